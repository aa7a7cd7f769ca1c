import Diagnostics
import Documents
import Layout
import PDF
import Pictures

/// A sheet of all pictures that names stand for, to look at: as they are, as a grey printer shows them, or after a
/// photocopier. Photographs stay as they are.
public struct PictureSheet: Sendable {
  /// What the pictures went through.
  public enum Rendition: String, Sendable, CaseIterable { case colour, grey, photocopy }

  /// Where templates and fonts are.
  public var home: Home
  /// The agency whose own pictures are shown as well; nil for the built-in ones alone.
  public var agency: String?
  /// What the pictures went through.
  public var rendition = Rendition.colour
  /// The side of a picture in millimetres.
  public var side = 33
  /// Whether each name stands under its picture.
  public var isLabelled = true

  /// A sheet of the pictures of a home.
  public init(home: Home, agency: String? = nil) {
    self.home = home
    self.agency = agency
  }

  /// Writes the sheet whole; returns how many pictures and pages it has.
  public func write(to path: String) throws(Problems) -> (pictures: Int, pages: Int) {
    let resources = try Resources.open(home, agency: agency)
    let catalogue = resources.pictures
    let names = catalogue.artworks.keys.sorted()
    let pages = try pages(of: names, in: resources)
    try Files.write(try Press(typefaces: resources.typefaces).pdf(pages), to: path)
    return (names.count, pages.pages.count)
  }

  private func pages(of names: [String], in resources: Resources) throws(Problems) -> PagedDocument {
    let layout = resources.layouts.all.plain
    guard let words = resources.words["en-GB"] ?? resources.words.values.first else {
      throw Problems(Problem(.error, "there are no words", hint: "Put words/en-GB.json back."))
    }
    let items = names.map { name in
      GalleryItem(
        PictureReference(.named(name), alternative: resources.pictures.labels[name] ?? name),
        label: isLabelled ? name : "")
    }
    let document = Document(
      title: words(PacksWord.pictureSheet), language: words.language,
      blocks: [.heading(level: 1, id: "", [.text(words(PacksWord.pictureSheet))]), .gallery(items)])
    return document.paginated(
      with: resources.layouts.sheet(of: layout).style(size: layout.defaultSize, options: PageOptions())
        .showing(picturesOf: Double(side)),
      typefaces: resources.typefaces, pictures: resources.pictures.artworks.mapValues(shown), words: words)
  }

  private func shown(_ artwork: Artwork) -> Artwork {
    switch rendition {
    case .colour: artwork
    case .grey: artwork.recoloured(\.grey)
    case .photocopy: artwork.recoloured(\.photocopied)
    }
  }
}

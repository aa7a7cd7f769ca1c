import Diagnostics
import Documents
import Pictures
import Structure
import Typography

/// Measures parts and turns them to slabs: the first of two steps, which knows nothing of pages.
struct Composer {
  private(set) var style: Style
  let typefaces: Typefaces
  let artworks: [String: Artwork]
  /// Photographs, cut to their frames.
  let photographs: [PhotographUse: Artwork]
  let words: Words
  /// What is heard: the contents that slabs show are its leaves. It has one owner at a time, who changes it where it
  /// stands.
  var tree: StructureTree
  /// Everything that can be found by its title.
  let landmarks: [Landmark]
  /// The sections of the document.
  let sections: [Section]
  /// How main headings are set, once the first was met.
  var mainHeading: TextStyle?
  /// Tables whose columns were dealt together with those of others, by their first elements.
  var settledTables: [ElementID: SettledTable] = [:]
  /// Headings of tables to be repeated, as artifacts.
  var repeatedHeads: [Slab] = []
  /// The ids of the document's sides; nil for a document to read.
  let sides: SideNames?
  /// Whether the head of a side has room to say which side of its sheet it is; else that stands beside the id.
  var headSaysSide = true
  /// Whether it has room for the page's number alone.
  var headSaysPageBarely = false
  /// The width that the first line of a side leaves between whose it is and its number.
  var headRoom = Length.zero
  /// Where the name of whose it is ends on that line.
  var headOwnerEnd = Length.zero
  /// Whether the head of a sheet is being set, in which nothing takes more white than it needs.
  var isInSheetHead = false
  /// How far under the head's lines a side's code reaches.
  var codeRest = Length.zero
  /// Where each sheet has its id, by the sheet's number.
  var sheetHeads: [Int: SheetHead] = [:]
  /// How the titles of sheets that need more than one side are set, once the first was met.
  var sheetTitle: TextStyle?
  /// Lines to write on that fill the sides of a sheet before its last, by the sheet's number.
  var sheetRests: [Int: Slab] = [:]
  var pictures: [Picture] = []
  /// Characters that no face could set.
  var lost: Set<Unicode.Scalar> = []
  var pictureRuns = 0
  /// Pictures with too few dots that were reported: once is enough for one that stands on every page.
  var coarsePictures: Set<Int> = []
  private var pictureIndices: [String: Int] = [:]
  private var photographIndices: [PhotographUse: Int] = [:]
  private let founts: [Fount?]

  /// Takes the tree out of the document.
  init(
    _ document: inout StructuredDocument, style: Style, typefaces: Typefaces, artworks: [String: Artwork],
    photographs: [PhotographUse: Artwork] = [:], words: Words
  ) {
    self.style = style
    self.typefaces = typefaces
    self.artworks = artworks
    self.photographs = photographs
    self.words = words
    sides = document.sides
    tree = StructureTree()
    swap(&tree, &document.tree)
    landmarks = document.landmarks
    sections = document.sections
    let zero = Length.points(1)
    founts = [Weight.regular, .bold].map { weight in
      typefaces.fount(style.family, weight, zero) ?? typefaces.fount(FontFamily.body.name, weight, zero)
        ?? typefaces.all.indices.first.map { index in
          let face = FaceID(index)
          return Fount(face: face, letters: face, signs: face, size: zero)
        }
    }
  }

  /// The tree, when all that is heard has been set.
  mutating func givenTree() -> StructureTree {
    var given = StructureTree()
    swap(&given, &tree)
    return given
  }

  /// What `body` makes, in the style that the layout has for forms.
  mutating func inFormStyle(_ body: (inout Composer) -> [Slab]) -> [Slab] {
    guard let own = style.formStyle else { return body(&self) }
    let around = style
    style = own
    defer { style = around }
    return body(&self)
  }

  func fount(_ text: TextStyle) -> Fount {
    guard let fount = founts[text.weight == .bold ? 1 : 0] else {
      preconditionFailure("a document needs a typeface")
    }
    return Fount(face: fount.face, letters: fount.letters, signs: fount.signs, size: text.size)
  }

  /// Under this width nothing is set in, boxed or parted any further.
  var leastWidth: Length { style.text.body.size * 5 }

  /// Under this height nothing is boxed any further: what cannot be parted must still fit.
  var leastLimit: Length { max(style.text.body.leading * 4, style.pictures.cell + style.unit * 2) }

  /// The index of a picture among those that the document uses; nil when there is none of that name.
  mutating func picture(named name: String) -> Int? {
    if let index = pictureIndices[name] { return index }
    guard let artwork = artworks[name] else { return nil }
    pictures.append(Picture(name: name, artwork: artwork))
    pictureIndices[name] = pictures.count - 1
    return pictures.count - 1
  }

  /// The index of a photograph among the pictures that the document uses; nil when there is none. Its file stays unsaid.
  mutating func picture(of use: PhotographUse) -> Int? {
    if let index = photographIndices[use] { return index }
    guard let artwork = photographs[use] else { return nil }
    pictures.append(Picture(name: "photograph", artwork: artwork))
    photographIndices[use] = pictures.count - 1
    return pictures.count - 1
  }

  func layout(_ paint: PageItem.Paint) -> SlabItem { .paint(.artifact, paint) }

  /// An artifact that fills a rectangle.
  func rule(x: Length, y: Length, width: Length, weight: Length, accent: Bool = false) -> SlabItem {
    layout(
      .fill(
        Rectangle(x: x, y: y, width: width, height: weight), accent ? style.colours.accent : style.colours.ink
      ))
  }
}

import Diagnostics
import PDF
import Pictures
import Records

/// What each picture name stands for: the words said for it and the picture, where there is one yet.
package struct PictureCatalogue: Sendable {
  /// The words said for each name that the catalogue knows.
  let labels: [String: String]
  /// The pictures of the names that have a file.
  let artworks: [String: Artwork]
  /// The credit line that a name asks for on a pack that uses it.
  let credits: [String: String]
  /// The files of the pictures, below the folders of pictures.
  let files: Set<String>
  /// What is odd about the agency's own files.
  private(set) var strays: [Problem] = []

  var names: Set<String> { Set(labels.keys) }

  private static let entry = ObjectType(
    "Picture", "One picture name.",
    fields: [
      Field("name", .text(.identifier), .required, "The name that records and templates use."),
      Field("label", .text(.line), .required, "What the picture shows, said to people who hear the page."),
      Field(
        "file", .text(.line), .optional, "The file below the pictures folder; left out while there is none."),
      Field("for", .text(.line), .optional, "What it may stand for."),
      Field("notFor", .text(.line), .optional, "What it must not be used for."),
      Field("words", .list(.text(.line)), .optional, "Words that find it."),
    ])

  static let type = ObjectType(
    "PictureCatalogue", "The names of all pictures.",
    fields: [
      Field("schema", .text(.line), .required, "picture-catalogue/1"),
      Field(
        "copiedFrom", .text(.line), .optional,
        "The SHA-256 of the built-in file that this one was copied from."),
      Field("credits", .custom, .optional, "A folder of pictures to the credit line it asks for."),
      Field("pictures", .list(.object(entry)), .required, "The pictures."),
    ])

  /// Reads the catalogues and every picture they name: first the built-in one, then the agency's, whose names are added or
  /// take the place of single ones. A file in the agency's own folder that is called as the name is comes before all.
  package static func read(_ sources: [SourceText], in folders: PictureFolders) throws(Problems)
    -> PictureCatalogue
  {
    var problems = Problems()
    var merged = PictureCatalogue(labels: [:], artworks: [:], credits: [:], files: [])
    for source in sources {
      do throws(Problems) { merged = merged.adding(try read(source, in: folders)) } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw problems }
    merged.strays = folders.strays(among: merged.names)
    return merged
  }

  private func adding(_ other: PictureCatalogue) -> PictureCatalogue {
    let kept = { (name: String) in other.labels[name] == nil }
    return PictureCatalogue(
      labels: labels.merging(other.labels) { _, new in new },
      artworks: artworks.filter { kept($0.key) }.merging(other.artworks) { _, new in new },
      credits: credits.filter { kept($0.key) }.merging(other.credits) { _, new in new },
      files: files.union(other.files))
  }

  private static func read(_ source: SourceText, in folders: PictureFolders) throws(Problems)
    -> PictureCatalogue
  {
    let reading = type.read(source)
    guard let object = reading.object else { throw Problems(reading.problems) }
    var problems = Problems()
    var labels: [String: String] = [:]
    var artworks: [String: Artwork] = [:]
    var credits: [String: String] = [:]
    var files: Set<String> = []
    for case .object(let entry) in object.list("pictures") {
      let name = entry.string("name")
      labels[name] = entry.string("label")
      if kind(of: entry.string("label")) != nil {
        problems.append(
          Problem(
            .error, "the label of '\(name)' is the name of a file, which would be read aloud",
            hint: "say what the picture shows", at: source.place(at: max(0, Int(entry.offset)))))
      }
      let own = folders.own(name)
      let file = own ?? entry.string("file")
      guard !file.isEmpty else { continue }
      files.insert(file)
      if own == nil { credits[name] = credit(for: file, in: object) }
      do throws(Problems) {
        artworks[name] = try artwork(
          file, at: source.place(at: max(0, Int(entry.offset))), find: folders.find)
      } catch { problems.append(error) }
    }
    guard problems.isEmpty else { throw problems }
    return PictureCatalogue(labels: labels, artworks: artworks, credits: credits, files: files)
  }

  /// What is wrong with pictures of which only painting reads the dots: what `check` passes, `build` must be able to draw.
  var damaged: [Problem] {
    artworks.sorted { $0.key < $1.key }.compactMap { _, artwork in
      guard case .raster(let raster) = artwork, !raster.isWhole else { return nil }
      return raster.damage
    }
  }

  private static func credit(for file: String, in object: Object) -> String? {
    guard case .map(let credits) = object["credits"], let folder = file.split(separator: "/").first,
      case .text(let line) = credits[String(folder)]
    else { return nil }
    return line
  }

  private static func artwork(_ file: String, at place: Place, find: (String) -> String?) throws(Problems)
    -> Artwork
  {
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains(".."), let kind = kind(of: file),
      let path = find(file)
    else {
      throw Problems(
        Problem(
          .error, "The picture file \(file) is not there", rule: "PAT-02",
          hint: "Put an .svg, .png or .jpg file into the pictures folder, or take the 'file' line away.",
          at: place))
    }
    switch kind {
    case .drawing: return .drawing(try Drawing(svg: Files.source(path)))
    case .raster: return .raster(try Raster(path: path, bytes: Files.bytes(path)))
    }
  }

  private enum Kind { case drawing, raster }

  /// By the end of the name, in either case: cameras write `.JPG`.
  private static func kind(of file: String) -> Kind? {
    let name = file.lowercased()
    if name.hasSuffix(".svg") { return .drawing }
    return [".png", ".jpg", ".jpeg"].contains { name.hasSuffix($0) } ? .raster : nil
  }
}

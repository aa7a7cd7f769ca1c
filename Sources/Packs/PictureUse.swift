import Care
import Diagnostics

/// Which names of pictures are used, and which of those have no picture yet.
public struct PictureUse: Sendable {
  /// Names of the catalogue that no template, task or record names: ready for records and templates to come.
  public let unused: [String]
  /// Names that are known and have no file: their words print alone.
  public let missing: [String]

  /// Looks through the templates, the tasks, the example's records and, where there is an agency, its records.
  public static func read(_ home: Home, agency: String?) throws(Problems) -> PictureUse {
    let resources = try Resources.open(home, agency: agency)
    var texts = Array(resources.library.templates.values) + resources.library.partials.values
    let catalogues = [home.templates] + (agency.map { [$0 + "/Templates"] } ?? [])
    for path in catalogues.map({ $0 + "/catalogue/tasks.json" }) where Files.exists(path) {
      texts.append(try Files.source(path))
    }
    for folder in [home.templates + "/example-agency/people", agency.map { $0 + "/people" }].compactMap({ $0 }
    )
    where Files.isFolder(folder) {
      for name in try Files.names(in: folder) where name.hasSuffix(".json") {
        texts.append(try Files.source(folder + "/" + name, isPersonal: true))
      }
    }
    let used = texts.reduce(into: CareRecord.picturesOfChoices) { $0.formUnion(quoted(in: $1)) }
    let names = resources.pictureNames
    return PictureUse(
      unused: names.subtracting(used).sorted(),
      missing: names.filter { resources.pictures.artworks[$0] == nil }.sorted())
  }

  /// What stands between two quotation marks of one kind: names are always quoted, in templates and in JSON.
  private static func quoted(in text: SourceText) -> Set<String> {
    var found: Set<String> = []
    for mark in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
      for piece in text.bytes.split(separator: mark) where piece.count <= 60 {
        found.insert(String(decoding: piece, as: UTF8.self))
      }
    }
    return found
  }
}

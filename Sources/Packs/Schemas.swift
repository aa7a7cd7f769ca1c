import Care
import Layout
import Records

/// The kinds of file that an office writes, each with the declaration that its reader uses.
public struct FileKind: Sendable {
  /// The name on the command line.
  public let name: String
  /// Where such a file stands.
  public let place: String
  /// What the reader holds the file against.
  public let type: ObjectType

  /// JSON Schema (2020-12) of the kind, for editors that complete and check while somebody writes.
  public var schema: String { type.jsonSchema.indented }

  /// All kinds, in the order in which an office meets them.
  public static let all = [
    FileKind(name: "record", place: "people/<record id>.json", type: CareTypes.record),
    FileKind(name: "provider", place: "provider.json", type: CareTypes.provider),
    FileKind(name: "task-catalogue", place: "Templates/catalogue/tasks.json", type: TaskCatalogue.type),
    FileKind(
      name: "picture-catalogue", place: "Templates/pictures/catalogue.json", type: PictureCatalogue.type),
    FileKind(name: "layout", place: "Templates/layouts/<layout>.json", type: StyleSheetTypes.sheet),
    FileKind(name: "import-map", place: "the file after import --map", type: ImportMap.type),
  ]
}

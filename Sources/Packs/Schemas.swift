import Care
import Layout
import Records
import Standards
import Templating

/// The kinds of file that an office writes, each with a schema made from the declaration that its reader uses.
public struct FileKind: Sendable {
  /// The name on the command line.
  public let name: String
  /// Where such a file stands.
  public let place: String
  /// The declaration that the reader of the kind holds it against; nil for words, which have keys and no fields.
  public let type: ObjectType?
  private let document: JSONText?

  private init(name: String, place: String, type: ObjectType) {
    self.name = name
    self.place = place
    self.type = type
    document = nil
  }

  private init(name: String, place: String, schema: JSONText) {
    self.name = name
    self.place = place
    type = nil
    document = schema
  }

  /// JSON Schema (2020-12) of the kind, made from what its reader uses, for editors that complete and check while
  /// somebody writes. With known codes it says what each word means, and lists tasks and needs.
  public func schema(naming codes: KnownCodes? = nil) -> String {
    let made = type?.jsonSchema(naming: codes?.schemaNames ?? SchemaNames())
    return (document ?? made ?? .object([])).indented
  }

  /// All kinds, in the order in which an office meets them.
  public static let all = [
    FileKind(name: "record", place: "people/<record id>.json", type: CareTypes.record),
    FileKind(name: "provider", place: "provider.json", type: CareTypes.provider),
    FileKind(name: "nation", place: "Templates/nations/<jurisdiction>.json", type: CareTypes.nationFile),
    FileKind(name: "task-catalogue", place: "Templates/catalogue/tasks.json", type: TaskCatalogue.type),
    FileKind(
      name: "medicine-groups", place: "Templates/catalogue/medicine-groups.json", type: MedicineGroups.type),
    FileKind(
      name: "picture-catalogue", place: "Templates/pictures/catalogue.json", type: PictureCatalogue.type),
    FileKind(name: "layout", place: "Templates/layouts/<layout>.json", type: StyleSheetTypes.sheet),
    FileKind(name: "pack", place: "Templates/packs/<pack>.json", type: RecipeTypes.file),
    FileKind(name: "words", place: "Templates/words/<language>.json", schema: WordsReader.ofAllStages.schema),
    FileKind(name: "standards", place: "Templates/standards/<language>.json", type: WordingTypes.file),
    FileKind(name: "import-map", place: "the file after import --map", type: ImportMap.type),
  ]
}

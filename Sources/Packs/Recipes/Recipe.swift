import Care
import Diagnostics
import Records
import Templating

/// A pack: which documents are made for a home, for which readers, in the order of the folder.
struct Recipe: Sendable {
  /// The name of the file, and the word after `--pack`.
  let name: String
  /// What is in it, in the order of the folder.
  let items: [Item]

  /// One document of a pack.
  struct Item: Sendable {
    /// The document's name.
    let document: String
    /// Who its copy is made for.
    let reader: Audience
    /// How many are printed of it.
    let copies: Int
    /// Whether it begins on a right-hand page of the pack.
    let startsRight: Bool
    /// Where the recipe says so.
    let place: Place?
  }

  /// Reads `packs/<name>.json`.
  ///
  /// - Throws: What is wrong with the file.
  static func read(_ name: String, _ source: SourceText) throws(Problems) -> Recipe {
    let reading = RecipeTypes.file.read(source)
    guard let object = reading.object, !Problems(reading.problems).areFatal else {
      throw Problems(reading.problems)
    }
    return Recipe(
      name: name,
      items: object.objects("documents").map { item in
        Item(
          document: item.string("name"), reader: Audience(item.word("for") ?? Audience.person.word),
          copies: item["copies"].whole ?? 1, startsRight: item["startsRight"].bool ?? true,
          place: item.place(in: source))
      })
  }

  /// A problem for each document that there is none of, and for each reader for whom it is not made.
  func problems(among documents: [DocumentTemplate]) -> [Problem] {
    items.compactMap { item in
      guard let document = documents.first(where: { $0.name == item.document }) else {
        let meant =
          nearest(to: item.document, among: documents.map(\.name)).map { "did you mean '\($0)'? " } ?? ""
        return Problem(
          .error, "there is no document '\(item.document)'",
          hint: meant + "there are: " + documents.map(\.name).joined(separator: ", "),
          at: item.place)
      }
      guard !document.isFor(item.reader.headWord, inEasyRead: false) else { return nil }
      return Problem(
        .error, "'\(item.document)' is not made for '\(item.reader.word)'",
        hint: "its audience is " + document.head.audience.joined(separator: ", "), at: item.place)
    }
  }
}

/// The declaration of a recipe's file.
enum RecipeTypes {
  static let file = ObjectType(
    "Pack", "A pack: which documents are made, for which readers, in the order of the folder.",
    fields: [
      Field("schema", .code(schema), .required, "\"pack/1\""),
      Field(
        "copiedFrom", .text(.line), .optional,
        "the SHA-256 of the built-in file that this one was copied from"),
      Field("documents", .list(.object(item)), .required, "the documents, in the order of the folder"),
    ])

  private static let item = ObjectType(
    "Pack document", "One document of a pack.",
    fields: [
      Field("name", .text(.identifier), .required, "the document's name, such as care-plan"),
      Field("for", .code(reader), .optional, "whose copy it is; the person's where it is left out"),
      Field(
        "copies", .number(NumberKind(.none, 1...9)), .optional, "how many are printed; 1 where it is left out"
      ),
      Field(
        "startsRight", .bool, .optional,
        "whether it begins on a right-hand page of the pack; it does where this is left out"),
    ])

  private static let schema = CodeList("pack-schema", "the shape of the file", ["pack/1"])
  private static let reader = CodeList("pack-reader", "a reader", Audience.words.filter { $0 != "contact" })
}

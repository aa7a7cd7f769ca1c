/// What may stand inside something: a document, or a tag that has rules of its own.
struct Container: Sendable, Equatable {
  enum AllowedProse: Sendable {
    case all
    /// Paragraphs.
    case words
    case lists
    case none
  }

  /// What it is called in a message: 'facts', a list item.
  let name: String
  /// The tag that it is, if it is one: `{% facts %}`.
  let tag: String?
  let prose: AllowedProse
  /// Whether every tag may stand in it that needs no home of its own.
  let takesTags: Bool
  /// What to do about what cannot stand in it.
  let hint: String

  static let document = Container(
    name: "the document", tag: nil, prose: .all, takesTags: true, hint: "")

  /// The words of a partial inside a line.
  static let line = Container(
    name: "a line of words", tag: nil, prose: .words, takesTags: false,
    hint: "only words stand here, without lists, headings or tables")

  /// The inside of a tag that holds blocks of every kind.
  static func blocks(in tag: String) -> Container {
    Container(name: "'\(tag)'", tag: tag, prose: .all, takesTags: true, hint: "")
  }

  /// The inside of a tag that holds its own tags and perhaps some prose.
  static func own(_ tag: String, name: String? = nil, holds prose: AllowedProse, hint: String) -> Container {
    Container(name: name ?? "'\(tag)'", tag: tag, prose: prose, takesTags: false, hint: hint)
  }

  static func == (one: Container, other: Container) -> Bool { one.name == other.name }
}

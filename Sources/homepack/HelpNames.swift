import Diagnostics
import Packs

/// The names that help texts list: of the documents and layouts that the house has at the moment.
struct HelpNames {
  private var words = [
    "{documents}": "the document of this name", "{layouts}": "the layout of this name",
    "{sizes}": "the size of the letters, within those of the layout", "{packs}": "the pack of this name",
    "{readers}": "the reader of this name",
  ]
  private var lists: [String: [String]] = [:]

  /// The names of a home; without one, help says what there is to be named.
  init(of home: Home?) {
    guard let home, let choices = try? Choices(home) else { return }
    words = [
      "{documents}": choices.documents.inWords, "{layouts}": choices.layouts.inWords,
      "{sizes}": choices.sizes, "{packs}": choices.packs.inWords, "{readers}": choices.readers.inWords,
    ]
    lists = [
      "{documents}": choices.documents, "{layouts}": choices.layouts, "{packs}": choices.packs,
      "{readers}": choices.readers,
    ]
  }

  /// The names of which a text has room for one; nil where it has no such room.
  func list(in text: String) -> [String]? { lists.first { text.contains($0.key) }?.value }

  /// A text with the names in their places.
  func filled(_ text: String) -> String {
    words.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }
}

extension [String] {
  /// "standard, large-print or easy-read"
  fileprivate var inWords: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}

import Care
import Records

/// The parts of a name that stands in one cell. Which words are the family name is told by a comma, or by there being
/// one word before and one after; it is never guessed.
struct WholeName {
  private(set) var title: String?
  let given: String
  let family: String

  static let family = "person.family"
  static let others = ["person.given[0]"].compactMap { RecordField($0, in: CareTypes.record) }

  init(_ text: String, in order: NameOrder) throws(CellFault) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).plain }
    if parts.count == 2 {
      let (before, after) = (Self.words(of: parts[0]), Self.words(of: parts[1]))
      guard before.title == nil || after.title == nil else { throw .noWholeName }
      (title, given, family) = (
        after.title ?? before.title, after.rest.joined(separator: " "), before.rest.joined(separator: " ")
      )
    } else {
      let words = Self.words(of: text)
      guard parts.count == 1, words.rest.count == 2 else { throw .noWholeName }
      let isFamilyFirst = order == .lastFirst
      (title, given, family) = (
        words.title, words.rest[isFamilyFirst ? 1 : 0], words.rest[isFamilyFirst ? 0 : 1]
      )
    }
    guard !given.isEmpty, !family.isEmpty else { throw .noWholeName }
  }

  private static func words(of text: String) -> (title: String?, rest: [String]) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, titles.contains(first.lowercased().filter { $0 != "." }) else {
      return (nil, words)
    }
    return (first, Array(words.dropFirst()))
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "miss", "ms", "mx", "dr", "rev", "revd", "prof", "sir", "lady", "dame",
  ]

  /// Where each part belongs.
  var fields: [(steps: [PathStep], value: JSONText)] {
    [(["person", "given", 0], .string(given)), (["person", "family"], .string(family))]
      + (title.map { [(["person", "title"], .string($0))] } ?? [])
  }
}

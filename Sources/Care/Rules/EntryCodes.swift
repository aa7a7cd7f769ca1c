import Records

/// KEY-01: nothing like an entry code stands in a text. Paper in a home with the code of its door lets anybody in.
///
/// Three to eight letters and digits with a digit among them, within 40 characters of words about a key safe or a
/// code, refuse the copy; near a door, a gate or an alarm alone they warn. The digits are never repeated. A pattern
/// misses some codes; the office must read as well.
enum EntryCodes: TextRule {
  static let id = "KEY-01"

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding] {
    guard !hits.isEmpty, let isSure = suspicion(in: found, of: record) else { return [] }
    return [finding(isSure: isSure, at: found.path)]
  }

  fileprivate static func finding(isSure: Bool, at path: [PathStep]) -> RuleFinding {
    isSure
      ? RuleFinding(
        .refusal, "something like an entry code stands in this text",
        hint: "delete it; the office holds the code, and paper in the home must not", at: path)
      : RuleFinding(
        .warning, "this text may hold an entry or alarm code",
        hint: "if it is one, delete it; if it is none, such as the number of a flat, leave it",
        at: path)
  }

  /// The distance within which a word and a code belong together, in characters.
  private static let reach = 40

  /// Words about codes first, then those that only may be about one.
  static let words = EntryCodeWords.sure + EntryCodeWords.doubtful
  private static let search = WordSearch(words)

  /// Whether a word about codes, doors, gates or alarms stands in a text.
  fileprivate static func isNamed(in text: String) -> Bool { !text.hits(search).isEmpty }

  private static func suspicion(in found: FoundText, of record: Object) -> Bool? {
    suspicion(in: found.text, at: found.path, recordId: record.text("recordId") ?? "")
  }

  /// Nil when nothing looks like a code; true when it stands near words about codes.
  fileprivate static func suspicion(in text: String, at path: [PathStep], recordId: String) -> Bool? {
    let text = text.withPlainDigits
    let codes = CodeLike.ranges(in: text, recordId: recordId)
    guard !codes.isEmpty else { return nil }
    let near = text.hits(search).filter { hit in codes.contains { $0.distance(to: hit.range) <= reach } }
    guard !near.isEmpty else { return nil }
    return near.contains { $0.word < EntryCodeWords.sure.count } || path.starts(with: ["person", "access"])
  }
}

/// The same search for texts that are on their way into a record.
public enum EntryCodeSearch {
  /// Whether something like an entry code stands in a text that is to fill a field, near words that speak of one.
  public static func finds(in text: String, at path: [PathStep], recordId: String) -> Bool {
    EntryCodes.suspicion(in: text, at: path, recordId: recordId) == true
  }
}

/// KEY-01 as well: something like a code in the note on how to come in, even where no word says that it is one. Without
/// such a word it may be the number of a flat, so that it only warns.
enum EntryNotes: Rule {
  static let id = "KEY-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let note = record.object("person")?.object("access")?.text("entryNote")?.withPlainDigits,
      !CodeLike.ranges(in: note, recordId: record.text("recordId") ?? "").isEmpty,
      !EntryCodes.isNamed(in: note)
    else { return [] }
    return [EntryCodes.finding(isSure: false, at: ["person", "access", "entryNote"])]
  }
}

/// KEY-01 as well: a field of the office's own whose name speaks of a key or a code, with digits in it.
enum OwnCodeFields: Rule {
  static let id = "KEY-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard case .map(let own) = record["custom"] else { return [] }
    return own.pairs.filter { key, value in isAboutCodes(key) && value.holdsDigits }.map { key, _ in
      EntryCodes.finding(isSure: true, at: ["custom", .key(key)])
    }
  }

  /// With digits in it, a field called "code" or "safe" is enough.
  private static func isAboutCodes(_ name: String) -> Bool {
    EntryCodeWords.areIn(name: name) || ["code", "safe"].contains(name.lowercased())
  }
}

extension Value {
  fileprivate var holdsDigits: Bool {
    switch self {
    case .number: true
    case .text(let text): text.contains(where: \.isNumber)
    case .object: known.holdsDigits
    default: false
    }
  }
}

extension Range<Int> {
  fileprivate func distance(to other: Range<Int>) -> Int {
    Swift.max(0, lowerBound - other.upperBound, other.lowerBound - upperBound)
  }
}

import Records

/// KEY-01: nothing like an entry code stands in a text. Paper in a home with the code of its door lets anybody in.
///
/// Digits and letters that are no time, phone, dose, date or count refuse the copy where the words near them speak of a
/// key safe, a code or of opening something with it; near a door, a gate or an alarm alone they warn. The digits are
/// never repeated. A pattern misses some codes, and every text that only hints at one ("the year he was born"); the
/// office must read as well.
enum EntryCodes: TextRule {
  static let id = "KEY-01"

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding] {
    guard !hits.isEmpty, let isSure = suspicion(in: found, of: record) else { return [] }
    return [finding(isSure: isSure, at: found.path)]
  }

  static func finding(isSure: Bool, at path: [PathStep]) -> RuleFinding {
    isSure
      ? RuleFinding(
        .refusal, "something like an entry code stands in this text",
        hint: "delete it; the office holds the code, and paper in the home must not", at: path)
      : RuleFinding(
        .warning, "this text may hold an entry or alarm code",
        hint: "if it is one, delete it; if it is none, such as the number of a flat, leave it",
        at: path)
  }

  /// All words that a text is looked at for.
  static let words =
    EntryCodeWords.sure + EntryCodeWords.doubtful + EntryCodeWords.acts + EntryCodeWords.containers

  private static func suspicion(in found: FoundText, of record: Object) -> Bool? {
    suspicion(in: found.text, at: found.path, recordId: record.text("recordId") ?? "")
  }

  /// Nil when nothing looks like a code; true when words near it say that it is one.
  static func suspicion(
    in text: String, at path: @autoclosure () -> [PathStep], recordId: String
  ) -> Bool? {
    let context = CodeContext(text.withPlainDigits, recordId: recordId)
    guard let isSure = context?.suspicion else { return nil }
    return isSure || path().starts(with: ["person", "access"])
  }

  /// Whether words about doors or codes stand in a text.
  static func isNamed(in text: String) -> Bool { !text.hits(search).isEmpty }

  private static let search = WordSearch(words)
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
      !CodeLike.finds(in: note, recordId: record.text("recordId") ?? "").isEmpty,
      EntryCodes.suspicion(
        in: note, at: ["person", "access", "entryNote"], recordId: record.text("recordId") ?? "") == nil
    else { return [] }
    return [EntryCodes.finding(isSure: false, at: ["person", "access", "entryNote"])]
  }
}

/// KEY-01 as well: a field of the office's own whose name speaks of a key or a code, with something like a code in it or
/// in its name.
enum OwnCodeFields: Rule {
  static let id = "KEY-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard case .map(let own) = record["custom"] else { return [] }
    let recordId = record.text("recordId") ?? ""
    return own.pairs.filter { key, value in
      isCode(value.ownText, named: key) || isSure(key.wordsOfName, recordId)
        || isSure(key.wordsOfName + " " + value.ownText, recordId)
    }.map { key, _ in EntryCodes.finding(isSure: true, at: ["custom", .key(key)]) }
  }

  /// With digits in it, a field called "code" or "safe" is enough; with anything in it, one called "password".
  private static func isCode(_ text: String, named name: String) -> Bool {
    let words = Set(name.wordsOfName.split(separator: " ").map(String.init))
    if !words.isDisjoint(with: Self.secrets), !text.isEmpty { return true }
    return text.contains(where: \.isNumber)
      && (EntryCodeWords.areIn(name: name) || !words.isDisjoint(with: Self.names) || words == ["key"]
        || words == ["keys"])
      && words.isDisjoint(with: Self.harmless)
  }

  private static func isSure(_ text: String, _ recordId: String) -> Bool {
    EntryCodes.suspicion(in: text, at: ["custom"], recordId: recordId) == true
  }

  private static let names: Set<String> = [
    "code", "codes", "safe", "pin", "lock", "padlock", "box", "ks", "alarm", "keysafe", "keypad",
    "combination", "combo",
  ]
  private static let secrets: Set<String> = [
    "password", "passphrase", "passwd", "pwd", "passcode", "passwords",
  ]
  /// Names of which "code" is a part and no door.
  private static let harmless: Set<String> = [
    "postcode", "post", "area", "cost", "payroll", "diagnosis", "snomed", "read", "tax", "zip", "colour",
    "task", "visit",
    "service", "funding", "contract", "branch", "round", "run", "invoice", "lunch", "tool", "sharps",
    "recycling",
  ]
}

extension String {
  /// The parts of a name as words: keySafe_code2 is "key safe code 2".
  fileprivate var wordsOfName: String {
    var words = ""
    var last: Character = " "
    for letter in self {
      let isPart = letter.isLetter || letter.isNumber
      let begins = letter.isUppercase && !last.isUppercase || letter.isNumber != last.isNumber
      if !isPart || begins, last != " " { words.append(" ") }
      if isPart { words += letter.lowercased() }
      last = isPart ? letter : " "
    }
    return words
  }
}

extension Value {
  /// What the office wrote into a field of its own.
  fileprivate var ownText: String {
    switch self {
    case .number(let number): number.written
    case .text(let text): text
    case .object: known.ownText
    default: ""
    }
  }
}

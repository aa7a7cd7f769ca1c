import Records

/// KEY-01: nothing like an entry code stands in a text. Paper in a home with the code of its door lets anybody in.
///
/// Three to eight letters and digits with a digit among them, within 40 characters of words about a key safe or a
/// code, refuse the copy; near a door, a gate or an alarm alone they warn. The digits are never repeated. A pattern
/// misses some codes; the office must read as well.
enum EntryCodes: Rule {
  static let id = "KEY-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let recordId = record.text("recordId") ?? ""
    var findings: [RuleFinding] = []
    TextWalk.each(of: record) { text, kind, path in
      guard kind.isFree, let isSure = suspicion(in: text, path: path, recordId: recordId) else { return }
      findings.append(finding(isSure: isSure, at: path))
    }
    return findings + ownFields(of: record)
  }

  /// A field of the office's own whose name speaks of a key or a code, with digits in it.
  private static func ownFields(of record: Object) -> [RuleFinding] {
    guard case .map(let own) = record["custom"] else { return [] }
    return own.pairs.filter { key, value in key.isAboutCodes && value.holdsDigits }.map { key, _ in
      finding(isSure: true, at: ["custom", .key(key)])
    }
  }

  private static func finding(isSure: Bool, at path: [PathStep]) -> RuleFinding {
    isSure
      ? RuleFinding(
        .refusal, "something like an entry code stands in this text",
        hint: "delete it; the office holds the code, and paper in the home must not", at: path)
      : RuleFinding(
        .warning, "this text may hold an entry or alarm code",
        hint: "if it is one, delete it; if not, write it in words",
        at: path)
  }

  /// The distance within which a word and a code belong together, in characters.
  private static let reach = 40

  private static let sureWords = WordSearch([
    "key safe", "keysafe", "key safes", "entry code", "door code", "pin", "pin code", "alarm code",
    "gate code",
    "access code", "key code", "keycode", "passcode", "security code", "keypad", "key pad", "lock box",
    "lockbox",
    "combination", "safe code",
  ])
  private static let doubtfulWords = WordSearch([
    "door", "doors", "gate", "gates", "alarm", "alarms", "code", "codes",
  ])

  /// Nil when nothing looks like a code; true when it stands near words about codes.
  private static func suspicion(in text: String, path: [PathStep], recordId: String) -> Bool? {
    let sure = text.hits(sureWords)
    let doubtful = text.hits(doubtfulWords)
    guard !sure.isEmpty || !doubtful.isEmpty else { return nil }
    let codes = CodeLike.ranges(in: text, recordId: recordId)
    guard !codes.isEmpty else { return nil }
    let isNear = { (hits: [WordSearch.Hit]) in
      hits.contains { hit in codes.contains { $0.distance(to: hit.range) <= reach } }
    }
    if isNear(sure) || (path.starts(with: ["person", "access"]) && isNear(doubtful)) { return true }
    return isNear(doubtful) ? false : nil
  }
}

extension String {
  /// Whether the name of a field says that an entry code stands in it.
  fileprivate var isAboutCodes: Bool {
    let name = lowercased()
    return [
      "keysafe", "keycode", "doorcode", "entrycode", "alarmcode", "gatecode", "accesscode", "passcode",
      "keypad",
    ]
    .contains { name.contains($0) } || ["pin", "code", "safe"].contains(name)
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

extension TextKind {
  /// Whether an office types freely here.
  var isFree: Bool { self == .prose || self == .line || self == .dose }
}

extension Range<Int> {
  fileprivate func distance(to other: Range<Int>) -> Int {
    Swift.max(0, lowerBound - other.upperBound, other.lowerBound - upperBound)
  }
}

import Records

/// MED-02: a dose and a limit carry their unit; a bare number can be read as anything, however it is written: 1, ½, one,
/// 1 to 2, one daily.
enum DoseUnits: Rule {
  static let id = "MED-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    record.eachDose(of: ["strength", "dose"]) { dose, path in
      guard dose.isWithoutUnit else { return }
      findings.append(
        RuleFinding(
          .error, "the dose has no unit",
          hint: "write it word for word from the label: \"one tablet\", \"5 ml\"", at: path()))
    }
    return findings
  }
}

extension String {
  /// Whether a dose says how many or how often, and not what of. Signs such as % and : are units of their own.
  fileprivate var isWithoutUnit: Bool {
    var word = ""
    for byte in utf8 {
      if 97...122 ~= byte | 0x20, byte >= 65 {
        word.unicodeScalars.append(UnicodeScalar(byte | 0x20))
      } else {
        guard byte != UInt8(ascii: "%"), byte != UInt8(ascii: ":"), word.counts else { return false }
        word = ""
      }
    }
    return word.counts && !unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
  }

  private var counts: Bool { isEmpty || counting.contains(self) }
}

/// Words that say how many or how often.
private let counting: Set<String> = [
  "half", "quarter", "third", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "hundred", "a", "an", "and", "to",
  "or",
  "up", "by", "of", "each", "every", "once", "twice", "times", "time", "daily", "day", "per", "night",
  "nightly",
  "morning", "evening", "at", "in", "the", "od", "bd", "tds", "qds", "om", "on", "nocte", "mane",
  "x", "prn", "as", "when", "if", "needed", "required",
]

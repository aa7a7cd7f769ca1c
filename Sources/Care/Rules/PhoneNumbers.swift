import Records

/// TEL-01: a phone number is one that somebody can ring from anywhere in the United Kingdom.
///
/// Source: the National Telephone Numbering Plan of Ofcom: numbers begin with 01, 02, 03, 05, 07, 08 or 09 and have ten
/// or eleven digits with the 0, mobiles eleven; short codes are 999, 112, 111, 101, 105, 119, 159, 116xxx and 118xxx.
enum PhoneNumbers: Rule {
  static let id = "TEL-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] { findings(in: record) }

  /// The numbers of a record or of the provider's own file.
  static func findings(in object: Object) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    PhoneFields.each(in: object) { number, path in
      guard !number.canBeRung else { return }
      findings.append(
        RuleFinding(
          .warning, "nobody can ring this number",
          hint: "write it with its area code, as it is dialled from a mobile", at: path()))
    }
    return findings
  }
}

extension String {
  fileprivate var canBeRung: Bool {
    let digits = dialled
    if (hasPrefix("+") && !hasPrefix("+44")) || digits.hasPrefix("00") {
      return (8...17).contains(digits.utf8.count) && Set(digits.utf8).count > 1
    }
    if digits.utf8.count < 8 { return shortCodes.contains(digits) || digits.isHelpline }
    if digits == "08001111" { return true }
    guard digits.utf8.first == UInt8(ascii: "0"), let second = digits.utf8.dropFirst().first,
      second != UInt8(ascii: "0"), second != UInt8(ascii: "4"), second != UInt8(ascii: "6")
    else { return false }
    let lengths = second == UInt8(ascii: "2") || second == UInt8(ascii: "7") ? 11...11 : 10...11
    return lengths.contains(digits.utf8.count) && !digits.isMadeUp
  }

  private var isHelpline: Bool { utf8.count == 6 && (hasPrefix("116") || hasPrefix("118")) }

  /// Figures that fill a field: all equal, all noughts after the area code, or counted up.
  private var isMadeUp: Bool {
    Set(utf8.dropFirst()).count == 1 || hasSuffix("000000")
      || ["01234567890", "0123456789", "07123456789"].contains(self)
  }
}

private let shortCodes: Set<String> = ["999", "112", "111", "101", "105", "119", "159"]

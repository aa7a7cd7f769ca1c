import Records

/// ID-04: ten equal digits pass the check digit of a health number, and nobody has one.
enum EqualDigits: Rule {
  static let id = "ID-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let number = record.object("person")?["nhsNumber"].known.text else { return [] }
    let digits = number.utf8.filter { 48...57 ~= $0 }
    guard digits.count == 10, let first = digits.first, digits.allSatisfy({ $0 == first }) else { return [] }
    return [
      RuleFinding(
        .error, "ten equal digits are nobody's number",
        hint: "copy the number from a letter, or leave it out: it prints as not asked yet",
        at: ["person", "nhsNumber", "value"])
    ]
  }
}

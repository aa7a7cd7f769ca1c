import Records

/// ID-01: the NHS number (CHI in Scotland, H&C in Northern Ireland) passes its check digit.
enum HealthNumber: Rule {
  static let id = "ID-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    var path: [PathStep] { ["person", "nhsNumber", "value"] }
    guard let person = record.object("person"), let number = person["nhsNumber"].known.text else { return [] }
    var name: String { names[record.word("jurisdiction") ?? ""] ?? "NHS number" }
    guard Modulus11.holds(number) else {
      return [
        RuleFinding(
          .error, "the \(name) fails its check digit",
          hint: "copy it again from a letter; one digit is wrong", at: path)
      ]
    }
    guard record.word("jurisdiction") == "scotland", !isOfBirthDate(number, person.date("birthDate")) else {
      return []
    }
    return [
      RuleFinding(
        .warning, "the CHI number does not begin with the date of birth",
        hint: "check the number and the date of birth",
        at: path)
    ]
  }

  private static let names = ["scotland": "CHI number", "northern-ireland": "H&C number"]

  private static func isOfBirthDate(_ number: String, _ birth: CalendarDate?) -> Bool {
    guard let birth else { return true }
    let iso = birth.iso
    return number.hasPrefix(iso.suffix(2) + iso.dropFirst(5).prefix(2) + iso.dropFirst(2).prefix(2))
  }
}

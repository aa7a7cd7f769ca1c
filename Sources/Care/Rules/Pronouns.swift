import Records

/// NAM-01: pronouns are never worked out from sex or title. Where they are not known, only the name is printed.
enum Pronouns: Rule {
  static let id = "NAM-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let absence = record.object("person")?["pronouns"].absence, absence.reason == .notAsked else {
      return []
    }
    return [
      RuleFinding(
        .note, "the pronouns were not asked", hint: "only the name is printed; ask at the next visit",
        at: ["person", "pronouns"])
    ]
  }
}

import Records

/// ID-02: nothing is printed for a person who has died.
enum Deceased: Rule {
  static let id = "ID-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard !context.isAfterDeathAllowed, record.object("person")?["deceased"].bool == true else { return [] }
    return [
      RuleFinding(
        .refusal, "the record says that the person has died",
        hint: "nothing is printed; if that is wrong, mend the record",
        at: ["person", "deceased"])
    ]
  }
}

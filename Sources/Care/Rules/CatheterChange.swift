import Records

/// CAT-01: a catheter is changed after it was put in; CAT-02: a change that was due warns.
enum CatheterChange: Rule {
  static let id = "CAT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let next = record.object("health")?.object("catheter")?.date("nextChange") else { return [] }
    return early(record, next) + late(next, context.asOf)
  }

  private static let path: [PathStep] = ["health", "catheter", "nextChange"]

  private static func early(_ record: Object, _ next: CalendarDate) -> [RuleFinding] {
    guard let fitted = record.object("health")?.object("catheter")?.date("fittedOn"), next <= fitted else {
      return []
    }
    return [
      RuleFinding(
        .error, "the next change is not after the day on which the catheter was put in",
        hint: "look at \"fittedOn\" and \"nextChange\" in the catheter passport", at: path)
    ]
  }

  private static func late(_ next: CalendarDate, _ today: CalendarDate) -> [RuleFinding] {
    guard next < today else { return [] }
    return [
      RuleFinding(
        .warning, "the change of the catheter was due on \(next.iso)",
        hint: "ask the nurse, then write the new dates", at: path, rule: "CAT-02")
    ]
  }
}

import Records

/// REV-01: an assessment of the skin, a change of a dressing, a weighing or a review of a best interests decision that
/// was due warns.
enum HealthReviews: Rule {
  static let id = "REV-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let health = record.object("health")
    let wounds = health?.objects("wounds") ?? []
    let decided = record.object("decisions")?.objects("bestInterests") ?? []
    let single =
      overdue(health?.object("weight"), "next", ["health", "weight"], context.asOf)
      + overdue(health?.object("pressureDamage"), "reviewDue", ["health", "pressureDamage"], context.asOf)
    return single
      + wounds.enumerated().flatMap {
        overdue($0.element, "nextChange", ["health", "wounds", .index($0.offset)], context.asOf)
      }
      + decided.enumerated().flatMap {
        overdue($0.element, "reviewDue", ["decisions", "bestInterests", .index($0.offset)], context.asOf)
      }
  }

  private static func overdue(
    _ object: Object?, _ field: String, _ path: [PathStep], _ today: CalendarDate
  ) -> [RuleFinding] {
    guard let due = object?.date(field), due < today else { return [] }
    return [
      RuleFinding(
        .warning, "this was due on \(due.iso)", hint: "ask what came of it, then write the new day",
        at: path + [.key(field)])
    ]
  }
}

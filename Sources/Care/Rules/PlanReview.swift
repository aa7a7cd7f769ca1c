import Records

/// PLN-01: a plan past its review date warns.
enum PlanReview: Rule {
  static let id = "PLN-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let due = record.object("plan")?.date("reviewDue"), due < context.asOf else { return [] }
    return [
      RuleFinding(
        .warning, "the plan's review was due on \(due.iso)", hint: "review the plan with the person",
        at: ["plan", "reviewDue"])
    ]
  }
}

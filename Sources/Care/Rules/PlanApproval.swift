import Records

/// PLN-03: the one who approves a plan is not the one who wrote it.
enum PlanApproval: Rule {
  static let id = "PLN-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let plan = record.object("plan"), let author = plan.object("author")?.text("name"),
      let approver = plan.object("approvedBy")?.text("name"), author.lowercased() == approver.lowercased()
    else { return [] }
    return [
      RuleFinding(
        .warning, "the plan was approved by its author", hint: "somebody else should look at it",
        at: ["plan", "approvedBy"])
    ]
  }
}

import Records

/// PLN-04: versions rise, and a review comes after the plan begins.
enum PlanOrder: Rule {
  static let id = "PLN-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let plan = record.object("plan") else { return [] }
    var findings: [RuleFinding] = []
    if let version = plan["version"].whole, let replaces = plan["replaces"].whole, replaces >= version {
      findings.append(
        RuleFinding(
          .error, "version \(version) cannot replace version \(replaces)",
          hint: "versions rise with every change",
          at: ["plan", "replaces"]))
    }
    if let from = plan.date("effectiveFrom"), let due = plan.date("reviewDue"), due <= from {
      findings.append(
        RuleFinding(
          .error, "the review is due before the plan begins", hint: "look at both dates",
          at: ["plan", "reviewDue"]))
    }
    return findings
  }
}

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

/// PLN-02: a plan that is not active is not printed; a draft only when that was asked for.
enum PlanStatus: Rule {
  static let id = "PLN-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let path: [PathStep] = ["plan", "status"]
    switch record.object("plan")?.word("status") {
    case "draft" where !context.isDraftAllowed:
      return [
        RuleFinding(
          .refusal, "the plan is a draft",
          hint: "--draft prints it with DRAFT across each page; or approve it", at: path)
      ]
    case "ended":
      return [RuleFinding(.refusal, "the plan has ended", hint: "nothing is printed for it", at: path)]
    case "suspended":
      return [
        RuleFinding(
          .warning, "the plan is suspended", hint: "print it only if the care goes on soon", at: path)
      ]
    default: return []
    }
  }
}

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

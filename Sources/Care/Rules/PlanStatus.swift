import Records

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
          hint: "approve it; homepack build --draft prints it with DRAFT across each page", at: path)
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

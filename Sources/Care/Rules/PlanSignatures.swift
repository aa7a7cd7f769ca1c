import Records

/// PLN-05: a plan that is in use says who wrote it, who approved it and who agreed to it. A draft may lack them: it prints
/// with `--draft`, and says so.
enum PlanSignatures: Rule {
  static let id = "PLN-05"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let plan = record.object("plan") else { return [] }
    let isDraft = plan.word("status") == "draft"
    return ["author", "approvedBy", "agreedWith"].filter { plan[$0].isMissing }.map { name in
      RuleFinding(
        isDraft ? .warning : .error, "Plan has no '\(name)', which is needed before it is active",
        hint: "write it once somebody has signed; \"status\": \"draft\" until then", at: ["plan", .key(name)])
    }
  }
}

import Records

/// PRO-01: when a nurse shares a task, the record says how to reach the nurse.
enum SharedTasks: Rule {
  static let id = "PRO-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let hasNurse = record.objects("professionals").contains {
      $0.word("role") == "community-nurse" && $0.text("phone") != nil
    }
    guard !hasNurse else { return [] }
    for (n, need) in record.objects("needs").enumerated() {
      for (o, outcome) in need.objects("outcomes").enumerated() {
        let actions = outcome.objects("actions").enumerated()
        guard let (a, _) = actions.first(where: { $0.element.word("who") == "nurse" }) else { continue }
        return [
          RuleFinding(
            .warning, "a nurse does this, and no nurse's number is recorded",
            hint: "add the nurse under professionals",
            at: ["needs", .index(n), "outcomes", .index(o), "actions", .index(a), "who"])
        ]
      }
    }
    return []
  }
}

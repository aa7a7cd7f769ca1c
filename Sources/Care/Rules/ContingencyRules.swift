import Records

/// CON-01: the plan says what happens when a visit is late (NICE QS123, statement 2); CON-02: and when the systems are
/// down.
enum ContingencyPlans: Rule {
  static let id = "CON-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let ids = Set(record.objects("contingency").compactMap { $0.word("id") })
    var findings: [RuleFinding] = []
    if !ids.contains("late-visit"), !record.objects("visits").isEmpty {
      findings.append(
        RuleFinding(
          .error, "the plan does not say what happens when a visit is late",
          hint: "add \"late-visit\" under contingency",
          at: ["contingency"]))
    }
    if !ids.contains("system-down") {
      findings.append(
        RuleFinding(
          .warning, "the plan does not say what happens when the systems are down",
          hint: "add \"system-down\" under contingency", at: ["contingency"], rule: "CON-02"))
    }
    return findings
  }
}

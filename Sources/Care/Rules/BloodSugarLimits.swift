import Records

/// BSG-01: the lower limit of blood sugar lies below the upper one; BSG-02: a limit says what to do beyond it.
enum BloodSugarLimits: Rule {
  static let id = "BSG-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let sugar = record.object("health")?.object("bloodSugar") else { return [] }
    return swapped(sugar) + silent(sugar, limit: "lowBelow", "ifLow")
      + silent(sugar, limit: "highAbove", "ifHigh")
  }

  private static func swapped(_ sugar: Object) -> [RuleFinding] {
    guard let low = sugar["lowBelow"].number, let high = sugar["highAbove"].number,
      low.approximate >= high.approximate
    else { return [] }
    return [
      RuleFinding(
        .error, "the limit for low is not below the limit for high",
        hint: "copy both from the diabetes plan, in mmol/L", at: ["health", "bloodSugar", "lowBelow"])
    ]
  }

  private static func silent(_ sugar: Object, limit: String, _ action: String) -> [RuleFinding] {
    guard sugar[limit].number != nil, sugar[action].isMissing else { return [] }
    return [
      RuleFinding(
        .warning, "nothing says what to do beyond this limit",
        hint: "ask the diabetes team, then add \"\(action)\": \"…\"",
        at: ["health", "bloodSugar", .key(limit)], rule: "BSG-02")
    ]
  }
}

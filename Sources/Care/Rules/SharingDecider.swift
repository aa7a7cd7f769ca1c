import Records

/// SHA-03: when somebody else decided who may see what, the record says why the person did not.
enum SharingDecider: Rule {
  static let id = "SHA-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let decider = record.object("sharing")?.word("decidedBy"), decider != "person" else { return [] }
    let assessed = record.object("decisions")?.object("capacity")?.objects("assessedFor") ?? []
    guard assessed.isEmpty else { return [] }
    return [
      RuleFinding(
        .warning, "somebody else decided who may see what, and no note on capacity says why",
        hint: "add the assessment under decisions.capacity.assessedFor", at: ["sharing", "decidedBy"])
    ]
  }
}

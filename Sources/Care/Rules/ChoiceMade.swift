import Records

/// CHO-01: a way of information was chosen.
enum ChoiceMade: Rule {
  static let id = "CHO-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard (record.object("informationChoices")?.objects("chosen") ?? []).isEmpty else { return [] }
    return [
      RuleFinding(
        .warning, "no way of having information was chosen",
        hint: "the pack is on paper, with an empty options page: ask",
        at: ["informationChoices", "chosen"])
    ]
  }
}

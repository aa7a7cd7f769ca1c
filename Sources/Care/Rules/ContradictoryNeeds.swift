import Records

/// AIS-05: needs that contradict each other (standards 1.19): braille together with lip reading.
enum ContradictoryNeeds: Rule {
  static let id = "AIS-05"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    let codes = needs.map { $0.text("code") ?? "" }
    guard let lips = codes.firstIndex(of: "441092009"), codes.contains(where: braille.contains) else {
      return []
    }
    return [
      RuleFinding(
        .warning, "a need for braille stands beside lip reading",
        hint: "ask again: one of them is probably wrong",
        at: ["accessibleInformation", "needs", .index(lips)])
    ]
  }

  private static let braille: Set<String> = ["936661000000109", "936681000000100", "936621000000101"]
}

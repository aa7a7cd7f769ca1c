import Records

/// ASK-01: what nobody has asked yet is listed for the next visit. Not asked is not none.
enum NotAsked: Rule {
  static let id = "ASK-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let health = record.object("health").map { facts(in: $0, at: ["health"]) } ?? missing("health")
    let others = ["person", "accessibleInformation", "informationChoices", "decisions", "aboutMe"].flatMap {
      section in
      record.object(section).map { facts(in: $0, at: [.key(section)]) } ?? []
    }
    return others + health
  }

  private static func missing(_ section: String) -> [RuleFinding] {
    [
      RuleFinding(
        .warning, "nothing was asked about health and allergies",
        hint: "ask at the next visit; it prints as not asked yet",
        at: [.key(section)])
    ]
  }

  private static func facts(in object: Object, at path: [PathStep]) -> [RuleFinding] {
    object.type.fields.indices.compactMap { index in
      let name = object.type.fields[index].name
      guard let absence = object.slots[index].absence, name != "pronouns" else { return nil }
      return finding(absence, name, path + [.key(name)])
    }
  }

  private static func finding(_ absence: Absence, _ name: String, _ path: [PathStep]) -> RuleFinding? {
    switch absence.reason {
    case .notAsked:
      RuleFinding(
        .warning, "'\(name)' was not asked yet", hint: "ask at the next visit; it prints as not asked yet",
        at: path)
    case .declined:
      RuleFinding(
        .note, "'\(name)' was asked, and not answered", hint: "do not ask again before the review", at: path)
    case .unknown where safety.contains(name):
      RuleFinding(
        .warning, "'\(name)' was asked, and nobody knows", hint: "ask the GP or the family", at: path)
    case .noneKnown where absence.on == nil:
      RuleFinding(
        .warning, "none known, but no day says when that was asked", hint: "add \"askedOn\"", at: path,
        rule: "ASK-02")
    case .masked:
      RuleFinding(
        .note, "'\(name)' is left out without a trace", hint: "this stands in the office's report only",
        at: path)
    default: nil
    }
  }

  /// What can hurt somebody when it is not known.
  private static let safety: Set<String> = ["allergies", "foodAllergies", "conditions", "advanceDecision"]
}

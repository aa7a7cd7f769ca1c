import Records

/// CHO-03: silence is not agreement. A choice was explained first, and not everything can have been declined.
enum SilentChoice: Rule {
  static let id = "CHO-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let choices = record.object("informationChoices") else { return [] }
    var findings: [RuleFinding] = []
    if !choices.objects("chosen").isEmpty, choices["explainedTo"].list.isEmpty {
      findings.append(
        RuleFinding(
          .warning, "options were chosen that nobody had explained", hint: "explain them, then ask again",
          at: ["informationChoices", "chosen"]))
    }
    let declined = choices.objects("declined").compactMap { $0["option"].code?.index }
    if Codes.option.codes.indices.allSatisfy(declined.contains) {
      findings.append(
        RuleFinding(
          .warning, "every option is marked as declined",
          hint: "ask again: not to have answered is not to decline",
          at: ["informationChoices", "declined"]))
    }
    return findings + assumed(choices)
  }

  private static func assumed(_ choices: Object) -> [RuleFinding] {
    let words = [
      "assumed", "default", "by default", "no objection", "no objections", "implied", "presumed",
    ]
    return ["how", "evidence", "by"].compactMap { field in
      guard let text = choices.text(field), words.contains(text.lowercased()) else { return nil }
      return RuleFinding(
        .error, "this says that the choice was assumed",
        hint: "silence is not agreement: ask, and write how it was asked",
        at: ["informationChoices", .key(field)])
    }
  }
}

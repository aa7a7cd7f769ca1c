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

/// CHO-02: the options were explained, all of them, to somebody, by somebody.
enum ChoicesExplained: Rule {
  static let id = "CHO-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let choices = record.object("informationChoices") else { return [] }
    var findings: [RuleFinding] = []
    if choices["explainedTo"].list.isEmpty {
      findings.append(warning("the options were explained to nobody", at: "explainedTo"))
    }
    if choices["by"].isMissing {
      findings.append(warning("nobody is named who explained the options", at: "by"))
    }
    let explained = Set(choices["optionsExplained"].words)
    let missing = Codes.option.entries.map(\.code).filter { !explained.contains($0) }
    if !missing.isEmpty {
      findings.append(
        warning("not all options were explained: " + missing.joined(separator: ", "), at: "optionsExplained"))
    }
    return findings
  }

  private static func warning(_ message: String, at field: String) -> RuleFinding {
    RuleFinding(
      .warning, message, hint: "the person must be told what the options are, and the council asks for proof",
      at: ["informationChoices", .key(field)])
  }
}

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
    let declined = Set(choices.objects("declined").compactMap { $0.word("option") })
    if declined.isSuperset(of: Codes.option.entries.map(\.code)) {
      findings.append(
        RuleFinding(
          .warning, "every option is marked as declined",
          hint: "ask again: not to have answered is not to decline",
          at: ["informationChoices", "declined"]))
    }
    return findings + assumed(choices)
  }

  private static func assumed(_ choices: Object) -> [RuleFinding] {
    let words: Set<String> = [
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

/// CHO-04: to have no paper at home is a choice with a date and a proof, made within the last twelve months.
enum NoPaper: Rule {
  static let id = "CHO-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let choices = record.object("informationChoices"), let fact = choices.object("noPaperInHome"),
      fact["value"].bool == true
    else { return [] }
    let path: [PathStep] = ["informationChoices", "noPaperInHome"]
    guard let on = fact.date("on"), fact.text("evidence") ?? choices.text("evidence") != nil else {
      return [
        RuleFinding(
          .error, "to have no paper at home needs a date and a proof",
          hint: "add \"on\" and \"evidence\"; without them the paper stays",
          at: path)
      ]
    }
    guard on.years(to: context.asOf) >= 1 else { return [] }
    return [
      RuleFinding(
        .warning, "the choice to have no paper is older than 12 months", hint: "ask again", at: path)
    ]
  }
}

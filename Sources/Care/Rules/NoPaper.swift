import Records

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

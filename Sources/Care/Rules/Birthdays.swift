import Records

/// DAT-03: a date of birth that is today is the day on which somebody filled in a form; DAT-04: a child is not supported
/// by these documents, whose laws are those of adults.
enum Birthdays: Rule {
  static let id = "DAT-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let born = record.object("person")?.date("birthDate"), born <= context.asOf else { return [] }
    let path: [PathStep] = ["person", "birthDate"]
    if born == context.asOf {
      return [
        RuleFinding(
          .error, "the date of birth is today", hint: "write the day on which the person was born", at: path)
      ]
    }
    guard born.years(to: context.asOf) < 18 else { return [] }
    return [
      RuleFinding(
        .warning, "the person is under 18, and the documents speak of adults and their laws",
        hint: "look at the year; if it is right, ask who may sign for a child", at: path, rule: "DAT-04")
    ]
  }
}

import Records

/// CHO-06: choices are asked again by the day that the record names, or within a year where it names none. A note says where
/// they are older than the last look at what the person needs to read and hear.
enum OldChoices: Rule {
  static let id = "CHO-06"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let choices = record.object("informationChoices") else { return [] }
    var findings: [RuleFinding] = []
    if let due = choices.date("reviewDue"), due < context.asOf {
      findings.append(
        RuleFinding(
          .warning, "the choices were to be asked again by \(due.iso)",
          hint: "explain the options as they are now, ask, and write the day and the new evidence",
          at: ["informationChoices", "reviewDue"]))
    }
    guard let made = choices.date("on") else { return findings }
    if choices.date("reviewDue") == nil, made.years(to: context.asOf) >= 1 {
      findings.append(
        RuleFinding(
          .warning, "the choices are of \(made.iso), more than a year ago, and no day is set to ask again",
          hint: "explain the options as they are now, ask, and write \"reviewDue\" as well",
          at: ["informationChoices", "on"]))
    }
    if let looked = record.object("accessibleInformation")?.date("lastReviewed"), made < looked {
      findings.append(
        RuleFinding(
          .note,
          "the choices and their evidence are of \(made.iso), and the needs were looked at again on \(looked.iso)",
          hint: "ask whether the choices are the same, and write the day and the evidence",
          at: ["informationChoices", "on"]))
    }
    return findings
  }
}

import Records

/// RES-01: what a resuscitation form says is never printed; only where it is.
enum FormContent: Rule {
  static let id = "RES-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let form = record.object("decisions")?.object("resuscitation")
    let path: [PathStep] = ["decisions", "resuscitation"]
    if form?["printContent"].bool == true {
      return [
        RuleFinding(
          .error, "what a resuscitation form says is never printed",
          hint: "write false: a copy may be out of date",
          at: path + ["printContent"])
      ]
    }
    guard ["respect", "dnacpr"].contains(form?.word("form")), form?.text("location") == nil else { return [] }
    return [
      RuleFinding(
        .warning, "there is a form, and nobody can find it", hint: "add \"location\": where it is kept",
        at: path,
        rule: "RES-02")
    ]
  }
}

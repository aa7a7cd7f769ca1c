import Records

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
    let explained = choices["optionsExplained"].list.compactMap { $0.code?.index }
    let missing = Codes.option.codes.indices.filter { !explained.contains($0) }
    if !missing.isEmpty {
      let words = missing.map { Codes.option.codes[$0] }.joined(separator: ", ")
      findings.append(warning("not all options were explained: " + words, at: "optionsExplained"))
    }
    return findings
  }

  private static func warning(_ message: String, at field: String) -> RuleFinding {
    RuleFinding(
      .warning, message, hint: "the person must be told what the options are, and the council asks for proof",
      at: ["informationChoices", .key(field)])
  }
}

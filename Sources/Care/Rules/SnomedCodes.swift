import Records

/// SCT-01: every SNOMED CT code passes Verhoeff's check. Long codes lose digits in a spreadsheet.
enum SnomedCodes: Rule {
  static let id = "SCT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    TextWalk.each(of: record) { text, kind, path in
      guard kind == .snomed, !CheckDigits.isValidSnomed(text) else { return }
      let isDamaged = text.utf8.count >= 16 && text.hasSuffix("0")
      let hint =
        isDamaged
        ? "probably damaged by a spreadsheet, which keeps 15 digits; \(CheckDigits.repaired(text)) would pass"
        : "copy it again; one digit is wrong"
      findings.append(RuleFinding(.error, "the code \(text) fails its check digit", hint: hint, at: path))
    }
    return findings
  }
}

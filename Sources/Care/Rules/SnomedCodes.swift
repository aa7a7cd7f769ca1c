import Records

/// SCT-01: every SNOMED CT code passes Verhoeff's check. Long codes lose digits in a spreadsheet.
enum SnomedCodes: TextRule {
  static let id = "SCT-01"

  static let words: [String] = []

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding] {
    guard found.kind == .snomed, !CheckDigits.isValidSnomed(found.text) else { return [] }
    let isDamaged = found.text.utf8.count >= 16 && found.text.hasSuffix("0")
    let hint =
      isDamaged
      ? "probably damaged by a spreadsheet, which keeps 15 digits; \(CheckDigits.repaired(found.text)) would pass"
      : "copy it again; one digit is wrong"
    return [
      RuleFinding(.error, "the code \(found.text) fails its check digit", hint: hint, at: found.path)
    ]
  }
}

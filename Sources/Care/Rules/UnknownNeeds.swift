import Records

/// AIS-06: a code that is not of the standard's lists is kept as text, with a warning.
enum UnknownNeeds: Rule {
  static let id = "AIS-06"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    return needs.enumerated().compactMap { index, need in
      guard let code = need.text("code"), !InformationCodes.all.contains(code),
        CheckDigits.isValidSnomed(code)
      else {
        return nil
      }
      return RuleFinding(
        .warning, "the code \(code) is not in the standard's lists",
        hint: "the words are printed; check the code",
        at: ["accessibleInformation", "needs", .index(index), "code"])
    }
  }
}

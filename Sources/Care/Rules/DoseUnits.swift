import Records

/// MED-02: a dose and a limit carry their unit; a bare number can be read as anything.
enum DoseUnits: Rule {
  static let id = "MED-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.medicines.flatMap { path, medicine in bare(in: medicine, at: path) }
  }

  private static func bare(in medicine: Object, at path: [PathStep]) -> [RuleFinding] {
    finding(medicine.text("strength"), at: path + ["strength"])
      + finding(medicine.text("dose"), at: path + ["dose"])
      + finding(medicine.object("prn")?.text("maxIn24Hours"), at: path + ["prn", "maxIn24Hours"])
  }

  private static func finding(
    _ dose: String?, at path: @autoclosure () -> [PathStep]
  ) -> [RuleFinding] {
    guard let dose, dose.utf8.allSatisfy({ 48...57 ~= $0 || " .,/-".utf8.contains($0) }) else { return [] }
    return [
      RuleFinding(
        .error, "the dose has no unit",
        hint: "write it word for word from the label: \"one tablet\", \"5 ml\"", at: path())
    ]
  }
}

import Records

/// AIS-01: needs were asked about; AIS-02: they are looked at again in time.
enum InformationNeeds: Rule {
  static let id = "AIS-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let information = record.object("accessibleInformation"), !information["identified"].isMissing
    else {
      return [
        RuleFinding(
          .warning, "nobody has asked about needs for information and communication",
          hint: "ask, and write the needs under \"accessibleInformation\"", at: ["accessibleInformation"])
      ]
    }
    guard let due = information.date("reviewDue"), due < context.asOf else { return [] }
    return [
      RuleFinding(
        .warning, "the review of the needs for information was due on \(due.iso)",
        hint: "ask whether the needs are the same",
        at: ["accessibleInformation", "reviewDue"], rule: "AIS-02")
    ]
  }
}

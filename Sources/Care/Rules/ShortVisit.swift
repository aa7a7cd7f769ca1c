import Records

/// VIS-02: a visit of under 30 minutes has an agreed reason (NICE QS123, statement 4).
enum ShortVisit: Rule {
  static let id = "VIS-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.objects("visits").enumerated().compactMap { index, visit in
      guard let minutes = visit["durationMinutes"].whole, minutes < 30, visit["shortVisitReason"].isMissing
      else {
        return nil
      }
      return RuleFinding(
        .warning, "the visit is under 30 minutes and no reason is given",
        hint: "lengthen it, or write why it was agreed as \"shortVisitReason\"",
        at: ["visits", .index(index), "durationMinutes"])
    }
  }
}

import Records

/// RSK-01: a risk past its review warns; EQP-01: so does equipment past its inspection (LOLER); NUT-04: so do levels of
/// food and drink past theirs.
enum Overdue: Rule {
  static let id = "RSK-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let risks = record.objects("risks").enumerated().compactMap { index, risk in
      risk.overdue(
        "reviewDue", context.asOf, at: ["risks", .index(index)], "the review of this risk was due",
        rule: "RSK-01")
    }
    let equipment = record.object("movingAndHandling")?.objects("equipment") ?? []
    let texture = record.object("nutrition")?.object("textureIddsi")?.overdue(
      "reviewDue", context.asOf, at: ["nutrition", "textureIddsi"],
      "the review of these levels of food and drink was due", rule: "NUT-04")
    return risks + [texture].compactMap { $0 }
      + equipment.enumerated().compactMap { index, item in
        item.overdue(
          "inspectionDue", context.asOf, at: ["movingAndHandling", "equipment", .index(index)],
          "the inspection of this equipment was due", rule: "EQP-01")
      }
  }
}

extension Object {
  fileprivate func overdue(
    _ field: String, _ today: CalendarDate, at path: @autoclosure () -> [PathStep], _ message: String,
    rule: String
  ) -> RuleFinding? {
    guard let due = date(field), due < today else { return nil }
    return RuleFinding(
      .warning, "\(message) on \(due.iso)", hint: "look at it again before it is used or printed",
      at: path() + [.key(field)],
      rule: rule)
  }
}

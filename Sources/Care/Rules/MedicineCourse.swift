import Records

/// MED-05: a medicine stops after it starts; MED-06: one whose review is overdue, or whose covert decision is, warns.
enum MedicineCourse: Rule {
  static let id = "MED-05"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.medicines.flatMap { found in
      let (medicine, today) = (found.medicine, context.asOf)
      let isOver = medicine.date("stop").map { $0 < today } ?? false
      return turned(medicine, at: found.path)
        + (isOver ? [] : overdue(medicine.date("reviewBy"), today, at: found.path + ["reviewBy"]))
        + overdue(
          medicine.object("covert")?.date("reviewDue"), today, at: found.path + ["covert", "reviewDue"])
    }
  }

  private static func turned(_ medicine: Object, at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    guard let start = medicine.date("start"), let stop = medicine.date("stop"), stop < start else {
      return []
    }
    return [
      RuleFinding(
        .error, "the medicine stops before it starts", hint: "look at \"start\" and \"stop\" on the label",
        at: path() + ["stop"])
    ]
  }

  private static func overdue(
    _ due: CalendarDate?, _ today: CalendarDate, at path: @autoclosure () -> [PathStep]
  ) -> [RuleFinding] {
    guard let due, due < today else { return [] }
    return [
      RuleFinding(
        .warning, "the review of this medicine was due on \(due.iso)",
        hint: "ask the surgery whether it goes on, then write the new day", at: path(), rule: "MED-06")
    ]
  }
}

import Records

/// VIS-03: a record without visits is noted; VIS-04: a task falls on a day of its visit, and weeks can be counted.
enum VisitDays: Rule {
  static let id = "VIS-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let visits = record.objects("visits")
    guard !visits.isEmpty else {
      return [
        RuleFinding(
          .note, "no visits are planned", hint: "the plan prints without a week", at: ["visits"],
          rule: "VIS-03")
      ]
    }
    return visits.enumerated().flatMap { index, visit in visit.dayFaults(at: ["visits", .index(index)]) }
  }
}

extension Value {
  /// The days of a week in a list, a bit a day.
  fileprivate var days: UInt8 {
    list.reduce(0) { days, day in days | (day.code.map { 1 << UInt8($0.index) } ?? 0) }
  }
}

extension Object {
  fileprivate func dayFaults(at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    let days = self["days"].days
    var findings: [RuleFinding] = []
    for (index, task) in objects("tasks").enumerated() where task["days"].days & ~days != 0 {
      findings.append(
        RuleFinding(
          .error, "the task is planned on a day without this visit",
          hint: "take the day out, or add it to the visit",
          at: path() + ["tasks", .index(index), "days"]))
    }
    if days == 0 {
      findings.append(
        RuleFinding(
          .error, "the visit has no days", hint: "write \"days\": [\"mon\", …]", at: path() + ["days"]))
    }
    if (self["everyWeeks"].whole ?? 1) > 1, date("from") == nil {
      findings.append(
        RuleFinding(
          .error, "the weeks cannot be counted without a first day",
          hint: "add \"from\": the first day of the visit",
          at: path() + ["everyWeeks"]))
    }
    return findings
  }
}

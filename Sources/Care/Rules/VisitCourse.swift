import Records

/// VIS-05: a visit ends after it begins; VIS-06: a day stands once; VIS-07: a visit that is over is not printed.
enum VisitCourse: Rule {
  static let id = "VIS-05"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let day = Schedule.day(of: record, asOf: context.asOf)
    return record.objects("visits").enumerated().flatMap { index, visit in
      order(of: visit, on: day, at: path(to: index)) + twice(visit, at: path(to: index))
    }
  }

  private static func path(to visit: Int) -> [PathStep] { ["visits", .index(visit)] }

  private static func order(
    of visit: Object, on day: CalendarDate, at path: @autoclosure () -> [PathStep]
  ) -> [RuleFinding] {
    if let from = visit.date("from"), let until = visit.date("until"), until < from {
      return [
        RuleFinding(
          .error, "the visit ends before it begins", hint: "look at \"from\" and \"until\"",
          at: path() + ["until"])
      ]
    }
    guard visit.firstDay(from: day) == nil, !visit["days"].list.isEmpty else { return [] }
    return [
      RuleFinding(
        .note, "the visit does not fall on any day from \(day.iso) on, so it is not printed",
        hint: "take it out, or write another last day", at: path(), rule: "VIS-07")
    ]
  }

  private static func twice(_ visit: Object, at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    if visit["days"].list.holdsTwice { findings.append(twice(at: path())) }
    for (index, task) in visit.objects("tasks").enumerated() where task["days"].list.holdsTwice {
      findings.append(twice(at: path() + ["tasks", .index(index)]))
    }
    return findings
  }

  private static func twice(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .error, "a day stands twice", hint: "keep one of them; it counts once", at: path + ["days"],
      rule: "VIS-06")
  }
}

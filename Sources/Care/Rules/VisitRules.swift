import Records

/// VIS-01: two visits of one person do not overlap.
enum VisitOverlap: Rule {
  static let id = "VIS-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let visits = record.objects("visits").map { (visit: $0, spans: $0.spans) }
    var findings: [RuleFinding] = []
    for (later, one) in visits.enumerated() {
      for (earlier, other) in visits.prefix(later).enumerated()
      where one.visit.meets(other.visit)
        && one.spans.contains(where: { span in other.spans.contains { $0.overlaps(span) } })
      {
        findings.append(
          RuleFinding(
            .warning, "this visit overlaps with visits[\(earlier)] on the same day", hint: "move one of them",
            at: ["visits", .index(later), "start"]))
      }
    }
    return findings
  }
}

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
  /// Whether two visits ever hold in the same week. Visits of every second week are left to the eye.
  fileprivate func meets(_ other: Object) -> Bool {
    let isDisjoint = [(self, other), (other, self)].contains { one, two in
      guard let until = one.date("until"), let from = two.date("from") else { return false }
      return until < from
    }
    return !isDisjoint && (self["everyWeeks"].whole ?? 1) == 1 && (other["everyWeeks"].whole ?? 1) == 1
  }

  /// Minutes from Monday's midnight, a span a visit; what runs over Sunday's midnight begins the week again.
  fileprivate var spans: [Range<Int>] {
    let week = 7 * 1440
    let days = self["days"].list.compactMap { $0.code?.index }
    return days.flatMap { day -> [Range<Int>] in
      let start = day * 1440 + startMinute
      let end = start + (self["durationMinutes"].whole ?? 0)
      return end <= week ? [start..<end] : [start..<week, 0..<end - week]
    }
  }

  fileprivate func dayFaults(at path: [PathStep]) -> [RuleFinding] {
    let days = self["days"].days
    var findings = objects("tasks").enumerated().compactMap { index, task -> RuleFinding? in
      guard task["days"].days & ~days != 0 else { return nil }
      return RuleFinding(
        .error, "the task is planned on a day without this visit",
        hint: "take the day out, or add it to the visit",
        at: path + ["tasks", .index(index), "days"])
    }
    if days == 0 {
      findings.append(
        RuleFinding(
          .error, "the visit has no days", hint: "write \"days\": [\"mon\", …]", at: path + ["days"]))
    }
    if (self["everyWeeks"].whole ?? 1) > 1, date("from") == nil {
      findings.append(
        RuleFinding(
          .error, "the weeks cannot be counted without a first day",
          hint: "add \"from\": the first day of the visit",
          at: path + ["everyWeeks"]))
    }
    return findings
  }
}

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
}

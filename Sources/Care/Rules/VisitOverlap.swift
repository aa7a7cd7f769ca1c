import Records

/// VIS-01: two visits of one person do not overlap. Nights and live-in care are no clash: somebody who sleeps or lives in
/// the home is there while others come and go.
enum VisitOverlap: Rule {
  static let id = "VIS-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let visits = record.objects("visits").map(PlannedVisit.init)
    return visits.indices.compactMap { later in
      // One finding a visit: of a week that is in there many times each visit would overlap with all others.
      guard let earlier = visits[..<later].firstIndex(where: { visits[later].overlaps($0) }) else {
        return nil
      }
      return RuleFinding(
        .warning, "this visit overlaps with visits[\(earlier)] on the same day", hint: "move one of them",
        at: ["visits", .index(later), "start"])
    }
  }
}

/// What of a visit decides whether another falls into it.
private struct PlannedVisit {
  private let from: CalendarDate?
  private let until: CalendarDate?
  /// Visits of every second week, nights and live-in care are left to the eye.
  private let isCompared: Bool
  /// Minutes from Monday's midnight, a span a visit; what runs over Sunday's midnight begins the week again.
  private let spans: [Range<Int>]

  init(_ visit: Object) {
    from = visit.date("from")
    until = visit.date("until")
    isCompared = (visit["everyWeeks"].whole ?? 1) == 1 && (visit.word("kind") ?? "visit") == "visit"
    let week = 7 * 1440
    let minute = visit.startMinute
    let minutes = visit["durationMinutes"].whole ?? 0
    spans = visit["days"].list.flatMap { day -> [Range<Int>] in
      let start = (day.code?.index ?? 0) * 1440 + minute
      let end = start + minutes
      return end <= week ? [start..<end] : [start..<week, 0..<end - week]
    }
  }

  func overlaps(_ other: PlannedVisit) -> Bool {
    isCompared && other.isCompared && !ends(before: other) && !other.ends(before: self)
      && spans.contains { span in other.spans.contains { $0.overlaps(span) } }
  }

  private func ends(before other: PlannedVisit) -> Bool {
    guard let until, let from = other.from else { return false }
    return until < from
  }
}

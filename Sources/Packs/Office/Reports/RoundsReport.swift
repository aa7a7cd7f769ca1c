import Care
import Records

/// `report rounds`: the visits of some days and the care workers that they need, must-not-miss first.
enum RoundsReport {
  static func rows(of home: ReportedHome) -> [Object] {
    let isProtected = home.record.object.object("person")?["restricted"].isTrue == true
    let address = isProtected ? nil : home.record.object.object("person")?.object("address")
    let area = address?.postcodeArea
    return home.record.visits(from: home.sources.today, days: home.sources.dates.count).flatMap {
      date, visits in
      visits.map { visit in
        let minutes = visit["durationMinutes"].whole ?? 0
        return home.row([
          "date": .date(date), "priority": visit["priority"], "start": visit["start"],
          "end": visit["start"].time.map { .time($0.adding(minutes: minutes)) } ?? .missing,
          "minutes": .count(minutes), "careWorkers": visit["careWorkers"],
          "kind": home.type.code("kind", visit.word("kind") ?? "visit"), "visit": visit["id"],
          "area": .optional(area), "round": .optional(home.sources.round(of: home.record.id)),
        ])
      }
    }
  }

  /// The visits of a day by round, in the order in which they stand.
  private static func rounds(of day: [Object], as type: ObjectType) -> [Value] {
    day.grouped { $0.text("round") }.map { name, rows in
      .object(Object(type, ["name": .optional(name), "rows": .list(rows.map(Value.object))]))
    }
  }

  static func sums(of rows: [Object], on dates: [CalendarDate]) -> [String: Value] {
    let type = OfficeTypes.rounds.itemType("groups")
    let groups = dates.map { date in
      let day = rows.filter { $0.date("date") == date }
      return Value.object(
        Object(
          type,
          [
            "date": .date(date), "visits": .count(day.visits.count), "mustNotMiss": .count(day.mustNotMiss),
            "byTwo": .count(day.byTwo), "workerMinutes": .count(day.workerMinutes),
            "mostAtOnce": .count(day.mostAtOnce),
            "rounds": .list(rounds(of: day, as: type.itemType("rounds"))),
          ]))
    }
    let figures = Object(
      OfficeTypes.rounds.objectType("figures"),
      [
        "visits": .count(rows.visits.count), "mustNotMiss": .count(rows.mustNotMiss),
        "byTwo": .count(rows.byTwo), "workerMinutes": .count(rows.workerMinutes),
        "nights": .count(rows.count - rows.visits.count),
      ])
    return ["figures": .object(figures), "groups": .list(groups)]
  }
}

extension [Object] {
  /// The visits without nights and live-in care, which are paid and planned otherwise.
  fileprivate var visits: [Object] { filter { $0.word("kind") == "visit" } }

  fileprivate var mustNotMiss: Int { count { $0.word("priority") == "must-not-miss" } }

  fileprivate var byTwo: Int { count { $0["careWorkers"].whole ?? 0 > 1 } }

  fileprivate var workerMinutes: Int {
    visits.reduce(0) { $0 + ($1["minutes"].whole ?? 0) * ($1["careWorkers"].whole ?? 0) }
  }

  /// The most care workers who are in homes at once. Way is not counted; who leaves at a time is free for what begins then.
  fileprivate var mostAtOnce: Int {
    let changes = visits.flatMap { visit -> [(minute: Int, workers: Int)] in
      let (start, workers) = (visit["start"].time?.minutes ?? 0, visit["careWorkers"].whole ?? 0)
      return [(start, workers), (start + (visit["minutes"].whole ?? 0), -workers)]
    }
    var (now, most) = (0, 0)
    for change in changes.sorted(by: { ($0.minute, $0.workers) < ($1.minute, $1.workers) }) {
      now += change.workers
      most = Swift.max(most, now)
    }
    return most
  }
}

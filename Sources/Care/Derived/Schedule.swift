import Records

/// Which visits fall on which day.
enum Schedule {
  /// What an average week brings; a visit of every second week counts half.
  static func week(of record: Object) -> Object {
    let visits = record.objects("visits")
    let count = visits.reduce(0.0) { $0 + $1.perWeek }
    return Object(
      CareTypes.week,
      [
        "visitCount": .number(Number(Int(count.rounded()))),
        "minutes": .number(Number(Int(minutes(of: visits).rounded()))),
      ])
  }

  /// Minutes of visits in an average week.
  static func minutes(of visits: some Sequence<Object>) -> Double {
    visits.reduce(0) { $0 + $1.perWeek * Double($1["durationMinutes"].whole ?? 0) }
  }

  /// The first week of the daily visit record: the week that the sheet names, or the week of the as-of date if that
  /// is later. Nil when no such sheet is ordered.
  static func diary(of record: Object, visits: [Object], asOf: CalendarDate) -> Object? {
    let sheets = record.objects("sheets").filter { $0.word("kind") == "daily-visit-record" }
    guard let sheet = sheets.first(where: { $0["weeks"].whole != 0 }) else { return nil }
    let thisWeek = asOf.adding(days: 1 - asOf.weekday)
    let starts = max(sheet["startWeek"].week?.monday ?? thisWeek, thisWeek)
    let days = (0..<7).map { Value.object(day(starts.adding(days: $0), visits)) }
    return Object(CareTypes.diary, ["starts": .date(starts), "days": .list(days)])
  }

  private static func day(_ date: CalendarDate, _ visits: [Object]) -> Object {
    let day = Codes.day.codes[date.weekday - 1]
    let here = visits.filter { $0.falls(on: date) }.sorted { $0.startMinute < $1.startMinute }
    let narrowed = here.map { visit in Value.object(visit.narrowed(to: day)) }
    return Object(CareTypes.diaryDay, ["date": .date(date), "visits": .list(narrowed)])
  }
}

extension Object {
  /// Visits a week, on average.
  var perWeek: Double { Double(self["days"].list.count) / Double(max(1, self["everyWeeks"].whole ?? 1)) }

  var startMinute: Int { self["start"].time?.minutes ?? 0 }

  /// Whether a visit falls on a date: its weekday, between its first and last day, in one of its weeks.
  func falls(on date: CalendarDate) -> Bool {
    guard self["days"].words.contains(Codes.day.codes[date.weekday - 1]) else { return false }
    if let from = self.date("from"), date < from { return false }
    if let until = self.date("until"), date > until { return false }
    guard let every = self["everyWeeks"].whole, every > 1, let from = self.date("from") else { return true }
    let weeks = (date.ordinal - date.weekday - from.ordinal + from.weekday) / 7
    return weeks % every == 0
  }

  /// Whether a visit belongs to the plan on a date or later.
  func holds(on date: CalendarDate) -> Bool {
    (self.date("from").map { $0 <= date } ?? true) && (self.date("until").map { $0 >= date } ?? true)
  }

  /// A visit with the tasks of one day only.
  fileprivate func narrowed(to day: String) -> Object {
    let tasks = self["tasks"].list.filter { task in
      guard let task = task.object, !task["days"].isMissing else { return true }
      return task["days"].words.contains(day)
    }
    return setting(["tasks": .list(tasks)])
  }
}

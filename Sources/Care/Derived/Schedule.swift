import Records

/// The visits of a person: the one place where their dates, weeks and counted time come from, so that two papers cannot
/// differ.
struct Schedule {
  /// The day whose visits these are: that of the run, or the plan's first day where that is later.
  let day: CalendarDate
  /// Every visit of the record, ended ones too, each day of the week once.
  private let visits: [Object]

  init(of record: Object, asOf: CalendarDate) {
    self.init(record.objects("visits"), of: record, asOf: asOf)
  }

  init(_ visits: some Sequence<Object>, of record: Object, asOf: CalendarDate) {
    day = Self.day(of: record, asOf: asOf)
    self.visits = visits.map(\.withDaysOnce)
  }

  /// The day whose visits a plan of a record has.
  static func day(of record: Object, asOf: CalendarDate) -> CalendarDate {
    max(asOf, record.object("plan")?.date("effectiveFrom") ?? asOf)
  }

  /// The visits that a plan prints: those that fall on some day from now on, with the first one where it is needed.
  var printed: [Object] {
    visits.compactMap { visit in
      guard visit.firstDay(from: day) != nil else { return nil }
      return visit.printed(on: day)
    }
  }

  // MARK: counted time

  /// What an average week brings; a visit of every second week counts half. Nights are counted as nights: councils fund
  /// and pay them so, and hours spent asleep are no hours of care.
  var week: Object {
    let counted = counted
    let kinds = Dictionary(grouping: counted) { $0.word("kind") ?? "visit" }
    func count(_ kind: String) -> Value { .number(Number(Int((kinds[kind] ?? []).perWeek.rounded()))) }
    return Object(
      CareTypes.week,
      [
        "visitCount": count("visit"),
        "minutes": .number(Number(Int((kinds["visit"] ?? []).minutes.rounded()))),
        "sleepIns": count("sleep-in"), "wakingNights": count("waking-night"),
        "isLiveIn": .bool(kinds["live-in"] != nil),
        "isAverage": .bool(counted.contains { ($0["everyWeeks"].whole ?? 1) > 1 }),
      ])
  }

  /// The visits of the week that is counted: the day's, or where nothing has begun yet those of the first day.
  var counted: [Object] {
    let holding = visits.filter { $0.holds(on: day) }
    guard holding.isEmpty, let first = printed.compactMap({ $0.date("from") }).min() else { return holding }
    return visits.filter { $0.holds(on: first) }
  }

  // MARK: sheets

  /// A day of a sheet to write on, with its visits in order and the tasks of that day only.
  func sheetDay(_ date: CalendarDate) -> Object {
    let day = Codes.day.codes[date.weekday - 1]
    let here = visits.filter { $0.falls(on: date) }.sorted { $0.startMinute < $1.startMinute }
    let narrowed = here.map { visit in Value.object(visit.printed(on: date).narrowed(to: day)) }
    return Object(CareTypes.sheetDay, ["date": .date(date), "visits": .list(narrowed)])
  }
}

extension [Object] {
  /// Visits a week, on average.
  var perWeek: Double { reduce(0) { $0 + $1.perWeek } }

  /// Minutes of visits in an average week.
  var minutes: Double { reduce(0) { $0 + $1.perWeek * Double($1["durationMinutes"].whole ?? 0) } }
}

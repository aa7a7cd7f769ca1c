import Records

extension CareRecord {
  /// The visits of some days, each with the tasks of that day, by the one schedule that all papers have.
  ///
  /// Of a record as somebody sees it, these are the visits that they see.
  public func visits(from first: CalendarDate, days: Int) -> [(date: CalendarDate, visits: [Object])] {
    let schedule = Schedule(of: object, asOf: first)
    return (0..<days).map { first.adding(days: $0) }.map { date in
      (date, Array(schedule.sheetDay(date).objects("visits")))
    }
  }

  /// The last day on which somebody writes on sheets that go back on a day: until it is over they stay in the home.
  public static func lastDay(ofSheetsBackBy day: CalendarDate) -> CalendarDate {
    day.adding(days: -SheetOrders.daysToReturn)
  }

  /// When the last of the sheets of some kinds goes back to the office, as they are printed on a day; nil for sheets
  /// without a date.
  public func lastReturn(ofSheets kinds: [String], asOf day: CalendarDate) -> CalendarDate? {
    let orders = SheetOrders(of: object, visits: Schedule([], of: object, asOf: day), asOf: day).all
    let sets = orders.filter { $0.word("kind").map(kinds.contains) ?? false && $0["isOrdered"].isTrue }
    return sets.flatMap { $0.objects("sets").compactMap { $0.date("returnBy") } }.max()
  }
}

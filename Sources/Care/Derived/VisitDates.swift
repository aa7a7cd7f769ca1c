import Records

/// On which days a visit falls.
extension Object {
  /// Visits a week, on average.
  var perWeek: Double { Double(self["days"].list.count) / Double(max(1, self["everyWeeks"].whole ?? 1)) }

  var startMinute: Int { self["start"].time?.minutes ?? 0 }

  /// Whether a visit falls on a date: its weekday, between its first and last day, in one of its weeks.
  func falls(on date: CalendarDate) -> Bool {
    let weekday = date.weekday - 1
    guard self["days"].list.contains(where: { $0.code?.index == weekday }), holds(on: date) else {
      return false
    }
    guard let every = self["everyWeeks"].whole, every > 1, let from = self.date("from") else { return true }
    let weeks = (date.ordinal - date.weekday - from.ordinal + from.weekday) / 7
    return weeks % every == 0
  }

  /// Whether a date lies between the first and the last day of a visit or a medicine, both included.
  func holds(on date: CalendarDate, from first: String = "from", until last: String = "until") -> Bool {
    (self.date(first).map { $0 <= date } ?? true) && (self.date(last).map { $0 >= date } ?? true)
  }

  /// The first day, from one on, on which a visit falls; nil when there is none.
  func firstDay(from day: CalendarDate) -> CalendarDate? {
    let start = max(day, date("from") ?? day)
    // In the week of its first day a visit may be over for this turn, so that one week more is looked at.
    let days = 7 * (1 + max(1, self["everyWeeks"].whole ?? 1))
    return (0..<days).lazy.map { start.adding(days: $0) }.first { self.falls(on: $0) }
  }

  /// The visit or task with each of its days once and in the order of the week.
  var withDaysOnce: Object { self["days"].isMissing ? self : setting(["days": self["days"].daysOnce]) }

  /// The visit as a page says it: `from` is the first day on which it falls, and what goes without saying is left out.
  func printed(on day: CalendarDate) -> Object {
    let from = date("from")
    let first = from.flatMap { firstDay(from: $0) }
    return setting([
      "from": first.map(Value.date) ?? .missing,
      "isComing": .bool(from.map { $0 > day } ?? false),
      "everyWeeks": self["everyWeeks"].whole == 1 ? .missing : self["everyWeeks"],
      "kind": word("kind") == "visit" ? .missing : self["kind"],
    ]).changing("tasks", \.withDaysOnce)
  }

  /// A visit with the tasks of one day only.
  func narrowed(to day: String) -> Object {
    let tasks = self["tasks"].list.filter { task in
      guard let task = task.object, !task["days"].isMissing else { return true }
      return task["days"].words.contains(day)
    }
    return setting(["tasks": .list(tasks)])
  }
}

extension Value {
  /// A list of days with each day once, in the order of the week.
  fileprivate var daysOnce: Value {
    .list(Set(list.compactMap { $0.code?.index }).sorted().map { .code(Code(Codes.day, index: $0)) })
  }
}

/// A minute as clocks in the United Kingdom show it, in summer time from the last Sunday of March to the last of October
/// (The Summer Time Act 1972).
public struct ClockMoment: Sendable, Hashable {
  /// The day on the calendar.
  public let date: CalendarDate
  /// The time on the clock.
  public let time: ClockTime

  /// Made of its parts.
  public init(_ date: CalendarDate, _ time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// Reads `YYYY-MM-DDTHH:MM`.
  public init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(iso: parts[0]), let time = ClockTime(iso: parts[1]) else {
      return nil
    }
    self.init(date, time)
  }

  /// `YYYY-MM-DDTHH:MM`.
  public var iso: String { date.iso + "T" + time.iso }

  /// Minutes from this minute to another, as they pass: on two days of the year a day has not 24 hours.
  public func minutes(to other: ClockMoment) -> Int { other.passed - passed }

  /// The minute so many hours later, as they pass.
  public func adding(hours: Int) -> ClockMoment {
    let target = passed + hours * 60
    return ClockMoment(passedBy: target)
  }

  /// Minutes since the first day of the calendar in Greenwich time.
  private var passed: Int { shown - (isInSummer ? 60 : 0) }
  private var shown: Int { date.ordinal * 1440 + time.minutes }

  private init(passing minutes: Int) {
    self.init(CalendarDate(ordinal: minutes / 1440), ClockTime(minutes: minutes % 1440))
  }

  /// The minute of a time that is counted in seconds since 1970, Greenwich time.
  public init(secondsSince1970 seconds: Int) {
    let epoch = CalendarDate(year: 1970, month: 1, day: 1).map { $0.ordinal * 1440 } ?? 0
    self.init(passedBy: epoch + seconds / 60)
  }

  private init(passedBy minutes: Int) {
    let summer = ClockMoment(passing: minutes + 60)
    self = summer.isInSummer ? summer : ClockMoment(passing: minutes)
  }

  /// Whether clocks show summer time: from 1am on the last Sunday of March, when they are put to 2am, until 2am on the last
  /// Sunday of October.
  private var isInSummer: Bool {
    guard let start = Self.lastSunday(of: 3, date.year), let end = Self.lastSunday(of: 10, date.year) else {
      return false
    }
    return shown >= start.ordinal * 1440 + 120 && shown < end.ordinal * 1440 + 120
  }

  private static func lastSunday(of month: Int, _ year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: 31).map { $0.adding(days: -($0.weekday % 7)) }
  }
}

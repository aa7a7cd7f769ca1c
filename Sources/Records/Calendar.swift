/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Year, month and day in one small number, which is compared at once and keeps values of a record small.
  private let packed: UInt32

  /// 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// 1 to 31.
  public var day: Int { Int(packed & 31) }

  /// A date that exists, or nil.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    packed = Self.packed(year, month, day)
  }

  private static func packed(_ year: Int, _ month: Int, _ day: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: max(0, year)) << 9 | UInt32(truncatingIfNeeded: month) << 5
      | UInt32(truncatingIfNeeded: day)
  }

  /// Reads `YYYY-MM-DD`; nil for anything else and for days that do not exist.
  public init?(iso: some StringProtocol) {
    var text = String(iso)
    guard let date = text.withUTF8({ Self(iso: $0) }) else { return nil }
    self = date
  }

  init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
      let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1 March of year 0, so that leap days fall at the end of a counted year.
  public var ordinal: Int {
    let shifted = (month + 9) % 12
    let year = month <= 2 ? self.year - 1 : self.year
    return 365 * year + year / 4 - year / 100 + year / 400 + (shifted * 306 + 5) / 10 + day - 1
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { (ordinal + 2) % 7 + 1 }

  /// The date as `YYYY-MM-DD`.
  public var iso: String {
    var digits = year * 10_000 + month * 100 + day
    var letters = [UInt8](repeating: UInt8(ascii: "-"), count: 10)
    for place in [9, 8, 6, 5, 3, 2, 1, 0] {
      letters[place] = UInt8(ascii: "0") + UInt8(digits % 10)
      digits /= 10
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The date a number of days later.
  public func adding(days: Int) -> CalendarDate { CalendarDate(ordinal: ordinal + days) }

  /// Whole years from this date to another.
  public func years(to other: CalendarDate) -> Int {
    let hasPassed = (other.month, other.day) >= (month, day)
    return other.year - year - (hasPassed ? 0 : 1)
  }

  /// Earlier days come first.
  public static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    one.packed < other.packed
  }

  /// How many days a month has.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  init(ordinal: Int) {
    var year = (10_000 * ordinal + 14_780) / 3_652_425
    var rest = ordinal - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = ordinal - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let shifted = (100 * rest + 52) / 3_060
    packed = Self.packed(
      year + (shifted + 2) / 12, (shifted + 2) % 12 + 1, rest - (shifted * 306 + 5) / 10 + 1)
  }

  private static func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var result = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      result = result * 10 + Int(byte - 48)
    }
    return result
  }
}

/// A wall-clock time, Europe/London, to the minute.
public struct ClockTime: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// Made of its parts.
  public init(minutes: Int) { self.minutes = ((minutes % 1440) + 1440) % 1440 }

  /// `HH:MM`.
  public var iso: String { Self.twoDigits(hour) + ":" + Self.twoDigits(minute) }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// Reads `HH:MM`, 00:00 to 23:59.
  public init?(iso: some StringProtocol) {
    var text = String(iso)
    guard let time = text.withUTF8({ Self(iso: $0) }) else { return nil }
    self = time
  }

  init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    let isDigit = { (at: Int) in bytes[at] &- 48 < 10 }
    guard bytes.count == 5, bytes[2] == 58, isDigit(0), isDigit(1), isDigit(3), isDigit(4) else { return nil }
    let hours = Int(bytes[0] - 48) * 10 + Int(bytes[1] - 48)
    let minutes = Int(bytes[3] - 48) * 10 + Int(bytes[4] - 48)
    guard hours < 24, minutes < 60 else { return nil }
    self.minutes = hours * 60 + minutes
  }

  /// 0 to 23.
  public var hour: Int { minutes / 60 }
  /// 0 to 59.
  public var minute: Int { minutes % 60 }

  /// The time some minutes later, past midnight if need be.
  public func adding(minutes more: Int) -> ClockTime { ClockTime(minutes: minutes + more) }

  /// Earlier times come first.
  public static func < (one: ClockTime, other: ClockTime) -> Bool { one.minutes < other.minutes }
}

/// An ISO 8601 week.
public struct ISOWeek: Sendable, Hashable {
  /// The year that the week belongs to, which may differ from the year of its Monday.
  public let year: Int
  /// 1 to 53.
  public let week: Int

  /// Reads `YYYY-Www`; nil for weeks that the year does not have.
  public init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3, parts[1].first == "W",
      let year = Int(parts[0]), let week = Int(parts[1].dropFirst()), (1...53).contains(week), year > 0
    else { return nil }
    self.year = year
    self.week = week
    guard monday.adding(days: 3).year == year else { return nil }
  }

  /// The week of a day: that of its Thursday.
  public init(of day: CalendarDate) {
    let thursday = day.adding(days: 4 - day.weekday)
    year = thursday.year
    week = (thursday.ordinal - (CalendarDate(year: year, month: 1, day: 1) ?? thursday).ordinal) / 7 + 1
  }

  /// The Monday on which the week begins. Week 1 holds 4 January.
  public var monday: CalendarDate {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else {
      preconditionFailure("4 January exists")
    }
    return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
  }
}

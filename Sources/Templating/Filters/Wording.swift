import Records

/// How dates, times, numbers and lists read in print, by standards.md 3.26 to 3.34. Facts are joined with
/// no-break spaces so that no line end parts them.
enum Wording {
  static let space = "\u{A0}"
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  static func month(_ number: Int) -> String { months[(number + 11) % 12] }
  static func weekday(_ number: Int) -> String { weekdays[(number + 6) % 7] }
  static func isWeekday(_ word: Substring.UTF8View) -> Bool {
    weekdays.contains { $0.utf8.elementsEqual(word) }
  }

  /// "12 November 2026".
  static func date(_ date: CalendarDate) -> String {
    "\(date.day)\(space)\(month(date.month))\(space)\(date.year)"
  }

  /// "8am", "8:45am", "midday", "midnight".
  static func time(_ time: ClockTime) -> String {
    if time.minutes == 0 { return "midnight" }
    if time.minutes == 720 { return "midday" }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minute = time.minute == 0 ? "" : ":" + (time.minute < 10 ? "0" : "") + String(time.minute)
    return "\(hour)\(minute)\(time.hour < 12 ? "am" : "pm")"
  }

  /// "45 minutes", "1 hour", "14 hours 45 minutes".
  static func duration(_ minutes: Int) -> String {
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    func count(_ number: Int, _ unit: String) -> String {
      "\(grouped(String(number)))\(space)\(unit)\(number == 1 ? "" : "s")"
    }
    if hours == 0 { return count(rest, "minute") }
    return count(hours, "hour") + (rest == 0 ? "" : space + count(rest, "minute"))
  }

  /// "1,000": a comma between groups of three digits before the decimal point.
  static func grouped(_ written: String) -> String {
    var digits = Array(written.utf8)
    let whole =
      digits.firstIndex { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") } ?? digits.count
    guard whole > 3 else { return written }
    let start = digits.first == UInt8(ascii: "-") ? 1 : 0
    var index = whole - 3
    while index > start {
      digits.insert(UInt8(ascii: ","), at: index)
      index -= 3
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// "a, b and c".
  static func list(_ items: [String], joiner: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joiner) " + last
  }

  /// Days of the week by number: "every day", "Monday to Friday", "Wednesday and Saturday".
  static func days(_ numbers: [Int]) -> String {
    let days = Set(numbers).sorted()
    if days.count == 7 { return "every day" }
    var groups: [String] = []
    var index = 0
    while index < days.count {
      var end = index
      while end + 1 < days.count, days[end + 1] == days[end] + 1 { end += 1 }
      // Two neighbours read better as two days than as a range.
      if end - index >= 2 {
        groups.append("\(weekday(days[index])) to \(weekday(days[end]))")
      } else {
        groups += days[index...end].map(weekday)
      }
      index = end + 1
    }
    return list(groups)
  }

  /// "£75" or "£75.50", never "£75.00"; from whole pence.
  static func money(pence: Int) -> String {
    let (pounds, rest) = (pence.magnitude / 100, pence.magnitude % 100)
    let part = rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + String(rest)
    return (pence < 0 ? "-" : "") + "£" + grouped(String(pounds)) + part
  }

  /// Text with its spaces made unbreakable.
  static func unbroken(_ text: String) -> String {
    guard text.utf8.contains(0x20) else { return text }
    return String(decoding: text.utf8.flatMap { $0 == 0x20 ? [0xC2, 0xA0] : [$0] }, as: UTF8.self)
  }

  /// "999 000 0018": ten digits as 3, 3 and 4. Anything else is printed as it was recorded.
  static func nhsNumber(_ text: String) -> String {
    let digits = text.utf8.filter(\.isDigit)
    guard digits.count == 10 else { return unbroken(text) }
    let groups = [digits[0..<3], digits[3..<6], digits[6..<10]].map { String(decoding: $0, as: UTF8.self) }
    // Numbers that begin with 999 are kept for tests: on paper such a number must not pass for a patient's own.
    let mark = groups[0] == "999" ? ["TEST", "RECORD"] : []
    return (groups + mark).joined(separator: space)
  }

  /// How a value reads when it is printed as it is.
  static func words(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): grouped(number.written)
    case .date(let date): self.date(date)
    case .time(let time): self.time(time)
    case .week(let week): "week of\(space)" + date(week.monday)
    case .code(let code): code.entry.words
    case .list(let items): items.map(words).joined()
    case .object(let object): object.type.principal.map { words(object.slots[$0]) } ?? ""
    case .bool(let bool): bool ? "yes" : "no"
    case .missing, .absent, .map: ""
    }
  }
}

extension Value {
  /// The value itself: what a fact holds, or the principal field of an object that has one.
  var plain: Value {
    guard case .object(let object) = self, let principal = object.type.principal else { return self }
    return object.slots[principal].plain
  }

  /// Whether it is a fact that this copy's reader may not see, or the state of one.
  var isMasked: Bool {
    switch self {
    case .absent(let absence): absence.reason == .masked
    case .code(let code): code.list === FactState.codes && code.entry.code == "masked"
    default: false
    }
  }

  /// Whether there is nothing to print.
  var isNothing: Bool {
    switch self {
    case .missing, .absent: true
    case .object(let object): object.type.principal.map { object.slots[$0].isNothing } ?? false
    default: false
    }
  }
}

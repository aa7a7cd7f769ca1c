import Documents
import Records

/// How dates, times, numbers and lists read in one language, in English by standards.md 3.26 to 3.34. Facts are joined
/// with no-break spaces so that no line end parts them.
///
/// What is asked for most is found by its place: names of months and days, and the words of codes.
public final class ValueWording: Sendable {
  static let space = "\u{A0}"

  /// The texts of the language.
  public let words: Words
  private let months: [String]
  private let weekdays: [String]
  private let digitGroups: [UInt8]
  private let codes: [ObjectIdentifier: [CodeText]]

  private struct CodeText {
    let words: String
    let easyRead: String?
  }

  /// The wording of a language for records of a type; of none, for texts whose slots are texts and numbers.
  public init(_ words: Words, for root: ObjectType? = nil) {
    self.words = words
    months = words.months
    weekdays = (1...7).map { words.text(at: FillWord.weekday($0)) }
    digitGroups = Array(words(FillWord.digitGroups).utf8)
    let lists = (root?.codeLists ?? []) + [FactState.codes]
    codes = Dictionary(
      lists.map { (ObjectIdentifier($0), Self.texts(of: $0, in: words)) }, uniquingKeysWith: { one, _ in one }
    )
  }

  private static func texts(of list: CodeList, in words: Words) -> [CodeText] {
    list.codes.indices.map { index in
      CodeText(
        words: list.path(at: index).map { words.text(at: $0) } ?? list.codes[index],
        easyRead: list.easyReadPath(at: index).map { words.text(at: $0) })
    }
  }

  /// What is printed for a code.
  func text(of code: Code) -> String { codes[ObjectIdentifier(code.list)]?[code.index].words ?? code.word }

  /// The sentence of a code for easy read, where its list has some.
  func easyRead(of code: Code) -> String? { codes[ObjectIdentifier(code.list)]?[code.index].easyRead }

  func month(_ number: Int) -> String { months[(number + 11) % 12] }
  func weekday(_ number: Int) -> String { weekdays[(number + 6) % 7] }

  /// "12 November 2026".
  func date(_ date: CalendarDate) -> String {
    words(
      FillWord.date, ["day": String(date.day), "month": month(date.month), "year": String(date.year)])
  }

  /// "8am", "8:45am", "midday", "midnight".
  func time(_ time: ClockTime) -> String {
    if time.minutes == 0 { return words(FillWord.midnight) }
    if time.minutes == 720 { return words(FillWord.midday) }
    let hour = String(time.hour % 12 == 0 ? 12 : time.hour % 12)
    let isMorning = time.hour < 12
    guard time.minute > 0 else {
      return words(
        isMorning ? FillWord.morningHour : .afternoonHour, ["hour": hour, "hour24": String(time.hour)])
    }
    return words(
      isMorning ? FillWord.morning : .afternoon,
      ["hour": hour, "hour24": String(time.hour), "minute": twoDigits(time.minute)])
  }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// What a picture of a clock is called: "A clock that shows 8:45am".
  func clock(_ time: ClockTime) -> String { words(FillWord.clock, ["time": self.time(time)]) }

  /// What a picture of a day is called: "A calendar that shows Monday 16 November 2026".
  func day(_ date: CalendarDate) -> String {
    words(FillWord.day, ["weekday": weekday(date.weekday), "date": self.date(date)])
  }

  /// What a picture with a second one is called.
  func pair(_ first: String, _ second: String) -> String {
    words(FillWord.pair, ["first": first, "second": second])
  }

  /// "45 minutes", "1 hour", "14 hours 45 minutes".
  package func duration(_ minutes: Int) -> String {
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    if hours == 0 { return count(rest, .minutes) }
    if rest == 0 { return count(hours, .hours) }
    return words(
      FillWord.hoursAndMinutes, ["hours": count(hours, .hours), "minutes": count(rest, .minutes)])
  }

  private func count(_ number: Int, _ unit: FillWord) -> String {
    words(unit, ["count": String(number)])
  }

  /// "1,000": a comma between groups of three digits before the decimal point.
  func grouped(_ written: String) -> String {
    var digits = Array(written.utf8)
    let whole =
      digits.firstIndex { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") } ?? digits.count
    guard whole > 3 else { return written }
    let start = digits.first == UInt8(ascii: "-") ? 1 : 0
    var index = whole - 3
    while index > start {
      digits.insert(contentsOf: digitGroups, at: index)
      index -= 3
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Days of the week by number: "every day", "Monday to Friday", "Wednesday and Saturday".
  func days(_ numbers: [Int]) -> String {
    let days = Set(numbers).sorted()
    if days.count == 7 { return words(FillWord.everyDay) }
    var groups: [String] = []
    var index = 0
    while index < days.count {
      var end = index
      while end + 1 < days.count, days[end + 1] == days[end] + 1 { end += 1 }
      // Two neighbours read better as two days than as a range.
      if end - index >= 2 {
        let ends: KeyValuePairs = ["first": weekday(days[index]), "last": weekday(days[end])]
        groups.append(words(FillWord.daysInRow, ends))
      } else {
        groups += days[index...end].map(weekday)
      }
      index = end + 1
    }
    return words.list(groups)
  }

  /// "£75" or "£75.50", never "£75.00"; from whole pence.
  func money(pence: Int) -> String {
    let (pounds, rest) = (grouped(String(pence.magnitude / 100)), Int(pence.magnitude % 100))
    let sum =
      rest == 0
      ? words(FillWord.pounds, ["pounds": pounds])
      : words(FillWord.poundsAndPence, ["pounds": pounds, "pence": twoDigits(rest)])
    return (pence < 0 ? "-" : "") + sum
  }

  /// Text with its spaces made unbreakable.
  static func unbroken(_ text: String) -> String {
    guard text.utf8.contains(0x20) else { return text }
    return String(decoding: text.utf8.flatMap { $0 == 0x20 ? [0xC2, 0xA0] : [$0] }, as: UTF8.self)
  }

  /// "999 000 0018": ten digits as 3, 3 and 4. Anything else is printed as it was recorded.
  func nhsNumber(_ text: String) -> String {
    let digits = text.utf8.filter(\.isDigit)
    guard digits.count == 10 else { return Self.unbroken(text) }
    let groups = [digits[0..<3], digits[3..<6], digits[6..<10]].map { String(decoding: $0, as: UTF8.self) }
    let number = groups.joined(separator: Self.space)
    // Numbers that begin with 999 are kept for tests: on paper such a number must not pass for a patient's own.
    return groups[0] == "999" ? words(FillWord.testNumber, ["number": number]) : number
  }

  /// How a value reads when it is printed as it is.
  package func words(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): grouped(number.written)
    case .date(let date): self.date(date)
    case .time(let time): self.time(time)
    case .week(let week): words(FillWord.week, ["date": date(week.monday)])
    case .code(let code): text(of: code)
    case .list(let items): items.map(words).joined()
    case .object(let object): object.type.principal.map { words(object.slots[$0]) } ?? ""
    case .bool(let bool): words(bool ? FillWord.yes : .no)
    case .missing, .absent, .map: ""
    }
  }
}

extension Value {
  /// The value itself: what a fact holds, or the principal field of an object that has one.
  package var plain: Value {
    guard case .object(let object) = self, let principal = object.type.principal else { return self }
    return object.slots[principal].plain
  }

  /// Whether it is a fact that this copy's reader may not see, or the state of one.
  var isMasked: Bool {
    switch self {
    case .absent(let absence): absence.reason == .masked
    case .code(let code): code.list === FactState.codes && code.word == "masked"
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

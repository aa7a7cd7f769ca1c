import Records

/// Liquid's `date: '%d %B %Y'`, in the words of the language and without the system's locale.
enum DateFormat {
  /// A moment: a day and the seconds since its midnight.
  private struct Moment {
    let date: CalendarDate
    var seconds = 0
  }

  /// A value by a format; a value that is no date is printed as it is.
  static func text(_ value: Value, format: String, _ context: FilterContext) -> String {
    guard !format.isEmpty, let moment = moment(value, context) else { return context.words(value) }
    return formatted(moment, format, context.wording)
  }

  private static func moment(_ value: Value, _ context: FilterContext) -> Moment? {
    switch value.plain {
    case .date(let date): Moment(date: date)
    case .time(let time):
      CalendarDate(year: 1970, month: 1, day: 1).map { Moment(date: $0, seconds: time.minutes * 60) }
    case .number(let number): number.whole.flatMap(moment(seconds:))
    case .text(let text): moment(text, context)
    default: nil
    }
  }

  private static func moment(seconds: Int) -> Moment? {
    guard let epoch = CalendarDate(year: 1970, month: 1, day: 1), (0...253_402_300_799).contains(seconds)
    else { return nil }
    return Moment(date: epoch.adding(days: seconds / 86_400), seconds: seconds % 86_400)
  }

  private static func moment(_ text: String, _ context: FilterContext) -> Moment? {
    if text == "now" || text == "today" { return context.today.map { Moment(date: $0) } }
    if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) { return Int(text).flatMap(moment(seconds:)) }
    let words = text.split { " ,T".contains($0) }.map(String.init)
    if let first = words.first, let date = CalendarDate(iso: first) {
      return Moment(date: date, seconds: words.dropFirst().first.flatMap(seconds) ?? 0)
    }
    guard let month = words.compactMap({ monthNumber($0, context.wording) }).first,
      let year = words.first(where: { $0.count == 4 && Int($0) != nil }).flatMap({ Int($0) }),
      let day = words.first(where: { $0.count <= 2 && Int($0) != nil }).flatMap({ Int($0) })
    else { return nil }
    return CalendarDate(year: year, month: month, day: day).map {
      Moment(date: $0, seconds: words.compactMap(seconds).first ?? 0)
    }
  }

  private static func monthNumber(_ word: String, _ wording: ValueWording) -> Int? {
    (1...12).first { wording.month($0).lowercased().hasPrefix(word.lowercased()) && word.count >= 3 }
  }

  private static func seconds(_ word: String) -> Int? {
    let parts = word.prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2, parts[0] < 24, parts[1] < 60 else { return nil }
    return parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
  }

  /// The letters that stand for a part of a date or time, as an author may use them. Liquid knows some more, which name
  /// the month before the day or a time zone that no paper has.
  static let letters = "YymBbdeAaujwVGHkIlMSpPFTR%"

  /// What is wrong with a format, and the place of the letter in it; nil when every letter is known.
  static func fault(in format: String) -> (message: String, hint: String)? {
    var rest = format[...]
    while let letter = rest.popFirst() {
      guard letter == "%" else { continue }
      var code = rest.popFirst()
      if let flag = code, "-^0_".contains(flag) { code = rest.popFirst() }
      guard let code else {
        return ("a % at the end of a format stands for nothing", "write %% for the sign itself")
      }
      if "DxcrX".contains(code) {
        return ("'%\(code)' is written the American way", "write the parts out: '%e %B %Y', '%H:%M'")
      }
      if !letters.contains(code) {
        return (
          "there is no letter '%\(code)' for dates",
          "there are: " + letters.map { "%\($0)" }.joined(separator: " ")
        )
      }
    }
    return nil
  }

  private static func formatted(_ moment: Moment, _ format: String, _ wording: ValueWording) -> String {
    var result = ""
    var letters = format[...]
    while let letter = letters.popFirst() {
      guard letter == "%", var code = letters.popFirst() else {
        result.append(letter)
        continue
      }
      var flag: Character?
      if "-^0_".contains(code), let next = letters.popFirst() { (flag, code) = (code, next) }
      result += field(code, moment, flag, wording) ?? "%" + (flag.map(String.init) ?? "") + String(code)
    }
    return result
  }

  private static func field(
    _ code: Character, _ moment: Moment, _ flag: Character?, _ wording: ValueWording
  ) -> String? {
    func padded(_ number: Int, _ width: Int = 2, _ fill: Character = "0") -> String {
      if flag == "-" { return String(number) }
      let digits = String(number)
      return String(repeating: flag == "_" ? " " : fill, count: max(0, width - digits.count)) + digits
    }
    let date = moment.date
    let (hour, minute) = (moment.seconds / 3600, moment.seconds / 60 % 60)
    let hour12 = hour % 12 == 0 ? 12 : hour % 12
    func cased(_ text: String) -> String { flag == "^" ? text.uppercased() : text }
    switch code {
    case "Y": return String(date.year)
    case "y": return padded(date.year % 100)
    case "m": return padded(date.month)
    case "B": return cased(wording.month(date.month))
    case "b", "h": return cased(String(wording.month(date.month).prefix(3)))
    case "d": return padded(date.day)
    case "e": return padded(date.day, 2, " ")
    case "A": return cased(wording.weekday(date.weekday))
    case "a": return cased(String(wording.weekday(date.weekday).prefix(3)))
    case "u": return String(date.weekday)
    case "w": return String(date.weekday % 7)
    case "V": return padded(ISOWeek(of: date).week)
    case "G": return String(ISOWeek(of: date).year)
    case "j":
      return padded(date.ordinal - (CalendarDate(year: date.year, month: 1, day: 1)?.ordinal ?? 0) + 1, 3)
    case "H": return padded(hour)
    case "k": return padded(hour, 2, " ")
    case "I": return padded(hour12)
    case "l": return padded(hour12, 2, " ")
    case "M": return padded(minute)
    case "S": return padded(moment.seconds % 60)
    case "p": return wording.words(hour < 12 ? FillWord.am : .pm).uppercased()
    case "P": return wording.words(hour < 12 ? FillWord.am : .pm)
    default: return composed(code, moment, wording)
    }
  }

  /// Codes that stand for several others.
  private static func composed(_ code: Character, _ moment: Moment, _ wording: ValueWording) -> String? {
    switch code {
    case "F": formatted(moment, "%Y-%m-%d", wording)
    case "D", "x": formatted(moment, "%m/%d/%y", wording)
    case "T", "X": formatted(moment, "%H:%M:%S", wording)
    case "R": formatted(moment, "%H:%M", wording)
    case "r": formatted(moment, "%I:%M:%S %p", wording)
    case "c": formatted(moment, "%a %b %e %H:%M:%S %Y", wording)
    case "s":
      String(
        (moment.date.ordinal - (CalendarDate(year: 1970, month: 1, day: 1)?.ordinal ?? 0)) * 86_400
          + moment.seconds)
    case "z": "+0000"
    case "Z": "UTC"
    case "n": "\n"
    case "t": "\t"
    case "%": "%"
    default: nil
    }
  }
}

import Records

/// In which order a column writes day and month. 03/04/1938 alone does not say; 25/04/1938 in the same column does.
enum DayOrder: Sendable {
  case dayFirst, monthFirst, unknown
  /// Some cells can only be day first, others only month first.
  case mixed

  /// What the cells of a column show.
  init(of cells: [String]) {
    let dates = cells.compactMap { SlashDate($0) }
    switch (dates.contains { $0.first > 12 }, dates.contains { $0.second > 12 }) {
    case (true, true): self = .mixed
    case (true, false): self = .dayFirst
    case (false, true): self = .monthFirst
    case (false, false): self = .unknown
    }
  }
}

/// A date written as three numbers, the year last.
struct SlashDate {
  let first: Int
  let second: Int
  /// Two or four digits.
  let year: Substring

  /// Nil for anything else. A time of midnight, which spreadsheets add, is passed over.
  init?(_ text: String) {
    let words = text.plain.split(separator: " ")
    guard let date = words.first, words.dropFirst().allSatisfy({ $0.allSatisfy { "0:".contains($0) } }) else {
      return nil
    }
    let parts = date.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, parts[2].isYear, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      let first = Int(parts[0]), let second = Int(parts[1]), first > 0, second > 0
    else { return nil }
    self.first = first
    self.second = second
    year = parts[2]
  }
}

extension Substring {
  /// Two or four digits.
  fileprivate var isYear: Bool { [2, 4].contains(utf8.count) && allSatisfy(\.isASCIIDigit) }
}

extension CalendarDate {
  /// Reads a cell: `1938-03-04`, `4 March 1938`, three numbers in a column that shows its order, or Excel's number of a
  /// day where the map says that it is one.
  static func cell(_ text: String, _ rules: ColumnRules) throws(CellFault) -> CalendarDate {
    let day = text.split(separator: " ")
    if let first = day.first, day.dropFirst().allSatisfy({ $0.allSatisfy { "0:".contains($0) } }),
      let date = CalendarDate(iso: first)
    {
      return date
    }
    if let date = try serial(text, rules) { return date }
    if let date = try inWords(text, rules) { return date }
    guard let slashed = SlashDate(text) else { throw .noDate }
    let year = try year(slashed.year, rules)
    switch rules.days {
    case .unknown: throw .unclearDate
    case .mixed: throw .mixedDates
    case .monthFirst: throw .monthFirst
    case .dayFirst: return try self.date(year, slashed.second, slashed.first)
    }
  }

  /// Two to six digits and nothing else.
  private static func serial(_ text: String, _ rules: ColumnRules) throws(CellFault) -> CalendarDate? {
    guard (2...6).contains(text.utf8.count), text.allSatisfy(\.isASCIIDigit), let number = Int(text) else {
      return nil
    }
    guard let serials = rules.serials else { throw .dateNumber }
    // A year alone, as a spreadsheet's number of a day, would be a day of 1905.
    guard !(1850...2100).contains(number) else { throw .noDate }
    guard let date = serials.date(number) else { throw .noDate }
    return date
  }

  /// `4 March 1938`, `04-Mar-1938`.
  private static func inWords(_ text: String, _ rules: ColumnRules) throws(CellFault) -> CalendarDate? {
    let parts = text.lowercased().split { " -,/".contains($0) }
    guard parts.count == 3, let day = Int(parts[0]), parts[2].isYear, let month = CalendarDate.month(parts[1])
    else { return nil }
    return try date(try year(parts[2], rules), month, day)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) throws(CellFault) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw .noDate }
    return date
  }

  /// Two digits stand for a year of the hundred that the map names, and for none without.
  private static func year(_ digits: Substring, _ rules: ColumnRules) throws(CellFault) -> Int {
    guard let year = Int(digits) else { throw .noDate }
    guard digits.utf8.count == 2 else { return year }
    guard let first = rules.firstYear else { throw .twoDigitYear }
    let same = first - first % 100 + year
    return same < first ? same + 100 : same
  }
}

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
  let year: Int

  /// Nil for anything else. A time of midnight, which spreadsheets add, is passed over.
  init?(_ text: String) {
    let words = text.plain.split(separator: " ")
    guard let date = words.first, words.dropFirst().allSatisfy({ $0.allSatisfy { "0:".contains($0) } }) else {
      return nil
    }
    let parts = date.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]), first > 0, second > 0
    else { return nil }
    self.first = first
    self.second = second
    self.year = year
  }
}

extension CalendarDate {
  /// Reads a cell: `1938-03-04`, `4 March 1938`, or three numbers in a column that shows its order.
  static func cell(_ text: String, _ order: DayOrder) throws(CellFault) -> CalendarDate {
    let day = text.split(separator: " ")
    if let first = day.first, day.dropFirst().allSatisfy({ $0.allSatisfy { "0:".contains($0) } }),
      let date = CalendarDate(iso: first)
    {
      return date
    }
    if let date = inWords(text) { return date }
    guard let slashed = SlashDate(text) else { throw .noDate }
    switch order {
    case .unknown: throw .unclearDate
    case .mixed: throw .mixedDates
    case .monthFirst: throw .monthFirst
    case .dayFirst:
      guard let date = CalendarDate(year: slashed.year, month: slashed.second, day: slashed.first) else {
        throw .noDate
      }
      return date
    }
  }

  /// `4 March 1938`, `04-Mar-1938`.
  private static func inWords(_ text: String) -> CalendarDate? {
    let parts = text.lowercased().split { " -,".contains($0) }
    guard parts.count == 3, let day = Int(parts[0]), parts[2].utf8.count == 4, let year = Int(parts[2]),
      parts[1].utf8.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(parts[1]) })
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}

import Documents
import Records

/// How dates read.
public enum DateWord: String, WordKey {
  case january = "month.1"
  case february = "month.2"
  case march = "month.3"
  case april = "month.4"
  case may = "month.5"
  case june = "month.6"
  case july = "month.7"
  case august = "month.8"
  case september = "month.9"
  case october = "month.10"
  case november = "month.11"
  case december = "month.12"
  /// A day of a year.
  case date = "date.full"

  /// What the text may hold in `{{ }}`.
  public var slots: [WordSlot] { self == .date ? ["day", "month", "year"] : [] }

  private static let months: [DateWord] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november,
    .december,
  ]

  static func month(_ number: Int) -> DateWord { months[(number + 11) % 12] }
}

extension Words {
  /// "16 November 2026", with no-break spaces.
  public func date(_ date: CalendarDate) -> String {
    self(
      DateWord.date,
      ["day": String(date.day), "month": self(DateWord.month(date.month)), "year": String(date.year)])
  }
}

import Diagnostics
import Records

/// How the cells of one column are read: what the map file says of the column, and what its cells show.
struct ColumnRules: Sendable {
  /// In which order dates like 03/04/1938 are written.
  var days = DayOrder.unknown
  /// What numbers without signs mean in a column of dates or times; nil until the map says so.
  var serials: Serials?
  /// The first of the hundred years that two digits stand for; nil until the map says so.
  var firstYear: Int?
  /// The sign between the items of a cell, besides line breaks and semicolons.
  var split: Character?
  /// How a whole name is written in a cell; nil for a column that holds no whole names.
  var wholeName: NameOrder?
  /// What single cells mean, by their words in small letters.
  var values: [String: Meaning] = [:]

  /// What a cell stands for.
  enum Meaning: Sendable {
    /// What another cell would say.
    case text(String)
    /// Nothing, for a reason, and the day on which it was asked.
    case absent(Absence.Reason, on: String?)
    /// Nothing that is to be taken.
    case nothing
  }

  /// What the map means by the words of a cell.
  func meaning(of cell: String) -> Meaning? { values[Self.key(cell)] }

  /// Capitals do not count, and neither do spaces around the words.
  static func key(_ cell: String) -> String { cell.plain.lowercased() }
}

/// How a whole name is written in one cell.
enum NameOrder: String, Sendable, CaseIterable {
  case firstLast = "first-last"
  case lastFirst = "last-first"
}

/// How a spreadsheet counts days: by Excel's calendar of 1900, or by that of 1904, which old ones for the Mac use.
enum Serials: String, Sendable, CaseIterable {
  case since1900 = "excel-1900"
  case since1904 = "excel-1904"

  /// The day of a number. Excel's calendar of 1900 has a 29 February 1900, which never was, so that days are told from
  /// 1 March 1900 on only.
  func date(_ number: Int) -> CalendarDate? {
    let first = self == .since1900 ? (1899, 12, 30) : (1904, 1, 1)
    guard self == .since1904 || number > 60, number < 100_000 else { return nil }
    return CalendarDate(year: first.0, month: first.1, day: first.2)?.adding(days: number)
  }
}

extension ColumnRules {
  /// The settings of a column in a map file.
  init(_ row: Object, in source: SourceText, _ problems: inout Problems) {
    split = row.word("split")?.first
    wholeName = row.word("wholeName").flatMap(NameOrder.init)
    firstYear = row["firstYear"].whole
    for value in row.objects("values") {
      guard let cell = value["cell"].written else {
        problems.append(.noCell(at: value.place(in: source)))
        continue
      }
      if values.updateValue(Meaning(value), forKey: Self.key(cell)) != nil {
        problems.append(.cellTwice(at: value.place(in: source)))
      }
    }
  }

  /// Whether the map says anything at all about how the column is read.
  var areSet: Bool { split != nil || wholeName != nil || firstYear != nil || !values.isEmpty }
}

extension ColumnRules.Meaning {
  fileprivate init(_ value: Object) {
    if let text = value.text("means") {
      self = .text(text)
    } else if let word = value.word("absent"), let reason = Absence.Reason(spelt: word) {
      self = .absent(reason, on: value.date("on")?.iso)
    } else {
      self = .nothing
    }
  }
}

extension Value {
  /// What stands in a map for the words of a cell: spreadsheets write TRUE and 1 as well.
  fileprivate var written: String? {
    switch self {
    case .text(let text): text
    case .number(let number): number.written
    case .bool(let bool): bool ? "true" : "false"
    default: nil
    }
  }
}

extension Problem {
  fileprivate static func noCell(at place: Place?) -> Problem {
    Problem(
      .error, "the words of the cell stand here as text", rule: "MAP-05", hint: "write {\"cell\": \"LA\", …}",
      at: place)
  }

  fileprivate static func cellTwice(at place: Place?) -> Problem {
    Problem(
      .error, "These words of a cell are named twice", rule: "MAP-04", hint: "Keep one of them.", at: place)
  }
}

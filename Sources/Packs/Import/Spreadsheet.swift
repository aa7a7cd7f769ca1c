import Diagnostics
import Records

/// A CSV file with its columns resolved to fields.
struct Spreadsheet: Sendable {
  /// One column of the file.
  struct Column: Sendable {
    /// The title in the row that names the columns.
    let name: String
    /// Where the title stands.
    let range: Range<Int>
    let field: RecordField?
    /// Why it fills nothing; nil when it fills something.
    let reason: String?
    /// The way to a field beside it that holds the title.
    var titled: [PathStep]?
    var rules = ColumnRules()
  }

  let source: SourceText
  /// The sheet's row that names the columns, counted from 1.
  let headRow: Int
  let columns: [Column]
  /// The column with the record id.
  let idColumn: Int
  /// The rows below the titles.
  let rows: [CSVRow]
  /// What was found in the file as a whole.
  let problems: [Problem]

  /// What a file holds: which columns are known, from where paths begin, and the map's word.
  struct Kind {
    let known: [KnownColumns.Column]
    let root: ObjectType
    let map: [String: ImportMap.Entry]
    let isDayFirst: Bool
    var serials: Serials?
    var headRow: Int?
  }

  /// Reads the file and finds out what its columns are.
  init(_ file: SourceText, as kind: Kind) throws(Problems) {
    let (source, notes) = try Encoding.text(of: file)
    let rows = CSVScanner.rows(of: source.bytes)
    let resolver = ColumnResolver(kind, in: source)
    guard let head = rows.firstIndex(where: { resolver.isHead($0) }) else {
      throw Problems(.noRecordId(in: rows, kind, at: source.bare(0..<1)))
    }
    guard rows.count > head + 1 else { throw Problems(.noRows(at: source.bare(0..<1))) }
    var columns = try resolver.columns(of: rows[head].cells)
    guard let idColumn = columns.firstIndex(where: { $0.field?.written == "recordId" }) else {
      throw Problems(.noRecordId(in: rows, kind, at: source.bare(0..<1)))
    }
    for index in columns.indices {
      let cells = rows[(head + 1)...].compactMap {
        $0.cells.indices.contains(index) ? $0.cells[index].text : nil
      }
      columns[index].rules.days = kind.isDayFirst ? .dayFirst : DayOrder(of: cells)
      columns[index].rules.serials = kind.serials
    }
    self.source = source
    headRow = rows[head].number
    self.columns = columns
    self.idColumn = idColumn
    self.rows = rows[(head + 1)...].map { $0.trimmed(to: columns.count) }
    problems =
      notes + (rows[..<head].isEmpty ? [] : [.titles(in: rows[head], in: source)])
      + resolver.questions(columns)
  }
}

extension CSVRow {
  /// Without empty cells past the last title, which spreadsheets leave behind.
  fileprivate func trimmed(to count: Int) -> CSVRow {
    guard cells.count > count, cells[count...].allSatisfy({ $0.text.plain.isEmpty && $0.fault == nil }) else {
      return self
    }
    return CSVRow(number: number, cells: Array(cells[..<count]))
  }
}

extension Problem {
  /// The names are not repeated: without a known name the row may hold a person's facts.
  fileprivate static func noRecordId(in rows: [CSVRow], _ kind: Spreadsheet.Kind, at place: Place) -> Problem
  {
    let hint =
      (rows.first?.cells.count ?? 0) == 1 && rows.allSatisfy { $0.cells.count == 1 }
      ? "Save the spreadsheet as \"CSV UTF-8 (comma delimited)\": here nothing is separated by commas."
      : "Name one column \"Record id\", or name it in a map file; when the titles stand further down than row "
        + "\(ColumnResolver.deepestHead), say in which row: \"headerRow\": 12."
    return Problem(
      .error,
      kind.headRow.map { "Row \($0) does not name a column for the record id" }
        ?? "No column holds the record id",
      rule: "CSV-04", hint: hint, at: place)
  }

  fileprivate static func noRows(at place: Place) -> Problem {
    Problem(
      .error, "There are no rows under the column names", rule: "CSV-03",
      hint: "One row names the columns; each further row is one person or visit.", at: place)
  }

  fileprivate static func titles(in row: CSVRow, in source: SourceText) -> Problem {
    Problem(
      .note, "Row \(row.number) names the columns; what stands above it was left aside", rule: "CSV-10",
      hint: "If another row names them, say so in a map file: \"headerRow\": \(row.number + 1).",
      at: source.bare(row.cells.first?.range ?? 0..<1))
  }
}

extension CSVCell {
  /// What breaks the format in this cell, if anything.
  func problem(in source: SourceText) -> Problem? {
    guard let fault else { return nil }
    return Problem(
      .error, fault.words.message, rule: "CSV-06", hint: fault.words.hint,
      at: source.bare(range.lowerBound..<range.lowerBound + 1))
  }
}

extension String {
  /// The text without spaces around it, ordinary or not, and without a byte order mark.
  var plain: String {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    let scalars = unicodeScalars.drop(while: isSpace)
    return scalars.lastIndex { !isSpace($0) }.map { String(scalars[...$0]) } ?? ""
  }
}

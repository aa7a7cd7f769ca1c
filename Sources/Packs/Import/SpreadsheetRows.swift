import Diagnostics
import Records

extension CSVRow {
  /// Spreadsheets write rows of commas under the last one.
  var isBlank: Bool { cells.allSatisfy { $0.text.plain.isEmpty && $0.fault == nil } }
}

extension Spreadsheet {
  /// The record id of a row. An id names a file, so that a slash in it is written as a hyphen.
  func id(of row: CSVRow) -> String {
    writtenId(of: row).replacing("/", with: "-")
  }

  private func writtenId(of row: CSVRow) -> String {
    row.cells.indices.contains(idColumn) ? row.cells[idColumn].text.plain : ""
  }

  /// That ids were written in another way, once for the whole file.
  func changedIds() -> [Problem] {
    let changed = rows.filter { writtenId(of: $0).contains("/") }
    guard let first = changed.first else { return [] }
    return [
      Problem(
        .note,
        "Ids with / are written with - in its place, since an id names a file: "
          + changed.map(\.number).rowsInWords, rule: "CSV-14",
        hint: "The record of A/12 is A-12.json. Write the visits' ids in either way.",
        at: source.bare(first.cells[idColumn].range))
    ]
  }

  /// Where the record id of a row stands.
  func origin(of row: CSVRow) -> Draft.Origin {
    let start = row.cells.first?.range.lowerBound ?? 0
    let range = row.cells.indices.contains(idColumn) ? row.cells[idColumn].range : start..<start + 1
    return Draft.Origin(source: source, range: range, row: row.number, title: columns[idColumn].name)
  }

  /// The names of a person in a row, in small letters, but for the one to be called by.
  func names(in row: CSVRow) -> Set<String> {
    Set(
      zip(row.cells, columns).filter { _, column in
        guard let field = column.field, field.isOfPersonsName else { return false }
        return field.written != "person.preferredName"
      }.map { cell, _ in cell.text.plain.lowercased() })
  }
}

extension Problem {
  private static func row(_ row: CSVRow, _ sheet: Spreadsheet, _ message: String, _ hint: String) -> Problem {
    Problem(
      .error, "\(message): row \(row.number)", rule: "CSV-07", hint: hint,
      at: sheet.source.bare(sheet.origin(of: row).range))
  }

  static func noId(_ row: CSVRow, in sheet: Spreadsheet) -> Problem {
    self.row(row, sheet, "This row has no record id", "Give the person an id, such as HB-0417; never a name.")
  }

  static func differsInCapitals(_ row: CSVRow, in sheet: Spreadsheet) -> Problem {
    self.row(
      row, sheet, "There is a record whose id differs from this one in capitals only",
      "Write the id as the record has it; two files must not differ in capitals alone.")
  }

  static func isTwice(_ row: CSVRow, in sheet: Spreadsheet) -> Problem {
    self.row(
      row, sheet, "This record id stands in more than one row",
      "Keep one row; which is right cannot be guessed.")
  }

  static func nobodysVisit(_ row: CSVRow, in sheet: Spreadsheet) -> Problem {
    self.row(
      row, sheet, "No row of the people's file has this record id", "Correct the id, or add the person's row."
    )
  }

  private static func whole(_ row: CSVRow, _ sheet: Spreadsheet, _ message: String, _ hint: String) -> Problem
  {
    let start = row.cells.first?.range.lowerBound ?? 0
    return Problem(
      .error, message, rule: "CSV-07", hint: hint, at: sheet.source.bare(start..<start + 1))
  }

  static func badVisit(_ row: CSVRow, in sheet: Spreadsheet) -> Problem {
    whole(
      row, sheet, "This visit cannot be read, so no record was made for its person: row \(row.number)",
      "Mend the row: a plan that lacks a visit would look whole.")
  }

  static func wrongCount(_ row: CSVRow, in sheet: Spreadsheet) -> Problem {
    whole(
      row, sheet,
      "Row \(row.number) has \(row.cells.count) cells, and there are \(sheet.columns.count) column names",
      "Put a text that holds a comma in double quotes.")
  }
}

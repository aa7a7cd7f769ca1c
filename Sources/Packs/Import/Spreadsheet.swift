import Diagnostics
import Records

/// A CSV file with its columns resolved to fields.
struct Spreadsheet: Sendable {
  /// One column of the file.
  struct Column: Sendable {
    /// The name in the first row.
    let name: String
    /// Where the name stands.
    let range: Range<Int>
    let field: RecordField?
    /// Why it fills nothing; nil when it fills something.
    let reason: String?
    var days = DayOrder.unknown
  }

  let source: SourceText
  let columns: [Column]
  /// The column with the record id.
  let idColumn: Int
  let rows: [[CSVCell]]
  /// What was found in the file as a whole.
  let problems: [Problem]

  /// What a file holds: which columns are known, from where paths begin, and the map's word.
  struct Kind {
    let known: [KnownColumns.Column]
    let root: ObjectType
    let map: [String: ImportMap.Entry]
    let isDayFirst: Bool
  }

  /// Reads the file and finds out what its columns are.
  init(_ file: SourceText, as kind: Kind) throws(Problems) {
    let (source, notes) = try Encoding.text(of: file)
    let rows = CSVScanner.rows(of: source.bytes)
    guard let head = rows.first, rows.count > 1 else {
      throw Problems(
        Problem(
          .error, "There are no rows under the column names", rule: "CSV-03",
          hint: "The first row names the columns; each further row is one person or visit.",
          at: source.bare(0..<1)))
    }
    let resolver = ColumnResolver(kind, in: source)
    var columns = try resolver.columns(of: head)
    guard let idColumn = columns.firstIndex(where: { $0.field?.written == "recordId" }) else {
      throw Problems(.noRecordId(at: source.bare(0..<1), hasOneColumn: head.count == 1))
    }
    for index in columns.indices {
      let cells = rows.dropFirst().compactMap { $0.indices.contains(index) ? $0[index].text : nil }
      columns[index].days = kind.isDayFirst ? .dayFirst : DayOrder(of: cells)
    }
    self.source = source
    self.columns = columns
    self.idColumn = idColumn
    self.rows = Array(rows.dropFirst())
    problems = notes
  }
}

extension Problem {
  /// The names are not repeated: without a known name the first row may hold a person's facts.
  fileprivate static func noRecordId(at place: Place, hasOneColumn: Bool) -> Problem {
    Problem(
      .error, "No column holds the record id", rule: "CSV-04",
      hint: hasOneColumn
        ? "Save the spreadsheet as \"CSV UTF-8 (comma delimited)\": here nothing is separated by commas."
        : "Name one column \"Record id\" in the first row, or name it in a map file.", at: place)
  }
}

/// Finds the field of each column, by the map file first and then by its name.
private struct ColumnResolver {
  let kind: Spreadsheet.Kind
  let source: SourceText
  private let byName: [String: RecordField]

  init(_ kind: Spreadsheet.Kind, in source: SourceText) {
    self.kind = kind
    self.source = source
    let pairs = kind.known.flatMap { known -> [(String, RecordField)] in
      guard let field = RecordField(known.field, in: kind.root) else {
        preconditionFailure("\(known.field) is not a field of \(kind.root.name)")
      }
      return ([known.field] + known.names).map { (KnownColumns.key($0), field) }
    }
    byName = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  func columns(of head: [CSVCell]) throws(Problems) -> [Spreadsheet.Column] {
    var problems = Problems(unknownInMap(head) + head.compactMap { $0.problem(in: source) })
    var columns: [Spreadsheet.Column] = []
    for cell in head {
      do throws(Problems) { columns.append(try column(cell)) } catch { problems.append(error) }
    }
    let fields = columns.compactMap(\.field)
    for (index, column) in columns.enumerated() {
      guard let field = column.field else { continue }
      if fields.contains(where: { $0.steps.starts(with: field.steps) && $0.written != field.written })
        || columns[..<index].contains(where: { $0.field?.written == field.written })
      {
        problems.append(.filledTwice(field, at: source.bare(head[index].range)))
      }
    }
    guard problems.isEmpty else { throw problems }
    return columns
  }

  private func column(_ cell: CSVCell) throws(Problems) -> Spreadsheet.Column {
    let name = cell.text.plain
    let key = KnownColumns.key(name)
    guard !KnownColumns.isAboutCodes(name) else {
      return Spreadsheet.Column(name: name, range: cell.range, field: nil, reason: "codes are never taken")
    }
    guard let entry = kind.map[key] else {
      let field = byName[key] ?? RecordField(name, in: kind.root)
      return Spreadsheet.Column(
        name: name, range: cell.range, field: field, reason: field == nil ? "no known name" : nil)
    }
    guard !entry.field.isEmpty else {
      return Spreadsheet.Column(
        name: name, range: cell.range, field: nil, reason: "left aside by the map file")
    }
    guard let field = RecordField(entry.field, in: kind.root) else { throw Problems(.noField(entry)) }
    return Spreadsheet.Column(name: name, range: cell.range, field: field, reason: nil)
  }

  /// Columns that the map names and the file lacks: a slip of the pen would lose the column in silence.
  private func unknownInMap(_ head: [CSVCell]) -> [Problem] {
    let there = Set(head.map { KnownColumns.key($0.text.plain) })
    return kind.map.filter { !there.contains($0.key) }.map(\.value)
      .sorted { one, other in
        guard let place = one.place, let another = other.place else { return false }
        return place < another
      }
      .map {
        Problem(
          .error, "The spreadsheet has no column of this name", rule: "MAP-02",
          hint: "Copy the name from the spreadsheet's first row.", at: $0.place)
      }
  }
}

extension Problem {
  static func noField(_ entry: ImportMap.Entry) -> Problem {
    Problem(
      .error, "'\(entry.field)' is not a field that a cell can fill", rule: "MAP-01",
      hint: "Write a path like person.birthDate or contacts[next-of-kin].name; "
        + "Templates/manual/how-to-write-a-record.md lists the fields. Approval is never imported.",
      at: entry.place)
  }

  fileprivate static func filledTwice(_ field: RecordField, at place: Place) -> Problem {
    Problem(
      .error, "Two columns fill the same field", rule: "CSV-05",
      hint: "Take one column out, or leave it aside in a map file.", at: place, path: field.written)
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

import Diagnostics
import Records

/// Finds the field of each column, by the map file first and then by its name.
struct ColumnResolver {
  let kind: Spreadsheet.Kind
  let source: SourceText
  private let byName: [String: (field: RecordField, titled: [PathStep]?)]

  /// How far down the row with the titles is looked for.
  static let deepestHead = 10

  init(_ kind: Spreadsheet.Kind, in source: SourceText) {
    self.kind = kind
    self.source = source
    let pairs = kind.known.flatMap { known in
      let field = Self.field(known.field, in: kind)
      let titled = known.titled.map { Self.field($0, in: kind).steps }
      return ([known.field] + known.names).map { (KnownColumns.key($0), (field, titled)) }
    }
    byName = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func field(_ written: String, in kind: Spreadsheet.Kind) -> RecordField {
    guard let field = RecordField(written, in: kind.root) else {
      preconditionFailure("\(written) is not a field of \(kind.root.name)")
    }
    return field
  }

  /// Whether a row names the columns: the one that the map says, or else the first that names the record id.
  func isHead(_ row: CSVRow) -> Bool {
    if let asked = kind.headRow { return row.number == asked }
    return row.number <= Self.deepestHead && row.cells.contains { isForId($0.text.plain) }
  }

  private func isForId(_ name: String) -> Bool {
    let key = KnownColumns.key(name)
    if let field = kind.map[key]?.field { return field == "recordId" }
    return byName[key]?.field.written == "recordId"
  }

  func columns(of head: [CSVCell]) throws(Problems) -> [Spreadsheet.Column] {
    var problems = Problems(unknownInMap(head) + head.compactMap { $0.problem(in: source) })
    var columns: [Spreadsheet.Column] = []
    for cell in head {
      do throws(Problems) { columns.append(try column(cell)) } catch { problems.append(error) }
    }
    for (index, column) in columns.enumerated() {
      for field in column.fields where columns.collides(field, at: index) {
        problems.append(.filledTwice(field, at: source.bare(head[index].range)))
      }
    }
    guard problems.isEmpty else { throw problems }
    return columns
  }

  private func column(_ cell: CSVCell) throws(Problems) -> Spreadsheet.Column {
    let name = cell.text.plain
    let key = KnownColumns.key(name)
    func column(_ field: RecordField?, _ reason: String?) -> Spreadsheet.Column {
      Spreadsheet.Column(
        name: name, range: cell.range, field: field, reason: field == nil ? reason : nil,
        titled: byName[key]?.titled, rules: kind.map[key]?.rules ?? ColumnRules())
    }
    guard !KnownColumns.isAboutCodes(name) else { return column(nil, "codes are never taken") }
    let entry = kind.map[key]
    if let entry, entry.rules.wholeName != nil { return column(try wholeName(entry), nil) }
    guard let entry, let written = entry.field else {
      let field = byName[key]?.field ?? RecordField(name, in: kind.root)
      return column(
        field, isWholeName(key) ? "holds whole names: a map says how they are written" : "no known name")
    }
    guard !written.isEmpty else { return column(nil, "left aside by the map file") }
    guard let field = RecordField(written, in: kind.root) else { throw Problems(.noField(written, entry)) }
    return column(field, nil)
  }

  private func isWholeName(_ key: String) -> Bool {
    KnownColumns.wholeNames.contains(key) && RecordField(WholeName.family, in: kind.root) != nil
  }

  private func wholeName(_ entry: ImportMap.Entry) throws(Problems) -> RecordField {
    guard entry.field == nil, let field = RecordField(WholeName.family, in: kind.root) else {
      throw Problems(
        Problem(
          .error, "A column of whole names fills the names of a person, and no other field", rule: "MAP-07",
          hint: "Take \"field\" or \"wholeName\" away.", at: entry.place))
    }
    return field
  }

  /// What the office has to say before a column can be read: how its whole names are written, where no other column
  /// holds the family name.
  func questions(_ columns: [Spreadsheet.Column]) -> [Problem] {
    guard !columns.contains(where: { $0.field?.written == WholeName.family }) else { return [] }
    return columns.filter { $0.field == nil && kind.map[KnownColumns.key($0.name)] == nil }.compactMap {
      column in
      guard isWholeName(KnownColumns.key(column.name)) else { return nil }
      return Problem(
        .warning, "This column holds whole names, and nobody has said how they are written: not taken",
        rule: "CSV-11",
        hint:
          "Say it in a map file: {\"columns\": [{\"column\": \"\(column.name)\", \"wholeName\": \"first-last\"}]} for "
          + "Given Family, or \"last-first\" for Family, Given.", at: source.bare(column.range))
    }
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
          hint: "Copy the name from the spreadsheet's row of titles.", at: $0.place)
      }
  }
}

extension Spreadsheet.Column {
  /// The fields that the column fills: of whole names the given name as well.
  var fields: [RecordField] { [field].compactMap { $0 } + (rules.wholeName == nil ? [] : WholeName.others) }
}

extension [Spreadsheet.Column] {
  /// Whether another column fills the same field, or a part of it.
  fileprivate func collides(_ field: RecordField, at index: Int) -> Bool {
    enumerated().contains { other, column in
      other != index
        && column.fields.contains {
          $0.written == field.written ? other < index : $0.steps.starts(with: field.steps)
        }
    }
  }
}

extension Problem {
  static func noField(_ written: String, _ entry: ImportMap.Entry) -> Problem {
    Problem(
      .error, "'\(written)' is not a field that a cell can fill", rule: "MAP-01",
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

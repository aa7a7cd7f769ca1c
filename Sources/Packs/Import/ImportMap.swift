import Diagnostics
import Records

/// What a map file says: which column fills which field, values that hold for every row, and how dates are written.
struct ImportMap: Sendable {
  /// Keys of column names to fields; an empty field leaves the column aside.
  private(set) var people: [String: Entry] = [:]
  private(set) var visits: [String: Entry] = [:]
  /// Fields of each record to values as a cell would say them.
  private(set) var constants: [(entry: Entry, text: String)] = []
  /// Whether dates like 03/04/1938 are day, month, year, whatever the columns show.
  private(set) var isDayFirst = false

  struct Entry: Sendable {
    let field: String
    let place: Place?
  }

  static let none = ImportMap()

  private init() {}

  /// Reads a map file.
  init(_ source: SourceText) throws(Problems) {
    let reading = Self.type.read(source)
    guard let object = reading.object else { throw Problems(reading.problems) }
    people = try Self.entries(object.list("columns"), in: source)
    visits = try Self.entries(object.list("visitColumns"), in: source)
    constants = object.list("constants").compactMap {
      guard case .object(let row) = $0 else { return nil }
      return (Entry(field: row.string("field"), place: row.place(in: source)), row.string("value"))
    }
    if case .code = object["dates"] { isDayFirst = true }
  }

  private static func entries(_ rows: [Value], in source: SourceText) throws(Problems) -> [String: Entry] {
    var problems = Problems()
    var entries: [String: Entry] = [:]
    for case .object(let row) in rows {
      let entry = Entry(field: row.string("field"), place: row.place(in: source))
      if entries.updateValue(entry, forKey: KnownColumns.key(row.string("column"))) != nil {
        problems.append(
          Problem(
            .error, "This column is named twice", rule: "MAP-04", hint: "Keep one of them.", at: entry.place))
      }
    }
    guard problems.isEmpty else { throw problems }
    return entries
  }

  /// The declaration of a map file.
  static let type = ObjectType(
    "Map", "Which column of a spreadsheet fills which field.",
    fields: [
      Field("columns", .list(.object(column)), .optional, "Columns of the people's file."),
      Field("visitColumns", .list(.object(column)), .optional, "Columns of the visits' file."),
      Field("constants", .list(.object(constant)), .optional, "Values that hold for every row."),
      Field("dates", .code(dates), .optional, "How dates like 03/04/1938 are written in both files."),
    ])

  private static let column = ObjectType(
    "Column", "One column.",
    fields: [
      Field("column", .text(.line), .required, "The name in the first row of the spreadsheet."),
      Field("field", .text(.line), .optional, "The field of the record; left out to leave the column aside."),
    ])

  private static let constant = ObjectType(
    "Constant", "One value for every row.",
    fields: [
      Field("field", .text(.line), .required, "The field of the record."),
      Field("value", .text(.prose), .required, "The value, as a cell would say it."),
    ])

  private static let dates = CodeList(unprinted: "the order of dates", ["day-month-year"])
}

extension Object {
  fileprivate func place(in source: SourceText) -> Place? { offset < 0 ? nil : source.place(at: Int(offset)) }
}

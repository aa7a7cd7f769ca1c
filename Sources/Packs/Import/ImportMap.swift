import Diagnostics
import Records

/// What a map file says: which column fills which field and how it is read, values that hold for every row, and how
/// dates are written.
package struct ImportMap: Sendable {
  /// Keys of column names to what is said of them.
  private(set) var people: [String: Entry] = [:]
  private(set) var visits: [String: Entry] = [:]
  /// Fields of each record to values as a cell would say them.
  private(set) var constants: [(entry: Entry, text: String)] = []
  /// Whether dates like 03/04/1938 are day, month, year, whatever the columns show.
  private(set) var isDayFirst = false
  /// What numbers mean in columns of dates and times.
  private(set) var serials: Serials?
  /// The rows with the column names, counted from 1; nil to look for them.
  private(set) var headRow: (people: Int?, visits: Int?) = (nil, nil)

  struct Entry: Sendable {
    /// Empty to leave the column aside; nil to go by the column's name.
    let field: String?
    var rules = ColumnRules()
    let place: Place?
  }

  static let none = ImportMap()

  private init() {}

  /// Reads a map file.
  package init(_ source: SourceText) throws(Problems) {
    let reading = Self.type.read(source)
    guard let object = reading.object else { throw Problems(reading.problems) }
    people = try Self.entries(object.list("columns"), in: source)
    visits = try Self.entries(object.list("visitColumns"), in: source)
    constants = object.list("constants").compactMap {
      guard case .object(let row) = $0 else { return nil }
      return (Entry(field: row.string("field"), place: row.place(in: source)), row.string("value"))
    }
    isDayFirst = object.word("dates") != nil
    serials = object.word("serials").flatMap(Serials.init)
    headRow = (object["headerRow"].whole, object["visitHeaderRow"].whole)
  }

  private static func entries(_ rows: [Value], in source: SourceText) throws(Problems) -> [String: Entry] {
    var problems = Problems()
    var entries: [String: Entry] = [:]
    for case .object(let row) in rows {
      let rules = ColumnRules(row, in: source, &problems)
      let field = row.text("field") ?? (rules.areSet ? nil : "")
      let entry = Entry(field: field, rules: rules, place: row.place(in: source))
      if entries.updateValue(entry, forKey: KnownColumns.key(row.string("column"))) != nil {
        problems.append(
          Problem(
            .error, "This column is named twice", rule: "MAP-04", hint: "Keep one of them.", at: entry.place))
      }
    }
    guard problems.isEmpty else { throw problems }
    return entries
  }
}

extension Object {
  func place(in source: SourceText) -> Place? { offset < 0 ? nil : source.place(at: Int(offset)) }
}

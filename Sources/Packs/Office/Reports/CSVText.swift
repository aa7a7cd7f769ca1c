import Records

/// Objects of one type as a CSV file (RFC 4180).
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@`, a tab or a return for a formula and runs it. Such a
/// text gets an apostrophe before it, as OWASP advises: programs show it as text, and a person sees that it is one.
struct CSVText {
  /// The file: lines end in a return and a line feed.
  let text: String

  init(_ type: ObjectType, _ rows: some Sequence<Object>) {
    text = Self.lines([type.fields.map(\.name)] + rows.map { $0.slots.map(Self.cell) })
  }

  static func lines(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ value: Value) -> String {
    switch value {
    case .text(let text): safe(text)
    case .number(let number): number.written
    case .bool(let bool): bool ? "yes" : "no"
    case .date(let date): date.iso
    case .time(let time): time.iso
    case .week(let week): week.monday.iso
    case .code(let code): code.word
    case .list(let items): items.map(cell).joined(separator: "; ")
    case .object(let object):
      object.type.principal.map { cell(object.slots[$0]) } ?? object.slots.map(cell).joined(separator: ": ")
    case .missing, .absent, .map: ""
    }
  }

  private static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}

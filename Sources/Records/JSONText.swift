/// A JSON text to be written, keys in the order given.
public indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  /// A number with the digits that were written.
  case written(Number)
  case bool(Bool)
  case list([JSONText])
  case object([(key: String, value: JSONText)])

  /// The text, two spaces a level, with a line break at the end of each item.
  public var indented: String { text(indent: "\n") + "\n" }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let string): return Self.quoted(string)
    case .number(let number): return String(number)
    case .written(let number): return number.written
    case .bool(let bool): return bool ? "true" : "false"
    case .list(let items):
      return Self.joined(items.map { $0.text(indent: inner) }, "[", "]", indent)
    case .object(let members):
      let lines = members.map { Self.quoted($0.key) + ": " + $0.value.text(indent: inner) }
      return Self.joined(lines, "{", "}", indent)
    }
  }

  private static func joined(_ items: [String], _ open: String, _ close: String, _ indent: String) -> String {
    guard !items.isEmpty else { return open + close }
    return open + items.map { indent + "  " + $0 }.joined(separator: ",") + indent + close
  }

  /// A string in quotes; what RFC 8259 forbids in a text is escaped.
  public static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

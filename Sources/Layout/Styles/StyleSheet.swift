import Diagnostics
import Records
import Typography

/// A layout as data: what `Templates/layouts/<name>.json` says.
public struct StyleSheet: Sendable {
  /// The sizes that a layout is made for, in points.
  public struct Sizes: Sendable, Hashable {
    /// When nothing else is asked.
    public let `default`: Int
    /// The smallest.
    public let least: Int
    /// The largest.
    public let greatest: Int
  }

  /// The name that the command line uses.
  public let name: String
  /// The standard claimed: `clear-print`, `large-print`, `easy-read` or `none`.
  public let claims: String
  /// The sizes it is made for.
  public let sizes: Sizes
  let measures: Object

  /// Reads a style sheet; nil when anything is an error. All problems are found in one go.
  public static func read(_ source: SourceText) -> (StyleSheet?, [Problem]) {
    let reading = StyleSheetTypes.sheet.read(source)
    guard let object = reading.object else { return (nil, reading.problems) }
    let sheet = StyleSheet(object)
    let problems = reading.problems + StyleContradictions(sheet, in: source).problems
    return (problems.contains { $0.severity >= .error } ? nil : sheet, problems)
  }

  init(_ object: Object) {
    measures = object
    name = object["name"].string
    claims = object["claims"].code
    let sizes = object["sizes"].object
    self.sizes = Sizes(
      default: Int(sizes.number("default")), least: Int(sizes.number("least")),
      greatest: Int(sizes.number("greatest")))
  }
}

extension Value {
  var string: String { if case .text(let text) = self { text } else { "" } }
  var code: String { if case .code(let code) = self { code.entry.code } else { "" } }
  var isTrue: Bool { self == .bool(true) }
  var object: Object {
    if case .object(let object) = self { object } else { Object(Object.nothing, slots: []) }
  }
  var objects: [Object] {
    guard case .list(let values) = self else { return [] }
    return values.map(\.object)
  }
}

extension Object {
  fileprivate static let nothing = ObjectType("Nothing", fields: [])

  /// A number of the sheet, 0 when it was left out.
  func number(_ name: String) -> Double { optionalNumber(name) ?? 0 }

  func optionalNumber(_ name: String) -> Double? {
    if case .number(let number) = self[name] { number.approximate } else { nil }
  }
}

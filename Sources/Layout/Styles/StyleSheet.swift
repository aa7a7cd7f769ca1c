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
    let problems = reading.problems + sheet.contradictions(in: source)
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

extension StyleSheet {
  /// What no single field shows to be wrong.
  private func contradictions(in source: SourceText) -> [Problem] {
    var problems: [Problem] = []
    func refuse(_ key: String, _ message: String, _ hint: String) {
      let place = JSON.places(of: [[.key(key)]], in: source)?.first
      problems.append(Problem(.error, message, hint: hint, at: place, path: key))
    }
    if measures["schema"].string != "layout-1" {
      refuse("schema", "this is not a style sheet of a form that is known", "write \"schema\": \"layout-1\"")
    }
    if !(sizes.least...max(sizes.least, sizes.greatest) ~= sizes.default) || sizes.least > sizes.greatest {
      refuse(
        "sizes", "the sizes contradict each other",
        "let least be at most default, and default at most greatest")
    }
    if measures["steps"].objects.isEmpty {
      refuse("steps", "there are no steps", "write the measures of at least one size")
    }
    if measures["text"].object["headings"].objects.isEmpty {
      refuse("text", "there are no headings", "write at least one style of heading")
    }
    if problems.isEmpty, !leavesRoom {
      refuse("page", "the margins leave no room for text", "make the margins smaller or the paper larger")
    }
    return problems
  }

  /// Whether ten lines of ten characters fit a page at the largest size.
  private var leavesRoom: Bool {
    let style = style(size: sizes.greatest, options: PageOptions())
    let frame = PageFrame(style)
    return frame.bodyHeight >= style.text.body.leading * 8 && style.page.measure >= style.text.body.size * 5
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

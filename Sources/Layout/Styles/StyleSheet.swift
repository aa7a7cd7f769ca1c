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
  /// What it is called in lists; nil when the sheet leaves it out.
  public let title: String?
  /// Whose needs ask for it; nil when the sheet leaves it out.
  public let needs: Needs?
  /// Whether it takes only text that was written for it; nil when the sheet leaves it out.
  public let hasTwins: Bool?
  let measures: Object

  /// Reads a style sheet; nil when anything is an error. All problems are found in one go.
  public static func read(_ source: SourceText) -> (StyleSheet?, [Problem]) {
    let reading = StyleSheetTypes.sheet.read(source)
    guard let object = reading.object else { return (nil, reading.problems) }
    let sheet = StyleSheet(object)
    let problems = reading.problems + StyleContradictions(sheet, in: source).problems
    return (problems.contains { $0.severity >= .error } ? nil : sheet, problems)
  }

  /// The needs that ask for a layout.
  public struct Needs: Sendable, Hashable {
    /// SNOMED CT codes of information needs.
    public var codes: [String] = []
    /// Ways to have information that were chosen.
    public var choices: [String] = []
    /// Whether a need for letters of a size asks for it.
    public var areSizes = false
    /// Whether it is for readers without such a need.
    public var areNone = false

    /// Only a request asks for the layout.
    public init() {}

    init(_ object: Object) {
      codes = object["codes"].strings
      choices = object["choices"].strings
      areSizes = object["sizes"].isTrue
      areNone = object["none"].isTrue
    }
  }

  /// The sheet with what it leaves out about its readers as another one has it, whose place it takes.
  public func withWhatIsLeftOut(from other: StyleSheet?) -> StyleSheet {
    StyleSheet(
      name: name, claims: claims, sizes: sizes, title: title ?? other?.title, needs: needs ?? other?.needs,
      hasTwins: hasTwins ?? other?.hasTwins, measures: measures)
  }

  private init(
    name: String, claims: String, sizes: Sizes, title: String?, needs: Needs?, hasTwins: Bool?,
    measures: Object
  ) {
    self.name = name
    self.claims = claims
    self.sizes = sizes
    self.title = title
    self.needs = needs
    self.hasTwins = hasTwins
    self.measures = measures
  }

  init(_ object: Object) {
    title = object["title"] == .missing ? nil : object["title"].string
    needs = object["needs"] == .missing ? nil : Needs(object["needs"].object)
    hasTwins = object["twins"] == .missing ? nil : object["twins"].isTrue
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
  var code: String { if case .code(let code) = self { code.word } else { "" } }
  var strings: [String] { if case .list(let items) = self { items.map(\.string) } else { [] } }
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

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
      codes = object["codes"].texts
      choices = object["choices"].texts
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
    title = object.text("title")
    needs = object.object("needs").map(Needs.init)
    hasTwins = object["twins"].bool
    measures = object
    name = object.string("name")
    claims = object.word("claims") ?? ""
    let sizes = object.part("sizes")
    self.sizes = Sizes(
      default: Int(sizes.measure("default")), least: Int(sizes.measure("least")),
      greatest: Int(sizes.measure("greatest")))
  }
}

extension Object {
  private static let nothing = Object(ObjectType("Nothing", fields: []), slots: [])

  /// A group of measures; reading has seen to it that it is there.
  func part(_ name: String) -> Object { object(name) ?? Self.nothing }

  /// A number of the sheet, 0 when it was left out.
  func measure(_ name: String) -> Double { self[name].number?.approximate ?? 0 }
}

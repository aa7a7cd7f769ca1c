import Records

/// A layout as readers meet it: what it is called, the sizes that it has, and whose needs it meets. How it looks is for
/// its style sheet to say.
public struct ReadingLayout: Sendable, Hashable {
  /// The recorded needs that ask for a layout.
  public struct Needs: Sendable, Hashable {
    /// SNOMED CT codes of needs.
    public var codes: Set<String> = []
    /// Ways to have information that were chosen, by their words.
    public var choices: Set<String> = []
    /// Whether a need for letters of a size asks for it.
    public var areSizes = false
    /// Whether it is for readers without any such need.
    public var areNone = false

    /// Made of its parts; nothing asks for a layout but a request if all are left out.
    public init(
      codes: Set<String> = [], choices: Set<String> = [], areSizes: Bool = false, areNone: Bool = false
    ) {
      self.codes = codes
      self.choices = choices
      self.areSizes = areSizes
      self.areNone = areNone
    }

    /// Whether nothing that is recorded asks for it.
    var areNever: Bool { self == Needs() }

    /// The words of all choices that there are.
    public static let knownChoices = Codes.option.codes
  }

  /// The name that files and the command line use.
  public var name: String { layout.word }
  /// What it is called in lists.
  public let title: String
  /// The sizes that it has, in points.
  public let sizes: ClosedRange<Int>
  /// The size when nobody asked for another.
  public let defaultSize: Int
  /// The needs that ask for it.
  public let needs: Needs
  /// Whether it is for text that is written for it: documents have twins for it, and it takes no other text.
  public let hasTwins: Bool
  /// The name, as templates see it.
  let layout: Code
  /// The standard that it claims, as templates see it.
  let claim: Code

  /// Made of its parts.
  public init(
    _ name: String, title: String, claims: String, sizes: ClosedRange<Int>, defaultSize: Int,
    needs: Needs = Needs(), hasTwins: Bool = false
  ) {
    layout = Code(CodeList(unprinted: "the layout", [name]), index: 0)
    claim = Code(CodeList(unprinted: "the standard", [claims]), index: 0)
    self.title = title
    self.sizes = sizes
    self.defaultSize = defaultSize
    self.needs = needs
    self.hasTwins = hasTwins
  }
}

/// The layouts that there are.
public struct ReadingLayouts: Sendable {
  /// All of them, the one with the smallest letters first.
  public let all: [ReadingLayout]
  /// The layout of a reader without a need for another.
  public let plain: ReadingLayout

  /// The layouts; nil unless exactly one of them is for readers without a need.
  public init?(_ layouts: [ReadingLayout]) {
    all = layouts.sorted { ($0.sizes.lowerBound, $0.name) < ($1.sizes.lowerBound, $1.name) }
    let plain = all.filter(\.needs.areNone)
    guard plain.count == 1 else { return nil }
    self.plain = plain[0]
  }

  /// The layout of a name.
  public subscript(name: String) -> ReadingLayout? { all.first { $0.name == name } }

  /// Those in which somebody reads; the others are for charts that only care workers fill in.
  public var ofReaders: ReadingLayouts { ReadingLayouts(all.filter { !$0.needs.areNever }) ?? self }

  /// Those that take any text.
  public var withoutTwins: ReadingLayouts { ReadingLayouts(all.filter { !$0.hasTwins }) ?? self }

  /// Every size that one of them has, in points.
  public var sizes: ClosedRange<Int> {
    let least = all.map(\.sizes.lowerBound).min() ?? plain.sizes.lowerBound
    return least...max(least, all.map(\.sizes.upperBound).max() ?? least)
  }

  /// The layout that needs ask for. Text that is written for its readers comes before large letters, which it has, too;
  /// of others the first that has the size.
  func asked(by codes: Set<String>, choices: Set<String>, size: Int?) -> ReadingLayout {
    let asked = all.filter {
      !$0.needs.codes.isDisjoint(with: codes) || !$0.needs.choices.isDisjoint(with: choices)
        || $0.needs.areSizes && size != nil
    }
    return asked.first(where: \.hasTwins) ?? asked.first { size ?? 0 <= $0.sizes.upperBound }
      ?? asked.max { $0.sizes.upperBound < $1.sizes.upperBound } ?? plain
  }

  /// The layout that a size means when no layout was named: the plain one, or that of larger letters.
  public func meant(by size: Int) -> ReadingLayout {
    all.last { $0.needs.areSizes && $0.sizes.lowerBound <= size } ?? plain
  }
}

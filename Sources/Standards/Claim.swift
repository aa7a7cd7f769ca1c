import Layout
import Pictures
import Typography

/// A standard that a layout claims and that the finished pages are measured against.
public enum Claim: String, Sendable, Hashable, CaseIterable {
  /// Clear print, UKAAF G003: 12 point or more.
  case clearPrint = "clear-print"
  /// Large print, UKAAF MS03: 16 point or more, and no small print.
  case largePrint = "large-print"
  /// Easy read: 14 point or more, pictures beside short sentences.
  case easyRead = "easy-read"
  /// A chart that care workers fill in: no letter under 9 point. What is for readers alone does not hold for it.
  case staffChart = "staff-chart"

  /// The claims of what people read for themselves.
  static let ofReaders: [Claim] = [.clearPrint, .largePrint, .easyRead]

  /// The smallest text of any kind (rules 2.01, 2.02 and 3.04).
  var leastSize: Length {
    switch self {
    case .clearPrint: .points(12)
    case .largePrint: .points(16)
    case .easyRead: .points(14)
    case .staffChart: .points(9)
    }
  }

  /// From one line to write on to the next (rule 2.42).
  var writingLine: Length { .millimetres(isClear ? 8 : 12) }

  /// The side of a box to tick (rule 2.42).
  var tickBox: Length { .millimetres(isClear ? 7 : 10) }

  /// The thinnest rule, edge or stroke (rule 2.42).
  var ruleWeight: Length { .points(isClear ? 0.75 : 1.5) }

  private var isClear: Bool { self == .clearPrint || self == .staffChart }
}

extension Style {
  /// The claim of the style sheet; nil when it claims nothing.
  public var claim: Claim? { Claim(rawValue: claims) }
}

/// A numbered rule that pages are measured by.
public struct ClaimRule: Sendable, Hashable {
  /// The number in the project's list of standards, for example `2.07`; several rules may share one.
  public let number: String
  /// What is measured, in a few words: "smallest text".
  public let name: String
  /// Where the rule comes from, for example "UKAAF G003".
  public let source: String
  /// Whether a file that breaks it is not written.
  ///
  /// A must is what the layout decides, or what its reader cannot do without. What the words of a record decide is
  /// told and listed: a document with three words in capitals is better than none in the house.
  public let isMust: Bool

  /// Made of its parts.
  public init(_ number: String, _ name: String, source: String, isMust: Bool) {
    self.number = number
    self.name = name
    self.source = source
    self.isMust = isMust
  }
}

/// What measuring the pages by one rule found.
public struct ClaimFinding: Sendable, Hashable {
  /// The rule.
  public let rule: ClaimRule
  /// Where it is broken, in the order of the pages; empty when the pages pass.
  public let faults: [ClaimFault]

  /// Whether the pages keep the rule.
  public var isPassed: Bool { faults.isEmpty }

  /// Made of its parts.
  public init(rule: ClaimRule, faults: [ClaimFault]) {
    self.rule = rule
    self.faults = faults
  }
}

/// A place where a rule is broken. It never carries the words that stand there.
public struct ClaimFault: Sendable, Hashable {
  /// Counted from 1; nil when it is the document as a whole.
  public let page: Int?
  /// From the top left corner of the page; words by the start of their baseline.
  public let place: Point?
  /// What was measured, in the reader's words.
  public let message: String

  /// Made of its parts; the page counts from 0 as in the document.
  init(_ message: String, page: Int? = nil, at place: Point? = nil) {
    self.page = page.map { $0 + 1 }
    self.place = place
    self.message = message
  }

  /// "page 3, 25 mm from the left, 118 mm from the top"
  public var whereabouts: String {
    guard let page else { return "the whole document" }
    guard let place else { return "page \(page)" }
    return "page \(page), \(place.x.wholeMillimetres) mm from the left, "
      + "\(place.y.wholeMillimetres) mm from the top"
  }
}

extension Length {
  fileprivate var wholeMillimetres: Int { Int(inMillimetres.rounded()) }

  /// Rounding in the layout and in this measuring together stay under this.
  static let hair = Length.points(0.1)
}

/// A rule with the way to measure it.
struct ClaimTest: Sendable {
  let rule: ClaimRule
  /// The claims that contain the rule.
  let claims: [Claim]
  let faults: @Sendable (MeasuredPages) -> [ClaimFault]

  init(
    _ rule: ClaimRule, for claims: [Claim] = Claim.ofReaders,
    faults: @escaping @Sendable (MeasuredPages) -> [ClaimFault]
  ) {
    self.rule = rule
    self.claims = claims
    self.faults = faults
  }
}

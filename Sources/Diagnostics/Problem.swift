/// How serious a problem is. The classes are those of the care domain's checks: a refusal stops one copy,
/// an error makes the input unusable, a warning is printed and listed, a note is listed only.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case note
  case warning
  case error
  case refusal

  /// Less serious comes first.
  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    case .refusal: 3
    }
  }
}

/// One thing that is wrong with an input: where, what, and what to do about it.
///
/// A problem never carries a personal fact: paths, record ids and codes only.
public struct Problem: Sendable, Hashable {
  /// The numbered rule that was broken, for example `AIS-03`.
  public var rule: String?
  /// How serious it is.
  public var severity: Severity
  /// What is wrong, in the reader's words, without a full stop at the end.
  public var message: String
  /// What to do next.
  public var hint: String?
  /// Where in a file.
  public var place: Place?
  /// The path inside a record, for example `visits[2].start`.
  public var path: String?
  /// The record id of the person concerned; never a name.
  public var person: String?
  /// The document concerned, for example `care-plan`.
  public var document: String?
  /// The page concerned, counted from 1.
  public var page: Int?

  /// Made of its parts.
  public init(
    _ severity: Severity, _ message: String, rule: String? = nil, hint: String? = nil, at place: Place? = nil,
    path: String? = nil, person: String? = nil, document: String? = nil, page: Int? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.hint = hint
    self.place = place
    self.path = path
    self.person = person
    self.document = document
    self.page = page
  }
}

/// All problems of one input, thrown together.
public struct Problems: Error, Sendable {
  /// The problems, in the order of the input.
  public private(set) var all: [Problem]

  /// Made of its parts.
  public init(_ all: [Problem] = []) { self.all = all }

  /// Made of its parts.
  public init(_ one: Problem) { all = [one] }

  /// Whether nothing is wrong.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds one problem.
  public mutating func append(_ problem: Problem) { all.append(problem) }

  /// Adds the problems of another input.
  public mutating func append(_ others: Problems) { all += others.all }

  /// The same problems, those of a rule with another thing to do.
  public func hinting(_ hint: String, for rule: String) -> Problems {
    Problems(
      all.map { problem in
        var hinted = problem
        if problem.rule == rule { hinted.hint = hint }
        return hinted
      })
  }

  /// The most serious class among the problems.
  public var worst: Severity? { all.map(\.severity).max() }

  /// Whether anything here stops the input from being used.
  public var areFatal: Bool { all.contains { $0.severity >= .error } }
}

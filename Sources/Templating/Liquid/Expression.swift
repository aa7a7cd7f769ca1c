import Records

/// A value as it is written in a template: a literal, a name with members, or a range of numbers.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case literal(Value)
    /// Liquid's `empty` and `blank`, which only comparisons know.
    case empty
    case blank
    case path(Path)
    case range(Expression, Expression)
  }

  let kind: Kind
  /// Where it stands in the template.
  let range: Range<Int>

  /// The text of a literal text.
  var literalText: String? {
    if case .literal(.text(let text)) = kind { text } else { nil }
  }

  /// The whole number of a literal number.
  var literalNumber: Int? {
    if case .literal(.number(let number)) = kind { number.whole } else { nil }
  }
}

/// A name and the members asked of it: `visit.tasks[0].wording`.
struct Path: Sendable {
  enum Head: Sendable {
    case name(String)
    case computed(Expression)
  }

  enum Segment: Sendable {
    case member(String, Range<Int>)
    case index(Expression)
  }

  let head: Head
  let headRange: Range<Int>
  var steps: [Segment]
}

/// A filter with its arguments.
struct FilterCall: Sendable {
  let name: String
  let range: Range<Int>
  var arguments: [Expression] = []
  var named: [(name: String, range: Range<Int>, value: Expression)] = []

  func named(_ name: String) -> Expression? { named.first { $0.name == name }?.value }
}

/// A value and the filters that it runs through.
struct Filtered: Sendable {
  let base: Expression
  var filters: [FilterCall]
  let range: Range<Int>
}

/// What `if`, `unless` and `elsif` ask.
indirect enum Condition: Sendable {
  case value(Expression)
  case comparison(Comparison, Expression, Expression)
  case and(Condition, Condition)
  case or(Condition, Condition)

  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="
    case contains
  }

  /// Where the condition stands.
  var range: Range<Int> {
    switch self {
    case .value(let value): value.range
    case .comparison(_, let left, let right): left.range.lowerBound..<right.range.upperBound
    case .and(let left, let right), .or(let left, let right): left.range.lowerBound..<right.range.upperBound
    }
  }
}

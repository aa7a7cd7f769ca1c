import Records

/// How values that are no text read: as people read them, or as they are written.
public enum Notation: Sendable {
  /// On paper: "1,000", "16 November 2026", the words of a code.
  case people
  /// As Liquid prints them, for file names and the like: "1000", "2026-11-16".
  case plain
}

/// What a filter may ask besides its input: the day that counts as today and the wording of the layout.
struct FilterContext: Sendable {
  /// How values read in the language of the text.
  let wording: ValueWording
  /// The day on which ages are counted.
  var today: CalendarDate?
  /// Whether fixed words are those of easy read.
  var isEasyRead = false
  /// How numbers, dates and codes read.
  var reading = Notation.people

  /// How a value reads to a filter for text.
  func words(_ value: Value) -> String { reading == .people ? wording.words(value) : Liquid.string(value) }

  /// How a value reads when it is printed as it is.
  func printed(_ value: Value) -> String { reading == .people ? wording.words(value) : Liquid.text(value) }
}

/// The arguments of a filter, worked out.
struct Arguments: Sendable {
  var positional: [Value] = []
  var named: [(name: String, value: Value)] = []

  subscript(index: Int) -> Value { index < positional.count ? positional[index] : .missing }

  func has(_ index: Int) -> Bool { index < positional.count }

  func named(_ name: String) -> Value? { named.first { $0.name == name }?.value }

  /// A whole number, held inside the bounds of the machine; `missing` stands for an argument that is not there.
  func wholeNumber(_ index: Int, or missing: Int) -> Int { has(index) ? Amount(self[index]).whole : missing }
}

/// A filter: what it takes, what comes out, and what it does.
struct Filter: Sendable {
  /// The values that it may be used on.
  enum Input: Sendable {
    case any
    /// Text, and what prints as text: codes, numbers, dates.
    case words
    case number
    case list
    case listOrText
    case date
    case time
    /// Minutes.
    case duration
    case phone
    case days
    /// Whole pence.
    case money
  }

  /// What comes out.
  enum Output: Sendable {
    case text, number, bool
    /// What went in.
    case same
    /// One of the list's items, or nothing.
    case element
    case listOfText
    /// A list of a field of the items, named by the first argument.
    case mapped
    case anything
  }

  /// Total: what a filter could fail on, the checker has refused.
  typealias Work = @Sendable (Value, Arguments, FilterContext) -> Value

  let name: String
  /// How many arguments it may have.
  let arguments: ClosedRange<Int>
  let input: Input
  let output: Output
  /// Whether Liquid has none of its name.
  let isOwn: Bool
  /// Whether it changes capitals and small letters.
  let recases: Bool
  let body: Work

  init(
    _ name: String, _ arguments: ClosedRange<Int> = 0...0, _ signature: (Input, Output), isOwn: Bool = false,
    recases: Bool = false, body: @escaping Work
  ) {
    self.name = name
    self.arguments = arguments
    input = signature.0
    output = signature.1
    self.isOwn = isOwn
    self.recases = recases
    self.body = body
  }

  /// Every filter by its name.
  static let all: [String: Filter] = Dictionary(
    uniqueKeysWithValues: (TextFilters.all + NumberFilters.all + ListFilters.all + SearchFilters.all
      + KindFilters.all)
      .map { ($0.name, $0) })
}

import Records

/// What the checker knows of an expression: its type, and whether there may be nothing.
struct Flow: Sendable {
  /// Nil after a problem that was reported already, so that one slip is one message.
  var type: ValueType?
  var mayBeMissing = false
  /// A fact that may be absent for a reason.
  var mayBeAbsent = false
  /// Worked out from the record, so that there is nobody to ask for it.
  var isDerived = false
  /// Words that were written for easy read: a field of that name, and what comes of it.
  var isEasyRead = false
  /// Words of the template, of the program or of a catalogue: not somebody's own, of which no letter is changed.
  var isOurs = false
  /// The path that guards speak of, for example `person.pronouns`; nil for what no guard can name.
  var key: String?
  /// The field of the root that it is, by its whole path in the declaration; nil for what is no field. An item of a list
  /// has the path of the list, and the value of an answer that of the answer.
  var origin: String?
  /// What it is called in a message.
  var name = "this"

  static let unknown = Flow(type: nil)

  static func of(_ type: ValueType, name: String) -> Flow { Flow(type: type, name: name) }

  /// Whether it may print as nothing.
  var mayBeNothing: Bool { mayBeMissing || mayBeAbsent }

  /// Whether they may be somebody's own words.
  var mayBeTheirs: Bool {
    guard !isOurs, let type = plainType else { return false }
    switch type {
    case .text, .any, .custom, .object, .fact: return true
    case .list(let element): return Flow(type: element).mayBeTheirs
    case .number, .bool, .date, .time, .week, .code: return false
    }
  }

  /// The type behind facts and behind objects that print as one of their fields.
  var plainType: ValueType? { type.map { $0.plain } }
}

extension ValueType {
  /// The type behind facts and behind objects that print as one of their fields.
  var plain: ValueType {
    switch self {
    case .fact(let type), .object(let type): type.principal.map { type.fields[$0].type.plain } ?? self
    default: self
    }
  }

  /// The type of what a fact holds.
  var held: ValueType {
    if case .fact(let type) = self, let principal = type.principal { return type.fields[principal].type.held }
    return self
  }

  /// Whether it can stand on the page as words.
  var isPrintable: Bool {
    switch plain {
    case .text(.photograph): false
    case .text, .number, .date, .time, .week, .code, .any, .custom: true
    case .bool, .list, .object, .fact: false
    }
  }

  var isFact: Bool { if case .fact = self { true } else { false } }

  /// The type of a variable that holds a value of either: the wider bounds, and long text rather than short.
  func joined(with other: ValueType) -> ValueType {
    switch (self, other) {
    case (.number(let one), .number(let other)):
      let bounds =
        min(
          one.bounds.lowerBound, other.bounds.lowerBound)...max(
          one.bounds.upperBound, other.bounds.upperBound)
      return .number(NumberKind(one.unit, bounds, isWhole: one.isWhole && other.isWhole))
    case (.list(let one), .list(let other)): return .list(one.joined(with: other))
    case (_, .text(.prose)), (_, .any): return other
    default: return self
    }
  }

  /// What the type is called in a message.
  var words: String {
    switch self {
    case .text(.phone): "a phone number"
    case .text(.picture): "the name of a picture"
    case .text(.photograph): "the file of a photograph"
    case .text: "text"
    case .number(let kind): kind.unit == .none ? "a number" : "a number of \(kind.unit.rawValue)"
    case .bool: "yes or no"
    case .date: "a date"
    case .time: "a time"
    case .week: "a week"
    case .code(let list): "a word of \(list.name)"
    case .list: "a list"
    case .object(let type): type.principal == nil ? "a \(type.name)" : plain.words
    case .fact: plain.words
    case .custom: "the office's own fields"
    case .any: "anything"
    }
  }

  /// Kinds that can be told apart by `==`.
  var kind: String {
    switch plain {
    case .text, .code: "text"
    case .number: "number"
    case .bool: "bool"
    case .date: "date"
    case .time: "time"
    case .week: "week"
    case .list: "list"
    case .object, .fact: "object"
    case .custom, .any: "any"
    }
  }
}

/// The names that an expression may use at one place of a template.
struct Scope {
  struct Variable {
    let slot: Int
    var flow: Flow
  }

  var variables: [String: Variable] = [:]
  /// Paths that a guard around this place has found to be there.
  var known: Set<String> = []
  /// Facts that a guard has found to be absent.
  var gone: Set<String> = []
  /// How many loops stand around this place, inside the same partial.
  var loops = 0
  /// How many of them stand in the same container: `break` ends one of these.
  var loopsHere = 0
  /// How often this place may run because of ranges, at most.
  var rounds = 1

  mutating func know(_ paths: Set<String>) {
    for path in paths {
      known.insert(path)
      gone.remove(path)
      // What holds a thing that is there is there too.
      var parent = path[...]
      while let dot = parent.lastIndex(of: ".") {
        parent = parent[..<dot]
        known.insert(String(parent))
      }
    }
  }

  /// What was known of a variable ends when it is assigned anew.
  mutating func forget(_ key: String) {
    known = known.filter { $0 != key && !$0.hasPrefix(key + ".") }
    gone = gone.filter { $0 != key && !$0.hasPrefix(key + ".") }
  }
}

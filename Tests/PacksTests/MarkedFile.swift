import Records

@testable import Care

/// A file in which every field of a declaration is filled, texts with a mark that stands nowhere else. It is made from the
/// declaration itself, so that a field added later is in it.
///
/// A turn chooses among what cannot stand side by side: each has the next word of every closed list, the other answer to
/// every question. Every second item of a list leaves out the objects that may be left out, and of other such fields two
/// in six, so that what one field hides behind another is seen.
struct MarkedFile {
  /// One field with another value in all places, or left out where that is allowed.
  struct Change: Hashable {
    let path: String
    /// How far the value is from its own; 0 leaves the field out.
    let step: Int
  }

  /// The step that makes a number as small as it may be.
  static let leastStep = 3
  /// The step that gives the items of a list falling numbers.
  private static let fallingStep = 2

  let type: ObjectType
  let turn: Int
  /// What the catalogue holds, and what references lead to: JSON values, one after the other, by path.
  let fixed: [String: [String]]
  var change: Change?
  private var counts: [String: Int] = [:]
  /// The marks of each path.
  private(set) var marks: [String: Set<String>] = [:]

  init(_ type: ObjectType, turn: Int, fixed: [String: [String]], change: Change? = nil) {
    self.type = type
    self.turn = turn
    self.fixed = fixed
    self.change = change
  }

  private static let order = Dictionary(
    (FieldUse.ofRecord + FieldUse.ofProvider).enumerated().map { ($1.path, $0) },
    uniquingKeysWith: { one, _ in one }
  )

  mutating func json() -> String { object(type, at: "", turn: turn, isSpare: false) }

  private mutating func object(_ type: ObjectType, at path: String, turn: Int, isSpare: Bool) -> String {
    var members: [String] = []
    for (index, field) in type.fields.enumerated() where !field.isWorkedOut {
      let here = type.path(to: index, below: path)
      if isSpare, field.presence == .optional,
        field.type.isObject || (index / 2 + self.turn).isMultiple(of: 3)
      {
        continue
      }
      if change == Change(path: here, step: 0), field.presence == .optional || field.type.isAnswer {
        continue
      }
      members.append("\"\(field.name)\": " + value(field.type, at: here, field.name, turn: turn))
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private mutating func value(_ type: ValueType, at path: String, _ name: String, turn: Int) -> String {
    switch type {
    case .object(let type): return object(type, at: path, turn: turn, isSpare: false)
    case .fact(let type): return object(type, at: path, turn: turn, isSpare: false)
    case .list(.object(let type)):
      return list { $0.object(type, at: path, turn: turn + $1, isSpare: $1 == 1) }
    case .list(let item): return list { $0.value(item, at: path, name, turn: turn + $1) }
    default: return leaf(type, at: path, name, turn: turn + (change?.path == path ? change?.step ?? 0 : 0))
    }
  }

  private mutating func list(_ item: (inout Self, Int) -> String) -> String {
    "[" + (0..<2).map { item(&self, $0) }.joined(separator: ", ") + "]"
  }
}

// MARK: values

extension MarkedFile {
  private mutating func leaf(_ type: ValueType, at path: String, _ name: String, turn: Int) -> String {
    if let values = fixed[path] { return values[turn % values.count] }
    if case .number(let kind) = type, change == Change(path: path, step: Self.leastStep) {
      return String(kind.bounds.lowerBound)
    }
    if case .number(let kind) = type, change == Change(path: path, step: Self.fallingStep) {
      return String(
        max(kind.bounds.lowerBound, min(kind.bounds.upperBound, kind.bounds.lowerBound + 40) - turn))
    }
    switch type {
    case .text(let kind): return "\"\(text(kind, at: path, turn))\""
    case .number(let kind):
      return String(min(kind.bounds.lowerBound + 1 + turn, kind.bounds.upperBound - turn % 2))
    case .bool: return turn.isMultiple(of: 2) ? "true" : "false"
    case .date: return Self.coming.contains(name) ? "\"2027-03-\(10 + turn)\"" : "\"2025-03-\(10 + turn)\""
    case .time: return "\"08:\(10 + turn)\""
    case .week: return "\"2026-W\(48 + turn % 4)\""
    case .code(let list): return "\"\(list.codes[turn % list.codes.count])\""
    case .custom: return "{\"own\": \"\(mark(path))\"}"
    case .any, .list, .object, .fact: return "null"
    }
  }

  /// Days that lie before an office as a rule: the last of a visit, the next review.
  private static let coming: Set = [
    "until", "stop", "due", "reviewDue", "reviewBy", "inspectionDue", "insuranceExpires",
  ]

  private mutating func text(_ kind: TextKind, at path: String, _ turn: Int) -> String {
    switch kind {
    case .line, .name, .prose, .dose, .identifier: mark(path)
    case .email: mark(path) + "@example.org"
    case .web: mark(path) + ".example.org"
    case .phone: "01632 960" + String(100 + turn)
    case .postcode: "SG99 \(turn % 10)ZZ"
    case .photograph: mark(path) + ".jpg"
    case .picture: ["heart", "cross", "star"][turn % 3]
    case .nhsNumber: ["9990123454", "9990000018"][turn % 2]
    case .snomed: ["44054006", "267718000", "396275006"][turn % 3]
    case .language: ["pl", "ur", "cy"][turn % 3]
    case .colour: ["#1D4F91", "#0B6E4F"][turn % 2]
    }
  }

  /// Five letters, the same for the same place of the same field: `zqabc`.
  private mutating func mark(_ path: String) -> String {
    let count = counts[path, default: 0]
    counts[path] = count + 1
    var number = (Self.order[path] ?? 0) * 8 + count
    var letters = "zq"
    for _ in 0..<3 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(97 + number % 26)))
      number /= 26
    }
    marks[path, default: []].insert(letters)
    return letters
  }
}

extension ValueType {
  fileprivate var isAnswer: Bool { if case .fact = self { true } else { false } }
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}

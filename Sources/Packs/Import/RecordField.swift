import Care
import Records

/// A field of a record that a column can fill, written as a path: `person.birthDate`, `address.lines[1]`,
/// `contacts[next-of-kin].name`. A word in brackets is the item's role or use.
struct RecordField: Sendable {
  /// The path as it was written.
  let written: String
  let steps: [PathStep]
  /// What a cell is read as.
  let type: ValueType
  /// What the brackets say: the role of a contact, the use of a phone.
  let also: [(steps: [PathStep], value: JSONText)]

  /// Nil when the declaration has no such field, or when no single cell can fill it.
  init?(_ written: String, in root: ObjectType) {
    var walk = FieldWalk(root)
    for part in written.split(separator: ".", omittingEmptySubsequences: false) {
      guard walk.go(String(part)) else { return nil }
    }
    guard walk.type.fitsCell, !Self.isNeverImported(walk.steps) else { return nil }
    self.written = written
    steps = walk.steps
    type = walk.type
    also = walk.also
  }

  /// Whether it is one of the person's own names.
  var isOfPersonsName: Bool {
    guard case .text(.name) = type else { return false }
    return steps.first == "person"
  }

  /// What makes a plan count, or a medicines list count as checked, is signed by people and never imported.
  private static func isNeverImported(_ steps: [PathStep]) -> Bool {
    let closed: [[PathStep]] = [
      ["schema"], ["plan", "status"], ["plan", "version"], ["plan", "approvedBy"], ["plan", "agreedWith"],
      ["medicines", "transcription"],
    ]
    return closed.contains { steps.starts(with: $0) }
  }

  /// The first place of an item that is named by its role; items with numbers stand before it.
  static let firstNamed = 1_000
}

/// A way through the declaration, step by step.
private struct FieldWalk {
  var type: ValueType
  var steps: [PathStep] = []
  var also: [(steps: [PathStep], value: JSONText)] = []

  init(_ root: ObjectType) { type = .object(root) }

  /// One part between dots: a key, with brackets after it or not.
  mutating func go(_ part: String) -> Bool {
    let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
    guard let key = pieces.first, step(into: String(key)) else { return false }
    for piece in pieces.dropFirst() {
      guard piece.hasSuffix("]"), step(toItem: String(piece.dropLast())) else { return false }
    }
    return true
  }

  private mutating func step(into key: String) -> Bool {
    steps.append(.key(key))
    if case .custom = type {
      type = .text(.prose)
      return !key.isEmpty
    }
    guard case .object(let object) = type, let field = object.field(named: key),
      field.presence == .required || field.presence == .optional
    else { return false }
    type = field.type
    return true
  }

  private mutating func step(toItem name: String) -> Bool {
    guard case .list(let item) = type else { return false }
    type = item
    if let number = Int(name), 0..<RecordField.firstNamed ~= number {
      steps.append(.index(number))
      return true
    }
    return step(toItemOf: name)
  }

  private mutating func step(toItemOf role: String) -> Bool {
    guard case .object(let object) = type else { return false }
    for field in object.fields {
      switch field.type {
      case .code(let list):
        if let index = list.index(of: role) { return name(field, .string(role), index) }
      case .list(.code(let list)):
        if let index = list.index(of: role) { return name(field, .list([.string(role)]), index) }
      default: continue
      }
    }
    return false
  }

  private mutating func name(_ field: Field, _ value: JSONText, _ index: Int) -> Bool {
    steps.append(.index(RecordField.firstNamed + index))
    also.append((steps + [.key(field.name)], value))
    return true
  }
}

extension ValueType {
  /// Whether the words of one cell can say it.
  fileprivate var fitsCell: Bool {
    switch self {
    case .text, .number, .bool, .date, .time, .week, .code: true
    case .list(let item): item.fitsCell
    case .object(let object): object.cellField?.type.fitsCell ?? false
    case .fact(let fact): fact.principal.map { fact.fields[$0].type.fitsCell } ?? false
    case .custom, .any: false
    }
  }
}

extension ObjectType {
  /// The one field that a cell fills when the object has to be made from one cell: the text of a text, the substance
  /// of an allergy, the code of a task. Nil when the object needs more than that.
  var cellField: Field? {
    let inFile = fields.filter { $0.presence == .required || $0.presence == .optional }
    let needed = inFile.filter { $0.presence == .required }
    return needed.count == 1 ? needed.first : nil
  }
}

import Diagnostics

/// Reads a tape against a declaration. It goes on after a problem, so that one run names them all.
struct RecordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<JSONTape.Node>
  /// Whether the file holds personal facts, which no message may carry.
  let isPrivate: Bool
  let misplaced: [MisplacedKey]
  var findings: [Finding] = []

  mutating func root(as type: ObjectType) -> Value {
    guard nodes[0].kind == .object else {
      report(0, "a \(type.name) should stand here, in { }", hint: "the file should begin with {")
      return .missing
    }
    return object(at: 0, as: type)
  }

  // MARK: objects

  mutating func object(at index: Int, as type: ObjectType) -> Value {
    guard nodes[index].kind == .object else { return shorthand(at: index, as: type) }
    var slots = [Value](repeating: .missing, count: type.fields.count)
    var seen = SeenFields()
    var expected = 0
    var key = index + 1
    while key < nodes[index].next {
      if let field = field(at: key, in: type, from: expected) {
        if seen.insert(field) {
          slots[field] = value(at: key + 1, as: type.fields[field].type)
        } else {
          reportDuplicate(key)
        }
        expected = field + 1
      } else {
        reportUnknown(key, in: type, at: index)
      }
      key = Int(nodes[key + 1].next)
    }
    fill(&slots, of: type, except: seen, at: index)
    return .object(Object(type, slots: slots, offset: nodes[index].start))
  }

  /// A value that is not an object is read as the principal field alone: a text without its easy read form.
  private mutating func shorthand(at index: Int, as type: ObjectType) -> Value {
    guard let principal = type.shorthand, nodes[index].kind != .null, nodes[index].kind != .array else {
      reportKind(index, wanted: "an object { } (\(type.name))")
      return .missing
    }
    var slots = [Value](repeating: .missing, count: type.fields.count)
    slots[principal] = value(at: index, as: type.fields[principal].type)
    for other in slots.indices where other != principal && type.fields[other].type.isFact {
      slots[other] = .absent(Absence(.notAsked))
    }
    return .object(Object(type, slots: slots, offset: nodes[index].start))
  }

  private mutating func fill(
    _ slots: inout [Value], of type: ObjectType, except seen: SeenFields, at index: Int
  ) {
    for field in slots.indices where !seen.contains(field) {
      if type.fields[field].type.isFact {
        slots[field] = .absent(Absence(.notAsked))
      } else if type.fields[field].presence == .required {
        let name = type.fields[field].name
        let summary = type.fields[field].summary
        let start = nodes[index].range.lowerBound
        findings.append(
          Finding(
            node: index, range: start..<start + 1, message: "\(type.name) has no '\(name)', which is needed",
            hint: summary.isEmpty ? "add \"\(name)\"" : "add \"\(name)\": \(summary)"))
      }
    }
  }

  /// The field that a key names. Records are mostly written in the declaration's order, so the search begins at the
  /// field after the last one.
  private func field(at key: Int, in type: ObjectType, from expected: Int) -> Int? {
    let node = nodes[key]
    let length = Int(node.end - node.start) - 2
    let count = type.fields.count
    if node.hasEscapes { return readable(type.index(of: bytes.text(of: node)), in: type) }
    var field = expected < count ? expected : 0
    for _ in 0..<count {
      if type.fields[field].name.utf8.count == length, matches(type.fields[field].name, node) {
        return readable(field, in: type)
      }
      field = field + 1 == count ? 0 : field + 1
    }
    return nil
  }

  @inline(__always)
  private func matches(_ name: String, _ node: JSONTape.Node) -> Bool {
    var at = Int(node.start) + 1
    for byte in name.utf8 {
      if byte != bytes[at] { return false }
      at += 1
    }
    return true
  }

  /// A derived field is worked out after reading; in a file its name is unknown.
  private func readable(_ field: Int?, in type: ObjectType) -> Int? {
    guard let field else { return nil }
    let presence = type.fields[field].presence
    return presence == .derived || presence == .derivedOptional ? nil : field
  }

  // MARK: lists

  mutating func list(at index: Int, of type: ValueType) -> Value {
    guard nodes[index].kind == .array else {
      reportKind(index, wanted: "a list [ ]")
      return .missing
    }
    var items: [Value] = []
    var child = index + 1
    while child < nodes[index].next {
      items.append(value(at: child, as: type))
      child = Int(nodes[child].next)
    }
    return .list(items)
  }
}

/// Which fields of an object stood in the file: a bit a field, more than 64 fields in an overflow set.
struct SeenFields {
  private var low: UInt64 = 0
  private var high: Set<Int> = []

  /// Whether the field is seen for the first time.
  mutating func insert(_ field: Int) -> Bool {
    guard field < 64 else { return high.insert(field).inserted }
    let bit = UInt64(1) << UInt64(field)
    defer { low |= bit }
    return low & bit == 0
  }

  func contains(_ field: Int) -> Bool {
    field < 64 ? low & (UInt64(1) << UInt64(field)) != 0 : high.contains(field)
  }
}

extension ObjectType {
  /// The principal field when it can stand alone: nothing else is needed.
  var shorthand: Int? {
    let needed = fields.indices.filter { fields[$0].presence == .required && !fields[$0].type.isFact }
    return needed.allSatisfy { $0 == principal } ? principal.flatMap { readableAlone($0) } : nil
  }

  private func readableAlone(_ field: Int) -> Int? {
    fields[field].presence == .required || fields[field].presence == .optional ? field : nil
  }
}

extension ValueType {
  var isFact: Bool { if case .fact = self { true } else { false } }
}

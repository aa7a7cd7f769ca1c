import Diagnostics

/// Reads a tape against a declaration. It goes on after a problem, so that one run names them all.
struct RecordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<JSONTape.Node>
  /// Whether the file holds personal facts, which no message may carry.
  let isPrivate: Bool
  /// The declaration of the whole file.
  let declaration: ObjectType
  /// The keys that the declaration has, at any depth.
  let keys: Set<String>
  let misplaced: [MisplacedKey]
  var findings: [Finding] = []
  /// The texts so far.
  var texts: [ReadText] = []
  /// Where the innermost object begins that is being read.
  private(set) var owner: Int32 = 0

  mutating func root(as type: ObjectType) -> Value {
    guard nodes[0].kind == .object else {
      report(0, "a \(type.name) should stand here, in { }", hint: "the file should begin with {")
      return .missing
    }
    texts.reserveCapacity(nodes.count / 3)
    return object(at: 0, as: type)
  }

  // MARK: objects

  mutating func object(at index: Int, as type: ObjectType) -> Value {
    let outer = owner
    owner = nodes[index].start
    defer { owner = outer }
    guard nodes[index].kind == .object else { return shorthand(at: index, as: type) }
    let slots = type.slots { fill($0, from: index, as: type) }
    return .object(Object(type, slots: slots, offset: nodes[index].start))
  }

  private mutating func fill(
    _ slots: UnsafeMutableBufferPointer<Value>, from index: Int, as type: ObjectType
  ) {
    var met = MetFields()
    var expected = 0
    var key = index + 1
    let end = nodes[index].next
    while key < end {
      if let field = field(at: key, in: type, from: expected) {
        if met.insert(field) {
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
    for field in type.needed where !met.contains(field) { reportLacking(field, of: type, at: index) }
  }

  /// A value that is not an object is read as the principal field alone: a text without its easy read form.
  private mutating func shorthand(at index: Int, as type: ObjectType) -> Value {
    guard let principal = type.shorthand, nodes[index].kind != .null, nodes[index].kind != .array else {
      reportKind(index, wanted: "an object { } (\(type.name))", hint: "write \(type.shape)")
      return .missing
    }
    let slots = type.slots { $0[principal] = value(at: index, as: type.fields[principal].type) }
    return .object(Object(type, slots: slots, offset: nodes[index].start))
  }

  /// The field that a key names. Records are mostly written in the declaration's order, so the search begins at the
  /// field after the last one.
  private func field(at key: Int, in type: ObjectType, from expected: Int) -> Int? {
    let node = nodes[key]
    if node.hasEscapes { return readable(type.index(of: bytes.text(of: node)), in: type) }
    let name = bytes.letters(of: node)
    if expected < type.fields.count, type.names.holds(name, at: expected) {
      return readable(expected, in: type)
    }
    return readable(type.names.index(of: name), in: type)
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
    let count = count(of: index)
    guard count <= Self.longestList else {
      report(
        index, "the list has more than 1,000 items",
        hint: "shorten it; rules hold the items of a list against each other")
      return .missing
    }
    var items: [Value] = []
    items.reserveCapacity(count)
    var child = index + 1
    let end = nodes[index].next
    while child < end {
      items.append(value(at: child, as: type))
      child = Int(nodes[child].next)
    }
    return .list(items)
  }

  /// The most items that a list may have.
  static let longestList = 1_000

  private func count(of list: Int) -> Int {
    var count = 0
    var child = list + 1
    while child < nodes[list].next {
      count += 1
      child = Int(nodes[child].next)
    }
    return count
  }
}

/// Which fields of an object stood in the file, a bit a field.
private struct MetFields {
  private var bits: UInt128 = 0

  /// Whether the field is met for the first time.
  mutating func insert(_ field: Int) -> Bool {
    defer { bits |= 1 << UInt128(field) }
    return !contains(field)
  }

  func contains(_ field: Int) -> Bool { bits & 1 << UInt128(field) != 0 }
}

extension ObjectType {
  /// The slots of an object of which nothing was written but what `fill` writes, each filled where it stands.
  fileprivate func slots(_ fill: (UnsafeMutableBufferPointer<Value>) -> Void) -> [Value] {
    var slots: [Value] = []
    slots.reserveCapacity(fields.count)
    for _ in fields.indices { slots.append(.missing) }
    slots.withUnsafeMutableBufferPointer { slots in
      for field in facts { slots[field] = Self.notAsked }
      fill(slots)
    }
    return slots
  }

  private static let notAsked = Value.absent(Absence(.notAsked))

  /// The principal field when it can stand alone: nothing else is needed.
  var shorthand: Int? {
    needed.allSatisfy { $0 == principal } ? principal.flatMap { readableAlone($0) } : nil
  }

  private func readableAlone(_ field: Int) -> Int? {
    fields[field].presence == .required || fields[field].presence == .optional ? field : nil
  }
}

extension ValueType {
  var isFact: Bool { if case .fact = self { true } else { false } }
}

import Diagnostics

/// Values without a declaration: the office's own fields, and data that no type declares.
extension RecordReader {
  /// Names to text, number, true or false, or a fact of these.
  mutating func custom(at index: Int) -> Value {
    guard nodes[index].kind == .object else {
      reportKind(index, wanted: "an object { } of names and values")
      return .missing
    }
    var map = ValueMap()
    var key = index + 1
    while key < nodes[index].next {
      let name = bytes.text(of: nodes[key])
      if !name.isName {
        report(
          key, "a name of your own begins with a letter and holds letters and digits only",
          hint: "write it like \"dayCentre\"")
      }
      if map[name] != nil { reportDuplicate(key) }
      map[name] = customValue(at: key + 1)
      key = Int(nodes[key + 1].next)
    }
    return .map(map)
  }

  private mutating func customValue(at index: Int) -> Value {
    switch nodes[index].kind {
    case .string: return value(at: index, as: .text(.prose))
    case .number: return .number(Number(written: bytes.digits(of: nodes[index])))
    case .isTrue, .isFalse: return value(at: index, as: .bool)
    case .object: return customFact(at: index)
    case .null, .array:
      reportKind(index, wanted: "text, a number, true, false or an answer { }")
      return .missing
    }
  }

  /// Unlike a declared fact, a field of the office's own may hold any single value.
  private mutating func customFact(at index: Int) -> Value {
    guard let value = member(of: index, named: "value"), nodes[value].kind != .string else {
      return fact(at: index, as: .ownFact)
    }
    switch nodes[value].kind {
    case .number: return fact(at: index, as: .ownNumber)
    case .isTrue, .isFalse: return fact(at: index, as: .ownAnswer)
    default: return fact(at: index, as: .ownFact)
    }
  }

  func anything(at index: Int) -> Value {
    let node = nodes[index]
    switch node.kind {
    case .null: return .missing
    case .isTrue: return .bool(true)
    case .isFalse: return .bool(false)
    case .number: return .number(Number(written: bytes.digits(of: node)))
    case .string: return .text(bytes.text(of: node))
    case .array: return .list(children(of: index, step: 0))
    case .object:
      let keys = keys(of: index)
      return .map(ValueMap(Array(zip(keys, children(of: index, step: 1)))))
    }
  }

  private func children(of index: Int, step: Int) -> [Value] {
    var values: [Value] = []
    var child = index + 1
    while child < nodes[index].next {
      values.append(anything(at: child + step))
      child = Int(nodes[child + step].next)
    }
    return values
  }

  private func keys(of index: Int) -> [String] {
    var keys: [String] = []
    var key = index + 1
    while key < nodes[index].next {
      keys.append(bytes.text(of: nodes[key]))
      key = Int(nodes[key + 1].next)
    }
    return keys
  }
}

extension ObjectType {
  static let ownFact = fact(of: .text(.prose))
  fileprivate static let ownNumber = fact(
    of: .number(NumberKind(.none, -1_000_000_000...1_000_000_000, isWhole: false)))
  fileprivate static let ownAnswer = fact(of: .bool)
}

extension String {
  /// Whether this can be the name of a field in a template.
  var isName: Bool {
    guard let first = utf8.first, first | 0x20 >= 97, first | 0x20 <= 122 else { return false }
    return utf8.count <= 60
      && utf8.allSatisfy { 97...122 ~= $0 | 0x20 || 48...57 ~= $0 || $0 == UInt8(ascii: "_") }
  }
}

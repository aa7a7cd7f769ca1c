import Records

/// Liquid's filters that pick items of a list by a member: `where`, `reject`, `find`, `find_index`, `has`.
enum SearchFilters {
  static let all: [Filter] = [
    Filter("where", 1...2, (.list, .same)) { value, arguments, _ in
      let items = candidates(value)
      guard value.isNothing || items.allSatisfy({ ListFilters.isObject($0) || isText($0) || $0.isNothing })
      else {
        throw FilterFault("where takes a list of objects")
      }
      return try searched { .list(try items.filter { try matches($0, arguments) }) }
    },
    Filter("reject", 1...2, (.list, .same)) { value, arguments, _ in
      try searched { .list(try candidates(value).filter { !(try matches($0, arguments)) }) }
    },
    Filter("find", 1...2, (.list, .element)) { value, arguments, _ in
      try searched { try candidates(value).first { try matches($0, arguments) } ?? .missing }
    },
    Filter("find_index", 1...2, (.list, .number)) { value, arguments, _ in
      try searched {
        let index = try candidates(value).firstIndex { try matches($0, arguments) }
        return index.map { .number(Number($0)) } ?? .missing
      }
    },
    Filter("has", 1...2, (.list, .bool)) { value, arguments, _ in
      try searched { .bool(try candidates(value).contains { try matches($0, arguments) }) }
    },
  ]

  /// An item that has no members at all ends the search with nothing, as Liquid does.
  private struct NoMembers: Error {}

  private static func searched(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch is NoMembers { return .missing }
  }

  private static func isText(_ value: Value) -> Bool { if case .text = value { true } else { false } }

  private static func candidates(_ value: Value) -> [Value] { ListFilters.items(value) }

  /// Whether an item's member is the second argument or, without one, true. A text matches when it holds the name.
  private static func matches(_ item: Value, _ arguments: Arguments) throws -> Bool {
    guard !arguments[0].isNothing else { return false }
    let name = Liquid.text(arguments[0])
    if case .text(let text) = item {
      guard TextFilters.find(name, in: text) != nil else { return false }
      return !arguments.has(1) || arguments[1].isNothing || Liquid.areEqual(arguments[1], .text(name))
    }
    switch item {
    case .missing, .absent, .bool: throw NoMembers()
    case .object, .map: break
    default: throw FilterFault("an item has no members")
    }
    let found = ListFilters.member(item, name)
    guard arguments.has(1), !arguments[1].isNothing else { return Liquid.isTrue(found) }
    return Liquid.areEqual(found, arguments[1])
  }
}

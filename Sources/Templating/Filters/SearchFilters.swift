import Records

/// Liquid's filters that pick items of a list by a member: `where`, `reject`, `find`, `find_index`, `has`.
enum SearchFilters {
  static let all: [Filter] = [
    Filter("where", 1...2, (.list, .same)) { value, arguments, _ in
      try ListFilters.selected { .list(try ListFilters.items(value).filter { try matches($0, arguments) }) }
    },
    Filter("reject", 1...2, (.list, .same)) { value, arguments, _ in
      try ListFilters.selected {
        .list(try ListFilters.items(value).filter { !(try matches($0, arguments)) })
      }
    },
    Filter("find", 1...2, (.list, .element)) { value, arguments, _ in
      try ListFilters.selected {
        try ListFilters.items(value).first { try matches($0, arguments) } ?? .missing
      }
    },
    Filter("find_index", 1...2, (.list, .number)) { value, arguments, _ in
      try ListFilters.selected {
        let index = try ListFilters.items(value).firstIndex { try matches($0, arguments) }
        return index.map { .number(Number($0)) } ?? .missing
      }
    },
    Filter("has", 1...2, (.list, .bool)) { value, arguments, _ in
      try ListFilters.selected { .bool(try ListFilters.items(value).contains { try matches($0, arguments) }) }
    },
  ]

  /// Whether an item's member is the second argument or, without one, true.
  private static func matches(_ item: Value, _ arguments: Arguments) throws -> Bool {
    let found = try ListFilters.subscripted(item, arguments[0])
    return arguments[1].isNothing ? Liquid.isTrue(found) : Liquid.areEqual(found, arguments[1])
  }
}

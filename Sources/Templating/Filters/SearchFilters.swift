import Records

/// Liquid's filters that pick items of a list by a member: `where`, `reject`, `find`, `find_index`, `has`.
enum SearchFilters {
  static let all: [Filter] = [
    search("where", .same) { items, isFound throws(ListFilters.NoMembers) in
      .list(try ListFilters.picked(items, isFound))
    },
    search("reject", .same) { items, isFound throws(ListFilters.NoMembers) in
      .list(try ListFilters.picked(items) { (item) throws(ListFilters.NoMembers) in !(try isFound(item)) })
    },
    search("find", .element) { items, isFound throws(ListFilters.NoMembers) in
      try firstIndex(items, isFound).map { items[$0] } ?? .missing
    },
    search("find_index", .number) { items, isFound throws(ListFilters.NoMembers) in
      try firstIndex(items, isFound).map { .number(Number($0)) } ?? .missing
    },
    search("has", .bool) { items, isFound throws(ListFilters.NoMembers) in
      .bool(try firstIndex(items, isFound) != nil)
    },
  ]

  private typealias Search =
    @Sendable ([Value], (Value) throws(ListFilters.NoMembers) -> Bool) throws(ListFilters.NoMembers) -> Value

  private static func search(
    _ name: String, _ output: Filter.Output, _ search: @escaping Search
  ) -> Filter {
    Filter(name, 1...2, (.list, output)) { value, arguments, _ in
      ListFilters.selected { () throws(ListFilters.NoMembers) in
        try search(ListFilters.items(value)) { (item) throws(ListFilters.NoMembers) in
          try matches(item, arguments)
        }
      }
    }
  }

  private static func firstIndex(
    _ items: [Value], _ isFound: (Value) throws(ListFilters.NoMembers) -> Bool
  ) throws(ListFilters.NoMembers) -> Int? {
    for (index, item) in items.enumerated() where try isFound(item) { return index }
    return nil
  }

  /// Whether an item's member is the second argument or, without one, true.
  private static func matches(_ item: Value, _ arguments: Arguments) throws(ListFilters.NoMembers) -> Bool {
    let found = try ListFilters.subscripted(item, arguments[0])
    return arguments[1].isNothing ? Liquid.isTrue(found) : Liquid.areEqual(found, arguments[1])
  }
}

import Records

/// Liquid's filters for lists.
enum ListFilters {
  static let all: [Filter] = [
    Filter("join", 0...1, (.list, .text)) { value, arguments, context in
      let separator = arguments.has(0) ? context.words(arguments[0]) : " "
      guard case .list = value else { return .text(context.words(value)) }
      let words = items(value).map { context.words($0.plain) }
      try TextFilters.checkLength(words.reduce(words.count * separator.utf8.count) { $0 + $1.utf8.count })
      return .text(words.joined(separator: separator))
    },
    Filter("first", 0...0, (.list, .element)) { value, _, _ in end(of: value, \.first) },
    Filter("last", 0...0, (.list, .element)) { value, _, _ in end(of: value, \.last) },
    Filter("size", 0...0, (.listOrText, .number)) { value, _, _ in .number(Number(size(value))) },
    Filter("reverse", 0...0, (.list, .same)) { value, _, _ in .list(items(value).reversed()) },
    Filter("concat", 1...1, (.list, .same)) { value, arguments, _ in
      guard case .list(let more) = arguments[0] else { throw FilterFault("concat takes a list") }
      let items = items(value)
      guard items.count + more.count <= 1_000_000 else { throw FilterFault("the list would be too long") }
      return .list(items + more)
    },
    Filter("slice", 1...2, (.listOrText, .same)) { value, arguments, context in
      try slice(value, arguments, context)
    },
    Filter("compact", 0...1, (.list, .same)) { value, arguments, _ in
      .list(try items(value).filter { !(try property($0, arguments)).isNothing })
    },
    Filter("uniq", 0...1, (.list, .same)) { value, arguments, _ in .list(try unique(items(value), arguments))
    },
    Filter("sort", 0...1, (.list, .same)) { value, arguments, _ in
      guard !value.isNothing else { return .list([]) }
      return .list(try sorted(items(value), arguments) { try compare($0, $1) })
    },
    Filter("sort_natural", 0...1, (.list, .same)) { value, arguments, _ in
      guard !value.isNothing else { return .list([]) }
      return .list(
        try sorted(items(value), arguments) {
          Liquid.isBefore(Liquid.text($0).lowercased(), Liquid.text($1).lowercased())
        })
    },
    Filter("map", 1...1, (.list, .mapped)) { value, arguments, _ in
      .list(
        try items(value).map { item in
          guard isObject(item) else { throw FilterFault("map takes a list of objects") }
          return try property(item, arguments)
        })
    },
    Filter("sum", 0...1, (.list, .number)) { value, arguments, _ in
      var total = Amount.whole(0)
      for item in items(value) {
        total = Amount.combine(
          total, Amount(try property(item, arguments)), { $0.addingReportingOverflow($1) }, { $0 + $1 })
      }
      return total.value
    },
  ]

  /// A value as a list: nothing is an empty list, lists inside lists are laid flat, anything else is one item.
  static func items(_ value: Value) -> [Value] {
    switch value.plain {
    case .missing, .absent: []
    case .list(let items):
      items.contains { if case .list = $0 { true } else { false } } ? items.flatMap(Self.items) : items
    default: [value]
    }
  }

  static func isObject(_ value: Value) -> Bool {
    switch value {
    case .object, .map: true
    default: false
    }
  }

  /// A named member of a value.
  static func member(_ value: Value, _ name: String) -> Value {
    switch value {
    case .object(let object): object[name]
    case .map(let map): map[name] ?? .missing
    default: .missing
    }
  }

  /// The item itself, or the member that the first argument names.
  static func property(_ item: Value, _ arguments: Arguments) throws -> Value {
    guard arguments.has(0), !arguments[0].isNothing else { return item }
    if isObject(item) || item.isNothing { return member(item, Liquid.text(arguments[0])) }
    throw FilterFault("the items have no members")
  }

  private static func end(of value: Value, _ pick: ([Value]) -> Value?) -> Value {
    switch value.plain {
    case .list(let items): pick(items) ?? .missing
    case .map(let map): map.pairs.first.map { .list([.text($0.key), $0.value]) } ?? .missing
    default: .missing
    }
  }

  static func size(_ value: Value) -> Int {
    switch value.plain {
    case .list(let items): items.count
    case .text(let text): text.count
    case .map(let map): map.count
    default: 0
    }
  }

  private static func wholeNumber(_ value: Value) throws -> Int {
    switch value {
    case .number(let number): if let whole = number.whole { return whole }
    case .text(let text): if case .whole(let whole)? = Amount(text: text) { return whole }
    default: break
    }
    throw FilterFault("slice takes whole numbers")
  }

  private static func slice(_ value: Value, _ arguments: Arguments, _ context: FilterContext) throws -> Value
  {
    let start = try wholeNumber(arguments[0])
    let length = arguments.has(1) ? try wholeNumber(arguments[1]) : 1
    func bounds(_ count: Int) -> Range<Int>? {
      let from = start < 0 ? start.addingReportingOverflow(count).partialValue : start
      guard from >= 0, from <= count, length > 0 else { return nil }
      return from..<from + min(length, count - from)
    }
    if case .list(let items) = value.plain {
      return .list(bounds(items.count).map { Array(items[$0]) } ?? [])
    }
    let letters = Array(context.words(value))
    return .text(bounds(letters.count).map { String(letters[$0]) } ?? "")
  }

  private static func unique(_ items: [Value], _ arguments: Arguments) throws -> [Value] {
    var seen: [Value] = []
    return try items.filter { item in
      let key = try property(item, arguments)
      guard !seen.contains(where: { Liquid.areEqual($0, key) }) else { return false }
      seen.append(key)
      return true
    }
  }

  /// A stable sort; what is missing goes to the end.
  private static func sorted(
    _ items: [Value], _ arguments: Arguments, _ isLess: (Value, Value) throws -> Bool
  ) throws -> [Value] {
    let keyed = try items.enumerated().map { (index: $0, key: try property($1, arguments), item: $1) }
    return try keyed.sorted { one, other in
      if one.key.isNothing || other.key.isNothing {
        return one.key.isNothing == other.key.isNothing ? one.index < other.index : other.key.isNothing
      }
      if try isLess(one.key, other.key) { return true }
      if try isLess(other.key, one.key) { return false }
      return one.index < other.index
    }.map(\.item)
  }

  private static func compare(_ one: Value, _ other: Value) throws -> Bool {
    if case .code(let left) = one, case .code(let right) = other { return left.index < right.index }
    guard let isLess = Liquid.isLess(one, other) else { throw FilterFault("these values have no order") }
    return isLess
  }
}

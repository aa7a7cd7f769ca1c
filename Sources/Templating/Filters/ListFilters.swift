import Documents
import Records

/// Liquid's filters for lists.
enum ListFilters {
  static let all: [Filter] = [
    Filter("join", 0...1, (.list, .text)) { value, arguments, context in
      let separator = arguments.has(0) ? context.words(arguments[0]) : " "
      guard case .list = value else { return .text(context.words(value)) }
      let words = items(value).map { context.words($0.plain) }
      let length = words.reduce(words.count * separator.utf8.count) { $0 + $1.utf8.count }
      if length > FillLimits.longestText { return .text(words[0]) }
      guard context.reading == .people else { return .text(words.joined(separator: separator)) }
      return .text(
        words.dropFirst().reduce(words.first ?? "") { text, item in Joint.joined(text, separator) + item })
    },
    Filter("first", 0...0, (.list, .element)) { value, _, _ in first(of: value) },
    Filter("last", 0...0, (.list, .element)) { value, _, _ in
      if case .list(let items) = value.plain { items.last ?? .missing } else { .missing }
    },
    Filter("size", 0...0, (.listOrText, .number)) { value, _, _ in .number(Number(size(value))) },
    Filter("reverse", 0...0, (.list, .same)) { value, _, _ in .list(items(value).reversed()) },
    Filter("concat", 1...1, (.list, .same)) { value, arguments, _ in
      let (items, more) = (items(value), items(arguments[0]))
      return .list(items.count + more.count > FillLimits.longestList ? items : items + more)
    },
    Filter("slice", 1...2, (.listOrText, .same)) { value, arguments, context in
      slice(value, arguments, context)
    },
    Filter("compact", 0...1, (.list, .same)) { value, arguments, _ in
      selected { () throws(NoMembers) in
        .list(
          try picked(items(value)) { (item) throws(NoMembers) in !(try property(item, arguments)).isNothing })
      }
    },
    Filter("uniq", 0...1, (.list, .same)) { value, arguments, _ in
      selected { () throws(NoMembers) in .list(try unique(items(value), arguments)) }
    },
    Filter("sort", 0...1, (.list, .same)) { value, arguments, _ in
      selected { () throws(NoMembers) in .list(try sorted(items(value), arguments, isBefore)) }
    },
    Filter("sort_natural", 0...1, (.list, .same)) { value, arguments, _ in
      selected { () throws(NoMembers) in
        .list(
          try sorted(items(value), arguments) {
            Liquid.isBefore(Liquid.text($0).lowercased(), Liquid.text($1).lowercased())
          })
      }
    },
    Filter("map", 1...1, (.list, .mapped)) { value, arguments, _ in
      .list(
        items(value).map { item in selected { () throws(NoMembers) in try subscripted(item, arguments[0]) } })
    },
    Filter("sum", 0...1, (.list, .number)) { value, arguments, _ in
      var total = Amount.whole(0)
      for item in items(value) {
        let next = Amount(selected { () throws(NoMembers) in try property(item, arguments) })
        total = Amount.combine(total, next, { $0.addingReportingOverflow($1) }, { $0 + $1 })
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
  static func property(_ item: Value, _ arguments: Arguments) throws(NoMembers) -> Value {
    guard !arguments[0].isNothing else { return item }
    return try subscripted(item, arguments[0])
  }

  /// What an item holds under a name. A text holds the texts that stand in it, and its letters by number.
  static func subscripted(_ item: Value, _ name: Value) throws(NoMembers) -> Value {
    switch (item, name) {
    case (.object, _), (.map, _): return name.isNothing ? .missing : member(item, Liquid.text(name))
    case (.text(let text), .text(let part)):
      return TextFilters.find(part, in: text) == nil ? .missing : .text(part)
    case (.text(let text), .number(let number)):
      let letters = Array(text.unicodeScalars)
      let index = Amount(number).whole
      let place = index < 0 ? index.addingReportingOverflow(letters.count).partialValue : index
      return letters.indices.contains(place) ? .text(String(letters[place])) : .missing
    default: throw NoMembers()
    }
  }

  /// An item that has no members at all: Liquid then gives nothing.
  struct NoMembers: Error {}

  /// What `body` gives, or nothing when an item has no members at all.
  static func selected(_ body: () throws(NoMembers) -> Value) -> Value {
    do { return try body() } catch { return .missing }
  }

  /// The items for which `isWanted` holds.
  static func picked(
    _ items: [Value], _ isWanted: (Value) throws(NoMembers) -> Bool
  ) throws(NoMembers) -> [Value] {
    var result: [Value] = []
    for item in items where try isWanted(item) { result.append(item) }
    return result
  }

  private static func first(of value: Value) -> Value {
    switch value.plain {
    case .list(let items): items.first ?? .missing
    case .map(let map): map.pairs.first.map { .list([.text($0.key), $0.value]) } ?? .missing
    default: .missing
    }
  }

  static func size(_ value: Value) -> Int {
    switch value.plain {
    case .list(let items): items.count
    case .text(let text): text.unicodeScalars.count
    case .map(let map): map.count
    default: 0
    }
  }

  private static func slice(_ value: Value, _ arguments: Arguments, _ context: FilterContext) -> Value {
    let start = arguments.wholeNumber(0, or: 0)
    let length = arguments[1].isNothing ? 1 : arguments.wholeNumber(1, or: 1)
    func bounds(_ count: Int) -> Range<Int>? {
      let from = start < 0 ? start.addingReportingOverflow(count).partialValue : start
      guard from >= 0, from <= count, length > 0 else { return nil }
      return from..<from + min(length, count - from)
    }
    if case .list(let items) = value.plain {
      return .list(bounds(items.count).map { Array(items[$0]) } ?? [])
    }
    let text = context.words(value)
    // On paper a letter and its marks are one; in Liquid a letter is a Unicode scalar.
    let letters =
      context.reading == .people ? text.map { String($0) } : text.unicodeScalars.map { String($0) }
    return .text(bounds(letters.count).map { letters[$0].joined() } ?? "")
  }

  /// Items that are alike in value and in kind: 1 and 1.0 are two.
  private static func unique(_ items: [Value], _ arguments: Arguments) throws(NoMembers) -> [Value] {
    var seen: Set<Value> = []
    return try picked(items) { (item) throws(NoMembers) in
      seen.insert(try property(item, arguments).plain).inserted
    }
  }

  /// A stable sort; what is missing goes to the end.
  private static func sorted(
    _ items: [Value], _ arguments: Arguments, _ isLess: (Value, Value) -> Bool
  ) throws(NoMembers) -> [Value] {
    var keyed: [(index: Int, key: Value, item: Value)] = []
    for item in items { keyed.append((keyed.count, try property(item, arguments), item)) }
    return keyed.sorted { one, other in
      if one.key.isNothing || other.key.isNothing {
        return one.key.isNothing == other.key.isNothing ? one.index < other.index : other.key.isNothing
      }
      if isLess(one.key, other.key) { return true }
      return isLess(other.key, one.key) ? false : one.index < other.index
    }.map(\.item)
  }

  /// The words of a code in their list's order; other values in their own.
  private static func isBefore(_ one: Value, _ other: Value) -> Bool {
    if case .code(let left) = one.plain, case .code(let right) = other.plain {
      return left.index < right.index
    }
    return Liquid.isLess(one, other) ?? false
  }
}

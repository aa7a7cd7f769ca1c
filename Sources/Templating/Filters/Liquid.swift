import Records

/// Liquid's own meaning of truth, text and comparison.
enum Liquid {
  /// Only nil and false are false.
  static func isTrue(_ value: Value) -> Bool {
    switch value.plain {
    case .missing, .absent, .bool(false): false
    default: true
    }
  }

  /// A value as Liquid prints it.
  static func text(_ value: Value) -> String {
    switch value {
    case .missing, .absent: ""
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): written(number)
    case .text(let text): text
    case .date(let date): date.iso
    case .time(let time): time.iso
    case .week(let week): week.monday.iso
    case .code(let code): code.word
    case .list(let items): items.map(text).joined()
    case .object(let object): object.type.principal.map { text(object.slots[$0]) } ?? inspected(pairs(object))
    case .map(let map): inspected(map.pairs)
    }
  }

  /// A decimal number as Liquid prints it: with an exponent from 16 digits on, and below one in ten thousand.
  private static func written(_ number: Number) -> String {
    let written = number.written
    guard written.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }),
      let double = Double(written), double.isFinite
    else { return written }
    let parts = "\(double)".split(separator: "e")
    guard parts.count == 2 else { return "\(double)" }
    return parts[0] + (parts[0].utf8.contains(UInt8(ascii: ".")) ? "e" : ".0e") + parts[1]
  }

  /// A value as a filter for text takes it: a list or an object is written out, where `{{ }}` prints its items.
  static func string(_ value: Value) -> String {
    if case .list = value { inspect(value) } else { text(value) }
  }

  private static func inspect(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .missing, .absent: "nil"
    case .list(let items): "[" + items.map(inspect).joined(separator: ", ") + "]"
    default: text(value)
    }
  }

  private static func quoted(_ text: String) -> String {
    let signs: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    ]
    return "\"" + text.unicodeScalars.map { signs[$0] ?? String($0) }.joined() + "\""
  }

  private static func pairs(_ object: Object) -> [(key: String, value: Value)] {
    zip(object.type.fields, object.slots).map { ($0.name, $1) }
  }

  private static func inspected(_ pairs: [(key: String, value: Value)]) -> String {
    "{" + pairs.map { "\(quoted($0.key))=>\(inspect($0.value))" }.joined(separator: ", ") + "}"
  }

  /// Liquid's `==`. Numbers compare by value; a code equals its code.
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
    switch (left.plain, right.plain) {
    case (.number(let one), .number(let other)): one.approximate == other.approximate
    case (.code(let code), .text(let text)), (.text(let text), .code(let code)): code.word == text
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy { areEqual($0, $1) }
    case (.absent, .missing), (.missing, .absent), (.absent, .absent): true
    case (let one, let other): one == other
    }
  }

  /// Whether one value stands before another; nil when they have no order.
  static func isLess(_ left: Value, _ right: Value) -> Bool? {
    switch (left.plain, right.plain) {
    case (.number(let one), .number(let other)): one.approximate < other.approximate
    case (.text(let one), .text(let other)): isBefore(one, other)
    case (.date(let one), .date(let other)): one < other
    case (.time(let one), .time(let other)): one < other
    default: nil
    }
  }

  /// The order of the scalars, so that it is the same on every machine.
  static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  static func contains(_ value: Value, _ part: Value) -> Bool {
    guard isTrue(part) else { return false }
    return switch value.plain {
    case .list(let items): items.contains { areEqual($0, part) }
    case .text(let text): TextFilters.find(self.text(part), in: text) != nil
    case .code(let code): code.word == text(part)
    case .map(let map): map[text(part)] != nil
    default: false
    }
  }

  /// Liquid's `empty`: a text, list or object without anything in it.
  static func isEmpty(_ value: Value) -> Bool {
    switch value.plain {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .map(let map): map.count == 0
    case .object(let object): object.slots.isEmpty
    default: false
    }
  }

  /// What a loop goes through: the items of a list, the names of an object with their values, or a text as one item.
  static func items(of value: Value) -> [Value] {
    switch value.plain {
    case .list(let items): items
    case .map(let map): map.pairs.map { .list([.text($0.key), $0.value]) }
    case .object(let object): pairs(object).map { .list([.text($0.key), $0.value]) }
    case .text(let text): text.isEmpty ? [] : [.text(text)]
    case .missing, .absent, .bool, .number, .date, .time, .week, .code: []
    }
  }

  /// Liquid's `blank`: empty, nil, false, or nothing but white space.
  static func isBlank(_ value: Value) -> Bool {
    switch value.plain {
    case .missing, .absent, .bool(false): true
    case .text(let text): text.utf8.allSatisfy(\.isWhitespace)
    default: isEmpty(value)
    }
  }
}

import Records

@testable import Templating

/// A type for data without a declaration: what its values have in common.
indirect enum InferredType {
  /// Nothing but nulls was seen.
  case nothing
  case known(ValueType)
  case list(InferredType)
  case object([(name: String, type: InferredType, isOptional: Bool)])
  /// Values of several kinds.
  case anything

  init(_ value: Value) {
    switch value {
    case .text: self = .known(.text(.prose))
    case .bool: self = .known(.bool)
    case .number(let number): self = .known(.number(Self.kind(of: number)))
    case .list(let items):
      self = .list(items.map { InferredType($0) }.reduce(.nothing) { $0.joined(with: $1) })
    case .map(let map): self = .object(map.pairs.map { ($0.key, InferredType($0.value), $0.value.isNothing) })
    default: self = .nothing
    }
  }

  private static func kind(of number: Number) -> NumberKind {
    let whole = number.whole ?? Int(max(-1e15, min(1e15, number.approximate)))
    return NumberKind(.none, whole...whole, isWhole: number.whole != nil)
  }

  private func joined(with other: InferredType) -> InferredType {
    switch (self, other) {
    case (.nothing, let known), (let known, .nothing): known
    case (.known(let one), .known(let other)): Self.joined(one, other)
    case (.list(let one), .list(let other)): .list(one.joined(with: other))
    case (.object(let one), .object(let other)): .object(Self.joined(one, other))
    default: .anything
    }
  }

  private static func joined(_ one: ValueType, _ other: ValueType) -> InferredType {
    if case .number(let first) = one, case .number(let second) = other {
      let lowest = min(first.bounds.lowerBound, second.bounds.lowerBound)
      let highest = max(first.bounds.upperBound, second.bounds.upperBound)
      return .known(
        .number(NumberKind(.none, lowest...highest, isWhole: first.isWhole && second.isWhole)))
    }
    return one.kind == other.kind ? .known(one) : .anything
  }

  private typealias Fields = [(name: String, type: InferredType, isOptional: Bool)]

  /// A field that one of two objects lacks is optional.
  private static func joined(_ one: Fields, _ other: Fields) -> Fields {
    var fields = one.map { field in
      guard let match = other.first(where: { $0.name == field.name }) else {
        return (field.name, field.type, true)
      }
      return (field.name, field.type.joined(with: match.type), field.isOptional || match.isOptional)
    }
    for field in other where !one.contains(where: { $0.name == field.name }) {
      fields.append((field.name, field.type, true))
    }
    return fields
  }

  /// The type as a record would declare it.
  var declared: ValueType {
    switch self {
    case .nothing, .anything: .any
    case .known(let type): type
    case .list(let element): .list(element.declared)
    case .object(let fields):
      .object(
        ObjectType(
          "Data",
          fields: fields.map { Field($0.name, $0.type.declared, $0.isOptional ? .optional : .required) }))
    }
  }
}

extension Value {
  /// The value as a reader of records would give it: maps become objects of the type.
  func read(as type: ValueType) -> Value {
    switch (self, type) {
    case (.map(let map), .object(let type)):
      .object(Object(type, slots: type.fields.map { (map[$0.name] ?? .missing).read(as: $0.type) }))
    case (.list(let items), .list(let element)): .list(items.map { $0.read(as: element) })
    default: self
    }
  }
}

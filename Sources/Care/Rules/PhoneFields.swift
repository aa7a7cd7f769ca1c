import Records

/// Every phone number of an object, wherever the declaration has one.
enum PhoneFields {
  static func numbers(in object: Object, at path: [PathStep]) -> [(number: String, path: [PathStep])] {
    guard let fields = holders[ObjectIdentifier(object.type)] else { return [] }
    return fields.flatMap { index in
      let field = object.type.fields[index]
      return numbers(in: object.slots[index], of: field.type, at: path + [.key(field.name)])
    }
  }

  private static func numbers(
    in value: Value, of type: ValueType, at path: [PathStep]
  ) -> [(number: String, path: [PathStep])] {
    switch (type, value) {
    case (.text(.phone), .text(let number)): [(number, path)]
    case (.object, .object(let inner)): numbers(in: inner, at: path)
    case (.list(let item), .list(let values)):
      values.enumerated().flatMap { numbers(in: $1, of: item, at: path + [.index($0)]) }
    default: []
    }
  }

  /// The fields in which a number may stand, by their types; nearly all objects of a record have none, and are passed
  /// over.
  private static let holders: [ObjectIdentifier: [Int]] = {
    var found: [ObjectIdentifier: [Int]] = [:]
    for type in [CareTypes.record, CareTypes.provider] { _ = holdsPhone(type, &found) }
    return found
  }()

  private static func holdsPhone(_ type: ObjectType, _ found: inout [ObjectIdentifier: [Int]]) -> Bool {
    let holding = type.fields.indices.filter {
      !type.fields[$0].isWorkedOut && holdsPhone(type.fields[$0].type, &found)
    }
    if !holding.isEmpty { found[ObjectIdentifier(type)] = holding }
    return !holding.isEmpty
  }

  private static func holdsPhone(_ type: ValueType, _ found: inout [ObjectIdentifier: [Int]]) -> Bool {
    switch type {
    case .text(let kind): kind == .phone
    case .object(let inner): holdsPhone(inner, &found)
    case .list(let item): holdsPhone(item, &found)
    default: false
    }
  }
}

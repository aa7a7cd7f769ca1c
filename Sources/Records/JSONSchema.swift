extension ObjectType {
  /// This declaration as JSON Schema (2020-12), for editors and for tests. It is generated from what the reader uses,
  /// so that the two cannot part; what only a rule can tell (references, check digits, dates) is not in it.
  public func jsonSchema(naming names: SchemaNames = SchemaNames()) -> JSONText {
    var writer = SchemaWriter(naming: names)
    let root = writer.members(of: self)
    let head: [(key: String, value: JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(name)),
    ]
    return .object(head + root + [("$defs", .object(writer.definitions))])
  }
}

/// What a schema says of words that its declaration does not hold.
public struct SchemaNames: Sendable {
  /// What is printed for each word of a list, in its order; none where nobody says it.
  let words: @Sendable (CodeList) -> [String]
  /// The texts that a field of an object may hold, with what they mean; none where any text will do.
  let values: @Sendable (ObjectType, String) -> [(code: String, words: String)]

  /// Says nothing unless it is told.
  public init(
    words: @escaping @Sendable (CodeList) -> [String] = { _ in [] },
    values: @escaping @Sendable (ObjectType, String) -> [(code: String, words: String)] = { _, _ in [] }
  ) {
    self.words = words
    self.values = values
  }
}

/// Collects a definition for each object that the root leads to.
struct SchemaWriter {
  let naming: SchemaNames
  private(set) var definitions: [(key: String, value: JSONText)] = [
    ("placeholder", .object([("enum", .list(Placeholder.spellings.map(JSONText.string)))]))
  ]
  private var names: [ObjectIdentifier: String] = [:]
  private var taken: Set<String> = ["placeholder"]

  init(naming: SchemaNames) { self.naming = naming }

  mutating func members(of type: ObjectType) -> [(key: String, value: JSONText)] {
    let fields = type.fields.filter { $0.presence == .required || $0.presence == .optional }
    let needed = fields.filter { $0.presence == .required && !$0.type.isFact }.map {
      JSONText.string($0.name)
    }
    var properties: [(key: String, value: JSONText)] = []
    for field in fields {
      properties.append((field.name, described(schema(of: field, in: type), field.summary)))
    }
    return [
      ("description", .string(type.summary)), ("type", .string("object")),
      ("properties", .object(properties)),
      ("required", .list(needed)), ("additionalProperties", .bool(false)),
    ]
  }

  /// A field that holds one of many known texts, or another of the same kind: a task of the catalogue or of the office's own.
  private mutating func schema(of field: Field, in type: ObjectType) -> [(key: String, value: JSONText)] {
    let known = naming.values(type, field.name)
    let plain = schema(of: field.type)
    guard !known.isEmpty else { return plain }
    let listed = enumeration(known.map(\.code), known.map(\.words))
    return [("anyOf", .list([.object(listed), .object(plain)]))]
  }

  /// The words of a list, with what they mean where that is known: editors show it beside each.
  private func enumeration(_ codes: [String], _ words: [String]) -> [(key: String, value: JSONText)] {
    let meanings: [(key: String, value: JSONText)] =
      words.count == codes.count ? [("enumDescriptions", .list(words.map(JSONText.string)))] : []
    return [("enum", .list(codes.map(JSONText.string)))] + meanings
  }

  private func described(_ schema: [(key: String, value: JSONText)], _ summary: String) -> JSONText {
    summary.isEmpty ? .object(schema) : .object([("description", .string(summary))] + schema)
  }

  private mutating func schema(of type: ValueType) -> [(key: String, value: JSONText)] {
    switch type {
    case .text(let kind): return kind.schema
    case .number(let kind): return kind.schema
    case .bool: return [("type", .string("boolean"))]
    case .date: return pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", format: "date")
    case .time: return pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$")
    case .week: return pattern("^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$")
    case .code(let list): return enumeration(list.codes, naming.words(list))
    case .list(let item): return [("type", .string("array")), ("items", .object(schema(of: item)))]
    case .object(let type): return object(type)
    case .fact(let type): return fact(type)
    case .custom: return custom
    case .any: return []
    }
  }

  private func pattern(_ pattern: String, format: String? = nil) -> [(key: String, value: JSONText)] {
    [("type", .string("string")), ("pattern", .string(pattern))]
      + (format.map { [("format", .string($0))] } ?? [])
  }

  // MARK: objects

  private mutating func object(_ type: ObjectType) -> [(key: String, value: JSONText)] {
    let reference = JSONText.object([("$ref", .string("#/$defs/" + name(of: type)))])
    guard let alone = type.shorthand else { return [("$ref", .string("#/$defs/" + name(of: type)))] }
    return [("anyOf", .list([reference, .object(schema(of: type.fields[alone].type))]))]
  }

  /// The definition's name; two objects may share their name in words, so a number tells them apart.
  private mutating func name(of type: ObjectType) -> String {
    if let name = names[ObjectIdentifier(type)] { return name }
    let base = type.name.lowercased().split(separator: " ").joined(separator: "-")
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    names[ObjectIdentifier(type)] = name
    let place = definitions.count
    definitions.append((name, .bool(true)))
    definitions[place].value = .object(members(of: type))
    return name
  }

  // MARK: facts

  private mutating func fact(_ type: ObjectType) -> [(key: String, value: JSONText)] {
    guard let principal = type.principal else { return [] }
    return [("anyOf", .list([known(type, principal), absent(type)]))]
  }

  private mutating func known(_ type: ObjectType, _ principal: Int) -> JSONText {
    var properties: [(key: String, value: JSONText)] = []
    for field in type.fields {
      properties.append((field.name, described(schema(of: field.type), field.summary)))
    }
    if type.isListing, case .object(let list) = properties[principal].value {
      properties[principal].value = .object(list + [("minItems", .number(1))])
    }
    return closed(properties, required: type.fields[principal].name)
  }

  private mutating func absent(_ type: ObjectType) -> JSONText {
    let reasons = Absence.Reason.spelt.filter { type.isListing || $0.value != .noneKnown }.keys.sorted()
    let reason = JSONText.object([("enum", .list(reasons.map(JSONText.string)))])
    let day = JSONText.object(schema(of: .date))
    let name = type.isListing ? "emptyReason" : "absent"
    let asked: [(key: String, value: JSONText)] = [
      (name, reason), (type.isListing ? "askedOn" : "on", day), ("by", .object(schema(of: .text(.line)))),
    ]
    return closed(asked, required: name)
  }

  private func closed(_ properties: [(key: String, value: JSONText)], required: String) -> JSONText {
    .object([
      ("type", .string("object")), ("properties", .object(properties)),
      ("required", .list([.string(required)])),
      ("additionalProperties", .bool(false)),
    ])
  }

  private mutating func custom(_ values: [ValueType]) -> JSONText {
    var choices = values.map { JSONText.object(schema(of: $0)) }
    for value in values { choices.append(.object(fact(.fact(of: value)))) }
    return .object([("anyOf", .list(choices))])
  }

  private var custom: [(key: String, value: JSONText)] {
    mutating get {
      let number = ValueType.number(NumberKind(.none, -1_000_000_000...1_000_000_000, isWhole: false))
      return [
        ("type", .string("object")),
        ("propertyNames", .object([("pattern", .string("^[A-Za-z][A-Za-z0-9_]{0,59}$"))])),
        ("additionalProperties", custom([.text(.prose), number, .bool])),
      ]
    }
  }
}

extension NumberKind {
  fileprivate var schema: [(key: String, value: JSONText)] {
    [
      ("type", .string(isWhole ? "integer" : "number")), ("minimum", .number(bounds.lowerBound)),
      ("maximum", .number(bounds.upperBound)),
    ]
  }
}

extension TextKind {
  fileprivate var schema: [(key: String, value: JSONText)] {
    let head: [(key: String, value: JSONText)] = [
      ("type", .string("string")), ("maxLength", .number(RecordReader.longestText)),
    ]
    let refused: [(key: String, value: JSONText)] =
      self == .name ? [] : [("not", .object([("$ref", .string("#/$defs/placeholder"))]))]
    return head + refused + (pattern.map { [("pattern", .string($0))] } ?? [])
  }

  private var pattern: String? {
    switch self {
    case .prose: nil
    case .line, .name, .dose, .photograph: "^[^\\n\\r]+$"
    case .phone: "^[+0-9 ()-]+$"
    case .email: "^[^@ ]+@[^@ ]+\\.[^@ ]+$"
    case .web: "^[^@:/. ][^@:/ ]*\\.[^@:/. ]+(/[^ ]*)?$"
    case .postcode: "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9][A-Za-z]{2}$"
    case .nhsNumber: "^([0-9] ?){10}$"
    case .snomed: "^[0-9]{6,18}$"
    case .language: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
    case .identifier, .picture: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
    case .colour: "^#[0-9A-Fa-f]{6}$"
    }
  }
}

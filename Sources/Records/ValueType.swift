/// What may stand at a place of a record. One declaration serves the reader, the template checker and the schema.
public enum ValueType: Sendable {
  /// A string of one kind.
  case text(TextKind)
  /// A number, kept as written.
  indirect case number(NumberKind)
  case bool
  /// `YYYY-MM-DD`.
  case date
  /// `HH:MM`, wall clock.
  case time
  /// `YYYY-Www`, ISO week.
  case week
  /// One of a closed list of words.
  case code(CodeList)
  indirect case list(ValueType)
  case object(ObjectType)
  /// A fact that may be absent for a reason: `{value, on?, by?}`, `{absent, on?, by?}`, or the key left out, which
  /// means not asked. Its object type is `ObjectType.fact(of:)`, whose principal field is `value`.
  case fact(ObjectType)
  /// Names of the office's own to text, number, boolean or fact.
  case custom
  /// Anything, nothing included: what the office put into a field of its own.
  case any
}

extension ValueType {
  fileprivate var holdsDates: Bool {
    switch self {
    case .date, .fact: true
    case .object(let type): type.holdsDates
    case .list(let item): item.holdsDates
    default: false
    }
  }

  fileprivate var keys: Set<String> {
    switch self {
    case .object(let type), .fact(let type): type.keys
    case .list(let item): item.keys
    default: []
    }
  }
}

/// What a string of a record is, which decides how it is checked and which filters take it.
public enum TextKind: String, Sendable, Hashable, CaseIterable {
  /// A short text on one line: a title, a label, somebody's whole name.
  case line
  /// A part of a person's name, such as the family name. People are called Null, None and Na.
  case name
  /// Sentences.
  case prose
  case phone
  case email
  /// The address of a website, without its scheme.
  case web
  case postcode
  /// The name of a picture in the catalogue.
  case picture
  /// The file of a photograph, which is shown and never said.
  case photograph
  case nhsNumber
  /// A SNOMED CT identifier, checked by Verhoeff's scheme.
  case snomed
  /// A BCP 47 language tag.
  case language
  /// An id inside the record or of the record.
  case identifier
  /// A `#RRGGBB` colour.
  case colour
  /// A dose, strength or limit, printed word for word.
  case dose
}

/// The bounds and unit of a number.
public struct NumberKind: Sendable {
  /// What is counted, which decides which filters take it.
  public enum Unit: String, Sendable, Hashable {
    case none, minutes, hours, pence, points, millilitres, days, percent
  }

  /// What is counted.
  public let unit: Unit
  /// The least and greatest value, both allowed.
  public let bounds: ClosedRange<Int>
  /// Whether fractions are allowed.
  public let isWhole: Bool

  /// Made of its parts.
  public init(_ unit: Unit = .none, _ bounds: ClosedRange<Int> = 0...1_000_000, isWhole: Bool = true) {
    self.unit = unit
    self.bounds = bounds
    self.isWhole = isWhole
  }
}

/// The declaration of an object: its name, its fields, and which field stands for it when it is printed.
public final class ObjectType: Sendable {
  /// What the object is called in messages and the schema.
  public let name: String
  /// The fields, in the order of the declaration.
  public let fields: [Field]
  /// The index of the field that prints when the object itself is printed: `text` of a text with an easy read
  /// form, `value` of a fact. A JSON value that is not an object is read as this field alone.
  public let principal: Int?
  /// What the object is, for the schema and the manual.
  public let summary: String
  /// The fields' names, to be found fast.
  let names: NameTable
  /// The fields that are facts: one that is left out was not asked.
  let facts: [Int]
  /// The fields that must stand in a file, but for facts: a fact that is left out was not asked.
  let needed: [Int]
  /// The names of the fields, and of those of all objects in them.
  let keys: Set<String>
  /// For each field whether a date, or an answer with the day on which it was asked, may stand anywhere in it.
  public let datedFields: [Bool]
  /// Whether any of the fields may hold one.
  public let holdsDates: Bool

  /// The most fields that an object may have: the reader keeps a bit a field.
  static let mostFields = 128

  /// Made of its parts.
  public init(_ name: String, _ summary: String = "", principal: String? = nil, fields: [Field]) {
    precondition(fields.count <= Self.mostFields, "\(name) has more than \(Self.mostFields) fields")
    self.name = name
    self.summary = summary
    self.fields = fields
    let names = NameTable(fields.map(\.name))
    self.names = names
    self.principal = principal.flatMap { names.index(of: $0) }
    facts = fields.indices.filter { fields[$0].type.isFact }
    keys = fields.reduce(into: Self.namesOfAbsence) { keys, field in
      keys.insert(field.name)
      keys.formUnion(field.type.keys)
    }
    datedFields = fields.map(\.type.holdsDates)
    holdsDates = datedFields.contains(true)
    needed = fields.indices.filter { fields[$0].presence == .required && !fields[$0].type.isFact }
  }

  /// The position of a field, or nil when there is none of that name.
  public func index(of name: String) -> Int? { names.index(of: name) }

  /// The field of a name, or nil when there is none.
  public func field(named name: String) -> Field? { names.index(of: name).map { fields[$0] } }

  /// The type of a fact: a value that may be absent, with when and by whom it was asked.
  public static func fact(of type: ValueType) -> ObjectType {
    ObjectType(
      "Fact", principal: "value",
      fields: [
        Field("value", type, .required, "What is known."),
        Field("on", .date, .optional, "When it was asked."),
        Field("by", .text(.line), .optional, "Who asked."),
      ])
  }
}

/// One field of an object's declaration.
public struct Field: Sendable {
  /// Whether the key must stand in the file.
  public enum Presence: Sendable, Hashable {
    case required
    /// May be left out; a template must say what happens then.
    case optional
    /// Never in the file: worked out from the record after reading (the end of a visit, the words of a task).
    case derived
    /// As `derived`, but may be missing.
    case derivedOptional
  }

  /// The key in the file and in templates.
  public let name: String
  /// What may stand there.
  public let type: ValueType
  /// Whether it must stand there.
  public let presence: Presence
  /// What the field means, its unit and source, for the schema and the manual.
  public let summary: String
  /// Of a field that is worked out, what it is made of; see `made(of:)`.
  public internal(set) var sources: [String] = []
  /// What may stand there, as an example in messages; nil where any text would do.
  public private(set) var example: String?
  /// Whether the words are the program's or a catalogue's own. Only such may begin with another letter than was written:
  /// in somebody's own words nobody but their writer knows what is a name.
  public let isOurs: Bool

  /// Made of its parts.
  public init(
    _ name: String, _ type: ValueType, _ presence: Presence, _ summary: String = "", isOurs: Bool = false
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.summary = summary
    self.isOurs = isOurs
  }

  /// The same field with an example of what may stand there.
  public func shown(as example: String) -> Field {
    var field = self
    field.example = example
    return field
  }

  /// Whether a record that was read may lack it.
  public var mayBeMissing: Bool { presence == .optional || presence == .derivedOptional }
}

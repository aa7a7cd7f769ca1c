/// A value of a record that was read and checked, or of a template's own making.
public enum Value: Sendable, Hashable {
  /// An optional field that was left out, and Liquid's nil.
  case missing
  /// A fact that is not known, and why.
  indirect case absent(Absence)
  case bool(Bool)
  case number(Number)
  case text(String)
  case date(CalendarDate)
  case time(ClockTime)
  case week(ISOWeek)
  case code(Code)
  case list([Value])
  case object(Object)
  /// Names to values without a declaration: `custom` fields, and data that no type declares.
  case map(ValueMap)
}

/// Why a fact is not there. Not asked is not none: each reason prints differently.
public struct Absence: Sendable, Hashable {
  /// FHIR's data-absent reasons and empty reasons of lists, as the care domain uses them.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case notAsked = "not-asked"
    case declined = "asked-declined"
    case unknown = "asked-unknown"
    case notApplicable = "not-applicable"
    case masked
    /// Lists only: asked, and there is none that is known.
    case noneKnown = "nilknown"
  }

  /// Why the fact is absent.
  public var reason: Reason
  /// When it was asked.
  public var on: CalendarDate?
  /// Who asked.
  public var by: String?

  /// Made of its parts.
  public init(_ reason: Reason, on: CalendarDate? = nil, by: String? = nil) {
    self.reason = reason
    self.on = on
    self.by = by
  }
}

/// A word of a closed list.
public struct Code: Sendable, Hashable {
  /// The list that the word is from.
  public let list: CodeList
  /// The position of the word in its list.
  public let index: Int

  /// Made of its parts.
  public init(_ list: CodeList, index: Int) {
    self.list = list
    self.index = index
  }

  /// The word as it stands in the record.
  public var word: String { list.codes[index] }

  /// Words are the same when their codes are.
  public static func == (one: Code, other: Code) -> Bool {
    (one.list === other.list && one.index == other.index) || one.word == other.word
  }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(word) }
}

/// An object that was read against its declaration: one slot a field, in the declaration's order.
public struct Object: Sendable, Hashable {
  /// The declaration it was read against.
  public let type: ObjectType
  /// One value for each field, in the order of the declaration.
  public var slots: [Value]
  /// Where the object itself stands in its file, in bytes; -1 for an object made in memory.
  public var offset: Int32

  /// Made of its parts.
  public init(_ type: ObjectType, slots: [Value], offset: Int32 = -1) {
    precondition(slots.count == type.fields.count, "\(type.name) needs \(type.fields.count) slots")
    self.type = type
    self.slots = slots
    self.offset = offset
  }

  /// An object made in memory; fields that are not named are missing.
  public init(_ type: ObjectType, _ values: [String: Value]) {
    self.init(type, slots: type.fields.map { values[$0.name] ?? .missing })
    precondition(values.keys.allSatisfy { type.index(of: $0) != nil }, "\(type.name) has no such field")
  }

  /// The value of a field; missing when the declaration has no such field.
  public subscript(name: String) -> Value { type.index(of: name).map { slots[$0] } ?? .missing }

  /// Changes the value of a field that the declaration has.
  public mutating func set(_ name: String, to value: Value) {
    guard let index = type.index(of: name) else { preconditionFailure("\(type.name) has no field \(name)") }
    slots[index] = value
  }

  /// Objects are the same when their values are; where they stand does not count.
  public static func == (one: Object, other: Object) -> Bool {
    one.type === other.type && one.slots == other.slots
  }

  /// Hashes the values.
  public func hash(into hasher: inout Hasher) { hasher.combine(slots) }
}

/// Names to values in the order of the file.
public struct ValueMap: Sendable, Hashable {
  /// The names in the order of the file.
  public private(set) var keys: [String]
  private var values: [String: Value]

  /// Made of its parts.
  public init(_ pairs: [(String, Value)] = []) {
    keys = []
    values = [:]
    for (key, value) in pairs { self[key] = value }
  }

  /// The value of a name; nil takes the name away.
  public subscript(key: String) -> Value? {
    get { values[key] }
    set {
      if values[key] == nil, newValue != nil { keys.append(key) }
      if newValue == nil { keys.removeAll { $0 == key } }
      values[key] = newValue
    }
  }

  /// Names with their values in the order of the file.
  public var pairs: [(key: String, value: Value)] { keys.compactMap { key in values[key].map { (key, $0) } } }
  /// How many names there are.
  public var count: Int { keys.count }
}

/// A number with the digits that were written: `2.50` stays `2.50`.
public struct Number: Sendable, Hashable {
  /// The digits as written, RFC 8259 form.
  public let written: String

  /// Made of its parts.
  public init(written: String) { self.written = written }

  /// Made of its parts.
  public init(_ value: Int) { written = String(value) }

  /// The value when it is whole and fits.
  public var whole: Int? { Int(written) }

  /// The nearest value in binary; for comparison and sums of durations, never for a dose.
  public var approximate: Double { Double(written) ?? .nan }
}

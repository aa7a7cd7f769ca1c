/// The one set of short ways into values, for every target: nil for anything of another kind, for what is absent and
/// for what is missing.
extension Value {
  /// The object, where it is one.
  public var object: Object? { if case .object(let object) = self { object } else { nil } }
  /// The items of a list; none for anything else.
  public var list: [Value] { if case .list(let items) = self { items } else { [] } }
  /// The objects among the items of a list.
  public var objects: ObjectList { ObjectList(list) }
  /// The text, as it was written.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The texts among the items of a list.
  public var texts: [String] { list.compactMap(\.text) }
  /// The day.
  public var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
  /// The time of day.
  public var time: ClockTime? { if case .time(let time) = self { time } else { nil } }
  /// The week of a year.
  public var week: ISOWeek? { if case .week(let week) = self { week } else { nil } }
  /// The answer to a question.
  public var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  /// Whether it is the answer yes.
  public var isTrue: Bool { bool == true }
  /// The code of a closed list.
  public var code: Code? { if case .code(let code) = self { code } else { nil } }
  /// The word of a closed list, as in the file.
  public var word: String? { code?.word }
  /// The words among the items of a list.
  public var words: [String] { list.compactMap(\.word) }
  /// The number.
  public var number: Number? { if case .number(let number) = self { number } else { nil } }
  /// The number, where it is a whole one.
  public var whole: Int? { number?.whole }
  /// Why there is nothing.
  public var absence: Absence? { if case .absent(let absence) = self { absence } else { nil } }
  /// Whether a field was left out.
  public var isMissing: Bool { if case .missing = self { true } else { false } }

  /// The value of a fact that is known; the items of a list that says why it is empty.
  public var known: Value {
    guard let fact = object, let principal = fact.type.principal else { return .missing }
    return fact.slots[principal]
  }
}

/// The objects of a list, one after the other. Rules go through many lists, so that none is copied for it.
public struct ObjectList: Sequence {
  fileprivate let values: [Value]

  /// Passes over what is no object.
  public struct Iterator: IteratorProtocol {
    fileprivate var values: IndexingIterator<[Value]>

    /// The next object.
    public mutating func next() -> Object? {
      while let value = values.next() {
        if case .object(let object) = value { return object }
      }
      return nil
    }
  }

  /// The objects among some values.
  public init(_ values: [Value]) { self.values = values }

  /// Begins at the first.
  public func makeIterator() -> Iterator { Iterator(values: values.makeIterator()) }

  /// Whether there is no object.
  public var isEmpty: Bool { first == nil }
  /// The first object.
  public var first: Object? { first { _ in true } }
}

extension ObjectList: ExpressibleByArrayLiteral {
  /// Of objects made in memory.
  public init(arrayLiteral objects: Object...) { self.init(objects.map(Value.object)) }
}

/// The same for a field, by its name.
extension Object {
  /// The objects among the items of a list.
  public func objects(_ name: String) -> ObjectList { self[name].objects }
  /// The text, as it was written.
  public func text(_ name: String) -> String? { self[name].text }
  /// The day.
  public func date(_ name: String) -> CalendarDate? { self[name].date }
  /// The word of a closed list, as in the file.
  public func word(_ name: String) -> String? { self[name].word }
  /// The object, where it is one.
  public func object(_ name: String) -> Object? { self[name].object }
  /// The items of a list; none when it is missing or absent.
  public func list(_ name: String) -> [Value] { self[name].list }
  /// The text, or that of the field that stands for an object; empty when it is missing.
  public func string(_ name: String) -> String { self[name].text ?? self[name].known.text ?? "" }

  /// The same object with some fields set; a field that the declaration lacks is a mistake of ours.
  public func setting(_ values: KeyValuePairs<String, Value>) -> Object {
    var copy = self
    for (name, value) in values { copy.set(name, to: value) }
    return copy
  }

  /// The same object with a list of objects changed, one by one. A list that is missing stays missing.
  public func changing(_ name: String, _ change: (Object) -> Object) -> Object {
    guard case .list(let items) = self[name] else { return self }
    return setting([name: .list(items.map { $0.object.map { .object(change($0)) } ?? $0 })])
  }
}

import Records

/// Short ways into values; nil for anything of another kind, for what is absent and for what is missing.
extension Value {
  var object: Object? { if case .object(let object) = self { object } else { nil } }
  var list: [Value] { if case .list(let items) = self { items } else { [] } }
  var objects: ObjectList { ObjectList(list) }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var texts: [String] { list.compactMap { if case .text(let text) = $0 { text } else { nil } } }
  var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
  var time: ClockTime? { if case .time(let time) = self { time } else { nil } }
  var week: ISOWeek? { if case .week(let week) = self { week } else { nil } }
  var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  var code: Code? { if case .code(let code) = self { code } else { nil } }
  /// The word of a closed list, as in the file.
  var word: String? { code?.word }
  var words: [String] { list.compactMap(\.word) }
  var whole: Int? { if case .number(let number) = self { number.whole } else { nil } }
  var number: Number? { if case .number(let number) = self { number } else { nil } }
  var absence: Absence? { if case .absent(let absence) = self { absence } else { nil } }
  var isMissing: Bool { if case .missing = self { true } else { false } }

  /// The value of a fact that is known; the items of a list that says why it is empty.
  var known: Value {
    guard let fact = object, let principal = fact.type.principal else { return .missing }
    return fact.slots[principal]
  }

  /// The standard words of a text that may have an easy read form.
  var prose: String? { object.flatMap { $0["text"].text } ?? text }
}

/// The objects of a list, one after the other. Rules go through many lists, so that none is copied for it.
struct ObjectList: Sequence {
  fileprivate let values: [Value]

  struct Iterator: IteratorProtocol {
    fileprivate var values: IndexingIterator<[Value]>

    mutating func next() -> Object? {
      while let value = values.next() {
        if case .object(let object) = value { return object }
      }
      return nil
    }
  }

  init(_ values: [Value]) { self.values = values }

  func makeIterator() -> Iterator { Iterator(values: values.makeIterator()) }

  var isEmpty: Bool { first == nil }
  var first: Object? { first { _ in true } }
}

extension ObjectList: ExpressibleByArrayLiteral {
  init(arrayLiteral objects: Object...) { self.init(objects.map(Value.object)) }
}

extension Object {
  func objects(_ name: String) -> ObjectList { self[name].objects }
  func text(_ name: String) -> String? { self[name].text }
  func date(_ name: String) -> CalendarDate? { self[name].date }
  func word(_ name: String) -> String? { self[name].word }
  func object(_ name: String) -> Object? { self[name].object }

  /// The same object with some fields set; a field that the declaration lacks is a mistake of ours.
  func setting(_ values: KeyValuePairs<String, Value>) -> Object {
    var copy = self
    for (name, value) in values { copy.set(name, to: value) }
    return copy
  }

  /// The same object with a list of objects changed, one by one. A list that is missing stays missing.
  func changing(_ name: String, _ change: (Object) -> Object) -> Object {
    guard case .list(let items) = self[name] else { return self }
    return setting([name: .list(items.map { $0.object.map { .object(change($0)) } ?? $0 })])
  }
}

extension CodeList {
  /// The value for a word that the list has, or missing.
  func value(_ word: String) -> Value { index(of: word).map { .code(Code(self, index: $0)) } ?? .missing }
}

/// Where a value stands in a file, which decides what may stand there instead of it.
enum ValuePosition: Equatable {
  /// In place of an answer, which may be in words or not.
  case answer(inWords: Bool)
  /// In place of a list with a reason.
  case listing
  /// The value of an answer.
  case answered(inWords: Bool)
  /// A key that must be there.
  case needed
  /// A key that may be left out.
  case optional
  /// An item of a list.
  case item
  /// Anywhere in an item of a list with a reason.
  case listed

  /// What to write in place of something that only stands for nothing. What is said here is accepted once it is done.
  func hint(for reason: Absence.Reason) -> String {
    switch self {
    case .answer(let inWords): Self.answer(reason, inWords: inWords, "")
    case .answered(let inWords): Self.answer(reason, inWords: inWords, " in place of the whole answer")
    case .listing: "write " + Self.emptyList(reason) + Self.condition(reason)
    case .listed:
      "take this item out; if the list has no other, write \(Self.emptyList(reason)) in its place"
        + Self.condition(reason)
    case .needed: "write what it is: this key must be there"
    case .optional: "leave the key out"
    case .item: "take it out of the list"
    }
  }

  /// An answer has no word for "none": what there is none of is said in words, or does not apply.
  private static func answer(_ reason: Absence.Reason, inWords: Bool, _ place: String) -> String {
    guard reason == .noneKnown else { return "write {\"absent\": \"\(reason.rawValue)\"}\(place)" }
    let absent = "write {\"absent\": \"not-applicable\"}\(place) when it does not apply"
    return inWords ? "say it in words, {\"value\": \"…\"}, or \(absent)" : absent
  }

  private static func emptyList(_ reason: Absence.Reason) -> String {
    switch reason {
    case .noneKnown, .notApplicable: "{\"emptyReason\": \"nilknown\", \"askedOn\": a date}"
    case .declined: "{\"emptyReason\": \"withheld\"}"
    case .unknown: "{\"emptyReason\": \"unavailable\"}"
    case .notAsked, .masked: "{\"emptyReason\": \"notasked\"}"
    }
  }

  private static func condition(_ reason: Absence.Reason) -> String {
    reason == .noneKnown || reason == .notApplicable ? " if it was asked" : ""
  }
}

extension RecordReader {
  /// Where a value stands. It is looked up only when something is wrong with the value.
  func position(of index: Int) -> ValuePosition {
    var type = ValueType.object(declaration)
    var position = ValuePosition.optional
    for step in nodes.path(to: index, bytes) {
      guard let next = type.step(step, from: position) else {
        return position == .listed ? .listed : .optional
      }
      (type, position) = next
    }
    if case .fact(let fact) = type, position != .listed {
      return fact.isListing ? .listing : .answer(inWords: fact.isInWords)
    }
    return position
  }
}

extension ValueType {
  /// What stands one step further in, and how; nil where the declaration ends.
  fileprivate func step(_ step: PathStep, from position: ValuePosition) -> (ValueType, ValuePosition)? {
    let isListed = position == .listed
    switch (self, step) {
    case (.object(let type), .key(let key)):
      guard let field = type.field(named: key) else { return nil }
      let isNeeded = field.presence == .required && !field.type.isFact
      return (field.type, isListed ? .listed : isNeeded ? .needed : .optional)
    case (.fact, .key("absent")), (.fact, .key("emptyReason")): return (.any, .needed)
    case (.fact(let type), .key(let key)):
      guard let field = type.field(named: key) else { return nil }
      let isValue = key == type.principalName
      return (
        field.type,
        isListed || type.isListing && isValue
          ? .listed : isValue ? .answered(inWords: type.isInWords) : .optional
      )
    case (.list(let item), .index): return (item, isListed ? .listed : .item)
    case (.custom, .key): return (.fact(.ownFact), .answer(inWords: true))
    default: return nil
    }
  }
}

extension ObjectType {
  /// Whether the answer of a fact is a text that somebody may put into words.
  fileprivate var isInWords: Bool {
    guard let principal, case .text(let kind) = fields[principal].type else { return false }
    return kind == .line || kind == .prose
  }

  /// How an object of this type is written at least, as an example.
  var shape: String {
    let shown = needed.isEmpty ? [principal].compactMap { $0 } : needed
    guard !shown.isEmpty else { return "an object { } (\(name))" }
    return "{ " + shown.map { "\"\(fields[$0].name)\": \(fields[$0].sample)" }.joined(separator: ", ") + " }"
  }
}

extension Field {
  fileprivate var sample: String { example.map { "\"\($0)\"" } ?? type.sample }
}

extension ValueType {
  /// What a value of the type looks like.
  fileprivate var sample: String {
    switch self {
    case .text, .any: "\"…\""
    case .number(let kind): String(kind.bounds.lowerBound)
    case .bool: "true"
    case .date: "\"2026-11-16\""
    case .time: "\"08:00\""
    case .week: "\"2026-W48\""
    case .code(let list): "\"\(list.codes.first ?? "")\""
    case .list(let item): "[ \(item.sample) ]"
    case .object(let type): type.shorthand.map { type.fields[$0].type.sample } ?? type.shape
    case .fact: "{ \"value\": … }"
    case .custom: "{ }"
    }
  }
}

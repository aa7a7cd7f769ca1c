import Records

/// What filters take after the colon. A fault in an argument would print as nothing, so that it is found here.
extension Checker {
  private static let counts: Set<String> = ["truncate", "truncatewords", "slice", "round"]
  private static let reckoning: Set<String> = [
    "plus", "minus", "times", "divided_by", "modulo", "at_least", "at_most",
  ]
  private static let selecting: Set<String> = ["where", "reject", "find", "find_index", "has"]
  private static let arranging: Set<String> = ["sort", "sort_natural", "uniq", "compact", "sum"]

  /// Checks the arguments of a filter that is used on a value of a known type.
  func checkArguments(of call: FilterCall, _ input: Flow, _ arguments: [Flow]) {
    if Self.counts.contains(call.name) { checkCounts(call, arguments) }
    if Self.reckoning.contains(call.name), let first = arguments.first, let type = first.plainType,
      type.kind != "number"
    {
      disapprove("'\(call.name)' takes a number here, and this is \(type.words)", at: call.arguments[0].range)
    }
    if call.name == "concat", let first = arguments.first {
      require(first, at: call.arguments[0].range, of: call, "a list") {
        if case .list = $0 { true } else { false }
      }
    }
    if Self.selecting.contains(call.name), let type = input.plainType, type.isPlainNumber {
      report("'\(call.name)' picks by a field, and \(type.words) has none", at: call.range)
    }
    guard case .list(let element)? = input.plainType else { return }
    if Self.selecting.contains(call.name) { checkSelection(call, of: element) }
    if Self.arranging.contains(call.name) { checkArrangement(call, of: element) }
    if call.name == "list" || call.name == "join", !element.isPrintable {
      disapprove(
        "'\(call.name)' takes words, and each item is \(element.words)", at: call.range, hint: "use {% for %}"
      )
    }
  }

  private func require(
    _ flow: Flow, at range: Range<Int>, of call: FilterCall, _ wanted: String, _ fits: (ValueType) -> Bool
  ) {
    guard let type = flow.plainType, !fits(type) else { return }
    report("'\(call.name)' takes \(wanted) here, and this is \(type.words)", at: range)
  }

  private func checkCounts(_ call: FilterCall, _ arguments: [Flow]) {
    // The second argument of `truncate` and `truncatewords` is words.
    let count = call.name == "slice" ? 2 : 1
    for (written, flow) in zip(call.arguments, arguments).prefix(count) where !isCount(written, flow) {
      guard let type = flow.plainType else { continue }
      let message = "'\(call.name)' takes a whole number here, and this is \(type.words)"
      if call.name == "round" || written.literalText.map({ Int($0) != nil }) ?? false {
        disapprove(message, at: written.range)
      } else {
        report(message, at: written.range)
      }
    }
  }

  private func isCount(_ written: Expression, _ flow: Flow) -> Bool {
    guard case .number(let kind)? = flow.plainType else { return false }
    if case .literal = written.kind { return written.literalNumber != nil }
    return kind.isWhole
  }

  /// `where` and its kin: the name of a field, and a value that the field can have.
  private func checkSelection(_ call: FilterCall, of element: ValueType) {
    guard !element.holdsTexts, let field = field(named: call, of: element),
      let wanted = call.arguments.dropFirst().first
    else { return }
    checkCode(field.type.plain, wanted)
  }

  /// `sort` and its kin: the items, or a field of theirs, can be put in order or added up.
  private func checkArrangement(_ call: FilterCall, of element: ValueType) {
    var type = element
    if !call.arguments.isEmpty {
      guard let field = field(named: call, of: element) else { return }
      type = field.type
    }
    if call.name == "sort", !type.isOrdered {
      disapprove("'sort' has no order for \(type.words)", at: call.range, hint: "name a field: sort: \"…\"")
    }
    if call.name == "sum", !type.isNumber {
      disapprove("'sum' adds numbers up, and each is \(type.words)", at: call.range)
    }
  }

  /// The field that the first argument names; nil after a problem.
  private func field(named call: FilterCall, of element: ValueType) -> Field? {
    guard let written = call.arguments.first else { return nil }
    guard case .object(let type) = element.held, let name = written.literalText else {
      let message = "'\(call.name)' takes the name of a field here, and each item is \(element.words)"
      if element.isPlainNumber, written.literalText != nil {
        report(message, at: written.range)
      } else {
        disapprove(message, at: written.range)
      }
      return nil
    }
    if let field = type.field(named: name) { return field }
    disapprove(
      "\(type.name) has no field '\(name)'", at: written.range,
      hint: hint(for: name, among: type.fields.map(\.name), owner: "\(type.name) has"))
    return nil
  }
}

extension ValueType {
  /// Whether values of the type stand before and after each other.
  fileprivate var isOrdered: Bool {
    switch plain {
    case .text, .number, .date, .time, .code, .any: true
    case .bool, .week, .list, .object, .fact, .custom: false
    }
  }

  /// Whether it is text, which holds the texts that stand in it, or might be.
  fileprivate var holdsTexts: Bool {
    switch held {
    case .any, .custom, .text: true
    case .number, .bool, .date, .time, .week, .code, .list, .object, .fact: false
    }
  }

  /// Whether it is a number and nothing else.
  fileprivate var isPlainNumber: Bool { kind == "number" }

  fileprivate var isNumber: Bool {
    switch plain {
    case .number, .any: true
    default: false
    }
  }
}

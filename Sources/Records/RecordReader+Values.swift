import Diagnostics

/// Single values: texts, numbers, dates, codes.
extension RecordReader {
  mutating func value(at index: Int, as type: ValueType) -> Value {
    switch type {
    case .text(let kind): return text(at: index, kind: kind)
    case .object(let type): return object(at: index, as: type)
    case .list(let item): return list(at: index, of: item)
    case .fact(let type): return fact(at: index, as: type)
    case .code(let list): return code(at: index, of: list)
    case .number(let kind): return number(at: index, kind: kind)
    case .bool: return bool(at: index)
    case .date: return date(at: index).map(Value.date) ?? .missing
    case .time: return time(at: index)
    case .week: return week(at: index)
    case .custom: return custom(at: index)
    case .any: return anything(at: index)
    }
  }

  // MARK: texts

  private mutating func text(at index: Int, kind: TextKind) -> Value {
    let node = nodes[index]
    guard node.kind == .string else {
      reportKind(index, wanted: "text in double quotes", isCode: kind.isDigits)
      return .missing
    }
    if mayBePlaceholder(node), let hint = placeholderHint(at: index, isName: kind == .name) {
      report(index, hint.message, hint: hint.hint)
      return .missing
    }
    let text = node.isPlain ? bytes.text(of: node) : checkedText(at: index, isOneLine: kind != .prose)
    if text.utf8.count > Self.longestText, text.unicodeScalars.count > Self.longestText {
      report(
        index, "the text is longer than 20,000 characters", hint: "shorten it; a longer text is never printed"
      )
    }
    if kind.isKept { texts.append(ReadText(kind: kind, owner: owner, node: Int32(index))) }
    guard kind != .line, kind != .prose, kind != .name else { return .text(text) }
    let fault = node.isPlain ? kind.fault(in: bytes.letters(of: node)) : kind.fault(in: text)
    if let fault { report(index, fault.message, hint: fault.hint) }
    return .text(kind == .nhsNumber ? text.filter { $0 != " " } : text)
  }

  /// The longest text that a field may hold, in characters.
  static let longestText = 20_000

  private mutating func checkedText(at index: Int, isOneLine: Bool) -> String {
    let text = bytes.text(of: nodes[index])
    if let fault = Unprintable.fault(in: text, isOneLine: isOneLine) {
      report(index, fault.message, hint: fault.hint)
    }
    return text.composed
  }

  mutating func line(at index: Int) -> String? {
    if case .text(let line) = text(at: index, kind: .line) { line } else { nil }
  }

  private mutating func code(at index: Int, of list: CodeList) -> Value {
    guard nodes[index].kind == .string else {
      reportKind(index, wanted: "one of the words for \(list.name)")
      return .missing
    }
    if !nodes[index].hasEscapes, let found = list.index(of: bytes.letters(of: nodes[index])) {
      return .code(Code(list, index: found))
    }
    let word = bytes.text(of: nodes[index])
    if let found = list.index(of: word) { return .code(Code(list, index: found)) }
    let known = list.codes
    report(
      index, isPrivate ? "this is not a word for \(list.name)" : "'\(word)' is not a word for \(list.name)",
      hint: suggestion(for: word, among: known, of: list.name.capitalisedFirst))
    return .missing
  }

  // MARK: numbers

  private mutating func number(at index: Int, kind: NumberKind) -> Value {
    guard nodes[index].kind == .number else {
      reportKind(index, wanted: "a number, without quotes")
      return .missing
    }
    let number = Number(written: bytes.digits(of: nodes[index]))
    let whole = number.whole
    let size = whole.map(Double.init) ?? number.approximate
    if kind.isWhole, whole == nil {
      report(index, "this should be a whole number", hint: kind.range)
    } else if size < Double(kind.bounds.lowerBound) || size > Double(kind.bounds.upperBound) {
      report(index, "this number is out of range", hint: kind.range)
    }
    return .number(number)
  }

  private mutating func bool(at index: Int) -> Value {
    switch nodes[index].kind {
    case .isTrue: return .bool(true)
    case .isFalse: return .bool(false)
    default:
      reportKind(index, wanted: "true or false, without quotes")
      return .missing
    }
  }

  // MARK: dates and times

  mutating func date(at index: Int) -> CalendarDate? {
    if nodes[index].kind == .string, let date = CalendarDate(iso: bytes.letters(of: nodes[index])) {
      return date
    }
    guard let text = moment(at: index, wanted: "a date in double quotes, \"2026-11-16\"") else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    report(index, "this is not a date that exists", hint: "write the year first: \"2026-11-16\"")
    return nil
  }

  private mutating func time(at index: Int) -> Value {
    if nodes[index].kind == .string, let time = ClockTime(iso: bytes.letters(of: nodes[index])) {
      return .time(time)
    }
    guard let text = moment(at: index, wanted: "a time in double quotes, \"08:00\"") else { return .missing }
    if let time = ClockTime(iso: text) { return .time(time) }
    report(index, "this is not a time of day", hint: "write hours and minutes from 00:00 to 23:59: \"08:00\"")
    return .missing
  }

  private mutating func week(at index: Int) -> Value {
    guard let text = moment(at: index, wanted: "a week in double quotes, \"2026-W48\"") else {
      return .missing
    }
    if let week = ISOWeek(iso: text) { return .week(week) }
    report(
      index, "this is not a week that exists", hint: "write the year and the week's number: \"2026-W48\"")
    return .missing
  }

  private mutating func moment(at index: Int, wanted: String) -> String? {
    guard nodes[index].kind == .string else {
      reportKind(index, wanted: wanted)
      return nil
    }
    if let hint = placeholderHint(at: index) {
      report(index, hint.message, hint: hint.hint)
      return nil
    }
    return bytes.text(of: nodes[index])
  }
}

extension TextKind {
  /// Whether texts of the kind are looked at again after reading.
  fileprivate var isKept: Bool {
    switch self {
    case .line, .name, .prose, .dose, .snomed, .picture, .email, .web: true
    case .phone, .postcode, .nhsNumber, .language, .identifier, .colour, .photograph: false
    }
  }
}

extension NumberKind {
  /// What may stand here, in words.
  var range: String {
    let unit = unit == .none ? "" : " (\(unit.rawValue))"
    return "from \(bounds.lowerBound) to \(bounds.upperBound)\(unit)" + (isWhole ? ", whole" : "")
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

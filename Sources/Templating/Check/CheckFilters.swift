import Diagnostics
import Records

/// Filters and printing: types flow from a value through its filters to the page.
extension Checker {
  /// A value with its filters.
  func filtered(_ filtered: Filtered) -> (Computed, Flow) {
    var (computed, flow) = expression(filtered.base)
    noteSpoken(flow)
    for call in filtered.filters { (computed, flow) = apply(call, to: computed, flow) }
    return (computed, flow)
  }

  private func apply(_ call: FilterCall, to input: Computed, _ flow: Flow) -> (Computed, Flow) {
    guard let known = Filter.all[call.name] else {
      let near = nearest(to: call.name, among: Filter.all.keys.sorted())
      report("there is no filter '\(call.name)'", at: call.range, hint: near.map { "did you mean '\($0)'?" })
      return (input, .unknown)
    }
    let arguments = call.arguments.map { expression($0) }
    noteFields(namedBy: call, of: flow)
    for (argument, written) in zip(arguments, call.arguments) {
      requirePresent(argument.1, at: written.range)
    }
    checkCount(call, known)
    if call.name == "or_say" { return orSay(call, input, flow, arguments.first) }
    if call.name == "default" { return defaulted(call, input, flow, arguments.first) }
    check(flow, by: known, call)
    if call.name == "date", let format = call.arguments.first { checkFormat(format) }
    let filter = ofTheirs(known, flow, call)
    checkArguments(of: call, flow, arguments.map(\.1))
    let use = FilterUse(
      filter: filter, input: input, arguments: arguments.map(\.0), named: named(call),
      keepsNothing: demands == .ofTheHouse)
    return (.filtered(use), result(of: filter, call, flow, arguments.map(\.1)))
  }

  /// A value that is printed as it is says the field that stands for it.
  private func noteSpoken(_ flow: Flow) {
    guard let origin = flow.origin, let type = flow.type else { return }
    usedPaths.formUnion(type.principalPaths(below: origin))
  }

  /// Filters for lists name fields of the items: `where: "role", "advocate"`.
  private func noteFields(namedBy call: FilterCall, of flow: Flow) {
    guard let origin = flow.origin, case .list(.object(let type))? = flow.plainType else { return }
    for name in call.arguments.compactMap(\.literalText) where type.index(of: name) != nil {
      usedPaths.insert(origin + "." + name)
    }
  }

  /// The filter for somebody's own words: of those no letter is changed.
  private func ofTheirs(_ filter: Filter, _ flow: Flow, _ call: FilterCall) -> Filter {
    guard flow.mayBeTheirs else { return filter }
    if filter.name == "sentence" { return KindFilters.ended }
    guard filter.recases else { return filter }
    disapprove(
      "'\(call.name)' would change the letters of \(flow.name), which may be a name", at: call.range,
      hint:
        "print it as it was written, for example after a colon; only words of your own take '\(call.name)'")
    return filter
  }

  private func named(_ call: FilterCall) -> [(String, Computed)] {
    for argument in call.named where call.name != "default" || argument.name != "allow_false" {
      report("'\(call.name)' has no argument '\(argument.name)'", at: argument.range)
    }
    return call.named.map { ($0.name, expression($0.value).0) }
  }

  private func checkCount(_ call: FilterCall, _ filter: Filter) {
    let count = call.arguments.count
    guard !filter.arguments.contains(count) else { return }
    let range = filter.arguments
    let wanted = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    let words = wanted == "0" ? "no argument" : "\(wanted) argument\(wanted == "1" ? "" : "s")"
    report("'\(call.name)' takes \(words), not \(count)", at: call.range)
  }

  private func requirePresent(_ flow: Flow, at range: Range<Int>) {
    guard flow.type != nil, flow.mayBeNothing else { return }
    disapprove(
      "\(flow.name) may be missing, so it cannot be an argument here", at: range,
      hint: "guard it with {% if \(text(range)) %}")
  }

  /// A letter that nobody knows would be printed as it stands.
  private func checkFormat(_ format: Expression) {
    guard let letters = format.literalText else {
      return disapprove(
        "how a date is written cannot come from elsewhere", at: format.range,
        hint: "write it out: date: '%e %B %Y'")
    }
    guard let fault = DateFormat.fault(in: letters) else { return }
    disapprove(fault.message, at: format.range, hint: fault.hint)
  }

  // MARK: Types

  private func check(_ flow: Flow, by filter: Filter, _ call: FilterCall) {
    guard let type = flow.plainType, let wanted = Self.refusal(of: type, by: filter.input) else { return }
    disapprove(
      "'\(call.name)' takes \(wanted), and \(flow.name) is \(type.words)", at: call.range,
      hint: suggestion(for: type))
  }

  private func suggestion(for type: ValueType) -> String? {
    switch type {
    case .list: "use {% for %}, or one of the filters for lists: list, join, size, first"
    case .date: "the filters for dates are date, day and age"
    case .time: "the filter for times is time"
    case .bool: "use {% if %}"
    case .number(let kind) where kind.unit == .minutes: "the filter for minutes is duration"
    case .number(let kind) where kind.unit == .pence: "the filter for pence is money"
    default: nil
    }
  }

  /// What the filter takes instead, or nil when it takes the type.
  private static func refusal(of type: ValueType, by input: Filter.Input) -> String? {
    if case .any = type { return nil }
    switch (input, type) {
    case (.any, _), (.number, .number), (.list, .list), (.listOrText, .list), (.listOrText, .text),
      (.listOrText, .code),
      (.date, .date), (.time, .time), (.days, .list(.code)), (.days, .list(.text)), (.phone, .text(.phone)),
      (.phone, .text(.line)):
      return nil
    case (.words, _): return type.isPrintable ? nil : "text"
    case (.duration, .number(let kind)):
      return [.minutes, .none].contains(kind.unit) && kind.isWhole ? nil : "whole minutes"
    case (.money, .number(let kind)):
      return [.pence, .none].contains(kind.unit) && kind.isWhole ? nil : "whole pence"
    case (.number, _): return "a number"
    case (.list, _): return "a list"
    case (.listOrText, _): return "a list or text"
    case (.date, _): return "a date"
    case (.time, _): return "a time"
    case (.days, _): return "a list of days"
    case (.phone, _): return "a phone number"
    case (.duration, _): return "minutes"
    case (.money, _): return "pence"
    }
  }

  private func result(of filter: Filter, _ call: FilterCall, _ flow: Flow, _ arguments: [Flow]) -> Flow {
    var result = flow
    result.name = "the result of '\(call.name)'"
    // A guard speaks of the value, not of what a filter made of it.
    result.key = flow.mayBeNothing ? flow.key : nil
    result.isOurs = !flow.mayBeTheirs && !arguments.contains(where: \.mayBeTheirs)
    switch filter.output {
    // A line that was begun stays one, whatever a filter adds to the text.
    case .text: if case .text(.prose)? = flow.plainType {} else { result.type = .text(.line) }
    case .bool: result.type = .bool
    case .number: result.type = number(filter, call, flow)
    case .same: result.type = flow.plainType.map { if case .code = $0 { .text(.line) } else { $0 } }
    case .listOfText: result.type = .list(.text(.line))
    case .anything: break
    case .element:
      if case .list(let element)? = flow.plainType {
        result.type = element
      } else {
        result.type = unknown.type
      }
      result.mayBeMissing = true
      result.mayBeAbsent = result.mayBeAbsent || (result.type?.isFact ?? false)
    case .mapped:
      result.type = mapped(call, flow)
      result.isOurs = false
    }
    if filter.name == "divided_by" || filter.name == "modulo" { checkDivisor(call, arguments.first) }
    return result
  }

  private func number(_ filter: Filter, _ call: FilterCall, _ flow: Flow) -> ValueType {
    switch filter.name {
    case "size", "find_index": return Self.count
    case "sum":
      guard case .list(let element)? = flow.plainType else { return Self.count }
      var kind = element.plain
      if let name = call.arguments.first?.literalText, case .object(let type) = element,
        let field = type.field(named: name)
      {
        kind = field.type.plain
      }
      if case .number(let number) = kind { return .number(NumberKind(number.unit, 0...1_000_000_000)) }
      return Self.count
    default:
      guard case .number(let kind)? = flow.plainType else { return Self.count }
      return .number(NumberKind(kind.unit, -1_000_000_000...1_000_000_000, isWhole: kind.isWhole))
    }
  }

  private func mapped(_ call: FilterCall, _ flow: Flow) -> ValueType? {
    guard case .list(let element)? = flow.plainType else { return unknown.type.map { .list($0) } }
    guard case .object(let type) = element, let written = call.arguments.first, let name = written.literalText
    else {
      disapprove("'map' takes a list of objects and the name of a field", at: call.range)
      return unknown.type.map { .list($0) }
    }
    guard let field = type.field(named: name) else {
      disapprove(
        "\(type.name) has no field '\(name)'", at: written.range,
        hint: hint(for: name, among: type.fields.map(\.name), owner: "\(type.name) has"))
      return unknown.type.map { .list($0) }
    }
    return .list(field.type)
  }

  /// A divisor must be known not to be nothing: a literal, or a number whose bounds leave 0 out.
  private func checkDivisor(_ call: FilterCall, _ flow: Flow?) {
    guard let written = call.arguments.first, let flow, let type = flow.plainType else { return }
    if case .literal(.number(let number)) = written.kind, !Amount(number).isZero { return }
    if let words = written.literalText, let amount = Amount(text: words), !amount.isZero { return }
    if case .number(let kind) = type, !kind.bounds.contains(0) { return }
    report(
      "'\(call.name)' could divide by 0", at: written.range,
      hint: "divide by a number that you write, or by a field that is never 0")
  }

  // MARK: Absence

  private func orSay(_ call: FilterCall, _ input: Computed, _ flow: Flow, _ words: (Computed, Flow)?) -> (
    Computed, Flow
  ) {
    if let key = flow.key { spoken.insert(key) }
    guard let type = flow.plainType else { return (input, .unknown) }
    let isGone = flow.key.map { scope.gone.contains($0) } ?? false
    if !type.isPrintable, !isGone { reportUnprintable(flow, type, at: call.range) }
    let isProse = if case .text(.prose) = type { true } else { false }
    var result = Flow(type: .text(isProse ? .prose : .line), name: "the result of 'or_say'")
    result.isOurs = (isGone || !flow.mayBeTheirs) && words?.1.mayBeTheirs != true
    let noun =
      flow.key.flatMap { $0.split(separator: ".").last }.map(String.init)
      .flatMap { $0.hasPrefix("$") ? nil : $0 } ?? ""
    if let words { return (.alternative(input, noun: noun, words.0), result) }
    if flow.mayBeMissing, flow.isDerived, !flow.mayBeAbsent {
      report(
        "\(flow.name) is worked out, so that nobody can be asked for it", at: call.range,
        hint: "say what stands there: or_say: \"…\"")
    }
    return (.standardWords(input, noun: noun), result)
  }

  private func defaulted(_ call: FilterCall, _ input: Computed, _ flow: Flow, _ words: (Computed, Flow)?) -> (
    Computed, Flow
  ) {
    guard let filter = Filter.all["default"] else { return (input, flow) }
    if flow.mayBeAbsent {
      report(
        "'default' would say the same for not asked, declined and none known", at: call.range,
        hint: "use or_say, which prints why \(flow.name) is not there")
      return (input, .unknown)
    }
    var result = flow
    result.mayBeMissing = false
    result.key = nil
    result.isOurs = !flow.mayBeTheirs && words?.1.mayBeTheirs != true
    let use = FilterUse(
      filter: filter, input: input, arguments: [words?.0].compactMap { $0 }, named: named(call),
      keepsNothing: false)
    return (.filtered(use), result)
  }

  // MARK: Printing

  /// A value that is about to stand in a line.
  func value(_ filtered: Filtered) -> InlineBody {
    var kind: TextKind?
    let computed = printed(filtered) { if case .text(let found)? = $0.plainType { kind = found } }
    return switch kind {
    case .email: .linked(computed, scheme: "mailto:")
    case .web: .linked(computed, scheme: "https://")
    default: .value(computed, isProse: kind == .prose)
    }
  }

  /// A value that is about to stand on the page.
  func printed(_ filtered: Filtered, _ see: (Flow) -> Void = { _ in }) -> Computed {
    var (computed, flow) = self.filtered(filtered)
    see(flow)
    if isEasyRead { refuseProse(filtered.base) }
    // A guard speaks of the value itself, and or_say comes after the other filters.
    if flow.mayBeNothing, !filtered.filters.isEmpty, filtered.range.count < 120 {
      flow.name = "'\(text(filtered.base.range))'"
      checkPresent(flow, at: filtered.base.range, printed: text(filtered.range))
      flow.mayBeMissing = false
      flow.mayBeAbsent = false
    }
    checkPrintable(flow, at: filtered.base.range)
    return computed
  }

  /// Easy read is written, never generated: long words of a record have no way into it.
  private func refuseProse(_ value: Expression) {
    guard case .path = value.kind else { return }
    let (_, flow) = expression(value)
    guard let type = flow.plainType, type.isProse, !flow.isEasyRead else { return }
    var hint = "print words that were written for easy read"
    if case .object(let type)? = flow.type.map({ $0.held }), type.index(of: "easyRead") != nil {
      hint = "go through its simple lines: {% for line in \(text(value.range)).easyRead %}"
    }
    disapprove("\(flow.name) is long text, which has no place in easy read", at: value.range, hint: hint)
  }

  func checkPrintable(_ flow: Flow, at range: Range<Int>) {
    guard let type = flow.plainType else { return }
    checkPresent(flow, at: range, printed: text(range))
    if !type.isPrintable { reportUnprintable(flow, type, at: range) }
  }

  private func checkPresent(_ flow: Flow, at range: Range<Int>, printed: String) {
    if flow.mayBeNothing {
      let why = flow.mayBeAbsent ? "may not be known" : "may be missing"
      let path = text(range)
      let say = flow.isDerived && !flow.mayBeAbsent ? "or_say: \"…\"" : "or_say"
      disapprove(
        "\(flow.name) \(why), and nothing says what stands there then", at: range,
        hint: "write {{ \(printed) | \(say) }}, or put {% if \(path) %} around it")
    }
  }

  private func reportUnprintable(_ flow: Flow, _ type: ValueType, at range: Range<Int>) {
    switch type {
    case .list:
      disapprove(
        "\(flow.name) is a list, which has no words of its own", at: range,
        hint: "use the filter list, or go through it with {% for %}")
    case .bool:
      disapprove(
        "\(flow.name) is yes or no, which has no words of its own", at: range,
        hint: "use {% if %} and write the words")
    case .object(let object), .fact(let object):
      disapprove(
        "\(flow.name) is a \(object.name), which has no words of its own", at: range,
        hint: "print one of its fields: \(object.fields.map(\.name).joined(separator: ", "))")
    case .text(.photograph):
      disapprove(
        "\(flow.name) is the file of a photograph, which has no words of its own", at: range,
        hint: "show it: {% photo person.preferredName, of: person.photo %}")
    case .text, .number, .date, .time, .week, .code, .custom, .any: return
    }
  }
}

extension ValueType {
  /// Long text, or a list of it, which a filter would put into one line.
  fileprivate var isProse: Bool {
    switch self {
    case .text(.prose): true
    case .list(let element): element.isProse
    default: false
    }
  }
}

import Documents
import Records

/// Fills one checked template with one record: a walk over ready steps that cannot fail.
///
/// A class for the length of one fill only, so that steps can be passed around without copying the frame.
final class Filler {
  enum Signal { case goOn, breakLoop, continueLoop }

  struct LoopState {
    var index: Int
    let count: Int
  }

  let root: Object
  let context: FilterContext
  let pictures: [String: String]
  /// Whether a file is a photograph that can be printed; else its frame is.
  let isPhotograph: (String) -> Bool
  let isNumbered: Bool
  var locals: [Value]
  var counters: [Int]
  var loops: [LoopState] = []
  /// Whether a loop or a case of this line asked for what the copy's reader may not see.
  var hasMetWithheld = false
  /// Headings that are left out, by their ids, because nothing of their parts is left for the copy's reader.
  var emptyParts: Set<String> = []
  /// How many main headings were filled.
  var headings = 0
  var ids: [String: Int] = [:]
  private var stepsLeft = FillLimits.mostSteps
  private var lettersLeft = FillLimits.mostLetters
  /// Whether the template made more than it may; nothing more is filled then.
  var isOverfull: Bool { stepsLeft < 0 || lettersLeft < 0 }

  init(
    _ template: CheckedTemplate, _ root: Object, today: CalendarDate, wording: ValueWording,
    isPhotograph: @escaping (String) -> Bool
  ) {
    self.root = root
    self.isPhotograph = isPhotograph
    pictures = template.pictures
    isNumbered = template.frontMatter.isNumbered
    locals = Array(repeating: .missing, count: template.frame.slots)
    counters = Array(repeating: 0, count: template.frame.counters)
    context = FilterContext(
      wording: wording, today: today, isEasyRead: template.frontMatter.isEasyRead)
  }

  /// Fills a short text.
  init(_ text: CheckedText, _ root: Object, today: CalendarDate?, wording: ValueWording) {
    self.root = root
    pictures = [:]
    isPhotograph = { _ in false }
    isNumbered = false
    locals = Array(repeating: .missing, count: text.frame.slots)
    counters = Array(repeating: 0, count: text.frame.counters)
    context = FilterContext(
      wording: wording, today: today, isEasyRead: false, reading: text.reading)
  }

  // MARK: Steps

  /// Runs steps; `emit` puts a body where it belongs.
  func run<Body, Sink>(
    _ steps: [Step<Body>], into sink: inout Sink, _ emit: (Body, inout Sink) -> Void,
    capturing words: ([Step<Body>]) -> String
  ) -> Signal {
    for step in steps {
      stepsLeft -= 1
      guard !isOverfull else { return .breakLoop }
      let signal: Signal
      switch step {
      case .body(let body):
        emit(body, &sink)
        continue
      case .assign(let slot, let value):
        locals[slot] = self.value(value)
        continue
      case .capture(let slot, let inner):
        let text = words(inner)
        count(text)
        locals[slot] = .text(text)
        continue
      case .branches(let branches):
        guard let taken = taken(branches) else { continue }
        signal = run(taken.steps, into: &sink, emit, capturing: words)
      case .choose(let subject, let arms):
        signal = choose(value(subject), arms) { run($0, into: &sink, emit, capturing: words) }
      case .loop(let head, let body, let otherwise):
        signal = loop(head, otherwise: { run(otherwise, into: &sink, emit, capturing: words) }) {
          run(body, into: &sink, emit, capturing: words)
        }
      case .interrupt(let isBreak): return isBreak ? .breakLoop : .continueLoop
      case .scope(let inner):
        let outer = loops
        loops = []
        _ = run(inner, into: &sink, emit, capturing: words)
        loops = outer
        continue
      }
      if signal != .goOn { return signal }
    }
    return .goOn
  }

  /// The branch that runs. A fact that leaves no trace leaves none in an `else` either.
  private func taken<Body>(
    _ branches: [(test: Test?, steps: [Step<Body>])]
  ) -> (test: Test?, steps: [Step<Body>])? {
    var isHidden = false
    for branch in branches {
      guard let test = branch.test else { return isHidden ? nil : branch }
      if asksOfHidden(test) { isHidden = true } else if holds(test) { return branch }
    }
    return nil
  }

  private func asksOfHidden(_ test: Test) -> Bool {
    switch test {
    case .value(let computed), .empty(let computed), .blank(let computed): value(computed).isMasked
    case .not(let inner): asksOfHidden(inner)
    case .and(let left, let right), .or(let left, let right): asksOfHidden(left) || asksOfHidden(right)
    case .comparison(_, let left, _): value(left).isMasked
    }
  }

  /// Every arm that matches runs, once for each value that does; `else` runs while none has.
  private func choose<Body>(
    _ subject: Value, _ arms: [(values: [Computed]?, steps: [Step<Body>])], _ body: ([Step<Body>]) -> Signal
  ) -> Signal {
    var isMatched = subject.isMasked
    hasMetWithheld = hasMetWithheld || isMatched
    for arm in arms {
      var times = isMatched ? 0 : 1
      if let values = arm.values {
        times = values.reduce(0) { $0 + (Liquid.areEqual(subject, value($1)) ? 1 : 0) }
        isMatched = isMatched || times > 0
      }
      for _ in 0..<times {
        let signal = body(arm.steps)
        if signal != .goOn { return signal }
      }
    }
    return .goOn
  }

  private func loop(_ head: FillLoop, otherwise: () -> Signal, _ body: () -> Signal) -> Signal {
    let items = items(head)
    guard !items.isEmpty else {
      guard value(head.list).isMasked else { return otherwise() }
      hasMetWithheld = true
      return .goOn
    }
    loops.append(LoopState(index: 0, count: items.count))
    defer { loops.removeLast() }
    for (index, item) in items.enumerated() {
      loops[loops.count - 1].index = index
      locals[head.variable] = item
      if body() == .breakLoop { break }
    }
    return .goOn
  }

  private func items(_ head: FillLoop) -> ArraySlice<Value> {
    let all = Liquid.items(of: value(head.list))
    var offset = head.offset.map { whole($0) ?? 0 } ?? 0
    if head.continues, let memory = head.memory, case .number(let number) = locals[memory] {
      offset = number.whole ?? 0
    }
    let start = min(max(0, offset), all.count)
    let count = min(max(0, head.limit.flatMap { whole($0) } ?? all.count), all.count - start)
    if let memory = head.memory { locals[memory] = .number(Number(start + count)) }
    let items = all[start..<start + count]
    return head.isReversed ? ArraySlice(items.reversed()) : items
  }

  /// The value that `cycle` takes now; nil where another of its group had more values.
  func next(_ counter: Int, of values: [Computed]) -> Computed? {
    let index = counters[counter]
    counters[counter] = index + 1 >= values.count ? 0 : index + 1
    return index < values.count ? values[index] : nil
  }

  // MARK: Values

  /// Counts what was made towards what a template may make.
  func count(_ text: String) { lettersLeft -= text.utf8.count }

  private func count(_ value: Value) {
    if case .text(let text) = value { count(text) }
    if case .list(let items) = value { lettersLeft -= items.count }
  }

  func whole(_ computed: Computed) -> Int? {
    if case .number(let number) = value(computed).plain { number.whole } else { nil }
  }

  func value(_ computed: Computed) -> Value {
    switch computed {
    case .literal(let value): return value
    case .path(let base, let hops): return path(base, hops)
    case .loop(let up, let field): return loopValue(up, field)
    case .filtered(let use): return filtered(use)
    case .range(let first, let last):
      guard let from = whole(first), let to = whole(last), from <= to, to - from <= 2000 else {
        return .list([])
      }
      return .list((from...to).map { .number(Number($0)) })
    case .standardWords(let input, let noun):
      let value = value(input)
      return value.isNothing ? standardWords(for: absence(in: value), noun: noun) : printable(value)
    case .alternative(let input, let noun, let other):
      let value = value(input)
      guard value.isNothing else { return printable(value) }
      // An answer was given: words that the author wrote for a gap must not hide it.
      if case .absent(let absence) = absence(in: value), absence.reason != .notAsked {
        return standardWords(for: .absent(absence), noun: noun)
      }
      return self.value(other)
    }
  }

  private func standardWords(for nothing: Value, noun: String) -> Value {
    let words = context.wording.words(forAbsent: nothing, noun: noun, isEasyRead: context.isEasyRead)
    return words.map { .text($0) } ?? .absent(Absence(.masked))
  }

  /// A list that `or_say` lets through prints as "a, b and c".
  private func printable(_ value: Value) -> Value {
    guard case .list(let items) = value.plain else { return value }
    return .text(context.wording.words.list(items.map { context.wording.words($0.plain) }))
  }

  /// The nothing inside a value that prints as nothing.
  private func absence(in value: Value) -> Value {
    guard case .object(let object) = value, let principal = object.type.principal else { return value }
    return absence(in: object.slots[principal])
  }

  private func filtered(_ use: FilterUse) -> Value {
    let value = value(use.input)
    if use.keepsNothing, value.isNothing { return value }
    let worked = Arguments(
      positional: use.arguments.map { self.value($0).plain },
      named: use.named.map { ($0.0, self.value($0.1)) })
    let made = use.filter.body(value.plain, worked, context)
    count(made)
    return made
  }

  private func path(_ base: Computed.Base, _ hops: [Computed.Hop]) -> Value {
    var value =
      switch base {
      case .root(let slot): root.slots[slot]
      case .local(let slot): locals[slot]
      }
    for hop in hops { value = step(hop, from: value) }
    return value
  }

  private func step(_ hop: Computed.Hop, from value: Value) -> Value {
    switch (hop, value) {
    case (.slot(let slot), .object(let object)): slot < object.slots.count ? object.slots[slot] : .missing
    case (.state, _): FactState.value(of: value)
    case (.askedOn, .absent(let absence)): absence.on.map { .date($0) } ?? .missing
    case (.askedBy, .absent(let absence)): absence.by.map { .text($0) } ?? .missing
    case (.askedOn, .object(let object)): object["on"] == .missing ? object["askedOn"] : object["on"]
    case (.askedBy, .object(let object)): object["by"]
    case (.size, .missing): .number(Number(0))
    case (_, .missing), (_, .absent): value
    default: part(hop, of: value.plain)
    }
  }

  private func part(_ hop: Computed.Hop, of value: Value) -> Value {
    switch (hop, value) {
    case (.size, _): .number(Number(ListFilters.size(value)))
    case (.first, .list(let items)): items.first ?? .missing
    case (.last, .list(let items)): items.last ?? .missing
    case (.item(let index), .list(let items)): item(whole(index), of: items)
    case (.key(let key), .map(let map)): map[key] ?? .missing
    case (.code, .code(let code)): .text(code.word)
    case (.words, .code(let code)): .text(context.wording.text(of: code))
    case (.easyRead, .code(let code)): context.wording.easyRead(of: code).map { .text($0) } ?? .missing
    default: .missing
    }
  }

  private func item(_ index: Int?, of items: [Value]) -> Value {
    guard let index else { return .missing }
    let place = index < 0 ? index + items.count : index
    return items.indices.contains(place) ? items[place] : .missing
  }

  private func loopValue(_ up: Int, _ field: Computed.LoopField) -> Value {
    guard up < loops.count else { return .missing }
    let state = loops[loops.count - 1 - up]
    return switch field {
    case .index: .number(Number(state.index + 1))
    case .index0: .number(Number(state.index))
    case .rindex: .number(Number(state.count - state.index))
    case .rindex0: .number(Number(state.count - state.index - 1))
    case .length: .number(Number(state.count))
    case .first: .bool(state.index == 0)
    case .last: .bool(state.index == state.count - 1)
    }
  }

  // MARK: Conditions

  func holds(_ test: Test) -> Bool {
    switch test {
    case .value(let computed): return Liquid.isTrue(value(computed))
    case .empty(let computed): return Liquid.isEmpty(value(computed))
    case .blank(let computed): return Liquid.isBlank(value(computed))
    case .not(let inner): return !holds(inner)
    case .and(let left, let right): return holds(left) && holds(right)
    case .or(let left, let right): return holds(left) || holds(right)
    case .comparison(let sign, let left, let right): return compare(sign, value(left), value(right))
    }
  }

  private func compare(_ sign: Condition.Comparison, _ left: Value, _ right: Value) -> Bool {
    switch sign {
    case .equal: Liquid.areEqual(left, right)
    case .unequal: !Liquid.areEqual(left, right)
    case .contains: Liquid.contains(left, right)
    case .less: Liquid.isLess(left, right) ?? false
    case .greater: Liquid.isLess(right, left) ?? false
    case .atMost: Liquid.isLess(right, left).map { !$0 } ?? false
    case .atLeast: Liquid.isLess(left, right).map { !$0 } ?? false
    }
  }
}

import Diagnostics
import Records

/// Runs a text template on values that are looked up by name.
struct Interpreter {
  enum Signal { case goOn, breakLoop, continueLoop }

  /// How deep partials may render partials.
  static let deepestRender = 32
  /// The most bytes that a template may print.
  static let longestOutput = 4_000_000
  /// The most rounds that all loops together may run.
  static let mostRounds = 200_000

  private let template: TextTemplate
  let context: FilterContext
  /// Values from outside; a partial has none.
  private var outside: (String) -> Value
  private var assigned: [String: Value] = [:]
  private var inner: [[String: Value]] = []
  private var source: SourceText
  private var output = ""
  private var cycles: [String: Int] = [:]
  private var stops: [String: Int] = [:]
  private var depth = 0
  private var rounds = 0

  init(_ template: TextTemplate, context: FilterContext, outside: @escaping (String) -> Value) {
    self.template = template
    self.context = context
    self.outside = outside
    source = template.source
  }

  mutating func text() throws(Problems) -> String {
    _ = try run(template.nodes)
    return output
  }

  func fail(_ message: String, at range: Range<Int>, hint: String? = nil) -> Problems {
    Problems(Problem(.error, message, hint: hint, at: source.place(range)))
  }

  // MARK: Nodes

  private mutating func run(_ nodes: [Node<String>]) throws(Problems) -> Signal {
    for node in nodes {
      let signal = try run(node)
      if signal != .goOn { return signal }
    }
    return .goOn
  }

  private mutating func run(_ node: Node<String>) throws(Problems) -> Signal {
    switch node {
    case .leaf(let text): try print(text, at: 0..<1)
    case .output(let value): try print(printed(value), at: value.range)
    case .assign(let name, let value): assigned[name.text] = try evaluate(value)
    case .capture(let name, let body): return try capture(name, body)
    case .branches(let branches):
      for branch in branches where try isTaken(branch) { return try run(branch.body) }
    case .choose(let choose): return try run(choose)
    case .loop(let loop, let body, let otherwise): return try run(loop, body, otherwise)
    case .cycle(let cycle): try run(cycle)
    case .render(let render): try run(render)
    case .interrupt(let isBreak, _): return isBreak ? .breakLoop : .continueLoop
    case .part: break
    }
    return .goOn
  }

  private mutating func print(_ text: String, at range: Range<Int>) throws(Problems) {
    output += text
    guard output.utf8.count > Self.longestOutput else { return }
    throw fail("the template prints more than 4 MB", at: range, hint: "does a loop run too often?")
  }

  private func printed(_ value: Filtered) throws(Problems) -> String {
    if value.filters.isEmpty, case .range(let first, let last) = value.base.kind {
      return "\(try bound(first))..\(try bound(last))"
    }
    return context.printed(try evaluate(value))
  }

  private mutating func capture(_ name: Name, _ body: [Node<String>]) throws(Problems) -> Signal {
    let outer = output
    output = ""
    let signal = try run(body)
    assigned[name.text] = .text(output)
    output = outer
    return signal
  }

  private func isTaken(_ branch: Branch<String>) throws(Problems) -> Bool {
    guard let condition = branch.condition else { return true }
    return try holds(condition) != branch.isNegated
  }

  /// Every arm that matches runs, as Liquid does; `else` runs while none has.
  private mutating func run(_ choose: Choose<String>) throws(Problems) -> Signal {
    let subject = try evaluate(choose.subject)
    var isMatched = false
    for arm in choose.arms {
      var times = isMatched ? 0 : 1
      if let values = arm.values {
        times = 0
        for value in values where try matches(subject, choose.subject, value) { times += 1 }
        isMatched = isMatched || times > 0
      }
      for _ in 0..<times {
        let signal = try run(arm.body)
        if signal != .goOn { return signal }
      }
    }
    return .goOn
  }

  private func matches(_ subject: Value, _ written: Expression, _ value: Expression) throws(Problems) -> Bool
  {
    if value.isWord { return try compareWord(.equal, written, value) }
    return Liquid.areEqual(subject, try evaluate(value))
  }

  // MARK: Loops

  private mutating func run(
    _ loop: Loop, _ body: [Node<String>], _ otherwise: [Node<String>]?
  ) throws(Problems) -> Signal {
    let items = try items(of: loop)
    guard !items.isEmpty else { return try run(otherwise ?? []) }
    let parent = inner.last?["forloop"] ?? .missing
    inner.append([:])
    defer { inner.removeLast() }
    for (index, item) in items.enumerated() {
      try count(loop.tag)
      inner[inner.count - 1] = [
        loop.variable.text: item, "forloop": Self.forloop(index, items.count, parent: parent, name: loop.key),
      ]
      let signal = try run(body)
      if signal == .breakLoop { break }
    }
    return .goOn
  }

  private mutating func count(_ tag: Tag) throws(Problems) {
    rounds += 1
    guard rounds > Self.mostRounds else { return }
    throw fail("the loops run more than \(Self.mostRounds) times", at: tag.range)
  }

  static func forloop(_ index: Int, _ count: Int, parent: Value, name: String) -> Value {
    func number(_ value: Int) -> Value { .number(Number(value)) }
    var map = ValueMap([
      ("name", .text(name)), ("length", number(count)), ("index", number(index + 1)),
      ("index0", number(index)),
      ("rindex", number(count - index)), ("rindex0", number(count - index - 1)), ("first", .bool(index == 0)),
      ("last", .bool(index == count - 1)),
    ])
    if !parent.isNothing { map["parentloop"] = parent }
    return .map(map)
  }

  private mutating func items(of loop: Loop) throws(Problems) -> [Value] {
    let all = Self.items(of: try evaluate(loop.list))
    var offset = try loopNumber(loop.offset) ?? 0
    if loop.continues { offset = stops[loop.key] ?? 0 }
    let start = min(max(0, offset), all.count)
    let count = min(max(0, try loopNumber(loop.limit) ?? all.count), all.count - start)
    stops[loop.key] = start + count
    let items = Array(all[start..<start + count])
    return loop.isReversed ? items.reversed() : items
  }

  static func items(of value: Value) -> [Value] {
    switch value.plain {
    case .list(let items): items
    case .map(let map): map.pairs.map { .list([.text($0.key), $0.value]) }
    case .object(let object): zip(object.type.fields, object.slots).map { .list([.text($0.name), $1]) }
    case .text(let text): text.isEmpty ? [] : [.text(text)]
    default: []
    }
  }

  private func loopNumber(_ expression: Expression?) throws(Problems) -> Int? {
    guard let expression else { return nil }
    switch try evaluate(expression) {
    case .missing, .absent: return nil
    case .number(let number): return Amount(number).whole
    case .text(let text): if let amount = Amount(text: text) { return amount.whole }
    default: break
    }
    throw fail("a loop's limit and offset are numbers", at: expression.range)
  }

  private mutating func run(_ cycle: Cycle) throws(Problems) {
    let markup = cycle.values.map { source.bytes.text($0.range) }.joined(separator: ",")
    var key = "values:" + markup
    if let group = cycle.group { key = "group:" + Liquid.text(try evaluate(group)) }
    let index = cycles[key] ?? 0
    cycles[key] = index + 1 >= cycle.values.count ? 0 : index + 1
    if index < cycle.values.count {
      try print(context.printed(try evaluate(cycle.values[index])), at: cycle.tag.range)
    }
  }

  // MARK: Partials

  private mutating func run(_ render: Render) throws(Problems) {
    guard let found = template.partials[render.name] else {
      let near = nearest(to: render.name, among: template.partials.keys.sorted()).map {
        "did you mean '\($0)'?"
      }
      throw fail("there is no partial '\(render.name)'", at: render.nameRange, hint: near)
    }
    guard depth < Self.deepestRender else {
      throw fail("partials render each other more than \(Self.deepestRender) deep", at: render.tag.range)
    }
    let partial: TextPartial
    switch found {
    case .success(let parsed): partial = parsed
    case .failure(let problems): throw problems
    }
    var values: [String: Value] = [:]
    for argument in render.arguments { values[argument.name] = try evaluate(argument.value) }
    let name = render.alias?.text ?? render.name
    guard let bound = render.bound else { return try run(partial, with: values) }
    let value = try evaluate(bound)
    if render.isLoop, value.isCollection {
      let items = Self.items(of: value)
      for (index, item) in items.enumerated() {
        try count(render.tag)
        values[name] = item
        values["forloop"] = Self.forloop(index, items.count, parent: .missing, name: name)
        try run(partial, with: values)
      }
    } else {
      values[name] = value
      try run(partial, with: values)
    }
  }

  /// A partial sees its arguments and nothing else.
  private mutating func run(_ partial: TextPartial, with values: [String: Value]) throws(Problems) {
    let outer = (outside, assigned, inner, source, stops)
    (outside, assigned, inner, source, stops) = ({ _ in .missing }, values, [], partial.source, [:])
    depth += 1
    _ = try run(partial.nodes)
    depth -= 1
    (outside, assigned, inner, source, stops) = outer
  }

  // MARK: Values

  private func value(named name: String) -> Value {
    for scope in inner.reversed() { if let value = scope[name] { return value } }
    return assigned[name] ?? outside(name)
  }

  private func evaluate(_ filtered: Filtered) throws(Problems) -> Value {
    var value = try evaluate(filtered.base)
    if case .range(let first, let last) = filtered.base.kind, let call = filtered.filters.first,
      Filter.all[call.name]?.input == .words || call.name == "slice"
    {
      value = .text("\(try bound(first))..\(try bound(last))")
    }
    for call in filtered.filters { value = try apply(call, to: value) }
    return value
  }

  private func apply(_ call: FilterCall, to value: Value) throws(Problems) -> Value {
    guard let filter = Filter.all[call.name] else {
      throw fail("there is no filter '\(call.name)'", at: call.range)
    }
    var arguments = Arguments()
    for argument in call.arguments { arguments.positional.append(try evaluate(argument).plain) }
    for argument in call.named { arguments.named.append((argument.name, try evaluate(argument.value))) }
    do {
      return try filter.body(value.plain, arguments, context)
    } catch {
      throw fail(
        "'\(call.name)' cannot be used here: \((error as? FilterFault)?.message ?? "")", at: call.range)
    }
  }

  func evaluate(_ expression: Expression) throws(Problems) -> Value {
    switch expression.kind {
    case .literal(let value): return value
    case .empty, .blank: return .missing
    case .path(let path): return try evaluate(path)
    case .range(let first, let last):
      let (from, to) = (try bound(first), try bound(last))
      guard from <= to else { return .list([]) }
      guard to - from < Self.mostRounds else { throw fail("this range is too long", at: expression.range) }
      return .list((from...to).map { .number(Number($0)) })
    }
  }

  private func bound(_ expression: Expression) throws(Problems) -> Int {
    min(max(Amount(try evaluate(expression)).whole, -1_000_000_000), 1_000_000_000)
  }

  private func evaluate(_ path: Path) throws(Problems) -> Value {
    var value: Value
    switch path.head {
    case .name(let name): value = self.value(named: name)
    case .computed(let name): value = self.value(named: Liquid.text(try evaluate(name)))
    }
    for step in path.steps {
      switch step {
      case .member(let name, _): value = Self.member(value, .text(name), isName: true)
      case .index(let index): value = Self.member(value, try evaluate(index).plain, isName: false)
      }
    }
    return value
  }

  private static func member(_ value: Value, _ key: Value, isName: Bool) -> Value {
    let name = Liquid.text(key)
    switch value {
    case .map(let map):
      if let found = map[name] { return found }
    case .object(let object):
      if object.type.index(of: name) != nil { return object[name] }
      if let principal = object.type.principal { return member(object.slots[principal], key, isName: isName) }
    case .list(let items):
      if case .number(let number) = key, let index = number.whole {
        let place = index < 0 ? index + items.count : index
        return items.indices.contains(place) ? items[place] : .missing
      }
    default: break
    }
    return isName ? special(value, name) : .missing
  }

  private static func special(_ value: Value, _ name: String) -> Value {
    switch (name, value) {
    case ("size", .list), ("size", .text), ("size", .map): .number(Number(ListFilters.size(value)))
    case ("first", .list(let items)): items.first ?? .missing
    case ("last", .list(let items)): items.last ?? .missing
    case ("first", .map(let map)): map.pairs.first.map { .list([.text($0.key), $0.value]) } ?? .missing
    case ("first", .text(let text)): text.first.map { .text(String($0)) } ?? .missing
    case ("last", .text(let text)): text.last.map { .text(String($0)) } ?? .missing
    default: .missing
    }
  }
}

extension Value {
  /// Whether `render … for` goes through it.
  fileprivate var isCollection: Bool {
    switch plain {
    case .list, .map: true
    default: false
    }
  }
}

import Diagnostics
import Records

/// How the leaves of one kind of tree become steps; control flow around them is the same for all.
struct Lowering<Leaf: Sendable, Body: Sendable> {
  let leaf: (Leaf) -> [Step<Body>]
  let output: (Filtered) -> [Step<Body>]
  let cycle: (Int, [Computed], Cycle) -> [Step<Body>]
  let part: (TagCall, [Node<Leaf>]) -> [Step<Body>]
  let partial: (RenderCall) -> [Step<Body>]
}

extension Checker {
  /// Steps for the nodes of a tree.
  func lower<Leaf, Body>(_ nodes: [Node<Leaf>], _ lowering: Lowering<Leaf, Body>) -> [Step<Body>] {
    nodes.flatMap { lower($0, lowering) }
  }

  private func lower<Leaf, Body>(_ node: Node<Leaf>, _ lowering: Lowering<Leaf, Body>) -> [Step<Body>] {
    switch node {
    case .leaf(let leaf): return lowering.leaf(leaf)
    case .output(let filtered): return lowering.output(filtered)
    case .assign(let name, let value):
      let (computed, flow) = filtered(value)
      return [.assign(assign(name, flow), computed)]
    case .capture(let name, let body):
      let steps = lower(body, lowering)
      // What is captured was printed: in easy read no long text of a record is in it.
      let flow = Flow(type: .text(.prose), isEasyRead: isEasyRead, name: "'\(name.text)'")
      return [.capture(assign(name, flow), steps)]
    case .branches(let branches): return [lower(branches, lowering)]
    case .choose(let choose): return [lower(choose, lowering)]
    case .loop(let loop, let body, let otherwise): return [lower(loop, body, otherwise, lowering)]
    case .cycle(let cycle): return lower(cycle, lowering)
    case .render(let render): return lowering.partial(render)
    case .interrupt(let isBreak, let range):
      if scope.loopsHere == 0 {
        report(
          "'\(isBreak ? "break" : "continue")' stands outside a loop", at: range,
          hint: "it stands in the same list item, table or paragraph as its {% for %}")
      }
      return [.interrupt(isBreak: isBreak)]
    case .part(let part, let body): return lowering.part(part, body)
    }
  }

  private func lower<Leaf, Body>(_ cycle: Cycle, _ lowering: Lowering<Leaf, Body>) -> [Step<Body>] {
    let values = cycle.values.map { value in
      let (computed, flow) = expression(value)
      checkPrintable(flow, at: value.range)
      return computed
    }
    let group =
      cycle.group.map { text($0.range) } ?? cycle.values.map { text($0.range) }.joined(separator: ",")
    return lowering.cycle(counter(for: group), values, cycle)
  }

  // MARK: if

  private func lower<Leaf, Body>(_ branches: [Branch<Leaf>], _ lowering: Lowering<Leaf, Body>) -> Step<Body> {
    let before = scope
    var ends: [Scope] = []
    var lowered: [(test: Test?, steps: [Step<Body>])] = []
    var earlier: [Knowledge] = []
    var hasElse = false
    for (index, branch) in branches.enumerated() {
      var tested: (Test, Knowledge)?
      if let condition = branch.condition {
        scope = before
        learn(earlier)
        tested = test(condition)
        if branch.isNegated, let found = tested { tested = (.not(found.0), found.1.turned) }
      }
      scope = before
      learn(earlier)
      if let knowledge = tested?.1 {
        scope.know(knowledge.whenTrue)
        scope.gone.formUnion(knowledge.goneWhenTrue)
        checkReach(knowledge, branch, hasLater: index + 1 < branches.count)
        earlier.append(knowledge)
      } else {
        hasElse = true
      }
      let unsaid = tested?.1.unsaidWhenTrue ?? (earlier.count == 1 ? earlier[0].unsaidWhenFalse : [])
      let steps = saying(unsaid, branch) { lower(branch.body, lowering) }
      lowered.append((tested?.0, steps))
      ends.append(scope)
    }
    checkFlag(branches)
    join(hasElse ? ends : ends + [before], before: before)
    return .branches(lowered)
  }

  /// What is printed where a fact is not there must speak of the reason: "none" is not what "not asked" means.
  private func saying<Leaf, Result>(_ facts: Set<String>, _ branch: Branch<Leaf>, _ body: () -> Result)
    -> Result
  {
    let before = spoken
    spoken.subtract(facts)
    let result = body()
    for fact in facts.sorted() where !spoken.contains(fact) && !branch.body.isEmpty {
      disapprove(
        "this would say the same for not asked, declined and none known", at: branch.tag.nameRange,
        hint: "write {{ \(written(fact)) | or_say }} here, or use {% case \(written(fact)).state %}")
    }
    spoken.formUnion(before)
    return result
  }

  /// A path as the template writes it: with the variable's name, not its slot.
  private func written(_ key: String) -> String {
    guard key.hasPrefix("$") else { return key }
    let parts = key.split(separator: ".", maxSplits: 1)
    let name = scope.variables.first { "$\($0.value.slot)" == parts[0] }?.key ?? "it"
    return ([name] + parts.dropFirst().map { String($0) }).joined(separator: ".")
  }

  /// In a later branch none of the earlier conditions holds.
  private func learn(_ earlier: [Knowledge]) {
    for knowledge in earlier {
      scope.know(knowledge.whenFalse)
      scope.gone.formUnion(knowledge.goneWhenFalse)
    }
  }

  /// A partial is checked for each call, so that a branch that one call does not reach may serve another.
  private func checkReach<Leaf>(_ knowledge: Knowledge, _ branch: Branch<Leaf>, hasLater: Bool) {
    guard let constant = knowledge.constant, let condition = branch.condition, rendering.isEmpty else {
      return
    }
    if !constant {
      disapprove("this branch is never reached: its condition never holds", at: branch.tag.nameRange)
    } else if hasLater {
      disapprove(
        "the branch after this is never reached: '\(text(condition.range))' is always there",
        at: condition.range,
        hint: "a list that is empty is still there: compare its size, {% if list.size > 0 %}")
    }
  }

  /// `if` on a yes-or-no fact takes "not asked" for "no" as soon as there is an else.
  private func checkFlag<Leaf>(_ branches: [Branch<Leaf>]) {
    guard let first = branches.first, case .value(let value)? = first.condition,
      first.isNegated || branches.count > 1
    else { return }
    let (_, flow) = expression(value)
    guard flow.mayBeAbsent, flow.plainType?.kind == "bool" else { return }
    disapprove(
      "'\(first.isNegated ? "unless" : "else")' would say the same for no and for not asked", at: value.range,
      hint: "use {% case \(text(value.range)).state %}{% when 'known' %} around it")
  }

  // MARK: case

  private func lower<Leaf, Body>(_ choose: Choose<Leaf>, _ lowering: Lowering<Leaf, Body>) -> Step<Body> {
    let (subject, flow) = expression(choose.subject)
    let fact = stateKey(choose.subject)
    let before = scope
    var ends: [Scope] = []
    var arms: [(values: [Computed]?, steps: [Step<Body>])] = []
    var seen: [String] = []
    for arm in choose.arms {
      scope = before
      let words = arm.values.map { armWords($0, flow, seen: &seen) }
      if words == nil { checkElse(arm, flow, seen) }
      if let fact {
        if words == ["known"] { scope.know([fact]) }
        if words.map({ !$0.contains("known") }) ?? seen.contains("known") { scope.gone.insert(fact) }
      } else if words != nil, let key = flow.key {
        scope.know([key])
      }
      let values = arm.values.map { $0.map { expression($0).0 } }
      arms.append((values, lower(arm.body, lowering)))
      ends.append(scope)
    }
    let hasElse = choose.arms.contains { $0.values == nil }
    join(hasElse ? ends : ends + [before], before: before)
    return .choose(subject, arms)
  }

  /// The literal words of an arm; each must be one that the subject can be, and stand only once.
  private func armWords(_ values: [Expression], _ flow: Flow, seen: inout [String]) -> [String] {
    var words: [String] = []
    for value in values {
      let (_, valueFlow) = expression(value)
      if let type = flow.plainType, let other = valueFlow.plainType, type.kind != other.kind,
        type.kind != "any"
      {
        disapprove("\(flow.name) is \(type.words), never \(other.words)", at: value.range)
      }
      if let type = flow.plainType { checkCode(type, value) }
      let word = value.literalText ?? text(value.range)
      if seen.contains(word) {
        disapprove("this branch is never reached: '\(word)' stands in an earlier one", at: value.range)
      }
      seen.append(word)
      words.append(word)
    }
    return words
  }

  private func checkElse<Leaf>(_ arm: Choose<Leaf>.Arm, _ flow: Flow, _ seen: [String]) {
    guard case .code(let list)? = flow.plainType, !flow.mayBeNothing, rendering.isEmpty else { return }
    guard list.codes.allSatisfy(seen.contains) else { return }
    disapprove(
      "this branch is never reached: every word of \(list.name) stands in an earlier one",
      at: arm.tag.nameRange)
  }

  // MARK: for

  private func lower<Leaf, Body>(
    _ loop: Loop, _ body: [Node<Leaf>], _ otherwise: [Node<Leaf>]?, _ lowering: Lowering<Leaf, Body>
  ) -> Step<Body> {
    let (list, flow) = expression(loop.list)
    let element = self.element(of: flow, loop)
    let slot = newSlot()
    let before = scope
    let limit = loop.limit.map { count($0) }
    let offset = loop.offset.map { count($0) }
    let assignedAround = reassigned
    reassigned = []
    enter(loop, element, slot, flow)
    var steps = lower(body, lowering)
    if isSeenLater(loop, slot, before) {
      join([before, scope], before: before)
      enter(loop, element, slot, flow)
      steps = lower(body, lowering)
    }
    reassigned.formUnion(assignedAround)
    let after = scope
    join([before, after], before: before)
    scope.variables[loop.variable.text] = before.variables[loop.variable.text]
    let rest = lowerOtherwise(loop, otherwise, flow, lowering)
    let head = FillLoop(
      list: list, variable: slot, limit: limit, offset: offset,
      memory: file.continuesLoops ? memory(for: loop.key) : nil, continues: loop.continues,
      isReversed: loop.isReversed)
    return .loop(head, body: steps, otherwise: rest)
  }

  /// Whether a later round sees what an earlier one assigned: a variable from outside the loop; for Liquid, to which a name
  /// that stands for nothing is no mistake, a new one as well.
  private func isSeenLater(_ loop: Loop, _ slot: Int, _ before: Scope) -> Bool {
    reassigned.contains { $0 < slot }
      || demands == .ofLiquid
        && scope.variables.keys.contains { before.variables[$0] == nil && $0 != loop.variable.text }
  }

  func memory(for key: String) -> Int {
    if let slot = memories[key] { return slot }
    let slot = newSlot()
    memories[key] = slot
    return slot
  }

  private func enter(_ loop: Loop, _ element: Flow, _ slot: Int, _ list: Flow) {
    scope.variables[loop.variable.text] = Scope.Variable(
      slot: slot, flow: named(element, loop.variable.text, slot: slot))
    scope.loops += 1
    scope.loopsHere += 1
    if let key = list.key { scope.know([key]) }
    if case .range(let first, let last) = loop.list.kind {
      scope.rounds = min(scope.rounds * most(from: first, to: last), 1_000_000_000)
    }
    if scope.rounds > 1_000_000 || scope.loops > 8 {
      report(
        "loops stand too deep inside each other", at: loop.tag.nameRange,
        hint: "at most 8 loops, and a million rounds in all")
    }
  }

  /// How many numbers a range holds at most. Its bounds were checked.
  private func most(from first: Expression, to last: Expression) -> Int {
    guard case .number(let from)? = expression(first).1.plainType,
      case .number(let to)? = expression(last).1.plainType
    else { return 1 }
    return min(max(1, to.bounds.upperBound - from.bounds.lowerBound + 1), 2001)
  }

  private func element(of flow: Flow, _ loop: Loop) -> Flow {
    guard let type = flow.plainType else { return .unknown }
    guard case .list(let element) = type else {
      disapprove(
        "\(flow.name) is \(type.words), not a list", at: loop.list.range,
        hint: "a loop goes through a list or a range, {% for number in (1..4) %}")
      return unknown
    }
    return Flow(
      type: element, mayBeAbsent: element.isFact, isEasyRead: flow.isEasyRead, isOurs: flow.isOurs,
      origin: flow.origin)
  }

  private func count(_ expression: Expression) -> Computed {
    let (computed, flow) = self.expression(expression)
    if let type = flow.plainType, type.kind != "number" {
      report("a loop's limit and offset are numbers", at: expression.range)
    }
    requireThere(flow, at: expression.range)
    return computed
  }

  func requireThere(_ flow: Flow, at range: Range<Int>) {
    guard flow.type != nil, flow.mayBeNothing else { return }
    report("\(flow.name) may be missing", at: range, hint: "guard it with {% if \(text(range)) %}")
  }

  private func lowerOtherwise<Leaf, Body>(
    _ loop: Loop, _ otherwise: [Node<Leaf>]?, _ flow: Flow, _ lowering: Lowering<Leaf, Body>
  ) -> [Step<Body>] {
    let before = scope
    if flow.mayBeAbsent, let key = flow.key {
      scope.gone.insert(key)
      spoken.remove(key)
    }
    let steps = otherwise.map { lower($0, lowering) } ?? []
    let says = flow.key.map { spoken.contains($0) } ?? false
    if flow.mayBeAbsent, !says {
      let path = text(loop.list.range)
      disapprove(
        "\(flow.name) may not be known, and the loop would \(otherwise == nil ? "say nothing" : "say the same for each reason")",
        at: loop.list.range,
        hint: "put {% case \(path).state %} around it, or end it with {% else %}{{ \(path) | or_say }}")
    }
    join([before, scope], before: before)
    return steps
  }

  // MARK: render

  /// The steps of a partial in a scope of its own; `body` lowers the file when it is the current one.
  func rendered<Body>(_ render: RenderCall, _ body: () -> [Step<Body>]) -> [Step<Body>] {
    guard let partial = library.parsed(partial: render.name) else {
      let names = library.partials.keys.sorted()
      report(
        "there is no partial '\(render.name)'", at: render.nameRange,
        hint: hint(for: render.name, among: names, owner: "there are"))
      return []
    }
    guard !rendering.contains(render.name) else {
      report(
        "'\(render.name)' would render itself without end", at: render.nameRange,
        hint: (rendering + [render.name]).joined(separator: " renders "))
      return []
    }
    guard countRender() else {
      report(
        "partials render too many others", at: render.nameRange, hint: "at most 32 deep, and 2000 in all")
      return []
    }
    return lower(render, partial, body)
  }

  private func lower<Body>(_ render: RenderCall, _ partial: ParsedFile, _ body: () -> [Step<Body>]) -> [Step<
    Body
  >] {
    let (outer, outerFile) = (scope, file)
    var inner = Scope()
    inner.rounds = outer.rounds
    var steps: [Step<Body>] = []
    func pass(_ name: String, _ value: (Computed, Flow)) {
      let slot = newSlot()
      inner.variables[name] = Scope.Variable(slot: slot, flow: named(value.1, name, slot: slot))
      if let key = value.1.key {
        for (set, path) in [(outer.known, \Scope.known), (outer.gone, \Scope.gone)] {
          for known in set where known == key || known.hasPrefix(key + ".") {
            inner[keyPath: path].insert("$\(slot)" + known.dropFirst(key.count))
          }
        }
      }
      steps.append(.assign(slot, value.0))
    }
    for argument in render.arguments { pass(argument.name, expression(argument.value)) }
    let bound = render.bound.map { ($0, expression($0)) }
    let alias = render.alias?.text ?? render.name
    if let bound, !render.isLoop { pass(alias, bound.1) }
    let loop = render.isLoop ? bound.map { (element(of: $0.1.1, render), $0.1.0) } : nil
    let slot = newSlot()
    if let loop {
      inner.variables[alias] = Scope.Variable(slot: slot, flow: named(loop.0, alias, slot: slot))
      inner.loops = 1
    }
    scope = inner
    file = partial
    rendering.append(render.name)
    let inside = body()
    rendering.removeLast()
    (scope, file) = (outer, outerFile)
    guard let loop else { return [.scope(steps + inside)] }
    let head = FillLoop(
      list: loop.1, variable: slot, limit: nil, offset: nil, memory: nil, continues: false, isReversed: false)
    return [.scope(steps + [.loop(head, body: inside, otherwise: [])])]
  }

  private func element(of flow: Flow, _ render: RenderCall) -> Flow {
    guard let type = flow.plainType else { return .unknown }
    guard case .list(let element) = type else {
      report("\(flow.name) is \(type.words), not a list", at: render.bound?.range ?? render.nameRange)
      return .unknown
    }
    if flow.mayBeAbsent, let range = render.bound?.range { requireThere(flow, at: range) }
    return Flow(
      type: element, mayBeAbsent: element.isFact, isEasyRead: flow.isEasyRead, isOurs: flow.isOurs,
      origin: flow.origin)
  }
}

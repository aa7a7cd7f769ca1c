import Diagnostics
import Records

/// Names and members: from words in a template to slots of the record.
extension Checker {
  /// An expression without filters.
  func expression(_ expression: Expression) -> (Computed, Flow) {
    switch expression.kind {
    case .literal(let value):
      return (.literal(value), Flow(type: Self.type(of: value), isOurs: true, name: text(expression.range)))
    case .empty, .blank:
      disapprove(
        "'\(text(expression.range))' is no value", at: expression.range,
        hint: "it can only be compared with: {% if list == empty %}")
      return (.literal(.missing), unknown)
    case .path(let path): return self.path(path, expression.range)
    case .range(let first, let last):
      let bounds = [first, last].map { bound($0) }
      return (
        .range(bounds[0], bounds[1]),
        Flow(type: .list(.number(NumberKind(.none, -1000...1000))), name: "the range")
      )
    }
  }

  static func type(of value: Value) -> ValueType? {
    switch value {
    case .text: .text(.line)
    case .number(let number):
      .number(NumberKind(.none, (number.whole ?? 0)...(number.whole ?? 0), isWhole: number.whole != nil))
    case .bool: .bool
    default: nil
    }
  }

  /// A bound of a range or loop: a literal or a bounded number, so that no loop runs without end.
  private func bound(_ expression: Expression) -> Computed {
    let (computed, flow) = self.expression(expression)
    guard let type = flow.plainType else { return computed }
    if case .number(let kind) = type, kind.bounds.upperBound <= 1000, kind.bounds.lowerBound >= -1000 {
      return computed
    }
    report(
      "the bound of a range is a number of at most 1000", at: expression.range,
      hint: "write the number, or use a field of the record that has bounds")
    return computed
  }

  func path(_ path: Path, _ range: Range<Int>) -> (Computed, Flow) {
    guard case .name(let name) = path.head else {
      report("a name in brackets cannot be checked", at: path.headRange, hint: "write the field's name")
      return (.literal(.missing), .unknown)
    }
    if name == "forloop" { return loopField(path) }
    guard let (base, start) = head(name, path.headRange) else { return (.literal(.missing), unknown) }
    var flow = start
    settle(&flow)
    var hops: [Computed.Hop] = []
    for step in path.steps {
      guard flow.type != nil else { return (.literal(.missing), .unknown) }
      switch step {
      case .member(let member, let place): hops += self.member(member, place, of: &flow)
      case .index(let index): hops += self.item(index, of: &flow)
      }
      settle(&flow)
    }
    if let origin = flow.origin { usedPaths.insert(origin) }
    return (.path(base, hops), flow)
  }

  /// What guards around this place have found out.
  private func settle(_ flow: inout Flow) {
    guard let key = flow.key, scope.known.contains(key) else { return }
    flow.mayBeMissing = false
    flow.mayBeAbsent = false
  }

  private func head(_ name: String, _ range: Range<Int>) -> (Computed.Base, Flow)? {
    if let variable = scope.variables[name] { return (.local(variable.slot), variable.flow) }
    if rendering.isEmpty, let index = root.index(of: name) {
      usedPaths.insert(name)
      var flow = Self.flow(of: root.fields[index], in: root)
      flow.key = name
      flow.origin = name
      flow.name = "'\(name)'"
      return (.root(index), flow)
    }
    let known = scope.variables.keys.sorted() + (rendering.isEmpty ? root.fields.map(\.name) : [])
    disapprove("there is nothing called '\(name)' here", at: range, hint: unknownHint(name, known))
    return nil
  }

  private func unknownHint(_ name: String, _ known: [String]) -> String {
    if !rendering.isEmpty, root.index(of: name) != nil {
      let partial = rendering.last ?? ""
      return "a partial sees only what it is given: {% render '\(partial)', \(name): \(name) %}"
    }
    return hint(for: name, among: known, owner: "here there are")
  }

  func hint(for name: String, among known: [String], owner: String) -> String {
    let near = nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
    return near + owner + ": " + (known.isEmpty ? "nothing" : known.joined(separator: ", "))
  }

  static func flow(of field: Field, in type: ObjectType) -> Flow {
    Flow(
      type: field.type, mayBeMissing: field.mayBeMissing, mayBeAbsent: field.type.isFact,
      isDerived: field.presence == .derivedOptional, isOurs: field.isOurs,
      name: "\(type.name).\(field.name)")
  }

  // MARK: Members

  private func member(_ name: String, _ range: Range<Int>, of flow: inout Flow) -> [Computed.Hop] {
    let before = flow
    let key = flow.key.map { $0 + "." + name }
    let hops: [Computed.Hop]?
    switch flow.type {
    case .fact(let type): hops = factMember(name, type, &flow)
    case .object(let type): hops = objectMember(name, type, &flow)
    case .list(let element): hops = listMember(name, element, &flow)
    case .code: hops = codeMember(name, &flow)
    case .text where name == "size":
      flow = Flow(
        type: Self.count, mayBeAbsent: flow.mayBeAbsent, origin: flow.origin,
        name: "the size")
      hops = [.size]
    case .custom:
      flow = Flow(type: .any, mayBeMissing: true, origin: flow.origin, name: "'\(name)'")
      hops = [.key(name)]
    case .any: hops = [.key(name)]
    default: hops = nil
    }
    flow.key = key
    flow.isEasyRead = before.isEasyRead || name == "easyRead"
    guard let hops else {
      reportUnknown(name, range, in: before)
      flow = unknown
      return [.key(name)]
    }
    return hops
  }

  static let count = ValueType.number(NumberKind(.none, 0...20_000))

  private func factMember(_ name: String, _ type: ObjectType, _ flow: inout Flow) -> [Computed.Hop]? {
    switch name {
    case "state":
      if let key = flow.key { spoken.insert(key) }
      flow = Flow(type: .code(FactState.codes), origin: flow.origin, name: "the state of \(flow.name)")
      return [.state]
    case "on": return asked(.askedOn, .date, "on", &flow)
    case "by": return asked(.askedBy, .text(.line), "by", &flow)
    default: return fieldMember(name, type, &flow)
    }
  }

  private func asked(_ hop: Computed.Hop, _ type: ValueType, _ name: String, _ flow: inout Flow) -> [Computed
    .Hop]
  {
    let origin = flow.origin.map { $0 + "." + name }
    flow = Flow(type: type, mayBeMissing: true, origin: origin, name: "\(flow.name).\(name)")
    return [hop]
  }

  private func objectMember(_ name: String, _ type: ObjectType, _ flow: inout Flow) -> [Computed.Hop]? {
    fieldMember(name, type, &flow)
  }

  /// A field of an object, or of the object that it prints as.
  private func fieldMember(_ name: String, _ type: ObjectType, _ flow: inout Flow) -> [Computed.Hop]? {
    if let index = type.index(of: name) {
      var next = Self.flow(of: type.fields[index], in: type)
      next.mayBeMissing = next.mayBeMissing || flow.mayBeMissing
      next.mayBeAbsent = next.mayBeAbsent || flow.mayBeAbsent
      next.origin = flow.origin.map { type.path(to: index, below: $0) }
      flow = next
      return [.slot(index)]
    }
    guard let principal = type.principal else { return nil }
    flow.origin = flow.origin.map { type.path(to: principal, below: $0) }
    switch type.fields[principal].type {
    case .object(let inner), .fact(let inner):
      return fieldMember(name, inner, &flow).map { [.slot(principal)] + $0 }
    case .list(let element): return listMember(name, element, &flow).map { [.slot(principal)] + $0 }
    case .code:
      flow.type = type.fields[principal].type
      return codeMember(name, &flow).map { [.slot(principal)] + $0 }
    default: return nil
    }
  }

  private func listMember(_ name: String, _ element: ValueType, _ flow: inout Flow) -> [Computed.Hop]? {
    switch name {
    case "size":
      flow = Flow(
        type: Self.count, mayBeAbsent: flow.mayBeAbsent, origin: flow.origin,
        name: "the size of \(flow.name)")
      return [.size]
    case "first", "last":
      flow = Flow(
        type: element, mayBeMissing: true, mayBeAbsent: flow.mayBeAbsent || element.isFact,
        origin: flow.origin,
        name: "the \(name) of \(flow.name)")
      return [name == "first" ? .first : .last]
    default: return nil
    }
  }

  private func codeMember(_ name: String, _ flow: inout Flow) -> [Computed.Hop]? {
    guard let hop: Computed.Hop = ["code": .code, "words": .words, "easyRead": .easyRead][name] else {
      return nil
    }
    flow.type = .text(.line)
    flow.isOurs = true
    if name == "easyRead" { (flow.mayBeMissing, flow.isDerived) = (true, true) }
    return [hop]
  }

  private func reportUnknown(_ name: String, _ range: Range<Int>, in flow: Flow) {
    guard let type = flow.type else { return }
    switch type {
    case .object(let object):
      disapprove(
        "\(object.name) has no field '\(name)'", at: range,
        hint: hint(for: name, among: object.fields.map(\.name), owner: "\(object.name) has"))
    case .fact(let fact):
      var names = ["state", "on", "by"] + fact.fields.map(\.name).filter { $0 != "on" && $0 != "by" }
      if case .object(let inner)? = fact.principal.map({ fact.fields[$0].type }) {
        names += inner.fields.map(\.name)
      }
      disapprove(
        "\(flow.name) has no field '\(name)'", at: range, hint: hint(for: name, among: names, owner: "it has")
      )
    case .list:
      disapprove(
        "a list has no field '\(name)'", at: range,
        hint:
          "it has: size, first, last; its items come one by one with {% for item in \(flow.key ?? "list") %}")
    default: disapprove("\(type.words) has no field '\(name)'", at: range)
    }
  }

  private func item(_ index: Expression, of flow: inout Flow) -> [Computed.Hop] {
    if let name = index.literalText { return member(name, index.range, of: &flow) }
    let (computed, indexFlow) = expression(index)
    let (name, origin) = (flow.name, flow.origin)
    if case .list(let element)? = flow.plainType {
      if let type = indexFlow.plainType, type.kind != "number" {
        disapprove("an item of a list is asked for by number", at: index.range)
      }
      flow = Flow(
        type: element, mayBeMissing: true, mayBeAbsent: element.isFact, origin: origin,
        name: "an item of \(name)")
      return [.item(computed)]
    }
    if case .any? = flow.plainType, demands == .ofLiquid { return [.item(computed)] }
    report("\(name) is not a list", at: index.range)
    flow = .unknown
    return []
  }

  private func loopField(_ path: Path) -> (Computed, Flow) {
    var up = 0
    for step in path.steps {
      guard case .member(let name, let range) = step else { break }
      if name == "parentloop" {
        up += 1
        continue
      }
      guard let field = Computed.LoopField(rawValue: name) else {
        let names = Computed.LoopField.allCases.map(\.rawValue) + ["parentloop"]
        disapprove(
          "forloop has no field '\(name)'", at: range,
          hint: hint(for: name, among: names, owner: "forloop has"))
        return (.literal(.missing), unknown)
      }
      guard up < scope.loops else { break }
      let isFlag = field == .first || field == .last
      return (.loop(up: up, field), Flow(type: isFlag ? .bool : Self.count, name: "forloop.\(name)"))
    }
    disapprove(
      "forloop is used outside a loop", at: path.headRange, hint: "write forloop.index inside {% for %}")
    return (.literal(.missing), unknown)
  }
}

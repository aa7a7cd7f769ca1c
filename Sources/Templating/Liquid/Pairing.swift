import Diagnostics
import Records

/// Turns a run of leaves and tags into a tree. A run is the inside of one container, so that a pair of tags
/// opens and closes in it or is a problem.
struct Pairing<Leaf: Sendable> {
  let source: SourceText
  let tags: TagTable
  /// How deep tags may stand inside each other.
  private static var deepest: Int { 100 }

  /// What the container is called in a message, for example "this list item".
  let container: String
  private let items: [Item<Leaf>]
  private var index = 0
  /// The tags that are open around the current item, outermost first.
  private var openers: [Tag] = []
  private(set) var problems = Problems()

  init(_ items: [Item<Leaf>], of source: SourceText, tags: TagTable, container: String) {
    self.items = items
    self.source = source
    self.tags = tags
    self.container = container
  }

  /// The tree, with the problems of its tags.
  static func nodes(
    of items: [Item<Leaf>], of source: SourceText, tags: TagTable, container: String = "the template"
  ) -> (nodes: [Node<Leaf>], problems: Problems) {
    var pairing = Pairing(items, of: source, tags: tags, container: container)
    var nodes: [Node<Leaf>] = []
    while pairing.index < items.count {
      let (more, stray) = pairing.nodes(until: [], inside: nil)
      nodes += more
      if let stray { pairing.report(stray: stray) }
    }
    return (nodes, pairing.problems)
  }

  /// Nodes up to a tag that ends or divides the tag that they stand in. That tag is taken.
  private mutating func nodes(until stops: Set<String>, inside opener: Tag?) -> ([Node<Leaf>], Tag?) {
    var nodes: [Node<Leaf>] = []
    if let opener { openers.append(opener) }
    guard openers.count <= Self.deepest else {
      if let opener {
        report(
          "tags stand too deep inside each other", at: opener.nameRange, hint: "at most \(Self.deepest) deep")
      }
      index = items.count
      openers.removeLast()
      return ([], nil)
    }
    defer { if opener != nil { openers.removeLast() } }
    while index < items.count {
      let item = items[index]
      index += 1
      guard case .tag(let tag) = item else {
        if case .leaf(let leaf) = item { nodes.append(.leaf(leaf)) }
        continue
      }
      if stops.contains(tag.name) { return (nodes, tag) }
      if endsOuter(tag) {
        guard let opener else { return (nodes, tag) }
        guard openers.contains(where: { Self.closes(tag, $0) }) else {
          report(mistaken: tag, inside: opener)
          // An end tag of the wrong name is taken for the right one: one slip, one message.
          if tag.name.hasPrefix("end") { return (nodes, Tag(closing: opener, like: tag)) }
          continue
        }
        // It belongs further out: the tag that we are in was never closed.
        index -= 1
        return (nodes, nil)
      }
      if let node = node(for: tag) { nodes.append(node) }
    }
    return (nodes, nil)
  }

  private func endsOuter(_ tag: Tag) -> Bool {
    ["else", "elsif", "when"].contains(tag.name)
      || (tag.name.hasPrefix("end") && tags.paired.contains(String(tag.name.dropFirst(3))))
  }

  private static func closes(_ tag: Tag, _ opener: Tag) -> Bool {
    switch tag.name {
    case "else": ["if", "unless", "case", "for"].contains(opener.name)
    case "elsif": opener.name == "if" || opener.name == "unless"
    case "when": opener.name == "case"
    default: tag.name == "end" + opener.name
    }
  }

  private mutating func report(mistaken tag: Tag, inside opener: Tag) {
    let line = source.place(opener.nameRange).line
    let isEnd = tag.name.hasPrefix("end")
    report(
      "'\(tag.name)' cannot \(isEnd ? "close" : "divide") '\(opener.name)'", at: tag.nameRange,
      hint: "the '\(opener.name)' of line \(line) is closed with {% end\(opener.name) %}")
  }

  private mutating func report(stray tag: Tag) {
    let isEnd = tag.name.hasPrefix("end")
    let wanted = isEnd ? String(tag.name.dropFirst(3)) : tag.name == "when" ? "case" : "if"
    report(
      "'\(tag.name)' stands outside a '\(wanted)'", at: tag.nameRange,
      hint: "a tag pair opens and closes in one place; no '\(wanted)' is open in \(container)")
  }

  private mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
    problems.append(Problem(.error, message, hint: hint, at: source.place(range)))
  }

  private mutating func unclosed(_ tag: Tag) {
    report(
      "'\(tag.name)' is never closed", at: tag.nameRange,
      hint: "close it with {% end\(tag.name) %} in \(container)")
  }

  private mutating func node(for tag: Tag) -> Node<Leaf>? {
    switch tag.name {
    case "", "echo": return read(tag) { $0.filtered() }.map { .output($0) }
    case "assign": return assign(tag)
    case "capture": return capture(tag)
    case "if", "unless": return branches(tag)
    case "case": return choose(tag)
    case "for": return loop(tag)
    case "cycle": return cycle(tag)
    case "render": return render(tag)
    case "break", "continue": return .interrupt(isBreak: tag.name == "break", tag.range)
    default: return tags.forms[tag.name] != nil ? part(tag) : unknown(tag)
    }
  }

  private mutating func unknown(_ tag: Tag) -> Node<Leaf>? {
    let near = nearest(to: tag.name, among: tags.names)
    report("there is no tag '\(tag.name)'", at: tag.nameRange, hint: near.map { "did you mean '\($0)'?" })
    return nil
  }

  /// Reads a tag's arguments to their end, or reports why not.
  private mutating func read<Result>(_ tag: Tag, _ body: (inout ExpressionParser) -> Result?) -> Result? {
    if let inner = opening(in: tag.arguments) {
      let (what, close) = tag.isOutput ? ("output", "}}") : ("tag", "%}")
      report(
        "this \(what) is never closed: another begins at line \(source.place(inner).line)",
        at: tag.range.lowerBound..<min(tag.range.lowerBound + 2, tag.range.upperBound),
        hint: "close it with \(close)")
      return nil
    }
    var parser = ExpressionParser(
      source, tag.arguments.isEmpty ? tag.range.upperBound..<tag.range.upperBound : tag.arguments)
    let result = body(&parser)
    if result != nil { parser.finish() }
    guard let problem = parser.problem else {
      if result == nil { report("'\(tag.name)' cannot be read", at: tag.range) }
      return result
    }
    var located = problem
    if tag.arguments.isEmpty { located.place = source.place(tag.range) }
    problems.append(located)
    return nil
  }

  /// Where another tag or output begins inside one, outside of texts in quotation marks.
  private func opening(in arguments: Range<Int>) -> Range<Int>? {
    var quote: UInt8?
    for index in arguments {
      let byte = source.bytes[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
      guard quote == nil, byte == UInt8(ascii: "{"), index + 1 < arguments.upperBound else { continue }
      let next = source.bytes[index + 1]
      if next == byte || next == UInt8(ascii: "%") { return index..<index + 2 }
    }
    return nil
  }

  // MARK: Single tags

  private mutating func assign(_ tag: Tag) -> Node<Leaf>? {
    read(tag) { parser in
      guard let name = parser.name(allowsDigits: true), parser.take("=") else {
        parser.fail("an assignment is written {% assign name = value %}")
        return nil
      }
      return parser.filtered().map { .assign(Name(text: name.text, range: name.range), $0) }
    }
  }

  private mutating func cycle(_ tag: Tag) -> Node<Leaf>? {
    read(tag) { parser in
      guard var first = parser.expression() else { return nil }
      var group: Expression?
      if parser.take(":") {
        group = first
        guard let next = parser.expression() else { return nil }
        first = next
      }
      var values = [first]
      while parser.take(","), !parser.isAtEnd() {
        guard let value = parser.expression() else { return nil }
        values.append(value)
      }
      return .cycle(Cycle(group: group, values: values, tag: tag))
    }
  }

  private mutating func render(_ tag: Tag) -> Node<Leaf>? {
    read(tag) { parser in
      guard let template = parser.expression(), let name = template.literalText else {
        parser.fail("render takes the name of a partial in quotation marks")
        return nil
      }
      var render = RenderCall(name: name, nameRange: template.range, tag: tag)
      for isLoop in [false, true] where isLoop ? parser.take(word: "for") : parser.take(word: "with") {
        guard let bound = parser.expression() else { return nil }
        render.bound = bound
        render.isLoop = isLoop
      }
      if parser.take(word: "as") { render.alias = parser.name().map { Name(text: $0.text, range: $0.range) } }
      _ = parser.take(",")
      while let (key, range) = parser.argumentName() {
        guard let value = parser.expression() else { return nil }
        render.arguments.append((key, range, value))
        _ = parser.take(",")
      }
      return .render(render)
    }
  }

  private mutating func part(_ tag: Tag) -> Node<Leaf>? {
    let part = partHead(tag) ?? TagCall(tag: tag)
    guard tags.paired.contains(tag.name) else { return .part(part, []) }
    let (body, close) = nodes(until: ["end" + tag.name], inside: tag)
    if close == nil { unclosed(tag) }
    return .part(part, body)
  }

  private mutating func partHead(_ tag: Tag) -> TagCall? {
    guard !tag.arguments.isEmpty else { return TagCall(tag: tag) }
    return read(tag) { parser in
      var part = TagCall(tag: tag)
      repeat {
        if let (key, range) = parser.argumentName() {
          guard let value = parser.filtered() else { return nil }
          part.named.append((key, range, value))
        } else {
          guard let value = parser.filtered() else { return nil }
          part.arguments.append(value)
        }
      } while parser.take(",")
      return part
    }
  }

  // MARK: Pairs

  private mutating func capture(_ tag: Tag) -> Node<Leaf>? {
    let name: Name? = read(tag) { parser in
      if let found = parser.name(allowsDigits: true) {
        return Name(text: found.text, range: found.range)
      }
      if let quoted = parser.expression(), let text = quoted.literalText {
        return Name(text: text, range: quoted.range)
      }
      return nil
    }
    let (body, close) = nodes(until: ["endcapture"], inside: tag)
    if close == nil { unclosed(tag) }
    return name.map { .capture($0, body) }
  }

  private mutating func branches(_ tag: Tag) -> Node<Leaf>? {
    let end = "end" + tag.name
    var branches: [Branch<Leaf>] = []
    var hasElse = false
    var head: Tag? = tag
    while let opener = head {
      let condition = opener.name == "else" ? nil : read(opener) { $0.condition() }
      let (body, next) = nodes(until: [end, "else", "elsif"], inside: tag)
      let isReachable = !hasElse && (condition != nil || opener.name == "else")
      if hasElse {
        report("this '\(opener.name)' is never reached", at: opener.nameRange, hint: "it stands after 'else'")
      }
      if isReachable {
        let isNegated = opener.name == "unless"
        branches.append(Branch(condition: condition, isNegated: isNegated, tag: opener, body: body))
      }
      if branches.count == TemplateLimits.mostBranches + 1 { reportMany(opener) }
      hasElse = hasElse || opener.name == "else"
      if next == nil { unclosed(tag) }
      head = next?.name == end ? nil : next
    }
    return branches.count > TemplateLimits.mostBranches ? nil : .branches(branches)
  }

  private mutating func reportMany(_ tag: Tag) {
    report(
      "there are more than \(TemplateLimits.mostBranches) branches here", at: tag.nameRange,
      hint: "part them into several")
  }

  private mutating func choose(_ tag: Tag) -> Node<Leaf>? {
    let subject = read(tag) { $0.expression() }
    var arms: [Choose<Leaf>.Arm] = []
    var (_, head) = nodes(until: ["when", "else", "endcase"], inside: tag)
    while let opener = head, opener.name != "endcase" {
      let values = opener.name == "else" ? nil : whenValues(opener)
      let (body, next) = nodes(until: ["when", "else", "endcase"], inside: tag)
      if opener.name == "else" || values != nil {
        arms.append(Choose.Arm(values: values, tag: opener, body: body))
      }
      if arms.count == TemplateLimits.mostBranches + 1 { reportMany(opener) }
      head = next
    }
    if head == nil { unclosed(tag) }
    guard arms.count <= TemplateLimits.mostBranches else { return nil }
    return subject.map { .choose(Choose(subject: $0, tag: tag, arms: arms)) }
  }

  private mutating func whenValues(_ tag: Tag) -> [Expression]? {
    read(tag) { parser in
      var values: [Expression] = []
      repeat {
        guard let value = parser.expression() else { return nil }
        values.append(value)
      } while parser.take(",") || parser.take(word: "or")
      return values
    }
  }

  private mutating func loop(_ tag: Tag) -> Node<Leaf>? {
    let head = read(tag) { Self.loopHead(tag, &$0) }
    let (body, next) = nodes(until: ["endfor", "else"], inside: tag)
    var otherwise: [Node<Leaf>]?
    var close = next
    if let divider = next, divider.name == "else" {
      (otherwise, close) = nodes(until: ["endfor"], inside: tag)
    }
    if close == nil { unclosed(tag) }
    return head.map { .loop($0, body: body, otherwise: otherwise) }
  }

  private static func loopHead(_ tag: Tag, _ parser: inout ExpressionParser) -> Loop? {
    guard let name = parser.name(asks: true), parser.take(word: "in") else {
      parser.fail("a loop is written {% for item in list %}")
      return nil
    }
    guard let list = parser.expression() else { return nil }
    let key = name.text + "-" + parser.source.bytes.text(list.range)
    var loop = Loop(variable: Name(text: name.text, range: name.range), list: list, tag: tag, key: key)
    while !parser.isAtEnd(), parser.problem == nil {
      _ = parser.take(",")
      if parser.take(word: "reversed") {
        loop.isReversed = true
      } else if parser.take(word: "limit"), parser.take(":") {
        loop.limit = parser.expression()
      } else if parser.take(word: "offset"), parser.take(":") {
        loop.continues = parser.take(word: "continue")
        if !loop.continues { loop.offset = parser.expression() }
      } else {
        break
      }
    }
    return loop
  }
}

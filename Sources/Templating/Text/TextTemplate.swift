import Diagnostics
import Records

/// Plain text with Liquid in it, kept to the byte: file names, running heads, letters.
///
/// Nothing is checked against a type. A partial, a loop and the output each have a bound.
public struct TextTemplate: Sendable {
  let source: SourceText
  let nodes: [Node<String>]
  let partials: [String: Result<TextPartial, Problems>]

  /// Parses a template and its partials. Throws every problem of the template; a partial's are told when it is used.
  public init(_ source: SourceText, partials: [String: SourceText] = [:]) throws(Problems) {
    let parsed = TextPartial.parse(source)
    if !parsed.problems.isEmpty { throw parsed.problems }
    self.source = source
    nodes = parsed.partial.nodes
    self.partials = partials.mapValues { source in
      let (partial, problems) = TextPartial.parse(source)
      return problems.isEmpty ? .success(partial) : .failure(problems)
    }
  }

  /// The text for names and values. Values print as Liquid prints them.
  public func text(with values: ValueMap) throws(Problems) -> String {
    var interpreter = Interpreter(self, context: FilterContext()) { values[$0] ?? .missing }
    return try interpreter.text()
  }

  /// The text for a record. Dates, times, numbers and codes print as they do in documents; `asOf` is the day on
  /// which ages are counted.
  public func text(with root: Object, asOf: CalendarDate? = nil) throws(Problems) -> String {
    let context = FilterContext(today: asOf, isDocument: true)
    var interpreter = Interpreter(self, context: context) { root[$0] }
    return try interpreter.text()
  }
}

/// A text template or partial as a tree.
struct TextPartial: Sendable {
  let source: SourceText
  let nodes: [Node<String>]

  static func parse(_ source: SourceText) -> (partial: TextPartial, problems: Problems) {
    let (pieces, lexical) = Lexer.pieces(of: source)
    var problems = lexical
    let (nodes, structural) = Pairing.nodes(of: items(pieces, source.bytes), of: source, tags: .text)
    problems.append(structural)
    var review = FilterReview(source: source)
    review.visit(nodes)
    problems.append(review.problems)
    return (TextPartial(source: source, nodes: BlankBodies.removed(from: nodes)), problems)
  }

  /// Text and tags, with white space trimmed where tags ask for it.
  private static func items(_ pieces: [Piece], _ bytes: [UInt8]) -> [Item<String>] {
    var items: [Item<String>] = []
    var trims = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(var range):
        while trims, let first = range.first, bytes[first].isWhitespace {
          range = first + 1..<range.upperBound
        }
        let trimsEnd = index + 1 < pieces.count && pieces[index + 1].trimsBefore
        while trimsEnd, let last = range.last, bytes[last].isWhitespace { range = range.lowerBound..<last }
        if !range.isEmpty { items.append(.leaf(bytes.text(range))) }
        trims = false
      case .tag(let tag):
        items.append(.tag(tag))
        trims = tag.trimsAfter
      case .nothing(_, _, let after): trims = after
      }
    }
    return items
  }
}

extension Piece {
  fileprivate var trimsBefore: Bool {
    switch self {
    case .text: false
    case .tag(let tag): tag.trimsBefore
    case .nothing(_, let before, _): before
    }
  }
}

/// Liquid drops the white space of a body that prints nothing but white space.
enum BlankBodies {
  static func removed(from nodes: [Node<String>]) -> [Node<String>] { nodes.map(removed) }

  private static func removed(from node: Node<String>) -> Node<String> {
    // All bodies of a tag, or none: one that prints keeps the white space of the others.
    let isBlank = isBlank(node)
    func body(_ nodes: [Node<String>]) -> [Node<String>] {
      removed(from: isBlank ? nodes.filter { if case .leaf = $0 { false } else { true } } : nodes)
    }
    switch node {
    case .branches(let branches):
      return .branches(
        branches.map {
          Branch(condition: $0.condition, isNegated: $0.isNegated, tag: $0.tag, body: body($0.body))
        })
    case .choose(let choose):
      let arms = choose.arms.map { Choose.Arm(values: $0.values, tag: $0.tag, body: body($0.body)) }
      return .choose(Choose(subject: choose.subject, tag: choose.tag, arms: arms))
    case .loop(let loop, let inner, let otherwise):
      return .loop(loop, body: body(inner), otherwise: otherwise.map { body($0) })
    case .capture(let name, let inner): return .capture(name, removed(from: inner))
    default: return node
    }
  }

  private static func isBlank(_ node: Node<String>) -> Bool {
    switch node {
    case .leaf(let text): text.utf8.allSatisfy(\.isWhitespace)
    case .assign, .capture, .interrupt: true
    case .branches(let branches): branches.allSatisfy { $0.body.allSatisfy(isBlank) }
    case .choose(let choose): choose.arms.allSatisfy { $0.body.allSatisfy(isBlank) }
    case .loop(_, let body, let otherwise): body.allSatisfy(isBlank) && (otherwise ?? []).allSatisfy(isBlank)
    case .output, .cycle, .render, .part: false
    }
  }
}

/// Finds filters that do not exist, or that have too many or too few arguments, before anything is printed.
struct FilterReview {
  let source: SourceText
  private(set) var problems = Problems()

  init(source: SourceText) { self.source = source }

  mutating func visit(_ nodes: [Node<String>]) {
    for node in nodes {
      switch node {
      case .output(let value), .assign(_, let value): visit(value)
      case .capture(_, let body): visit(body)
      case .branches(let branches): for branch in branches { visit(branch.body) }
      case .choose(let choose): for arm in choose.arms { visit(arm.body) }
      case .loop(_, let body, let otherwise):
        visit(body)
        visit(otherwise ?? [])
      case .leaf, .cycle, .render, .interrupt, .part: break
      }
    }
  }

  private mutating func visit(_ value: Filtered) {
    for call in value.filters {
      guard let filter = Filter.all[call.name] else {
        let near = nearest(to: call.name, among: Filter.all.keys.sorted()).map { "did you mean '\($0)'?" }
        problems.append(
          Problem(.error, "there is no filter '\(call.name)'", hint: near, at: source.place(call.range)))
        continue
      }
      // Arguments by name are one argument to a filter that knows none.
      let count = call.arguments.count + (call.named.isEmpty || filter.name == "default" ? 0 : 1)
      guard !filter.arguments.contains(count) else { continue }
      problems.append(
        Problem(
          .error, "'\(call.name)' does not take \(count) arguments",
          at: source.place(call.range)))
    }
  }
}

import Diagnostics

/// A short text as text and tags, kept to the byte: no prose is read in it, and tags trim white space as they ask.
enum ShortText {
  /// The text as a tree, and what is wrong with it.
  static func nodes(of pieces: [Piece], in source: SourceText) -> (nodes: [Node<String>], problems: Problems)
  {
    let (nodes, problems) = Pairing.nodes(
      of: items(pieces, source.bytes), of: source, tags: .text, container: "this text")
    return (BlankBodies.removed(from: nodes), problems)
  }

  private static func items(_ pieces: [Piece], _ bytes: [UInt8]) -> [Item<String>] {
    var items: [Item<String>] = []
    var trims = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let range):
        let trimsEnd = index + 1 < pieces.count && pieces[index + 1].trimsBefore
        let kept = bytes.trimmed(range, start: trims, end: trimsEnd)
        if !kept.isEmpty { items.append(.leaf(bytes.text(kept))) }
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

/// A container whose end has not been read.
struct OpenBlock {
  enum Kind: Equatable {
    case document
    case quotation
    case list(start: Int?, sign: UInt8)
    case item(contentIndent: Int)
  }

  let kind: Kind
  var children: [Item<Prose>] = []
  /// The finished items of a list.
  var items: [[Item<Prose>]] = []
  /// The tags that are open directly in this container.
  var openTags: [String] = []
  /// Whether the last line in this container was blank.
  var hasGap = false
  /// Whether a blank line stands between two of its parts.
  var isLoose = false
  /// Whether anything began inside it, finished or not.
  var hasContent = false
  let offset: Int

  init(_ kind: Kind, at offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }

  var isQuotation: Bool { kind == .quotation }
  var isList: Bool { if case .list = kind { true } else { false } }
}

extension BlockParser {
  /// Closes what the current line does not belong to, so that a new block can begin.
  mutating func prepare(for kind: OpenBlock.Kind?) {
    if matched < open.count { close(to: matched) } else { closeLeaf() }
    guard open[open.count - 1].isList else { return }
    if case .list(_, let sign) = kind, case .list(_, sign) = open[open.count - 1].kind { return }
    close(to: open.count - 1)
    matched = min(matched, open.count)
  }

  /// A container opens inside the innermost one.
  mutating func push(_ kind: OpenBlock.Kind, at offset: Int = 0) {
    note()
    open.append(OpenBlock(kind, at: offset))
    matched = open.count
  }

  /// A part begins in the innermost container: a blank line before it makes the container loose.
  mutating func note() {
    let last = open.count - 1
    if open[last].hasGap, open[last].hasContent { open[last].isLoose = true }
    open[last].hasGap = false
    open[last].hasContent = true
  }

  mutating func add(_ block: Prose) {
    note()
    open[open.count - 1].children.append(.leaf(block))
  }

  mutating func clearGaps() {
    for depth in open.indices { open[depth].hasGap = false }
  }

  /// Closes containers until so many are open.
  mutating func close(to depth: Int) {
    closeLeaf()
    while open.count > depth {
      let block = open.removeLast()
      let parent = open.count - 1
      switch block.kind {
      case .document: break
      case .quotation: open[parent].children.append(.leaf(.quotation(block.children)))
      case .item:
        open[parent].items.append(block.children)
        if block.isLoose { open[parent].isLoose = true }
      case .list(let start, let sign):
        let list = ProseList(
          start: start, sign: sign, isTight: !block.isLoose, items: block.items,
          range: block.offset..<block.offset + 1)
        open[parent].children.append(.leaf(.list(list)))
      }
    }
    matched = min(matched, open.count)
  }

  mutating func closeLeaf() {
    let block: Prose
    switch leaf {
    case .none: return
    case .paragraph(let lines): block = .paragraph(ProseText(lines: lines))
    case .fenced(let fence, let lines, let range):
      block = .code(info: fence.info, lines: lines, isFenced: true, range)
    case .indented(var lines):
      while let last = lines.last, mask.bytes[last.range].allSatisfy(\.isSpaceOrTab) { lines.removeLast() }
      let range = (lines.first?.range.lowerBound ?? 0)..<(lines.last?.range.upperBound ?? 0)
      block = .code(info: range.lowerBound..<range.lowerBound, lines: lines, isFenced: false, range)
    case .table(let table):
      block = .table(
        ProseTable(alignments: table.alignments, head: table.head, rows: table.rows, range: table.range))
    }
    leaf = .none
    open[open.count - 1].children.append(.leaf(block))
  }
}

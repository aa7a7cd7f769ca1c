import Diagnostics

/// Reads the block structure of prose: CommonMark without raw HTML and reference definitions, with pipe tables,
/// and with tags that stand between blocks.
///
/// The method is CommonMark's own: each line is matched against the open containers, then opens new ones, then
/// is text. A tag is placed in the container that its line belongs to, an end tag in the one that holds its partner.
struct BlockParser {
  let mask: Mask
  let readsTables: Bool
  var open: [OpenBlock] = [OpenBlock(.document)]
  var leaf = Leaf.none
  private let lines: [SourceLine]
  private var index = 0
  /// How many of the open containers the current line belongs to.
  var matched = 1

  /// A block whose end has not been read.
  enum Leaf {
    case none
    case paragraph([Range<Int>])
    case fenced(BlockStart.Fence, [CodeLine], Range<Int>)
    case indented([CodeLine])
    case table(OpenTable)
  }

  struct OpenTable {
    var alignments: [ProseTable.Alignment]
    var head: [ProseText]
    var rows: [Item<[ProseText]>] = []
    var openTags: [String] = []
    var range: Range<Int>
  }

  init(_ mask: Mask, from start: Int = 0, readsTables: Bool = true) {
    self.mask = mask
    self.readsTables = readsTables
    lines = mask.lines(from: start)
  }

  /// The blocks of the whole template.
  static func blocks(of mask: Mask, from start: Int = 0, readsTables: Bool = true) -> [Item<Prose>] {
    var parser = BlockParser(mask, from: start, readsTables: readsTables)
    while parser.index < parser.lines.count {
      parser.read(parser.lines[parser.index])
      parser.index += 1
    }
    parser.close(to: 1)
    return parser.open[0].children
  }

  private mutating func read(_ line: SourceLine) {
    guard !isCoveredOnly(line.range) else { return }
    var cursor = LineCursor(mask.bytes, line.range)
    guard !line.isContinued else { return readContinued(cursor) }
    let lastQuote = match(&cursor)
    if case .fenced = leaf, matched == open.count { return readFenced(cursor) }
    if case .indented = leaf, matched == open.count, !holdsOnlyTags(cursor), continuesIndented(cursor) {
      return
    }
    guard let openedAny = openBlocks(&cursor) else { return }
    readText(cursor, openedAny: openedAny, lastQuote: lastQuote)
  }

  /// What follows a document tag on its line is a tag or plain text, never the beginning of a list or heading.
  private mutating func readContinued(_ cursor: LineCursor) {
    matched = open.count
    if holdsOnlyTags(cursor) { return place(tagsIn: cursor) }
    addText(cursor)
  }

  // MARK: Containers

  /// Matches the open containers and moves past their marks. The depth of the innermost quotation mark is returned.
  private mutating func match(_ cursor: inout LineCursor) -> Int {
    matched = 1
    var lastQuote = 0
    for depth in open.indices.dropFirst() {
      guard continues(open[depth], &cursor) else { break }
      matched = depth + 1
      if open[depth].isQuotation { lastQuote = depth }
    }
    return lastQuote
  }

  private func continues(_ block: OpenBlock, _ cursor: inout LineCursor) -> Bool {
    let (start, indent) = cursor.next
    switch block.kind {
    case .document, .list: return true
    case .quotation:
      guard indent <= 3, cursor.byte(at: start) == UInt8(ascii: ">") else { return false }
      Self.passQuotationMark(&cursor)
      return true
    case .item(let contentIndent):
      if start >= cursor.end {
        guard !block.children.isEmpty || block.hasContent else { return false }
        cursor.skipSpace()
        return true
      }
      guard indent >= contentIndent else { return false }
      cursor.advance(columns: contentIndent)
      return true
    }
  }

  private static func passQuotationMark(_ cursor: inout LineCursor) {
    cursor.skipSpace()
    cursor.advance(bytes: 1)
    if cursor.byte(at: cursor.position).isSpaceOrTab, cursor.position < cursor.end {
      cursor.advance(columns: 1)
    }
  }

  /// Opens the blocks that begin on this line. Nil when the line is used up.
  private mutating func openBlocks(_ cursor: inout LineCursor) -> Bool? {
    var openedAny = false
    while true {
      if holdsOnlyTags(cursor) {
        place(tagsIn: cursor)
        return nil
      }
      let (start, indent) = cursor.next
      if indent <= 3, readTable(cursor, openedAny: openedAny) { return nil }
      if indent >= 4 {
        guard !hasOpenParagraph, start < cursor.end else { return openedAny }
        startIndented(&cursor)
        return nil
      }
      if cursor.byte(at: start) == UInt8(ascii: ">"), start < cursor.end,
        matched < BlockStart.deepestContainer
      {
        prepare(for: .quotation)
        Self.passQuotationMark(&cursor)
        push(.quotation)
      } else if readLeaf(cursor, start, indent, openedAny: openedAny) {
        return nil
      } else if !startItem(&cursor, start, indent, openedAny: openedAny) {
        return openedAny
      }
      openedAny = true
    }
  }

  var hasOpenParagraph: Bool { if case .paragraph = leaf { true } else { false } }

  /// A heading, fence or rule.
  private mutating func readLeaf(_ cursor: LineCursor, _ start: Int, _ indent: Int, openedAny: Bool) -> Bool {
    if let (level, words) = BlockStart.heading(cursor, at: start) {
      prepare(for: nil)
      add(.heading(level: level, ProseText(lines: [words]), isSetext: false))
    } else if let fence = BlockStart.fence(cursor, at: start, indent: indent) {
      prepare(for: nil)
      note()
      leaf = .fenced(fence, [], start..<cursor.end)
    } else if case .paragraph(let lines) = leaf, matched == open.count, !openedAny,
      let level = BlockStart.underline(cursor, at: start)
    {
      leaf = .none
      open[open.count - 1].children.append(
        .leaf(.heading(level: level, ProseText(lines: lines), isSetext: true)))
    } else if BlockStart.isRule(cursor, at: start) {
      prepare(for: nil)
      add(.rule(start..<cursor.end))
    } else {
      return false
    }
    clearGaps()
    return true
  }

  private mutating func startItem(
    _ cursor: inout LineCursor, _ start: Int, _ indent: Int, openedAny: Bool
  ) -> Bool {
    guard matched < BlockStart.deepestContainer, let marker = BlockStart.listMarker(cursor, at: start) else {
      return false
    }
    var after = cursor
    after.skipSpace()
    after.advance(bytes: marker.width)
    let isBlank = after.isBlank
    // Only a list that begins with 1, and with words, may interrupt a paragraph.
    if hasOpenParagraph, matched == open.count, !openedAny, isBlank || (marker.start ?? 1) != 1 {
      return false
    }
    let gap = after.next.indent
    let padding = isBlank || gap >= 5 ? 1 : gap
    prepare(for: .list(start: marker.start, sign: marker.sign))
    if case .list(_, marker.sign) = open[open.count - 1].kind {
    } else {
      push(.list(start: marker.start, sign: marker.sign), at: start)
    }
    push(.item(contentIndent: indent + marker.width + padding), at: start)
    cursor = after
    cursor.advance(columns: isBlank ? gap : padding)
    return true
  }

  // MARK: Text

  private mutating func readText(_ cursor: LineCursor, openedAny: Bool, lastQuote: Int) {
    if cursor.isBlank { return readBlank(openedAny: openedAny, lastQuote: lastQuote) }
    if case .paragraph(let lines) = leaf, matched < open.count, !openedAny {
      // Lazy continuation: the words go on although the container's mark is missing.
      leaf = .paragraph(lines + [cursor.next.position..<cursor.end])
      return
    }
    addText(cursor)
  }

  private mutating func addText(_ cursor: LineCursor) {
    let words = cursor.next.position..<cursor.end
    if case .paragraph(let lines) = leaf, matched == open.count {
      leaf = .paragraph(lines + [words])
    } else {
      prepare(for: nil)
      note()
      leaf = .paragraph([words])
    }
    clearGaps()
  }

  private mutating func readBlank(openedAny: Bool, lastQuote: Int) {
    if case .table(let table) = leaf, matched == open.count, !table.openTags.isEmpty { return }
    if matched < open.count { close(to: matched) } else { closeLeaf() }
    guard !openedAny else { return }
    for depth in max(lastQuote, 0)..<open.count { open[depth].hasGap = true }
  }

  func isCoveredOnly(_ range: Range<Int>) -> Bool {
    var sawCovered = false
    for index in range {
      if mask.bytes[index] == Mask.nothing {
        sawCovered = true
      } else if !mask.bytes[index].isSpaceOrTab {
        return false
      }
    }
    return sawCovered
  }

  // MARK: Code

  private mutating func readFenced(_ cursor: LineCursor) {
    guard case .fenced(let fence, var lines, let range) = leaf else { return }
    if BlockStart.closes(fence, cursor) {
      leaf = .fenced(fence, lines, range.lowerBound..<cursor.end)
      return closeLeaf()
    }
    var cursor = cursor
    cursor.advance(columns: min(fence.indent, cursor.next.indent))
    lines.append(
      CodeLine(spaces: cursor.leftOfTab, range: cursor.position + (cursor.leftOfTab > 0 ? 1 : 0)..<cursor.end)
    )
    leaf = .fenced(fence, lines, range)
  }

  private mutating func startIndented(_ cursor: inout LineCursor) {
    prepare(for: nil)
    note()
    cursor.advance(columns: 4)
    leaf = .indented([codeLine(cursor)])
    clearGaps()
  }

  private func codeLine(_ cursor: LineCursor) -> CodeLine {
    CodeLine(spaces: cursor.leftOfTab, range: cursor.position + (cursor.leftOfTab > 0 ? 1 : 0)..<cursor.end)
  }

  private mutating func continuesIndented(_ cursor: LineCursor) -> Bool {
    guard case .indented(let lines) = leaf else { return false }
    guard cursor.isBlank || cursor.next.indent >= 4 else { return false }
    var cursor = cursor
    cursor.advance(columns: 4)
    leaf = .indented(lines + [codeLine(cursor)])
    return true
  }

  /// The next line that is more than tags.
  func nextLines() -> (first: SourceLine?, second: SourceLine?) {
    let rest = lines[(index + 1)...].lazy.filter { line in
      let cursor = LineCursor(mask.bytes, line.range)
      return !cursor.isBlank && !holdsOnlyTags(cursor)
    }
    var iterator = rest.makeIterator()
    return (iterator.next(), iterator.next())
  }
}

import Documents
import Records

/// Collects what the inside of one container becomes.
struct BlockSink {
  enum Kind {
    case flow, row, columns
    /// Where a table may have a head alone.
    case grid
  }

  let kind: Kind
  var blocks: [Block] = []
  var facts: [Fact] = []
  var ticks: [Tick] = []
  var items: [FormItem] = []
  var columns: [[Block]] = []
  /// Whether a fact stood here that leaves no trace.
  var isHidden = false
  /// The sign of the list that was added last: a list with the same sign goes on with it.
  private var openList: (sign: UInt8, count: Int)?

  init(_ kind: Kind = .flow) { self.kind = kind }

  mutating func add(_ list: List, sign: UInt8) {
    if let open = openList, open.sign == sign, open.count == blocks.count,
      case .list(var before)? = blocks.last
    {
      before.items += list.items
      before.isTight = before.isTight && list.isTight
      blocks[blocks.count - 1] = .list(before)
    } else {
      blocks.append(.list(list))
      openList = (sign, blocks.count)
    }
  }

  mutating func add(paragraph inlines: [Inline]) {
    if kind == .row { items.append(.text(inlines)) } else { blocks.append(.paragraph(inlines)) }
  }

  /// A container without contents leaves nothing behind.
  mutating func add(_ blocks: [Block], _ wrap: ([Block]) -> Block) {
    if !blocks.isEmpty { self.blocks.append(wrap(blocks)) }
  }

  mutating func endColumn() {
    if !blocks.isEmpty { columns.append(blocks) }
    blocks = []
  }
}

extension Filler {
  func blocks(_ steps: [Step<BlockBody>]) -> [Block] { sink(steps).blocks }

  func sink(_ steps: [Step<BlockBody>], _ kind: BlockSink.Kind = .flow) -> BlockSink {
    var sink = BlockSink(kind)
    _ = run(
      steps, into: &sink, { add($0, to: &$1) },
      capturing: { steps in
        blocks(steps).flatMap { $0.collect(\.lines) }.map(\.plainText).joined(separator: "\n")
      })
    return sink
  }

  private func add(_ body: BlockBody, to sink: inout BlockSink) {
    switch body {
    case .paragraph(let steps): addParagraph(steps, to: &sink)
    case .fixedParagraph(let inlines): sink.add(paragraph: inlines)
    case .fixedHeading(let level, let inlines, let slug): addHeading(level, inlines, slug, to: &sink)
    case .heading(let level, let steps): addHeading(level, steps, to: &sink)
    case .list(let list): addList(list, to: &sink)
    case .quotation(let steps): sink.add(blocks(steps)) { .quotation($0) }
    case .table(let table): addTable(table, to: &sink)
    case .rule: sink.blocks.append(.rule)
    case .tag(let tag): tag.fill(self, into: &sink)
    }
  }

  private func addParagraph(_ steps: [Step<InlineBody>], to sink: inout BlockSink) {
    let line = line(steps)
    if line.isHidden { sink.isHidden = true }
    if line.wrote, !line.isHidden { sink.add(paragraph: line.inlines) }
  }

  private func addHeading(_ level: Int, _ steps: [Step<InlineBody>], to sink: inout BlockSink) {
    let line = line(steps)
    guard line.wrote, !line.isHidden else { return }
    addHeading(level, line.inlines, Slug.slug(line.inlines.plainText), to: &sink)
  }

  private func addHeading(_ level: Int, _ words: [Inline], _ slug: String, to sink: inout BlockSink) {
    guard !emptyParts.contains(id(ofNext: slug)) else { return ids[slug, default: 0] += 1 }
    let (id, inlines) = heading(level, words, slug: slug)
    sink.blocks.append(.heading(level: level, id: id, inlines))
  }

  private func id(ofNext slug: String) -> String {
    let count = ids[slug, default: 0] + 1
    return count == 1 ? slug : "\(slug)-\(count)"
  }

  /// An id that no other heading of the document has, and the words with their number where headings have one.
  func heading(_ level: Int, _ words: [Inline], slug: String? = nil) -> (id: String, words: [Inline]) {
    let slug = slug ?? Slug.slug(words.plainText)
    let id = id(ofNext: slug)
    ids[slug, default: 0] += 1
    var inlines = words
    if isNumbered, level == 1 {
      headings += 1
      if case .text(let text)? = inlines.first {
        inlines[0] = .text("\(headings) " + text)
      } else {
        inlines.insert(.text("\(headings) "), at: 0)
      }
    }
    return (id, inlines)
  }

  private func addList(_ list: ListBody, to sink: inout BlockSink) {
    let items = list.items.map { blocks($0) }.filter { !$0.isEmpty }
    guard !items.isEmpty else { return }
    sink.add(List(start: list.start, isTight: list.isTight, items: items), sign: list.sign)
  }

  private func addTable(_ table: TableBody, to sink: inout BlockSink) {
    var rows: [[[Inline]]] = []
    _ = run(
      table.rows, into: &rows, { cells, rows in rows.append(cells.map { line($0).inlines }) },
      capturing: { _ in "" })
    guard !rows.isEmpty || sink.kind == .grid else { return }
    let alignments = table.alignments.map { alignment -> Table.Alignment in
      switch alignment {
      case .none, .start: .start
      case .centre: .centre
      case .end: .end
      }
    }
    let head = table.head.map { line($0).inlines }
    sink.blocks.append(.table(Table(alignments: alignments, head: head, rows: rows)))
  }
}

extension CheckedTemplate {
  /// The document for one record. It cannot fail: the template was checked against the record's type.
  ///
  /// `asOf` is the day on which ages are counted; the wording is that of the template's language. For a reader who does
  /// not see all of the record, headings go with the last of what stood under them. A photograph is shown where its file is
  /// found to be one; where it is not, and where nobody looked, its frame is.
  public func filled(
    with root: Object, asOf: CalendarDate, in wording: ValueWording, forSomeParts: Bool = false,
    isPhotograph: @escaping (String) -> Bool = { _ in false }
  ) -> Document {
    precondition(
      root.type === self.root, "a template is filled with records of the type that it was checked against")
    func filler() -> Filler {
      Filler(self, root, today: asOf, wording: wording, isPhotograph: isPhotograph)
    }
    let first = filler()
    var blocks = first.blocks(steps)
    let empty = forSomeParts ? blocks.emptyParts : []
    if !empty.isEmpty {
      let filler = filler()
      filler.emptyParts = empty
      blocks = filler.blocks(steps)
    }
    var document = Document(
      title: frontMatter.title, language: frontMatter.language, numbersHeadings: frontMatter.isNumbered,
      blocks: blocks)
    document.titleDisplay = frontMatter.titleDisplay
    document.isCutShort = first.isOverfull
    return document.withUsedWordsOnly
  }
}

extension [Block] {
  /// The ids of the headings under which nothing stands, up to the next heading of their level or of one above.
  var emptyParts: Set<String> {
    var empty: Set<String> = []
    var open: [(level: Int, id: String)] = []
    for block in self {
      switch block {
      case .heading(let level, let id, _):
        empty.formUnion(open.filter { $0.level >= level }.map(\.id))
        open = open.filter { $0.level < level } + [(level, id)]
      case .pageBreak, .rightPage, .booklet, .section: continue
      case _: open = []
      }
    }
    return empty.union(open.map(\.id))
  }
}

import Documents
import Records

/// Collects what the inside of one container becomes.
struct BlockSink {
  enum Kind { case flow, row, columns }

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

  mutating func endColumn() {
    if !blocks.isEmpty { columns.append(blocks) }
    blocks = []
  }
}

extension Filler {
  func blocks(_ steps: [Step<BlockBody>]) -> [Block] { sink(steps).blocks }

  private func sink(_ steps: [Step<BlockBody>], _ kind: BlockSink.Kind = .flow) -> BlockSink {
    var sink = BlockSink(kind)
    _ = run(
      steps, into: &sink, { add($0, to: &$1) },
      capturing: { steps in blocks(steps).map { $0.plainText }.joined(separator: "\n") })
    return sink
  }

  private func add(_ body: BlockBody, to sink: inout BlockSink) {
    switch body {
    case .paragraph(let steps): addParagraph(steps, to: &sink)
    case .fixedParagraph(let inlines): sink.add(paragraph: inlines)
    case .fixedHeading(let level, let inlines, let slug): addHeading(level, inlines, slug, to: &sink)
    case .heading(let level, let steps): addHeading(level, steps, to: &sink)
    case .list(let list): addList(list, to: &sink)
    case .quotation(let steps): add(blocks(steps), to: &sink) { .quotation($0) }
    case .table(let table): addTable(table, to: &sink)
    case .rule: sink.blocks.append(.rule)
    case .pageBreak: sink.blocks.append(.pageBreak)
    case .rightPage: sink.blocks.append(.rightPage)
    case .contents(let levels): sink.blocks.append(.contents(levels: levels))
    case .columnBreak: sink.endColumn()
    case .keep(let steps): add(blocks(steps), to: &sink) { .keep($0) }
    case .booklet(let name): sink.blocks.append(.booklet(label(name).plainText))
    case .wordList(let steps): add(blocks(steps), to: &sink) { .wordList($0) }
    case .repeated(let count, let steps): addCopies(count, steps, to: &sink)
    case .columns(let steps): addColumns(steps, to: &sink)
    default: addPart(body, to: &sink)
    }
  }

  /// A container without contents leaves nothing behind.
  private func add(_ blocks: [Block], to sink: inout BlockSink, _ wrap: ([Block]) -> Block) {
    if !blocks.isEmpty { sink.blocks.append(wrap(blocks)) }
  }

  /// Each copy is filled anew, so that a heading in it has an id of its own.
  private func addCopies(_ count: Computed, _ steps: [Step<BlockBody>], to sink: inout BlockSink) {
    guard case .number(let number) = value(count) else { return }
    for _ in 0..<min(max(0, number.whole ?? 0), Checker.mostCopies) {
      add(blocks(steps), to: &sink) { .keep($0) }
    }
  }

  private func addParagraph(_ steps: [Step<InlineBody>], to sink: inout BlockSink) {
    let line = line(steps)
    if line.isHidden { sink.isHidden = true }
    guard line.wrote, !line.isHidden else { return }
    if sink.kind == .row {
      sink.items.append(.text(line.inlines))
    } else {
      sink.blocks.append(.paragraph(line.inlines))
    }
  }

  private func addHeading(_ level: Int, _ steps: [Step<InlineBody>], to sink: inout BlockSink) {
    let line = line(steps)
    guard line.wrote, !line.isHidden else { return }
    addHeading(level, line.inlines, Slug.slug(line.inlines.plainText), to: &sink)
  }

  private func addHeading(_ level: Int, _ words: [Inline], _ slug: String, to sink: inout BlockSink) {
    let count = ids[slug, default: 0] + 1
    ids[slug] = count
    var inlines = words
    if isNumbered, level == 1 {
      headings += 1
      if case .text(let text)? = inlines.first {
        inlines[0] = .text("\(headings) " + text)
      } else {
        inlines.insert(.text("\(headings) "), at: 0)
      }
    }
    sink.blocks.append(.heading(level: level, id: count == 1 ? slug : "\(slug)-\(count)", inlines))
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
    guard !rows.isEmpty else { return }
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

  private func addColumns(_ steps: [Step<BlockBody>], to sink: inout BlockSink) {
    var inner = self.sink(steps, .columns)
    inner.endColumn()
    switch inner.columns.count {
    case 0: break
    case 1: sink.blocks += inner.columns[0]
    default: sink.blocks.append(.columns(inner.columns))
    }
  }

  // MARK: Parts

  private func addPart(_ body: BlockBody, to sink: inout BlockSink) {
    switch body {
    case .notice(let kind, let title, let steps):
      let inside = blocks(steps)
      guard !inside.isEmpty, let kind = Notice.Kind(rawValue: kind) else { return }
      sink.blocks.append(.notice(Notice(kind: kind, title: label(title), blocks: inside)))
    case .facts(let steps):
      let facts = self.sink(steps).facts
      if !facts.isEmpty { sink.blocks.append(.facts(facts)) }
    case .fact(let label, let steps):
      let inside = self.sink(steps)
      guard !inside.blocks.isEmpty, !inside.isHidden else { return }
      sink.facts.append(Fact(label: self.label(label), value: joined(inside.blocks)))
    case .picture(let picture): addPicture(picture, to: &sink)
    case .choice(let choice): sink.blocks.append(.choice(filled(choice)))
    default: addForm(body, to: &sink)
    }
  }

  private func addForm(_ body: BlockBody, to sink: inout BlockSink) {
    switch body {
    case .lines(let count, let label):
      let count: WritingLines.Count = count.map { .exactly(min(200, max(1, whole($0) ?? 1))) } ?? .fillPage
      sink.blocks.append(.lines(WritingLines(count: count, label: self.label(label))))
    case .ticks(let steps):
      let ticks = self.sink(steps).ticks
      if !ticks.isEmpty { sink.blocks.append(.ticks(ticks)) }
    case .tick(let label, let ticked):
      let tick = Tick(label: self.label(label), isTicked: flag(ticked, else: false))
      if sink.kind == .row { sink.items.append(.tick(tick)) } else { sink.ticks.append(tick) }
    case .signature(let label, let name, let date):
      sink.blocks.append(
        .signature(
          Signature(
            label: self.label(label), asksName: flag(name, else: true), asksDate: flag(date, else: true))))
    case .form(let name, let steps):
      add(blocks(steps), to: &sink) { .form(Form(name: words(name), blocks: $0)) }
    case .row(let steps):
      let items = self.sink(steps, .row).items
      if !items.isEmpty { sink.blocks.append(.formRow(items)) }
    case .time(let label): sink.items.append(.timeBox(label: self.label(label)))
    case .line(let label): sink.items.append(.line(label: self.label(label)))
    default: break
    }
  }

  private func flag(_ computed: Computed?, else standard: Bool) -> Bool {
    computed.map { Liquid.isTrue(value($0)) } ?? standard
  }

  private func filled(_ choice: ChoiceBody) -> Choice {
    Choice(
      name: label(choice.name), isTicked: flag(choice.ticked, else: false),
      picture: choice.picture.flatMap { picture(named: value($0)) }, isAnswer: choice.isAnswer,
      blocks: blocks(choice.body))
  }

  /// A picture beside words; without a picture the words still print.
  private func addPicture(_ body: PictureBody, to sink: inout BlockSink) {
    let inside = blocks(body.body)
    guard !inside.isEmpty else { return }
    let subject = value(body.subject).plain
    guard let picture = body.isClock ? clock(subject) : picture(named: subject) else {
      sink.blocks += inside
      return
    }
    sink.blocks.append(
      .pictureRow(PictureRow(picture: picture, number: body.number.flatMap { whole($0) }, blocks: inside)))
  }

  private func picture(named value: Value) -> PictureReference? {
    guard case .text(let name) = value.plain, let alternative = pictures[name] else { return nil }
    return PictureReference(.named(name), alternative: alternative)
  }

  private func clock(_ value: Value) -> PictureReference? {
    guard case .time(let time) = value else { return nil }
    return PictureReference(
      .clock(minutes: time.minutes), alternative: "A clock that shows " + Wording.time(time))
  }
}

extension Block {
  /// The words of a block, for a captured part.
  fileprivate var plainText: String {
    switch self {
    case .paragraph(let inlines), .heading(_, _, let inlines): inlines.plainText
    case .list(let list):
      list.items.map { $0.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n")
    case .quotation(let blocks), .keep(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    default: ""
    }
  }
}

extension CheckedTemplate {
  /// The document for one record. It cannot fail: the template was checked against the record's type.
  ///
  /// `asOf` is the day on which ages are counted.
  public func filled(with root: Object, asOf: CalendarDate) -> Document {
    precondition(
      root.type === self.root, "a template is filled with records of the type that it was checked against")
    let filler = Filler(self, root, today: asOf)
    return Document(
      title: frontMatter.title, language: frontMatter.language, numbersHeadings: frontMatter.isNumbered,
      blocks: filler.blocks(steps)
    ).withUsedWordsOnly
  }
}

extension Block {
  /// The blocks inside a block, in reading order: each list is one container's. The one way to walk a document.
  public var inside: [[Block]] {
    switch self {
    case .list(let list): list.items
    case .quotation(let blocks), .keep(let blocks), .wordList(let blocks): [blocks]
    case .notice(let notice): [notice.blocks]
    case .choice(let choice): [choice.blocks]
    case .pictureRow(let row): [row.blocks]
    case .form(let form): [form.blocks]
    case .sheet(let sheet): [sheet.head, sheet.blocks]
    case .columns(let columns): columns
    case .photo(let photo): [photo.blocks]
    case .heading, .paragraph, .table, .chart, .facts, .lines, .ticks, .signature, .formRow, .key, .pageBreak,
      .rightPage, .booklet, .section, .contents, .rule, .gallery:
      []
    }
  }

  /// The lines of words that a block has of its own, in reading order, without those of the blocks inside it.
  public var lines: [[Inline]] {
    switch self {
    case .heading(_, _, let inlines), .paragraph(let inlines): [inlines]
    case .table(let table): table.head + table.rows.joined()
    case .chart(let chart):
      chart.columns.map(\.label) + chart.rows.joined().map(\.words) + [chart.total, chart.scale?.label ?? []]
    case .notice(let notice): [notice.title]
    case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
    case .lines(let lines): [lines.label]
    case .ticks(let ticks): ticks.map(\.label)
    case .choice(let choice): [choice.name]
    case .signature(let signature): [signature.label]
    case .formRow(let items): items.map(\.words)
    case .key(let entries): entries.flatMap { [$0.sign, $0.meaning] }
    case .sheet(let sheet): [sheet.title, sheet.note]
    case .list, .quotation, .pictureRow, .form, .columns, .photo, .keep, .pageBreak, .rightPage, .booklet,
      .section, .wordList, .contents, .rule:
      []
    case .gallery(let items): items.map(\.caption)
    }
  }

  /// Goes through this block and all blocks inside it, in reading order.
  public func visit(_ body: (Block) -> Void) {
    body(self)
    for blocks in inside { for block in blocks { block.visit(body) } }
  }

  /// What `body` finds in this block and in all blocks inside it, in reading order.
  public func collect<Found>(_ body: (Block) -> [Found]) -> [Found] {
    body(self) + inside.joined().flatMap { $0.collect(body) }
  }
}

extension FormItem {
  /// Its words, or its label.
  public var words: [Inline] {
    switch self {
    case .text(let inlines), .timeBox(let inlines), .line(let inlines, _): inlines
    case .tick(let tick): tick.label
    }
  }
}

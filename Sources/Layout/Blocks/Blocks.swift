import Documents
import Typography

extension Composer {
  /// The slabs of some blocks, in order.
  mutating func slabs(of blocks: [Block], in setting: Setting) -> [Slab] {
    var slabs: [Slab] = []
    var index = 0
    while index < blocks.count {
      let run = runLength(in: blocks, from: index)
      if !goesOnWithLines(blocks, before: index) { openLines = nil }
      let room = under(slabs, in: setting)
      slabs +=
        run > 1
        ? rows(Array(blocks[index..<index + run]), in: room) : self.slabs(of: blocks[index], in: room)
      index += run
      if leadsToList(blocks, before: index) { lead(&slabs) }
      if goesOnWithLines(blocks, before: index), let last = slabs.indices.last { slabs[last].after = .zero }
    }
    keepHeadings(&slabs)
    return slabs
  }

  private func leadsToList(_ blocks: [Block], before index: Int) -> Bool {
    guard index < blocks.count, case .list = blocks[index], case .paragraph = blocks[index - 1] else {
      return false
    }
    return true
  }

  /// Writing lines that follow writing lines keep their pitch: to the pen they are one.
  private func goesOnWithLines(_ blocks: [Block], before index: Int) -> Bool {
    guard index > 0, index < blocks.count, case .lines(let lines) = blocks[index], lines.label.isEmpty else {
      return false
    }
    return blocks[index - 1].endsWithLines
  }

  /// Words that lead to a list stand near to it and on its page.
  private func lead(_ slabs: inout [Slab]) {
    guard let last = slabs.indices.last, slabs[last].kind == .line else { return }
    slabs[last].after = min(slabs[last].after, style.unit * 3 / 2)
    slabs[last].keepsWithNext = true
  }

  /// How many neighbours are set as one: rows of choices or of pictures.
  private func runLength(in blocks: [Block], from start: Int) -> Int {
    func isRow(_ block: Block) -> Bool {
      switch block {
      case .choice(let choice): !choice.isAnswer
      case .pictureRow: true
      default: false
      }
    }
    func isSame(_ one: Block, _ other: Block) -> Bool {
      switch (one, other) {
      case (.choice(let one), .choice(let other)): one.isAnswer == other.isAnswer
      case (.pictureRow, .pictureRow): true
      default: style.pictures.areShown && isRow(one) && isRow(other)
      }
    }
    guard isRow(blocks[start]) || isSame(blocks[start], blocks[start]) else { return 1 }
    var end = start + 1
    while end < blocks.count, isSame(blocks[start], blocks[end]) { end += 1 }
    return end - start
  }

  /// Under a heading, what cannot be parted must leave the heading's room on the page: so no heading is left behind.
  private func under(_ slabs: [Slab], in setting: Setting) -> Setting {
    guard let last = slabs.indices.last else { return setting }
    guard slabs[last].kind == .heading else { return setting.following }
    let headings = slabs[((slabs.lastIndex { $0.kind != .heading } ?? -1) + 1)...]
    var stack = StackHeight()
    for heading in headings { stack.add(heading) }
    let room = stack.height + max(slabs[last].after, slabs[last].afterIfBox ?? .zero)
    let setting = headings.count == slabs.count ? setting : setting.following
    guard setting.limit - room >= leastLimit else { return setting }
    var inner = setting
    inner.limit = setting.limit - room
    inner.underHeading = setting.underHeading + room
    return inner
  }

  private mutating func slabs(of block: Block, in setting: Setting) -> [Slab] {
    switch block {
    case .heading(let level, let id, let inlines): heading(level, id, inlines, in: setting)
    case .paragraph(let inlines): paragraph(inlines, in: setting)
    case .list(let list): self.list(list, in: setting)
    case .quotation(let blocks): quotation(blocks, in: setting)
    case .table(let table): self.table(table, in: setting)
    case .notice(let notice): self.notice(notice, in: setting)
    case .facts(let facts): self.facts(facts, in: setting)
    case .lines(let lines): writingLines(lines, in: setting)
    case .ticks(let ticks): tickGrid(ticks, in: setting)
    case .choice, .pictureRow: rows([block], in: setting)
    case .signature(let signature): self.signature(signature, in: setting)
    case .form(let form): self.form(form, in: setting)
    case .formRow(let items): formRow(items, in: setting)
    case .key(let entries): signKey(entries.map(SignMeaning.init), in: setting)
    case .sheet(let sheet):
      self.slabs(
        of: [.heading(level: 1, id: sheet.id, sheet.title)] + sheet.head + sheet.blocks, in: setting)
    case .columns(let columns): self.columns(columns, in: setting)
    case .keep(let blocks): keep(blocks, in: setting)
    case .pageBreak: [Slab(.pageBreak, height: .zero)]
    case .rightPage: [Slab(.rightPage, height: .zero)]
    case .booklet: []
    case .wordList(let blocks): self.slabs(of: blocks, in: setting)
    case .contents(let levels): contents(levels: levels, in: setting)
    case .rule: [plainRule(in: setting)]
    }
  }

  private func plainRule(in setting: Setting) -> Slab {
    let weight = style.weights.rule
    var slab = Slab(
      .row, height: weight, items: [rule(x: setting.x, y: .zero, width: setting.width, weight: weight)])
    slab.before = style.spaces.table
    slab.after = style.spaces.table
    return slab
  }

  /// A heading stays with at least two lines of what follows: when only one line follows it, with what comes next too.
  private func keepHeadings(_ slabs: inout [Slab]) {
    for index in slabs.indices.dropLast(2) where slabs[index].kind == .heading {
      let next = slabs[index + 1]
      guard next.kind == .line, !next.keepsWithNext, slabs[index + 2].kind != .heading else { continue }
      slabs[index + 1].keepsWithNext = true
    }
  }

  /// Slabs that stay on one page if they fit one.
  mutating func keep(_ blocks: [Block], in setting: Setting) -> [Slab] {
    var slabs = self.slabs(of: blocks, in: setting).filter { !$0.isBreak }
    guard StackHeight(slabs).height <= setting.limit else { return slabs }
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    return slabs
  }
}

extension Block {
  fileprivate var endsWithLines: Bool {
    switch self {
    case .lines: true
    case .keep(let blocks): blocks.last?.endsWithLines ?? false
    default: false
    }
  }
}

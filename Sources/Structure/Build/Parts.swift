import Documents

extension TreeBuilder {
  /// The parts of some blocks, in order.
  mutating func parts(of blocks: [Block], in place: Holder) -> [Part] {
    var parts: [Part] = []
    var index = 0
    while index < blocks.count {
      let end = endOfRun(in: blocks, from: index)
      if !goesOnWithLines(blocks, before: index) { openLine = nil }
      let closed = isClosed(by: blocks[end...], else: place.isClosed)
      let inner = Holder(place.parent, isClosed: closed)
      if end > index + 1 || blocks[index].isRow {
        parts += rows(blocks[index..<end].compactMap(WordedRow.init), in: inner)
      } else {
        parts += self.parts(of: blocks[index], followedBy: blocks[end...], in: inner)
      }
      index = end
    }
    return parts
  }

  private mutating func parts(of block: Block, followedBy next: ArraySlice<Block>, in place: Holder) -> [Part]
  {
    switch block {
    case .heading(let level, let id, let words):
      [.heading(heading(level, id, words, asksOnlyForWriting: next.isOnlyForWriting, in: place))]
    case .paragraph(let words): [.paragraph(paragraph(words, in: place))]
    case .list(let list): [.list(self.list(list, in: place))]
    case .quotation(let blocks): [.quotation(quotation(blocks, in: place))]
    case .table(let table): self.table(table, in: place).map { [.table($0)] } ?? []
    case .chart(let chart): self.chart(chart, in: place).map { [.chart($0)] } ?? []
    case .notice(let notice): [.box(box(notice, in: place))]
    case .facts(let facts): [.facts(self.facts(facts, in: place.parent))]
    case .lines(let lines): [.lines(self.lines(lines, in: place))]
    case .ticks(let ticks): ticks.isEmpty ? [] : [.ticks(self.ticks(ticks, in: place.parent))]
    case .choice, .pictureRow: rows([block].compactMap(WordedRow.init), in: place)
    case .signature(let signature): [.signature(self.signature(signature, in: place.parent))]
    case .form(let form): [.form(self.form(form, in: place))]
    case .formRow(let items): [.formRow(formRow(items, in: place.parent))]
    case .key(let entries): entries.isEmpty ? [] : [.key(key(entries, in: place.parent))]
    case .sheet(let sheet): [.sheet(self.sheet(sheet, in: place))]
    case .columns(let columns): [.columns(self.columns(columns, in: place))]
    case .photo(let photo): [.photo(self.photo(photo, in: place))]
    case .keep(let blocks): [.keep(parts(of: blocks, in: place))]
    case .pageBreak: [.pageBreak]
    case .rightPage: [.rightPage]
    case .booklet: []
    case .section(let name): section(name)
    case .wordList(let blocks): parts(of: blocks, in: place)
    case .contents(let levels): contents(levels: levels, in: place.parent)
    case .rule: [.rule]
    case .gallery(let items): [.gallery(gallery(items, in: place.parent))]
    }
  }

  /// A paragraph. Words that name it are a heading before it, in the same line.
  private mutating func paragraph(_ words: [Inline], in place: Holder) -> PassagePart {
    guard case .title(let title)? = words.first else {
      return PassagePart(words: passage(words, in: tree.add(.paragraph, in: place.parent)))
    }
    let head = self.title(title, .heading, in: Holder(place.parent, isClosed: true))
    var passage = passage(title, in: head.element)
    let rest = Array(words.dropFirst())
    if !rest.isEmpty {
      passage.runs += self.passage(rest, in: tree.add(.paragraph, in: place.parent)).runs
    }
    return PassagePart(words: passage, landmark: head.landmark)
  }

  /// Somebody's own words. What names them is not theirs, and comes before them.
  private mutating func quotation(_ blocks: [Block], in place: Holder) -> [Part] {
    var blocks = blocks
    var head: (landmark: Int, words: Passage)?
    if case .paragraph(let words)? = blocks.first, case .title(let title)? = words.first {
      let found = self.title(title, .heading, in: Holder(place.parent, isClosed: true))
      head = (found.landmark, passage(title, in: found.element))
      blocks[0] = .paragraph(Array(words.dropFirst()))
    }
    let inside = Holder(tree.add(.quotation, in: place.parent), isClosed: false)
    var parts = parts(of: blocks, in: inside)
    if let head, case .paragraph(let rest)? = parts.first {
      parts[0] = .paragraph(
        PassagePart(words: Passage(head.words.runs + rest.words.runs), landmark: head.landmark))
    }
    return parts
  }

  private mutating func columns(_ columns: [[Block]], in place: Holder) -> [[Part]] {
    let columns = columns.filter { !$0.isEmpty }
    return columns.indices.map { index in
      let next = index + 1 < columns.count ? columns[index + 1] : []
      let closed = isClosed(by: next[...], else: place.isClosed)
      return parts(of: columns[index], in: Holder(place.parent, isClosed: closed))
    }
  }

  /// The sheet in a section of its own, which ends with it: what follows has a heading of its own.
  private mutating func sheet(_ sheet: Sheet, in place: Holder) -> SheetPart {
    let inner = Holder(tree.add(.section, in: place.parent), isClosed: place.isClosed)
    let title = heading(1, sheet.id, sheet.title, .sheet, in: inner)
    let note =
      sheet.note.isEmpty ? Passage() : passage(sheet.note, in: tree.add(.paragraph, in: inner.parent))
    let name = sheetName(in: inner.parent)
    let closed = isClosed(by: sheet.blocks[...], else: place.isClosed)
    let head = parts(of: sheet.head, in: Holder(inner.parent, isClosed: closed))
    return SheetPart(
      title: title, note: note, name: name, head: head, parts: parts(of: sheet.blocks, in: inner))
  }

  /// The id of a sheet's first side. Its code says the same, so that it is not heard.
  private mutating func sheetName(in parent: ElementID) -> SheetName? {
    guard let sides = document.sides else { return nil }
    sheets += 1
    let name = sides.name(ofSide: 1, sheet: sheets).text
    let said = words(StructureWord.sheetNamed, ["name": name])
    let element = tree.add(Element(.paragraph, parent: parent, actualText: said))
    return SheetName(number: sheets, content: tree.add(.words(name), in: element))
  }

  /// Writing lines that follow writing lines keep their pitch: to the pen they are one.
  private func goesOnWithLines(_ blocks: [Block], before index: Int) -> Bool {
    guard index > 0, case .lines(let lines) = blocks[index], lines.label.isEmpty else { return false }
    return blocks[index - 1].endsWithLines
  }

  /// How many neighbours are built as one: rows of choices or of pictures.
  private func endOfRun(in blocks: [Block], from start: Int) -> Int {
    func isSame(_ other: Block) -> Bool {
      switch (blocks[start], other) {
      case (.choice(let one), .choice(let other)): one.isAnswer == other.isAnswer
      case (.pictureRow, .pictureRow): true
      default: presentation.showsPictures && blocks[start].joinsRows && other.joinsRows
      }
    }
    var end = start + 1
    while blocks[start].isRow, end < blocks.count, isSame(blocks[end]) { end += 1 }
    return end
  }
}

extension Block {
  /// Whether lines to write on end it.
  fileprivate var endsWithLines: Bool {
    switch self {
    case .lines: true
    case .keep(let blocks): blocks.last?.endsWithLines ?? false
    default: false
    }
  }

  /// Whether it is set in rows with its neighbours.
  fileprivate var isRow: Bool {
    switch self {
    case .choice, .pictureRow: true
    default: false
    }
  }

  /// Whether rows of the other kind may be neighbours.
  fileprivate var joinsRows: Bool {
    switch self {
    case .choice(let choice): !choice.isAnswer
    case .pictureRow: true
    default: false
    }
  }
}

extension ArraySlice<Block> {
  /// Whether lines to write on are all that comes before the next heading.
  fileprivate var isOnlyForWriting: Bool {
    guard let first else { return false }
    switch first {
    case .lines:
      for block in self {
        switch block {
        case .lines: continue
        case .heading, .sheet, .pageBreak, .rightPage, .booklet, .section: return true
        default: return false
        }
      }
      return true
    default: return false
    }
  }
}

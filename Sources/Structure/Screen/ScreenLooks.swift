import Documents

/// What the eye sees of a document that the tree does not tell: which words are bold, which picture is shown, how many
/// lines there are to write on.
struct ScreenLooks {
  private(set) var strong: Set<ContentID> = []
  private(set) var pictures: [ContentID: PictureReference.Subject] = [:]
  /// What stands under a picture, or in a frame, for the eye.
  private(set) var labels: [ContentID: String] = [:]
  /// How many lines there are to write on.
  private(set) var lines: [ContentID: Int] = [:]
  /// What is told from others by its place in the document: headings and words that are explained.
  private(set) var anchors: [ElementID: String] = [:]
  /// Titles of boxes and forms.
  private(set) var titles: Set<ElementID> = []
  private(set) var boxes: [ElementID: Notice.Kind] = [:]
  private(set) var cells: [ElementID: Cell] = [:]
  /// The heading that stands large, as the title of a front page or a cover.
  private var displayed: ElementID?

  /// A cell of a chart.
  enum Cell {
    /// Nothing is written in it.
    case closed
    /// The one above goes on.
    case same
    /// One of these is ringed.
    case options([String])
  }

  private let document: StructuredDocument
  /// Boxes in the order in which they were begun, which is that of their parts.
  private var openBoxes: ArraySlice<ElementID>

  init(of document: StructuredDocument) {
    self.document = document
    openBoxes =
      document.tree.elements.indices.map { ElementID($0) }.filter { document.tree[$0].role == .box }[...]
    if let logo = document.logo { pictures[logo.content] = logo.subject }
    add(document.parts)
    openBoxes = []
  }

  /// The first heading, where it is the title of all that follows: it stands large, no other is as high, or it says what
  /// the heads of the pages call the document. Nil where the document has several parts and no title.
  var title: ElementID? {
    let headings = document.tree.elements.indices.map { ElementID($0) }.filter {
      if case .heading = document.tree[$0].role { true } else { false }
    }
    guard let first = headings.first, document.tree[first].role == .heading(1) else { return nil }
    let isAlone = headings.count { document.tree[$0].role == .heading(1) } == 1
    let words = document.landmarks.first { $0.kind == .heading }?.title
    return first == displayed || isAlone || words == document.running.headRight ? first : nil
  }

  private mutating func add(_ parts: [Part]) { for part in parts { add(part) } }

  private mutating func add(_ part: Part) {
    switch part {
    case .heading(let heading): add(heading)
    case .paragraph(let paragraph):
      add(paragraph.words)
      if paragraph.landmark != nil { nameTitle(paragraph.words) }
    case .list(let list): for item in list.items { add(item) }
    case .quotation(let parts), .keep(let parts): add(parts)
    case .table(let table): add(table)
    case .chart(let chart): add(chart)
    case .box(let box):
      if let element = openBoxes.popFirst() { boxes[element] = box.kind }
      add(box.title)
      nameTitle(box.title)
      add(box.parts)
    case .facts(let facts): for fact in facts { add(fact) }
    case .lines(let lines):
      add(lines.label)
      let count = if case .exactly(let count) = lines.count { count } else { Self.linesOfARest }
      self.lines[lines.line, default: 0] += count
    case .ticks(let ticks): for tick in ticks { add(tick.label) }
    case .choices(let choices), .answers(let choices): for choice in choices { add(choice) }
    case .pictureRows(let rows): for row in rows { add(row) }
    case .signature(let signature): for part in signature { add(part.label) }
    case .form(let form):
      add(form.head)
      if form.landmark != nil, case .text(let title)? = form.head.first { nameTitle(title) }
      add(form.parts)
    case .formRow(let items): add(items)
    case .key(let entries):
      for entry in entries {
        add(entry.sign)
        add(entry.meaning)
      }
    case .sheet(let sheet):
      add(sheet.title)
      add(sheet.note)
      add(sheet.head)
      add(sheet.parts)
    case .columns(let columns): for column in columns { add(column) }
    case .photo(let photo):
      if let picture = photo.picture { pictures[picture.content] = picture.subject }
      if photo.picture == nil { labels[photo.frame] = photo.label }
      add(photo.parts)
    case .contents(let entries): for entry in entries { add(entry.title) }
    case .gallery(let items):
      for item in items {
        pictures[item.picture.content] = item.picture.subject
        if !item.label.isEmpty { labels[item.picture.content] = item.label }
        add(item.caption)
      }
    case .pageBreak, .rightPage, .rule: break
    }
  }

  /// Lines that fill a page have so many on a screen, which has no end.
  private static let linesOfARest = 3

  private mutating func add(_ passage: Passage) {
    for run in passage.runs where run.isStrong {
      if let content = run.content { strong.insert(content) }
    }
  }

  private mutating func add(_ heading: HeadingPart) {
    add(heading.words)
    guard let element = owner(of: heading.words) else { return }
    anchors[element] = Self.anchor(ofHeading: document.landmarks[heading.landmark].id)
    if heading.display != nil { displayed = element }
  }

  private mutating func nameTitle(_ words: Passage) {
    if let element = owner(of: words) { titles.insert(element) }
  }

  /// The heading or the paragraph that words stand in.
  private func owner(of words: Passage) -> ElementID? {
    guard let content = words.runs.lazy.compactMap(\.content).first else { return nil }
    var element: ElementID? = document.tree[content].owner
    while let id = element {
      switch document.tree[id].role {
      case .heading, .paragraph: return id
      default: element = document.tree[id].parent
      }
    }
    return nil
  }

  private mutating func add(_ item: ListPart.Item) {
    if let word = item.explains, let mark = item.mark {
      let label = document.tree[mark].owner
      if let element = document.tree[label].parent { anchors[element] = Self.anchor(ofWord: word) }
    }
    add(item.parts)
  }

  private mutating func add(_ fact: FactPart) {
    add(fact.label)
    add(fact.colon)
    add(fact.value)
  }

  private mutating func add(_ choice: ChoicePart) {
    add(choice.tick.label)
    if let picture = choice.picture { pictures[picture.content] = picture.subject }
    add(choice.parts)
  }

  private mutating func add(_ row: RowPart) {
    if let picture = row.picture { pictures[picture.content] = picture.subject }
    if let tick = row.tick { add(tick.label) }
    add(row.parts)
  }

  private mutating func add(_ items: [FormRowPart]) {
    for item in items {
      switch item {
      case .text(let words), .time(let words, _), .line(let words, _, _): add(words)
      case .tick(let tick): add(tick.label)
      }
    }
  }

  private mutating func add(_ table: TablePart) {
    guard let grid = table.grid else {
      var tree = document.tree
      for card in table.cards.told(in: &tree) {
        add(card.title)
        for fact in card.facts { add(fact) }
      }
      return
    }
    for cell in (grid.head ?? []) + grid.rows.flatMap(\.cells) { add(cell.words) }
  }

  private mutating func add(_ chart: ChartPart) {
    for column in chart.columns { add(column.words) }
    if let scale = chart.scale { add(scale.label) }
    for row in chart.rows {
      for (cell, column) in zip(row, chart.columns) {
        switch cell.holds {
        case .words(let words), .around(_, let words): add(words)
        case .field: if !column.options.isEmpty { cells[cell.element] = .options(column.options) }
        case .same: cells[cell.element] = .same
        case .closed: cells[cell.element] = .closed
        }
      }
    }
  }

  static func anchor(ofHeading id: String) -> String { "heading-" + id.joinedByHyphens }
  static func anchor(ofWord word: String) -> String { "word-" + word.joinedByHyphens }
}

extension String {
  /// An id has no white space.
  fileprivate var joinedByHyphens: String { split(whereSeparator: \.isWhitespace).joined(separator: "-") }
}

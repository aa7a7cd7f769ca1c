import Layout
import Pictures
import Structure
import Typography

/// A line of words as it stands on a page.
struct TextLine {
  /// Counted from 0.
  let page: Int
  let baseline: Length
  /// Where the first letter starts.
  let x: Length
  /// Where the last letter ends.
  var maxX: Length
  /// Of its largest letters.
  var size: Length
  /// With the spaces that are drawn at its end.
  var text: [Unicode.Scalar]
  /// Whether a drawn tick stands before its words.
  var startsWithSign = false

  var place: Point { Point(x: x, y: baseline) }
}

/// The lines of one paragraph, heading, cell or label.
struct TextBlock {
  let element: ElementID
  let role: Element.Role
  /// The element around it.
  let parent: ElementID?
  var lines: [TextLine] = []
  /// Whether boxes or lines to write on stand among the words.
  var isForm = false
  var isInFigure = false
  /// Somebody's own words, which nobody corrects.
  var isQuoted = false
  var isInCell = false

  var isHeading: Bool { if case .heading = role { true } else { false } }
  /// Words that are read as sentences.
  var isProse: Bool { !isForm && !isInFigure && !isQuoted }
}

/// Finished pages taken apart once, for all rules.
struct MeasuredPages {
  let document: PagedDocument
  let claim: Claim
  let style: Style
  let wording: Wording
  let typefaces: Typefaces
  let blocks: [TextBlock]
  /// What each block says, drawn parts and clock faces left out.
  let texts: [BlockText]
  /// Where lines end inside paragraphs and part what belongs together.
  let lineEnds: [LineEnd]
  /// What is read as sentences; only easy read is measured by them.
  let prose: [MeasuredProse]
  /// What is painted, with its contrast.
  let inks: [Ink]
  /// Where those of each page are among them.
  let inksOfPage: [Range<Int>]
  /// Every run of letters that shows, artifacts too.
  let runs: [Ink]
  /// The lines to write on.
  private(set) var writingRules: [WritingRule] = []
  /// Between which edges the running head and foot stand, a pair a page.
  let edges: [(left: Length, right: Length)]

  init(_ document: PagedDocument, claim: Claim, style: Style, wording: Wording, typefaces: Typefaces) {
    self.document = document
    self.claim = claim
    self.style = style
    self.wording = wording
    self.typefaces = typefaces
    let inks = Ink.all(in: document, on: style.paper)
    let inksOfPage = Ink.ranges(inks, pages: document.pages.count)
    self.inks = inks
    self.inksOfPage = inksOfPage
    runs = inks.filter(\.isWords)
    edges = document.pages.indices.map {
      MeasuredPages.edges(of: document.pages[$0], with: inks[inksOfPage[$0]])
    }
    var reader = BlockReader(document)
    reader.read(inks)
    blocks = reader.blocks
    texts = blocks.filter { !$0.isInFigure }.map(BlockText.init)
    lineEnds = texts.flatMap { $0.lineEnds(among: wording.facts) }
    prose = claim == .easyRead ? texts.filter(\.block.isProse).map(MeasuredProse.init) : []
    writingRules = ruledLines
  }

  private static func edges(of page: Page, with inks: ArraySlice<Ink>) -> (left: Length, right: Length) {
    var left = page.width
    var right = Length.zero
    for ink in inks where ink.edge != nil {
      left = min(left, ink.area.x)
      right = max(right, ink.area.maxX)
    }
    return left < right ? (left, right) : (.zero, page.width)
  }

  /// Whether the binding is at the right.
  func isVerso(_ page: Int) -> Bool { !style.isSingleSided && page % 2 == 1 }

  func isFigure(_ owner: PageItem.Owner) -> Bool {
    if case .element(let id) = owner { document.structure[id].role == .figure } else { false }
  }

  /// What is said for a drawn part, such as "tick box, not ticked".
  func said(for owner: PageItem.Owner) -> String {
    if case .element(let id) = owner { document.structure[id].alternative ?? "" } else { "" }
  }
}

/// Puts glyph runs together to lines and lines to blocks.
private struct BlockReader {
  let document: PagedDocument
  var blocks: [TextBlock] = []
  /// The block of each element, -1 while it has none.
  private var blockOfElement: [Int]
  /// The last drawn sign among words, until words follow it.
  private var sign: Rectangle?

  init(_ document: PagedDocument) {
    self.document = document
    blockOfElement = Array(repeating: -1, count: document.structure.elements.count)
  }

  mutating func read(_ inks: [Ink]) {
    for ink in inks {
      guard ink.edge == nil, case .element(let owner) = ink.owner else { continue }
      switch ink.kind {
      case .glyphs: add(ink, to: block(of: owner))
      case .fill, .frame: blocks[block(of: owner)].isForm = true
      case .polyline: sign = ink.area
      default: break
      }
    }
    joinTitles()
    joinLabels()
  }

  private mutating func block(of owner: ElementID) -> Int {
    if blockOfElement[owner.index] >= 0 { return blockOfElement[owner.index] }
    var element = owner
    while let parent = document.structure[element].parent,
      document.structure[element].role.isInline(in: parent, document)
    {
      element = parent
    }
    if blockOfElement[element.index] < 0 {
      blockOfElement[element.index] = blocks.count
      blocks.append(newBlock(element))
    }
    blockOfElement[owner.index] = blockOfElement[element.index]
    return blockOfElement[owner.index]
  }

  private func newBlock(_ element: ElementID) -> TextBlock {
    let own = document.structure[element]
    var block = TextBlock(element: element, role: own.role, parent: own.parent)
    var next: ElementID? = element
    while let id = next {
      switch document.structure[id].role {
      case .figure: block.isInFigure = true
      case .quotation: block.isQuoted = true
      case .headerCell, .dataCell: block.isInCell = true
      default: break
      }
      next = document.structure[id].parent
    }
    return block
  }

  private mutating func add(_ ink: Ink, to block: Int) {
    guard case .glyphs(let run) = document.pages[ink.page].items[ink.index].paint else { return }
    let page = ink.page
    defer { sign = nil }
    let last = blocks[block].lines.count - 1
    if last >= 0, blocks[block].lines[last].isContinued(by: run, page: page) {
      blocks[block].lines[last].append(run)
    } else {
      blocks[block].lines.append(
        TextLine(
          page: page, baseline: run.origin.y, x: run.origin.x, maxX: run.origin.x + run.width, size: run.size,
          text: run.glyphs.letters, startsWithSign: sign.map { $0.stands(before: run) } ?? false))
    }
  }

  /// A title that begins a paragraph is one with it to the eye, though it is a heading to the ear.
  private mutating func joinTitles() {
    for index in blocks.indices.dropLast() where blocks[index].isHeading {
      guard var last = blocks[index].lines.last, let first = blocks[index + 1].lines.first,
        last.touches(first)
      else { continue }
      last.append(first)
      let joined = Array(blocks[index].lines.dropLast()) + [last]
      blocks[index + 1].lines = joined + blocks[index + 1].lines.dropFirst()
      blocks[index].lines = []
    }
  }

  /// "Label: value" is one paragraph to the eye, though it is two elements to the ear.
  private mutating func joinLabels() {
    for index in blocks.indices where blocks[index].role.isValue {
      guard let first = blocks[index].lines.first, let label = elementBefore(blocks[index]),
        blockOfElement[label.index] >= 0, let last = blocks[blockOfElement[label.index]].lines.last,
        last.touches(first), !blocks[index].isInCell || last.isLabel
      else { continue }
      let target = blockOfElement[label.index]
      let line = blocks[target].lines.count - 1
      blocks[target].lines[line].append(first)
      blocks[target].lines += blocks[index].lines.dropFirst()
      blocks[index].lines = []
    }
    blocks.removeAll { $0.lines.isEmpty }
  }

  private func elementBefore(_ block: TextBlock) -> ElementID? {
    guard let siblings = block.parent.map({ document.structure[$0].children }),
      let own = siblings.firstIndex(of: .element(block.element)), own > 0,
      case .element(let before) = siblings[own - 1]
    else { return nil }
    return before
  }
}

extension Rectangle {
  fileprivate func stands(before run: GlyphRun) -> Bool {
    maxX <= run.origin.x + run.size && y < run.origin.y && maxY > run.origin.y - run.size
  }
}

extension [PlacedGlyph] {
  /// What the glyphs say; made in place, since every letter of a document goes this way.
  fileprivate var letters: [Unicode.Scalar] {
    [Unicode.Scalar](unsafeUninitializedCapacity: count) { letters, made in
      for index in indices {
        let character = self[index].character
        let isPlain = character.value >= 0x20 && character.value <= 0x7E
        letters.initializeElement(at: index, to: isPlain ? character : self[index].text)
      }
      made = count
    }
  }
}

extension TextLine {
  fileprivate func isContinued(by run: GlyphRun, page: Int) -> Bool {
    page == self.page && run.origin.y == baseline && run.origin.x >= maxX - .points(1)
  }

  /// Adds a run on the same baseline; a gap as wide as a word space or more is read as one.
  fileprivate mutating func append(_ run: GlyphRun) {
    if run.origin.x - maxX > size.scaled(by: 0.5), text.last != " " { text.append(" ") }
    text += run.glyphs.letters
    maxX = max(maxX, run.origin.x + run.width)
    size = max(size, run.size)
  }

  fileprivate mutating func append(_ line: TextLine) {
    text += line.text
    maxX = line.maxX
    size = max(size, line.size)
  }

  /// Whether it ends in a colon: a cell without one beside another cell is a column.
  fileprivate var isLabel: Bool { text.last { !$0.isSpace } == ":" }

  fileprivate func touches(_ next: TextLine) -> Bool {
    page == next.page && baseline == next.baseline && next.x >= maxX - .points(1)
      && next.x - maxX < size.scaled(by: 0.6)
  }
}

extension Element.Role {
  /// Whether its words may stand behind a label of another element.
  fileprivate var isValue: Bool {
    switch self {
    case .listBody, .paragraph, .dataCell: true
    default: false
    }
  }

  /// Whether words of this element stand in the lines of the element around it.
  fileprivate func isInline(in parent: ElementID, _ document: PagedDocument) -> Bool {
    switch self {
    case .span, .sign, .field: true
    case .link: document.structure[parent].role != .reference
    default: false
    }
  }
}

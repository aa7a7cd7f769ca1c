import Layout
import Pictures
import Structure
import Typography

extension ClaimTest {
  /// From baseline to baseline 1.2 to 1.5 times the size. Headings and titles larger than the text are set closer. An empty
  /// line parts two paragraphs of one text: it is twice as far, on pages whose lines are not.
  static let leading = ClaimTest(
    ClaimRule("2.16", "line spacing 1.2 to 1.5", source: "UKAAF G003, Open University", isMust: true)
  ) { pages in
    let text = Length.points(pages.style.size)
    let allowed = 1.195...1.505
    let isUsual = pages.usualLeading.map { allowed ~= $0 } ?? false
    return pages.runningText.flatMap { block in
      pages.blocks[block].steps.compactMap { upper, lower in
        guard lower.size <= text, upper.size == lower.size, let ratio = upper.ratio(to: lower),
          !(allowed ~= ratio), !isUsual || !(allowed ~= ratio / 2)
        else { return nil }
        let tenths = Int((ratio * 100).rounded())
        return ClaimFault(
          "Lines stand \(tenths / 100).\(tenths % 100 / 10)\(tenths % 10) times their size apart",
          page: lower.page,
          at: lower.place)
      }
    }
  }

  /// Between paragraphs at least one empty line: white of the size of the letters, besides the leading.
  static let paragraphGaps = ClaimTest(
    ClaimRule("2.18", "space between paragraphs", source: "UKAAF G003", isMust: true)
  ) { pages in
    guard let leading = pages.usualLeading else { return [] }
    return pages.neighbours.compactMap { upper, lower in
      let gap = (lower.baseline - upper.baseline).inPoints / lower.size.inPoints - leading
      guard upper.page == lower.page, upper.x == lower.x, gap > -leading, gap < 0.995 else { return nil }
      return ClaimFault(
        "Between two paragraphs are only \(Length.points(gap * lower.size.inPoints).short) points",
        page: lower.page, at: lower.place)
    }
  }

  /// All lines of a block start at one place and end where they end. Titles may be centred, and cells of a table
  /// may stand in the middle or at the right.
  static let leftAligned = ClaimTest(
    ClaimRule("2.19", "left aligned, ragged right", source: "UKAAF G003, NHS", isMust: true)
  ) { pages in
    pages.runningText.flatMap { index -> [ClaimFault] in
      let block = pages.blocks[index]
      guard !block.isHeading, block.lines.count > 1 else { return [] }
      return pages.displaced(in: block) + pages.justified(block)
    }
  }

  /// Words are neither squeezed nor pulled apart, and the spaces between them are alike.
  static let evenSpaces = ClaimTest(
    ClaimRule("2.21", "even spaces", source: "RNIB See it Right", isMust: true)
  ) { pages in
    pages.runs.compactMap { shown in
      guard let run = pages.run(of: shown), !run.isEvenlySet(in: pages.typefaces[run.face]) else {
        return nil
      }
      return ClaimFault("Words are squeezed or pulled apart", page: shown.page, at: shown.start)
    }
  }

  /// The widest column of text holds at most 72 average characters of this very text; a few lines of it have no average.
  static let measure = ClaimTest(
    ClaimRule("2.22", "measure of at most 72 characters", source: "RNIB See it Right", isMust: true)
  ) { pages in
    let text = Length.points(pages.style.size)
    var width = 0.0
    var characters = 0
    var longest: TextLine?
    for block in pages.blocks where !block.isForm && !block.isHeading && block.lines.count > 1 {
      for line in block.lines where line.size == text {
        width += (line.maxX - line.x).inPoints
        characters += line.shownCount
        if line.maxX - line.x > longest.map({ $0.maxX - $0.x }) ?? .zero { longest = line }
      }
    }
    guard let longest, characters > 500 else { return [] }
    let count = (longest.maxX - longest.x).inPoints / (width / Double(characters))
    guard count > 72.5 else { return [] }
    return [
      ClaimFault(
        "A line has room for \(Int(count.rounded())) characters", page: longest.page, at: longest.place)
    ]
  }
}

extension TextBlock {
  /// Each line with the next, without their words.
  var steps: [(LineStep, LineStep)] {
    guard lines.count > 1 else { return [] }
    return (1..<lines.count).map { (LineStep(lines[$0 - 1]), LineStep(lines[$0])) }
  }
}

/// Where a line stands, without its words.
struct LineStep {
  let page: Int
  let place: Point
  let size: Length

  fileprivate init(_ line: TextLine) {
    page = line.page
    place = line.place
    size = line.size
  }

  /// The way down to the next line as a multiple of its size; nil on another page or in another column.
  func ratio(to next: LineStep) -> Double? {
    guard page == next.page, next.place.y > place.y, next.size > .zero else { return nil }
    return (next.place.y - place.y).inPoints / next.size.inPoints
  }
}

extension TextLine {
  /// Characters without the spaces at the end.
  var shownCount: Int { (text.lastIndex { $0 != " " } ?? -1) + 1 }
}

extension MeasuredPages {
  /// The positions of the blocks that are no form and no part of a picture.
  fileprivate var runningText: [Int] {
    blocks.indices.filter { !blocks[$0].isForm && !blocks[$0].isInFigure }
  }

  /// The most frequent leading of the body text as a multiple of its size.
  fileprivate var usualLeading: Double? {
    let text = Length.points(style.size)
    var counts: [Int: Int] = [:]
    for block in runningText {
      for (upper, lower) in blocks[block].steps where lower.size == text {
        if let ratio = upper.ratio(to: lower) { counts[Int((ratio * 1000).rounded()), default: 0] += 1 }
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 1000 }
  }

  /// The last line of a paragraph and the first of the next one, where they follow each other in the text itself.
  /// In boxes, forms and picture rows lines that belong together stand closer.
  fileprivate var neighbours: [(TextLine, TextLine)] {
    var paragraphs = [Int?](repeating: nil, count: document.structure.elements.count)
    for index in blocks.indices where blocks[index].isParagraph {
      paragraphs[blocks[index].element.index] = index
    }
    return document.structure.elements.indices.flatMap { index -> [(TextLine, TextLine)] in
      guard document.structure.elements[index].role.isFlow else { return [] }
      let children = document.structure.elements[index].children
      return zip(children, children.dropFirst()).compactMap { one, other in
        guard case .element(let upper) = one, case .element(let lower) = other,
          let first = paragraphs[upper.index], let second = paragraphs[lower.index],
          let last = blocks[first].lines.last, let next = blocks[second].lines.first
        else { return nil }
        return (last, next)
      }
    }
  }

  fileprivate func displaced(in block: TextBlock) -> [ClaimFault] {
    if startsAlike(block) { return [] }
    let lines = block.lines.filter { !$0.startsWithSign }
    guard let first = lines.first, lines.count > 1 else { return [] }
    func isAlike(_ place: (TextLine) -> Length) -> Bool {
      lines.allSatisfy { line in
        let distance = (place(line) - edges[line.page].left) - (place(first) - edges[first.page].left)
        return distance < .hair && -distance < .hair
      }
    }
    if block.isInCell, isAlike(\.maxX) || isAlike({ ($0.x + $0.maxX) / 2 }) { return [] }
    return lines.dropFirst().filter {
      let distance = ($0.x - edges[$0.page].left) - (first.x - edges[first.page].left)
      return distance >= .hair || -distance >= .hair
    }.map { ClaimFault("A line does not start where the first one does", page: $0.page, at: $0.place) }
  }

  /// Whether all lines that no sign stands before start at one place.
  private func startsAlike(_ block: TextBlock) -> Bool {
    var first: Length?
    for index in block.lines.indices where !block.lines[index].startsWithSign {
      let own = block.lines[index].x - edges[block.lines[index].page].left
      let distance = own - (first ?? own)
      guard distance < .hair, -distance < .hair else { return false }
      first = first ?? own
    }
    return true
  }

  fileprivate func justified(_ block: TextBlock) -> [ClaimFault] {
    let full = block.lines.dropLast()
    guard full.count >= 3, let first = full.first else { return [] }
    let isJustified = full.allSatisfy { line in
      let distance = line.maxX - first.maxX
      return line.page == first.page && distance < .hair && -distance < .hair
    }
    return isJustified ? [ClaimFault("All lines end at one place", page: first.page, at: first.place)] : []
  }
}

extension TextBlock {
  fileprivate var isParagraph: Bool { role == .paragraph && !isForm }
}

extension Element.Role {
  /// Whether its paragraphs follow each other as running text.
  fileprivate var isFlow: Bool {
    switch self {
    case .document, .section, .quotation: true
    default: false
    }
  }
}

extension GlyphRun {
  /// Whether glyphs stand as far apart as the face has them, but for kerning.
  fileprivate func isEvenlySet(in face: Typeface) -> Bool {
    let hasMark = glyphs.contains { $0.character.value > 0x2FF && $0.isMark }
    let glyphs = hasMark ? glyphs.filter { !$0.isMark } : glyphs
    guard glyphs.count > 1, face.unitsPerEm > 0 else { return true }
    var natural = 0
    for index in 0..<glyphs.count - 1 {
      let advance = face.advance(of: glyphs[index].glyph)
      natural += advance
      let character = glyphs[index].character.value
      guard character <= 0x20 || character > 0x7E, glyphs[index].text == " " || glyphs[index].text == "\u{A0}"
      else { continue }
      let step = glyphs[index + 1].offset - glyphs[index].offset
      let space = step.thousandths * face.unitsPerEm / max(1, size.thousandths)
      if space * 4 < advance * 3 || space * 3 > advance * 4 { return false }
    }
    let actual = glyphs[glyphs.count - 1].offset.thousandths * face.unitsPerEm / max(1, size.thousandths)
    // In a few letters the kerning of one pair counts for too much.
    return glyphs.count < 12 || (natural * 9 <= actual * 10 && actual * 10 <= natural * 11)
  }
}

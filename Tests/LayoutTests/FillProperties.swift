import Documents
import Pictures
import Structure
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Boxes and full pages of random documents")
struct FillProperties {
  @Test("No box overlaps another: it stands beside it or wholly inside", arguments: PageProperties.cases)
  func boxes(layout: String, size: Int) {
    for seed in 1...6 {
      var random = RandomDocuments(seed: UInt64(seed))
      let document = Fixtures.pages(random.document(), layout, size: size)
      for (number, page) in document.pages.enumerated() {
        let boxes = page.items.compactMap(\.paint.box)
        let pair = firstOverlap(of: boxes)
        #expect(pair == nil, "seed \(seed), page \(number + 1)")
        if pair != nil { return }
      }
    }
  }

  private func firstOverlap(of boxes: [Rectangle]) -> (Rectangle, Rectangle)? {
    for (index, box) in boxes.enumerated() {
      for other in boxes[..<index] where box.overlaps(other) && !box.contains(other) && !other.contains(box) {
        return (other, box)
      }
    }
    return nil
  }

  @Test("No page but the last is less than a third full without a reason", arguments: PageProperties.cases)
  func full(layout: String, size: Int) {
    let style = Fixtures.sheet(layout).style(size: size, options: PageOptions())
    for seed in 1...12 {
      var random = RandomDocuments(seed: UInt64(seed))
      let filled = FilledPages(random.document(), style)
      for page in filled.pages.indices.dropLast() where filled.fill(ofPage: page) * 3 < filled.height {
        let reason = filled.reason(forEndOfPage: page)
        #expect(reason != nil, "seed \(seed), page \(page + 1) of \(filled.pages.count): no reason")
        guard let reason else { return }
        print("\(layout) \(size), seed \(seed), page \(page + 1) is short: \(reason)")
      }
    }
  }
}

/// The pages of a document before their items are put in the structure, with every slab marked by its number.
private struct FilledPages {
  /// Why a page ends early.
  enum Reason: CustomStringConvertible {
    case asked, rightPage, fullOfRows, goesOn
    case tallBlock(Length, room: Length)

    var description: String {
      switch self {
      case .asked: "a page break was asked for"
      case .rightPage: "the next part begins on a right-hand page"
      case .goesOn: "a box inside others is taller than they leave room for, and its parts stand on two pages"
      case .fullOfRows: "it holds all the picture rows that it may"
      case .tallBlock(let height, let room):
        "what keeps together next is \(height.fixed) points tall, and \(room.fixed) are left"
      }
    }
  }

  let slabs: [Slab]
  let pages: [PlacedPage]
  let height: Length
  private let rowsPerPage: Int

  init(_ blocks: [Block], _ style: Style) {
    let document = Document(title: "Random", running: RunningMatter(), numbersHeadings: false, blocks: blocks)
    var structured = document.structured(for: style.presentation, words: Fixtures.words)
    var composer = Composer(
      &structured, style: style, typefaces: Fixtures.typefaces, artworks: [:], words: Fixtures.words)
    let frame = PageFrame(style)
    let setting = Setting(
      x: .zero, width: style.page.measure, limit: frame.bodyHeight, text: style.text.body)
    var slabs = composer.slabs(of: structured.parts, in: setting)
    for index in slabs.indices { slabs[index].items.append(.landmark(-1 - index)) }
    self.slabs = slabs
    height = frame.bodyHeight
    rowsPerPage = style.pictures.rowsPerPage
    let rules = Paginator.Rules(
      height: height, rowsPerPage: style.pictures.rowsPerPage, repeatedHeads: composer.repeatedHeads)
    var paginator = Paginator(slabs: slabs, rules: rules) { _, _ in
      Slab(.line, height: style.text.body.leading)
    }
    paginator.run()
    pages = paginator.pages
  }

  func fill(ofPage page: Int) -> Length { pages[page].slabs.last.map { $0.y + $0.slab.height } ?? .zero }

  private func number(of slab: Slab) -> Int? {
    for case .landmark(let mark) in slab.items.reversed() where mark < 0 { return -1 - mark }
    return nil
  }

  private func rows(onPage page: Int) -> Int { pages[page].slabs.count { $0.slab.pictureRun != nil } }

  private func rows(inChainFrom start: Int) -> Int {
    var count = slabs[start].pictureRun == nil ? 0 : 1
    var index = start
    while slabs[index].keepsWithNext, index + 1 < slabs.count, !slabs[index + 1].isBreak {
      index += 1
      if slabs[index].pictureRun != nil { count += 1 }
    }
    return count
  }

  /// Nil when nothing kept the next slab from standing on this page.
  func reason(forEndOfPage page: Int) -> Reason? {
    if pages[page].isBlankOnPurpose { return .rightPage }
    let next = pages[(page + 1)...].lazy.flatMap(\.slabs).compactMap { number(of: $0.slab) }.first
    let last = pages[...page].reversed().lazy.flatMap { $0.slabs.reversed() }
      .compactMap { number(of: $0.slab) }.first
    guard let next, let last else { return .asked }
    if slabs[next].startsPage || slabs[last..<next].contains(where: \.isBreak) { return .asked }
    let isRow =
      slabs[next].pictureRun != nil && slabs[last].pictureRun?.number == slabs[next].pictureRun?.number
    if isRow { return .fullOfRows }
    let more = rows(inChainFrom: next)
    if more > 0, rows(onPage: page) + more > rowsPerPage { return .fullOfRows }
    if slabs[next].continues { return .goesOn }
    var chain = gap(from: slabs[last].foot, to: slabs[next]) + slabs[next].height
    var index = next
    while slabs[index].keepsWithNext, index + 1 < slabs.count, !slabs[index + 1].isBreak {
      chain = chain + gap(from: slabs[index].foot, to: slabs[index + 1]) + slabs[index + 1].height
      index += 1
    }
    let room = height - fill(ofPage: page)
    return chain > room ? .tallBlock(chain, room: room) : nil
  }
}

extension PageItem.Paint {
  /// The area of what has an edge of its own.
  fileprivate var box: Rectangle? {
    switch self {
    case .frame(let area, _, _), .circle(let area, _, _), .picture(_, let area): area
    default: nil
    }
  }
}

extension Rectangle {
  fileprivate func contains(_ other: Rectangle) -> Bool {
    x <= other.x && y <= other.y && maxX >= other.maxX && maxY >= other.maxY
  }
}

import Documents
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Parts of front pages, covers and visits")
struct FrontPageTests {
  private func pages(_ blocks: [Block], _ layout: String, _ size: Int, _ display: TitleDisplay?) -> [Page] {
    var document = Document(title: "Plan", blocks: blocks)
    document.titleDisplay = display
    return document.paginated(
      with: Fixtures.sheet(layout).style(size: size, options: PageOptions()), typefaces: Fixtures.typefaces,
      pictures: [:], words: Fixtures.words
    ).pages
  }

  private func sizes(_ pages: [Page], of word: String) -> [Length] {
    pages.flatMap(\.items).compactMap { item in
      guard case .glyphs(let run) = item.paint, String(String.UnicodeScalarView(run.text)).hasPrefix(word)
      else { return nil }
      return run.size
    }
  }

  private func frames(_ pages: [Page]) -> [Rectangle] {
    pages.flatMap(\.items).compactMap { if case .frame(let area, _, _) = $0.paint { area } else { nil } }
  }

  private static let title = Block.heading(level: 1, id: "t", [.text("Winnie’s folder")])

  @Test("The title of a cover is to be read across a room")
  func cover() {
    #expect(sizes(pages([Self.title], "standard", 14, .cover), of: "Winnie") == [.points(40)])
    #expect(sizes(pages([Self.title], "large-print", 24, .cover), of: "Winnie") == [.points(54)])
    #expect(sizes(pages([Self.title], "easy-read", 18, .cover), of: "Winnie") == [.points(40)])
  }

  @Test("The title of a front page keeps its size beside long headings, and a later heading is none")
  func front() {
    let long = Block.heading(level: 1, id: "l", [.text("Day two, 25 November 2026")])
    let pages = pages([Self.title, long], "large-print", 24, .front)
    #expect(sizes(pages, of: "Winnie") == [.points(36)])
    #expect(sizes(pages, of: "Day") == [.points(36)])
  }

  @Test("A title with a word that is wider than the page is set as a heading, and no word is parted")
  func wideTitle() {
    let title = Block.heading(level: 1, id: "t", [.text("Featherstonehaugh-Cholmondeley")])
    #expect(sizes(pages([title], "large-print", 36, .cover), of: "Feather").allSatisfy { $0 <= .points(48) })
  }

  @Test("The frame for a photograph is 35 by 45 mm, on a cover 45 by 55; words stand beside it")
  func photo() {
    let words = Block.paragraph([.text("I am Winnie.")])
    let small = frames(pages([.photo(Photo(name: "Winnie", blocks: [words]))], "standard", 14, nil))
    #expect(small.map(\.width) == [.millimetres(35)] && small.map(\.height) == [.millimetres(45)])
    #expect(small[0].maxX == .millimetres(210 - 18))
    let large = frames(
      pages([.photo(Photo(name: "Winnie", isLarge: true, blocks: [words]))], "easy-read", 18, nil))
    #expect(large.map(\.width) == [.millimetres(45)] && large.map(\.height) == [.millimetres(55)])
    #expect(large[0].x == .millimetres(25))
  }

  @Test("A step is whole on its page, with a rule under it")
  func steps() {
    let how = String(repeating: "Stand on the left and wait. ", count: 12)
    let items = (1...12).map { _ in [Block.paragraph([.strong([.text("Shower")]), .lineBreak, .text(how)])] }
    let pages = pages([.list(List(start: 1, isSteps: true, items: items))], "standard", 14, nil)
    let rules = pages.flatMap(\.items).filter {
      if case .fill(let area, _) = $0.paint, $0.owner == .artifact(.layout) {
        area.width == .millimetres(167)
      } else {
        false
      }
    }
    #expect(rules.count == 13)
    #expect(pages.count > 1)
  }

  @Test("Three close boxes with labels at the side fit a side that three others do not")
  func tight() {
    func boxes(isTight: Bool) -> [Block] {
      let facts = (0..<10).map { Fact(label: [.text("Label \($0)")], value: [.text("What is known.")]) }
      return [Notice.Kind.important, .information, .note].map { kind in
        .notice(Notice(kind: kind, title: [.text("Must know")], isTight: isTight, blocks: [.facts(facts)]))
      }
    }
    let tight = pages(boxes(isTight: true), "standard", 14, nil)
    #expect(tight.count == 1)
    #expect(pages(boxes(isTight: false), "standard", 14, nil).count == 2)
    let edges = tight.flatMap(\.items).compactMap { item -> Length? in
      if case .frame(_, let width, _) = item.paint { width } else { nil }
    }
    #expect(edges == [.points(2.25), .points(1.5), .points(0.75)])
  }
}

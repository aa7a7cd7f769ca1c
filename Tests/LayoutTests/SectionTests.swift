import Documents
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Sections of a document")
struct SectionTests {
  private static let filler = Block.lines(WritingLines(count: .exactly(40)))

  /// Sections of one page each, with a heading each.
  private static func sections(_ names: [String]) -> [Block] {
    names.flatMap { [.section($0), .heading(level: 1, id: $0, [.text($0)]), .pageBreak] }
  }

  private func marks(_ page: Page) -> [Rectangle] {
    page.items.compactMap { item in
      guard item.owner == .artifact(.mark), case .fill(let area, _) = item.paint else { return nil }
      return area
    }
  }

  private func words(_ page: Page, of owner: PageItem.Artifact) -> [String] {
    page.items.compactMap { item in
      guard item.owner == .artifact(owner), case .glyphs(let run) = item.paint else { return nil }
      return String(String.UnicodeScalarView(run.text)).replacing("\u{A0}", with: " ")
    }
  }

  @Test(
    "Each has a mark at the outer edge, 32 mm lower than the one before, and begins at the top again after eight"
  )
  func marks() {
    let pages = Fixtures.pages(Self.sections((1...9).map { "Part \($0)" })).pages
    let areas = pages.map { marks($0) }
    #expect(areas.allSatisfy { $0.count == 1 })
    let first = areas[0][0]
    #expect(first.width == .millimetres(9) && first.height == .millimetres(28))
    #expect(first.maxX == pages[0].width && first.y == .millimetres(22))
    #expect(areas[1][0].x == .zero && areas[1][0].y - first.y == .millimetres(32))
    #expect(areas[8][0].y == first.y)
    #expect(words(pages[4], of: .mark) == ["5"])
  }

  @Test("The contents have the number of each entry’s section, for the eye alone, where the paper has marks")
  func tabsInContents() {
    let blocks = [.contents(levels: 1), .pageBreak] + Self.sections(["Visits", "Medicines"])
    #expect(words(Fixtures.pages(blocks).pages[0], of: .layout) == ["1", "2"])
  }

  @Test(
    "The head names the section from the second page on; the first says the document, which is heard there")
  func heads() {
    let pages = Fixtures.pages(Self.sections(["Visits", "Medicines"])).pages
    #expect(!words(pages[0], of: .header).contains { $0.contains("Visits") })
    #expect(words(pages[1], of: .header).contains("Care plan: 2 Medicines"))
    #expect(!words(pages[1], of: .header).contains("Care plan"))
  }

  @Test("Where letters are large the head names the section alone")
  func shortHeads() {
    let pages = Fixtures.pages(Self.sections(["Visits", "Medicines"]), "large-print", size: 24).pages
    #expect(words(pages[1], of: .header).contains("2 Medicines"))
  }

  @Test("A page on which a section begins has the marks of both, and its head the name of the one at its top")
  func both() {
    let blocks: [Block] = [
      .section("Visits"), .heading(level: 1, id: "a", [.text("Visits")]), Self.filler, .section("Medicines"),
      .heading(level: 1, id: "b", [.text("Medicines")]),
    ]
    let pages = Fixtures.pages(blocks).pages
    let last = pages[pages.count - 1]
    #expect(marks(last).count == 2)
    #expect(words(last, of: .header).contains("Care plan: 1 Visits"))
  }

  @Test("A section without a title is none")
  func empty() {
    let blocks: [Block] = [
      .section("Nothing"), .section("Visits"), .heading(level: 1, id: "a", [.text("Visits")]),
    ]
    let pages = Fixtures.pages(blocks).pages
    #expect(words(pages[0], of: .mark) == ["1"])
  }

  @Test("A mark stays on the paper and off the text at every size", arguments: Fixtures.sizes)
  func place(layout: String, size: Int) {
    let pages = Fixtures.pages(Self.sections(["Visits", "Medicines"]), layout, size: size).pages
    for page in pages {
      for area in marks(page) {
        #expect(area.x >= .zero && area.maxX <= page.width)
        #expect(area.maxX <= .millimetres(9) || area.x >= page.width - .millimetres(9))
      }
    }
  }
}

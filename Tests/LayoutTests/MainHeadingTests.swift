import Documents
import Structure
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Main headings of one document")
struct MainHeadingTests {
  /// The sizes of the words that begin with "Day", in order.
  private func sizes(_ titles: [String], areSheets: Bool = true) -> [Length] {
    let blocks = titles.map { title in
      areSheets
        ? Block.sheet(Sheet(id: title, title: [.text(title)], blocks: []))
        : Block.heading(level: 1, id: title, [.text(title)])
    }
    return Fixtures.pages(blocks, "large-print", size: 24).pages.flatMap { page in
      page.items.compactMap { item in
        guard case .glyphs(let run) = item.paint, case .element = item.owner,
          String(String.UnicodeScalarView(run.text)).hasPrefix("Day")
        else { return nil }
        return run.size
      }
    }
  }

  @Test("A heading that would wrap has two lines, and makes neither itself nor its neighbours small")
  func headings() {
    let sizes = sizes(["Day one", "Day two, 25 November 2026"], areSheets: false)
    #expect(Set(sizes) == [.points(36)])
  }

  @Test("Where one would wrap, all are set at the next size, so that no day looks less than another")
  func alike() {
    #expect(sizes(["Day one", "Day two"]) == [.points(36), .points(36)])
    #expect(sizes(["Day one", "Day two, 25 November 2026"]) == [.points(30), .points(30)])
  }

  @Test("One that wraps at the next size too does not make its neighbours small")
  func long() {
    let title = "Day two, which has so long a title that it needs two lines at any size"
    #expect(sizes(["Day one", title]) == [.points(36), .points(36)])
  }
}

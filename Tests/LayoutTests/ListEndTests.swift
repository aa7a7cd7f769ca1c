import Documents
import Structure
import TestSupport
import Testing

@testable import Layout

@Suite("Lists at the ends of pages")
struct ListEndTests {
  /// What stands on each page: the texts that begin with one of some words.
  private func words(_ pages: PagedDocument, beginning: String) -> [[String]] {
    pages.pages.map { page in
      page.items.compactMap { item in
        guard case .glyphs(let run) = item.paint, case .element = item.owner else { return nil }
        let text = String(String.UnicodeScalarView(run.text))
        return text.hasPrefix(beginning) ? text : nil
      }
    }
  }

  private func document(lines: Int, items: Int) -> PagedDocument {
    let filling = (0..<lines).map { Block.paragraph([.text("Filling \($0)")]) }
    let list = List(items: (1...items).map { [.paragraph([.text("Item \($0)")])] })
    return Fixtures.pages(filling + [.paragraph([.text("Item lead")]), .list(list)])
  }

  @Test("No item stands alone at the head of a page, nor the words that lead to the list at its foot")
  func ends() {
    for lines in 5...30 {
      let pages = words(document(lines: lines, items: 6), beginning: "Item")
      for page in pages where !page.isEmpty {
        #expect(page.count > 1, "\(lines) lines before: \(pages)")
      }
    }
  }
}

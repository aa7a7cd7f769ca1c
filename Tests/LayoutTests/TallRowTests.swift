import Documents
import Foundation
import Structure
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Rows, cards and boxes that are taller than the room")
struct TallRowTests {
  private static func words(_ count: Int, from first: Int = 1) -> String {
    (first..<first + count).map { "w\($0)" }.joined(separator: " ")
  }

  private func card(_ name: String, _ words: Int) -> [[Inline]] {
    [[.text(name)], [.text(Self.words(words))], [.text("01632 960417")]]
  }

  private func frames(_ page: Page) -> Int {
    page.items.count { if case .frame = $0.paint { true } else { false } }
  }

  private func said(_ page: Page) -> [String] {
    page.items.compactMap { item in
      guard case .glyphs(let run) = item.paint else { return nil }
      return String(String.UnicodeScalarView(run.text)).trimmingCharacters(in: .whitespaces)
    }
  }

  /// At 36 point a page holds ten lines: the first card shares its page with two headings, the second has its own.
  @Test("A card that fits a page is whole, though a heading stands over the first card of its table")
  func cardsUnderHeading() {
    for count in 10...40 {
      let table = Table(
        alignments: [], head: [[.text("Name")], [.text("For")], [.text("Phone")]],
        rows: [card("One", 3), card("Two", count)])
      let document = Fixtures.pages(
        [
          .heading(level: 1, id: "a", [.text("People")]), .heading(level: 2, id: "b", [.text("Family")]),
          .table(table),
        ], "large-print", size: 36)
      let isParted = document.problems.contains { $0.rule == "LAY-02" }
      let last = document.pages.filter { said($0).contains { $0.contains("w\(count)") } }
      // Whole, it stands on one page with its name; parted, its parts stand on two.
      #expect(last.count == 1)
      #expect(said(last[0]).contains("Two") != isParted, "\(count) words")
    }
  }

  private func tall(_ count: Int) -> Block {
    .table(
      Table(
        alignments: [], head: [[.text("Who")], [.text("What")]],
        rows: [
          [[.text("Anna")], [.text("one")]], [[.text("Bela")], [.text(Self.words(count))]],
          [[.text("Cora")], [.text("two")]],
        ]))
  }

  @Test("A row taller than a page goes on under the heading of its table, with a warning and the word")
  func tallRow() {
    let document = Fixtures.pages([.heading(level: 1, id: "a", [.text("People")]), tall(1200)])
    #expect(document.problems.map(\.rule) == ["LAY-03"])
    #expect(document.pages.count > 2)
    for page in document.pages.dropFirst() {
      #expect(said(page).contains("Who"))
      #expect(said(page).contains("What"))
    }
    #expect(document.pages.count { said($0).contains("Continued") } == 3)
    #expect(!document.text.contains("Continued"))
    let all = document.text.matches(of: /w([0-9]+)/).compactMap { Int($0.output.1) }
    #expect(all == Array(1...1200))
  }

  @Test("A row is never parted while it fits a page with the heading of its table")
  func wholeRows() {
    for count in stride(from: 300, through: 420, by: 4) {
      let document = Fixtures.pages([tall(count)])
      let pages = document.pages.filter { said($0).contains { $0.firstMatch(of: /w[0-9]+/) != nil } }
      #expect((pages.count > 1) == !document.problems.isEmpty, "\(count) words")
      #expect(pages.count == 1 || said(pages[1]).contains("Continued"))
    }
  }

  @Test("The heading of a table may be taller than a page, and nothing of it is lost")
  func tallHead() {
    let document = Fixtures.pages([
      .table(
        Table(
          alignments: [], head: [[.text(Self.words(1500))], [.text("What")]],
          rows: [[[.text("Anna")], [.text("last one")]]]))
    ])
    let all = document.text.matches(of: /w([0-9]+)/).compactMap { Int($0.output.1) }
    #expect(all == Array(1...1500))
    #expect(document.text.contains("last one"))
    for page in document.pages {
      for item in page.items {
        #expect(item.paint.bounds.map { $0.maxY <= page.height - .millimetres(14) } ?? true)
      }
    }
  }

  @Test("A box taller than a page says on each further page that it goes on")
  func tallBox() {
    let paragraphs = (0..<40).map { Block.paragraph([.text(Self.words(40, from: $0 * 40))]) }
    let document = Fixtures.pages([
      .notice(Notice(kind: .warning, title: [.text("Allergies")], blocks: paragraphs))
    ])
    #expect(document.pages.count > 2)
    for page in document.pages {
      #expect(frames(page) == 1)
      #expect(said(page).contains("Continued") == !said(page).contains("Allergies"))
    }
  }
}

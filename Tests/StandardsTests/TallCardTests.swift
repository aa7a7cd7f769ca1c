import Documents
import Layout
import TestSupport
import Testing

@testable import Standards

@Suite("Cards that are taller than the room, measured")
struct TallCardTests {
  private func card(_ name: String, _ words: Int) -> [[Inline]] {
    let text = (1...words).map { "w\($0)" }.joined(separator: " ")
    return [[.text(name)], [.text(text)], [.text("01632 960417")]]
  }

  @Test("No two parts of a card stand on one page, wherever the page began", arguments: [20, 24, 28, 36])
  func partsApart(size: Int) {
    let sheet = Fixtures.sheet("large-print").style(size: size, options: PageOptions())
    for lines in stride(from: 0, through: 6, by: 1) {
      for count in stride(from: 20, through: 260, by: 12) {
        let table = Table(
          alignments: [], head: [[.text("Name")], [.text("For")], [.text("Phone")]],
          rows: [card("One", count), card("Two", count)])
        let above = (0..<lines).map { Block.paragraph([.text("x\($0)")]) }
        let document = Fixtures.pages(
          above + [.heading(level: 2, id: "b", [.text("Family")]), .table(table)], "large-print", size: size)
        let findings = document.measured(in: sheet, wording: Fixtures.wording, typefaces: Fixtures.typefaces)
        let broken = findings.filter { !$0.isPassed && $0.rule.isMust }.map(\.rule.name)
        #expect(broken == [], "\(count) words under \(lines) lines")
      }
    }
  }
}

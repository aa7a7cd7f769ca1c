import Documents
import TestSupport
import Testing

@testable import Layout

@Suite("Spaces between words of different weight")
struct SpaceTests {
  /// cairo paints nothing for a run without ink, and a space alone at the end of a line would be lost to the ear.
  @Test(
    "No space is a run of its own, wherever the line ends", arguments: [24, 28, 36],
    [
      [
        Inline.strong([.text("When I am well, and when I am not.")]),
        .text(" On a good day I am up by nine."),
      ],
      [.text("Write to "), .link(.address("mailto:a@example.org"), [.text("us")]), .text(" and we answer.")],
    ])
  func spaces(size: Int, inlines: [Inline]) {
    for words in 0...12 {
      let before = Inline.text(String(repeating: "word ", count: words))
      let pages = Fixtures.pages([.paragraph([before] + inlines)], "large-print", size: size).pages
      let runs = pages.flatMap(\.items).compactMap { item -> String? in
        guard case .glyphs(let run) = item.paint, case .element = item.owner else { return nil }
        return String(String.UnicodeScalarView(run.text))
      }
      #expect(!runs.contains(" "), "\(words) words before: \(runs)")
    }
  }
}

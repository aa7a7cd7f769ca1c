import Documents
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Head and foot")
struct RunningMatterTests {
  /// The words of head and foot of the first page, line by line.
  private func words(_ layout: String, _ size: Int, reader: String = "visitors") -> String {
    let document = Fixtures.pages([.paragraph([.text("Some text.")])], layout, size: size, reader: reader)
    let runs = document.pages[0].items.compactMap { item -> String? in
      guard case .glyphs(let run) = item.paint, document.runningEdge(of: item.owner) != nil else {
        return nil
      }
      return String(String.UnicodeScalarView(run.text))
    }
    return runs.joined(separator: "|").replacing("\u{A0}", with: " ")
  }

  private static let copies =
    (12...15).map { ("standard", $0) } + (16...36).map { ("large-print", $0) }
    + (14...28).map { ("easy-read", $0) }

  @Test(
    "Every page says whose it is, which document and version, when and for whom it was printed, and its number",
    arguments: copies)
  func whole(layout: String, size: Int) {
    let words = words(layout, size)
    let parts = [
      "Winnie Okafor, HB-0417", "Care plan", "Version 7, replaces", "Printed 16 November 2026",
      "for visitors", "Page 1 of 1",
    ]
    for part in parts {
      #expect(words.lowercased().contains(part.lowercased()), "\(part) in \(words)")
    }
  }

  @Test("What does not fit beside other words is said shortly, then stands where a line has room")
  func places() {
    #expect(words("standard", 14).contains("Printed 16 November 2026, copy for visitors"))
    #expect(words("large-print", 24).contains("Printed 16 November 2026, for visitors"))
    #expect(words("large-print", 28).contains("Printed 16 November 2026|Copy for visitors|Page 1 of 1"))
    #expect(words("large-print", 36).contains("Care plan, for visitors"))
  }

  @Test("A reader's name of many lines leaves the page its number")
  func longName() {
    let name = repeatElement("Featherstonehaugh", count: 12).joined(separator: " ")
    let words = words("large-print", 36, reader: name)
    #expect(words.contains("For Featherstonehaugh") && words.contains("Page 1 of 1"), "\(words)")
  }
}

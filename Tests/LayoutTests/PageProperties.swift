import Documents
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Pages of random documents")
struct PageProperties {
  static let cases: [(String, Int)] = [
    ("standard", 12), ("standard", 14), ("large-print", 16), ("large-print", 20), ("large-print", 24),
    ("large-print", 28), ("large-print", 36), ("easy-read", 18), ("easy-read", 28),
  ]

  @Test("Nothing stands outside the margins", arguments: cases)
  func margins(layout: String, size: Int) {
    let style = Fixtures.sheet(layout).style(size: size, options: PageOptions())
    for seed in 1...6 {
      var random = RandomDocuments(seed: UInt64(seed))
      let document = Fixtures.pages(random.document(), layout, size: size)
      for (number, page) in document.pages.enumerated() {
        let left = PageFrame(style).left(ofPage: number)
        for item in page.items {
          // A section's mark reaches the edge of the paper.
          guard item.owner != .artifact(.mark), let area = item.paint.bounds else { continue }
          let isInside =
            area.x >= left - .points(1) && area.maxX <= left + style.page.measure + .points(1)
            && area.y >= style.page.edge - .points(1)
            && area.maxY <= page.height - style.page.edge + .points(8)
          #expect(isInside, "seed \(seed), page \(number + 1): \(item.paint)")
          if !isInside { return }
        }
      }
    }
  }

  @Test("No word stands on another, and none under the foot", arguments: cases)
  func overlaps(layout: String, size: Int) {
    for seed in 1...6 {
      var random = RandomDocuments(seed: UInt64(seed))
      let document = Fixtures.pages(random.document(), layout, size: size)
      for (number, page) in document.pages.enumerated() {
        var areas: [(Rectangle, GlyphRun)] = []
        for item in page.items {
          guard case .glyphs(let run) = item.paint, run.text.contains(where: { $0 != " " }) else { continue }
          let area = Rectangle(
            x: run.origin.x + .points(1), y: run.origin.y - run.size.scaled(by: 0.5),
            width: run.width - .points(2),
            height: run.size.scaled(by: 0.5))
          let other = areas.first { $0.0.overlaps(area) }
          let isFree = other == nil
          #expect(
            isFree, "seed \(seed), page \(number + 1): \(said(run)) on \(other.map { said($0.1) } ?? "")")
          if !isFree { return }
          areas.append((area, run))
        }
      }
    }
  }

  @Test("The text of the pages is the text of the document, in order", arguments: cases)
  func nothingLost(layout: String, size: Int) {
    for seed in 1...8 {
      var random = RandomDocuments(seed: UInt64(seed))
      random.hasContents = false
      random.hasBareLines = false
      let blocks = random.document()
      let document = Fixtures.pages(blocks, layout, size: size)
      let wanted = tokens(in: "\(blocks)")
      let found = tokens(in: document.text)
      let isSame = found == wanted
      #expect(isSame, "seed \(seed): \(firstDifference(found, wanted))")
      if !isSame { return }
    }
  }

  /// The tokens that stand at both ends of each random text, in the order of a text.
  private func tokens(in text: String) -> [Substring] { text.matches(of: /[wv][0-9]+/).map(\.output) }

  private func firstDifference(_ found: [Substring], _ wanted: [Substring]) -> String {
    let index =
      zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(found.count, wanted.count)
    return
      "after \(wanted.prefix(index).suffix(2)): \(found.dropFirst(index).prefix(4)) for \(wanted.dropFirst(index).prefix(4))"
  }

  private func said(_ run: GlyphRun) -> String { String(String.UnicodeScalarView(run.text)) }
}

extension Rectangle {
  func overlaps(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}

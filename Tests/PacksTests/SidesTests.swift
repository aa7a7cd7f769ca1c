import Documents
import Layout
import Testing
import Typography

@testable import Packs

/// How long the documents of the example people are in standard print at 14 point, and how full their sides are.
@Suite("Sides of the standard documents")
struct SidesTests {
  /// The two whose needs allow 14 point.
  static let people = ["HB-0231", "HB-0388"]

  /// Each visit says on its own page what to have in mind and whom to ring, which is one side more for three visits of an hour.
  @Test("A care plan has 8 to 14 sides, or 15", arguments: [("HB-0231", 14), ("HB-0388", 15)])
  func plan(person: String, most: Int) throws {
    let sides = try pages("care-plan", person).count
    #expect(8...most ~= sides, "\(sides) sides")
  }

  @Test("A service user guide has 10 to 14 sides", arguments: people)
  func guide(person: String) throws {
    let sides = try pages("service-user-guide", person).count
    #expect(10...14 ~= sides, "\(sides) sides")
  }

  @Test("A diary has at most two sides for each day of four weeks, and one a week for words of one's own")
  func diary() throws {
    #expect(28 + 4...56 + 4 ~= (try pages("diary", "HB-0231").count))
  }

  @Test("No side but the last is less than a third full", arguments: people, GoldenRecords.documents)
  func fullness(person: String, document: String) throws {
    for (index, page) in try pages(document, person).dropLast().enumerated() {
      // The text begins 25 mm under the edge and may be 243 mm high.
      #expect(page.foot > .millimetres(25 + 81), "side \(index + 1) ends at \(page.foot)")
    }
  }

  /// A heading stays with its first card, which may take two thirds of a side. Above 26 point a card or a visit kept whole
  /// fills most of a side, and the side before it ends where it must.
  @Test(
    "No side of large print up to 26 point but the last is less than three tenths full",
    arguments: [16, 18, 20, 22, 24, 26], GoldenRecords.documents)
  func largeFullness(size: Int, document: String) throws {
    for person in ["HB-0231", "HB-0388", "HB-0417"] {
      let records = try GoldenRecords("large-print", person: person, size: size)
      let pages = try records.pieces(of: document, .typical).flatMap(\.pages)
      let frame = pages.map { ($0.ends(.header), $0.ends(.footer)) }
      for (index, page) in pages.dropLast().enumerated() {
        let (top, bottom) = frame[index]
        #expect(page.foot - top > (bottom - top) * 3 / 10, "\(person), side \(index + 1)")
      }
    }
  }

  private func pages(_ document: String, _ person: String) throws -> [Page] {
    try GoldenRecords("standard", person: person).pieces(of: document, .typical).flatMap(\.pages)
  }
}

extension Page {
  /// Where the rule of the head or foot stands, which is its edge to the text.
  fileprivate func ends(_ artifact: PageItem.Artifact) -> Length {
    for item in items where item.owner == .artifact(artifact) {
      if case .fill(let area, _) = item.paint { return area.y }
    }
    return .zero
  }

  /// Where the lowest mark that belongs to the text stands.
  var foot: Length {
    items.compactMap { item -> Length? in
      guard case .element = item.owner else { return nil }
      switch item.paint {
      case .glyphs(let run): return run.origin.y
      case .fill(let area, _), .frame(let area, _, _), .circle(let area, _, _), .picture(_, let area):
        return area.maxY
      case .polyline(let points, _, _), .polygon(let points, _): return points.map(\.y).max()
      }
    }.max() ?? .zero
  }
}

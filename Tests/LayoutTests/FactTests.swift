import Documents
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Key facts")
struct FactTests {
  /// Where each of some words begins.
  private func places(_ facts: [(String, String)], _ words: [String]) -> [Point] {
    let facts = facts.map { Fact(label: [.text($0.0)], value: [.text($0.1)]) }
    let items = Fixtures.pages([.facts(facts)]).pages.flatMap(\.items)
    return words.compactMap { word in
      for item in items {
        guard case .glyphs(let run) = item.paint, case .element = item.owner else { continue }
        if String(String.UnicodeScalarView(run.text)).hasPrefix(word) { return run.origin }
      }
      return nil
    }
  }

  private let long = "3 Kiln Cottages, Back Lane, Hartbourne, near the old mill"

  @Test("Facts of equal length stand two by two, each label over its value")
  func pairs() throws {
    let at = places([("Born", "1952"), ("Call me", "George")], ["Born", "1952", "Call", "George"])
    try #require(at.count == 4)
    #expect(at[0].x == at[1].x && at[0].y < at[1].y)
    #expect(at[0].y == at[2].y && at[1].y == at[3].y && at[0].x < at[2].x)
  }

  @Test("Where a cell would be half empty, each fact has a line with its label before it")
  func rows() throws {
    for facts in [
      [("Born", "1952"), ("Address", long)], [("Born", "1952"), ("Call me", "George"), ("Home", "alone")],
    ] {
      let at = places(facts, ["Born", "1952", String(facts[1].0.prefix(4)), String(facts[1].1.prefix(4))])
      try #require(at.count == 4)
      #expect(at[0].y == at[1].y && at[0].x < at[1].x)
      #expect(at[2].y == at[3].y && at[1].x == at[3].x && at[0].y < at[2].y)
    }
  }

  @Test("Two long values stand beside each other")
  func longPairs() throws {
    let at = places([("Born", long), ("Address", long)], ["Born", "Addr"])
    try #require(at.count == 2)
    #expect(at[0].y == at[1].y)
  }
}

import Documents
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("The heights of rows")
struct LowRowsTests {
  /// The lines of a table's body, by the baselines of what stands in it.
  private func lineCount(_ rows: [[String]]) -> Int {
    let table = Table(
      alignments: [], head: ["Name", "Who", "Phone"].map { [.text($0)] },
      rows: rows.map { $0.map { [.text($0)] } })
    let document = Fixtures.pages([.table(table)])
    let baselines = document.pages.flatMap(\.items).compactMap { item -> Length? in
      guard case .glyphs(let run) = item.paint, case .element = item.owner,
        document.runningEdge(of: item.owner) == nil
      else { return nil }
      return run.origin.y
    }
    return Set(baselines).count - 1
  }

  @Test("A column that has two lines anyway gives its room to the one that would need a third")
  func gives() {
    let rows = [
      [
        "Margaret Pemberton", "Wife, unpaid carer and attorney, who holds a key",
        "01632 960231, 07700 900232",
      ],
      ["Alan Pemberton", "Son", "020 7946 0231"],
    ]
    #expect(lineCount(rows) == 3)
  }

  @Test("A name is not parted to make room for other columns")
  func names() {
    let rows = [["Margaret Pemberton", String(repeating: "Wife and attorney, ", count: 8), "01632 960231"]]
    let table = Table(
      alignments: [], head: ["Name", "Who", "Phone"].map { [.text($0)] },
      rows: rows.map { $0.map { [.text($0)] } })
    let texts = Fixtures.pages([.table(table)]).pages.flatMap(\.items).compactMap { item -> String? in
      guard case .glyphs(let run) = item.paint, case .element = item.owner else { return nil }
      return String(String.UnicodeScalarView(run.text))
    }
    #expect(texts.contains { $0.hasPrefix("Margaret Pemberton") }, "\(texts)")
  }
}

import Documents
import Structure
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Charts and sides to write on")
struct ChartTests {
  private static let names = SideNames(hexadecimal: String(repeating: "9c04", count: 16))

  private static func chart(rows: Int, fillsPage: Bool = false) -> Chart {
    let columns = [
      Chart.Column(label: [.text("Time")], room: .time), Chart.Column(label: [.text("What")], room: .words),
      Chart.Column(label: [.text("OK")], room: .mark),
    ]
    let blank: [Chart.Cell] = [.blank, .blank, .closed]
    return Chart(
      name: "Drinks", columns: columns, rows: [[Chart.Cell]](repeating: blank, count: rows),
      fillsPage: fillsPage, total: [.text("Total")])
  }

  private func pages(_ blocks: [Block], isFiled: Bool = false) -> PagedDocument {
    var document = Document(title: "A sheet", blocks: blocks)
    document.sides = isFiled ? Self.names : nil
    return document.paginated(
      with: Fixtures.sheet("standard").style(size: 14, options: PageOptions()),
      typefaces: Fixtures.typefaces, pictures: [:], words: Fixtures.words)
  }

  @Test("Each cell to write in is a field that knows its row and its column, and headings go both ways")
  func fields() throws {
    var chart = Self.chart(rows: 1)
    chart.rows[0][0] = .words([.text("8am")])
    let tree = pages([.chart(chart)]).structure
    let fields = tree.elements.compactMap { $0.field?.label }
    #expect(fields == ["8am, What", "Total, What", "Total, OK"])
    let roles = tree.elements.map(\.role)
    #expect(roles.count { $0 == .headerCell(.column, columns: 1) } == 3)
    #expect(roles.count { $0 == .headerCell(.row, columns: 1) } == 2)
  }

  @Test("A chart that fills its side ends over its foot, and its total stands last")
  func fills() throws {
    let whole = pages([.chart(Self.chart(rows: 1, fillsPage: true))])
    #expect(whole.pages.count == 1)
    let few = pages([.chart(Self.chart(rows: 1))])
    let rules = { (page: Page) in
      page.items.count { if case .fill(let area, _) = $0.paint { area.width > area.height } else { false } }
    }
    #expect(rules(whole.pages[0]) > rules(few.pages[0]) + 3)
  }

  @Test("Every side has an id of its own, in letters and as a code, and the ear hears the first")
  func sides() throws {
    let sheet = Sheet(
      id: "s", title: [.text("Monday")], note: [.text("Week 2")],
      blocks: [
        .chart(Self.chart(rows: 60))
      ])
    let document = pages([.sheet(sheet), .sheet(sheet)], isFiled: true)
    let names = document.pages.compactMap(\.sideName)
    #expect(names.count == document.pages.count && names.count > 2)
    #expect(Set(names).count == names.count)
    #expect(document.pictures.map(\.name) == names)
    #expect(document.structure.text.contains(names[0]))
    #expect(!document.structure.text.contains(names[1]))
    #expect(
      document.pages.map(\.sideName)
        == pages([.sheet(sheet), .sheet(sheet)], isFiled: true).pages.map(\.sideName))
  }
}

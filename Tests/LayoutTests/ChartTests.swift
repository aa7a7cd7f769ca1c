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

  /// The rules that lie across, by their width, from the top.
  private func rules(of page: Page) -> [Rectangle] {
    page.items.compactMap { item in
      if case .fill(let area, _) = item.paint, area.width > area.height { area } else { nil }
    }.sorted { $0.y < $1.y }
  }

  @Test("A name that goes on stands once over its rows, and each row says it")
  func same() throws {
    var chart = Self.chart(rows: 2)
    chart.rows[0][0] = .words([.strong([.text("Metformin")]), .text(" with food")])
    chart.rows[0][1] = .words([.text("8am")])
    chart.rows[0][2] = .blank
    chart.rows[1] = [.same, .words([.text("5pm")]), .blank]
    let document = pages([.chart(chart)])
    let fields = document.structure.elements.compactMap { $0.field?.label }
    #expect(fields.prefix(2) == ["Metformin, 8am, OK", "Metformin, 5pm, OK"])
    let names = document.structure.elements.filter { $0.role == .headerCell(.row, columns: 1) }
    #expect(names.count == 3)
    // The rule between the two rows begins at the second column.
    let starts = Set(rules(of: document.pages[0]).map(\.x))
    let left = try #require(starts.min())
    #expect(rules(of: document.pages[0]).count { $0.x == left } < rules(of: document.pages[0]).count - 3)
  }

  @Test("Charts side by side fill the page together and end on one line")
  func beside() throws {
    let long = [Block.paragraph([.text(String(repeating: "Wait six hours. ", count: 12))])]
    let narrow = Chart(
      name: "Who signed", columns: [Chart.Column(label: [.text("Name")], room: .words)],
      rows: [[.blank]], fillsPage: true)
    var wide = Self.chart(rows: 1, fillsPage: true)
    wide.total = []
    let document = pages([.columns([long + [.chart(wide)], [.chart(narrow)]])])
    #expect(document.pages.count == 1)
    let lines = rules(of: document.pages[0]).filter {
      $0.height < Length.points(1) && $0.width < Length.millimetres(120)
    }
    let feet = Dictionary(grouping: lines) { $0.x > Length.millimetres(120) }
      .mapValues { $0.map(\.y).max() }
    #expect(feet[true] == feet[false])
    #expect(lines.count > 20)
  }

  /// The words of a page as they stand in its lines.
  private func words(of document: PagedDocument) -> [String] {
    document.pages.flatMap(\.items).flatMap { item -> [String] in
      guard case .glyphs(let run) = item.paint else { return [] }
      return String(String.UnicodeScalarView(run.text)).split(separator: " ").map(String.init)
    }
  }

  @Test("No word of a chart is parted where a wider column has room for it")
  func wholeWords() {
    var chart = Self.chart(rows: 1)
    chart.total = [.text("Reconciliation of all")]
    #expect(words(of: pages([.chart(chart)])).contains("Reconciliation"))
  }

  @Test("Pictures with words under them stand in as few rows as have room for each word", arguments: [7, 4])
  func gallery(count: Int) {
    let long = "incomprehensibly"
    let items = (0..<count).map { index in
      GalleryItem(
        PictureReference(.named("none"), alternative: "picture"),
        caption: [.text(index == 0 ? long : "short")])
    }
    let document = pages([.gallery(items)])
    #expect(words(of: document).contains(long))
    let rows = Set(
      document.pages.flatMap(\.items).compactMap { item -> Length? in
        guard case .glyphs(let run) = item.paint else { return nil }
        return ["short", long].contains(String(String.UnicodeScalarView(run.text))) ? run.origin.y : nil
      })
    #expect(rows.count == (count == 7 ? 2 : 1))
  }

  @Test("A scale is as tall as its rows, and its marks part it evenly")
  func scale() throws {
    var chart = Self.chart(rows: 2, fillsPage: true)
    chart.total = []
    chart.scale = Chart.Scale(label: [.text("ml today")], most: 2000, tick: 100, line: 500, target: 1600)
    let document = pages([.chart(chart)])
    let page = try #require(document.pages.first)
    let frame = try #require(
      page.items.compactMap { if case .frame(let area, _, _) = $0.paint { area } else { nil } }.first)
    let marks = rules(of: page).filter { $0.x == frame.x }
    // Twenty parts have nineteen marks between them, and the target is one more.
    #expect(marks.count == 20)
    let target = try #require(marks.first { $0.height > Length.points(3) })
    let middle = target.y + target.height / 2
    let share = Double((frame.maxY - middle).thousandths) / Double(frame.height.thousandths)
    #expect(abs(share - 0.8) < 0.002)
    #expect(frame.height > Length.millimetres(180))
    let said = "a scale from 0 to 2000, to be shaded up."
    #expect(document.structure.elements.contains { $0.alternative == said })
  }

  @Test("Words of which one is ringed stand in every row, and a ring has room round each")
  func rings() throws {
    var chart = Self.chart(rows: 1, fillsPage: true)
    chart.total = []
    chart.columns[0] = Chart.Column(
      label: [.text("Ate")], room: .ring, options: ["0", "¼", "½", "¾", "all"])
    let document = pages([.chart(chart)])
    let page = try #require(document.pages.first)
    let words = page.items.compactMap { item -> (text: String, x: Length, y: Length)? in
      guard case .glyphs(let run) = item.paint else { return nil }
      return (String(String.UnicodeScalarView(run.text)), run.origin.x, run.origin.y)
    }
    let all = words.filter { $0.text == "all" }
    let nought = words.filter { $0.text == "0" }
    #expect(all.count > 10 && all.count == nought.count)
    for (first, last) in zip(nought, all) { #expect(last.x - first.x >= Length.millimetres(22)) }
    #expect(
      document.structure.elements.contains { $0.alternative == "ring one: 0, ¼, ½, ¾, all." })
  }

  @Test("A chart of 28 days has cells of 6 mm by 8 mm, as two initials need")
  func cells() throws {
    var columns = [
      Chart.Column(label: [.text("Medicine")], room: .words), .init(label: [.text("Time")], room: .time),
    ]
    columns += (1...28).map { Chart.Column(label: [.text("\($0)")], room: .mark) }
    let blank = [Chart.Cell](repeating: .blank, count: columns.count)
    let chart = Chart(name: "Medicines", columns: columns, rows: [blank, blank])
    let document = Document(title: "A sheet", blocks: [.chart(chart)]).paginated(
      with: Fixtures.sheet("staff-chart-wide").style(size: 12, options: PageOptions()),
      typefaces: Fixtures.typefaces, pictures: [:], words: Fixtures.words)
    let uprights = document.pages[0].items.compactMap { item -> Rectangle? in
      if case .fill(let area, _) = item.paint, area.height > area.width * 5 { area } else { nil }
    }
    let edges = Set(uprights.map { $0.x + $0.width / 2 }).sorted()
    #expect(edges.count == 29)
    for (left, right) in zip(edges.dropFirst(), edges.dropFirst(2)) {
      #expect(right - left >= Length.millimetres(6) - Length(thousandths: 2))
    }
    #expect(uprights.allSatisfy { $0.height >= Length.millimetres(8) - Length(thousandths: 2) })
  }
}

import Pictures
import Structure
import Testing
import Typography

@testable import Layout

@Suite("Pages of slabs, reckoned by hand on a page 100 points high")
struct PaginationTests {
  private func slab(_ height: Int, _ kind: Slab.Kind = .line, after: Int = 0, keeps: Bool = false) -> Slab {
    var slab = Slab(kind, height: .points(height))
    slab.after = .points(after)
    slab.keepsWithNext = keeps
    return slab
  }

  private func pages(_ slabs: [Slab], _ rules: Paginator.Rules = .init(height: .points(100))) -> [PlacedPage]
  {
    var paginator = Paginator(slabs: slabs, rules: rules) { _, _ in Slab(.line, height: .points(10)) }
    paginator.run()
    return paginator.pages
  }

  /// Where the slabs of each page stand, in points.
  private func tops(_ slabs: [Slab], _ rules: Paginator.Rules = .init(height: .points(100))) -> [[Int]] {
    pages(slabs, rules).map { $0.slabs.map { $0.y.thousandths / 1000 } }
  }

  @Test("Ten lines of ten points fill a page, the eleventh goes to the next")
  func full() {
    #expect(tops(Array(repeating: slab(10), count: 11)) == [[0, 10, 20, 30, 40, 50, 60, 70, 80, 90], [0]])
  }

  @Test("Of two spaces the larger counts, and none at the head of a page")
  func spaces() {
    var second = slab(40)
    second.before = .points(12)
    #expect(tops([slab(40, after: 8), second, second]) == [[0, 52], [0]])
  }

  @Test("A heading goes to the next page with the two lines that follow it")
  func headings() {
    let lines = [slab(10, keeps: true), slab(10), slab(10)]
    #expect(tops([slab(75), slab(10, .heading, keeps: true)] + lines) == [[0], [0, 10, 20, 30]])
    #expect(tops([slab(65), slab(10, .heading, keeps: true)] + lines) == [[0, 65, 75, 85], [0]])
  }

  @Test("A main heading begins a page, unless less than half of the page is used")
  func sections() {
    var heading = slab(10, .heading, keeps: true)
    heading.startsPage = true
    #expect(tops([slab(55), heading, slab(10)]) == [[0], [0, 10]])
    #expect(tops([slab(45), heading, slab(10)]) == [[0, 45, 55]])
    #expect(tops([slab(45), heading, slab(50)]) == [[0], [0, 10]])
  }

  @Test("The last row of a section is not left alone on a page")
  func lastRow() {
    /// How many rows stand on each page when a section has so many.
    func rows(_ count: Int, of height: Int = 24, after start: [Slab] = [], then end: [Slab] = []) -> [Int] {
      var row = slab(height)
      row.pictureRun = PictureRun(number: 1, x: .zero)
      return pages(start + Array(repeating: row, count: count) + end).map {
        $0.slabs.count { $0.slab.pictureRun != nil }
      }
    }
    #expect(rows(4) == [4])
    #expect(rows(5) == [3, 2])
    #expect(rows(5, then: [Slab(.pageBreak, height: .zero), slab(10)]) == [3, 2, 0])
    #expect(rows(5, then: [slab(10)]) == [3, 2])
    #expect(rows(6) == [3, 3])
    #expect(rows(1) == [1])
    #expect(rows(3, of: 40, after: [slab(10)]) == [1, 2])
    #expect(rows(3, of: 40) == [2, 1])
  }

  @Test("What keeps together but is taller than a page is parted")
  func tooTall() {
    #expect(
      tops([slab(10), slab(60, keeps: true), slab(60, keeps: true), slab(60)]) == [[0], [0], [0], [0]])
  }

  @Test("Lines that fill the rest of a page are left out where it has none, and keep off the foot")
  func rest() {
    var lines = slab(10, .row)
    lines.isOnlyForRest = true
    lines.growth = Growth(
      at: .points(10),
      ruling: .init(
        pitch: .points(10), spans: [.init(x: .zero, width: .points(50))], weight: .points(1), colour: .black,
        content: .unheard))
    #expect(tops([slab(95), lines, slab(10)]) == [[0], [0]])
    let grown = pages([slab(25), lines]).first?.slabs.last
    #expect(grown?.slab.height == .points(70))
    #expect(grown?.slab.items.count == 6)
  }

  @Test("A page break at the head of a page makes no empty page")
  func breaks() {
    let pageBreak = Slab(.pageBreak, height: .zero)
    #expect(tops([pageBreak, slab(10), pageBreak, pageBreak, slab(10), pageBreak]) == [[0], [0]])
  }

  @Test("A part that begins on a right-hand page leaves a page blank on purpose, unless printed on one side")
  func rightPages() {
    let slabs = [slab(10), Slab(.rightPage, height: .zero), slab(10)]
    #expect(pages(slabs).map(\.isBlankOnPurpose) == [false, true, false])
    #expect(
      pages(slabs, .init(height: .points(100), isSingleSided: true)).map(\.isBlankOnPurpose) == [
        false, false,
      ])
  }

  @Test("The heading of a table is repeated on each page that the table goes on")
  func repeatedHeads() {
    var row = slab(40, .table)
    row.repeatedHead = 0
    let rules = Paginator.Rules(height: .points(100), repeatedHeads: [slab(15, .table)])
    #expect(tops([slab(15, .table, keeps: true), row, row, row], rules) == [[0, 15, 55], [0, 15]])
  }

  @Test("Lines to write on fill the page, less what must still stand on it")
  func filling() throws {
    var lines = slab(8, .row)
    lines.growth = Growth(
      at: .points(8),
      ruling: Growth.Ruling(
        pitch: .points(8), spans: [.init(x: .zero, width: .points(50))], weight: .points(1), colour: .black,
        content: .unheard))
    let page = try #require(pages([slab(20), lines, slab(10)]).first)
    #expect(page.slabs.map(\.slab.height) == [.points(20), .points(64), .points(10)])
    #expect(page.slabs[1].slab.items.count == 7)
  }

  @Test("Five picture rows stand on a page, then a line says where more is")
  func pictureRows() {
    var row = slab(12, .row)
    row.pictureRun = PictureRun(number: 1, x: .zero)
    #expect(tops(Array(repeating: row, count: 7)) == [[0, 12, 24, 36, 48, 60], [0, 12]])
    // The fifth row would leave no room for that line, so it goes over with the sixth.
    var tall = slab(19, .row)
    tall.pictureRun = PictureRun(number: 1, x: .zero)
    #expect(tops(Array(repeating: tall, count: 6)) == [[0, 19, 38, 57, 76], [0, 19]])
  }

  @Test("Short columns have what they want, the others share what is left")
  func columns() {
    func points(_ values: [Int]) -> [Length] { values.map { .points($0) } }
    let widths = ColumnWidths(
      least: points([20, 20, 30]), natural: points([40, 300, 60]), total: points([40, 300, 60]))
    #expect(widths.dealt(.points(200), narrow: .points(20)) == points([40, 100, 60]))
    #expect(widths.dealt(.points(600), narrow: .points(20)) == points([60, 450, 90]))
    #expect(widths.dealt(.points(60), narrow: .points(20)) == nil)
    #expect(widths.dealt(.points(130), narrow: .points(40)) == nil)
  }
}

import Care
import Diagnostics
import Documents
import Packs

/// Laying out: one care plan, and a document of a thousand pages made of many.
struct LayoutBench {
  private let house: House
  private let order: Order
  private let plan: Document

  init(_ house: House) throws(Problems) {
    self.house = house
    order = house.carePlan(of: try house.record(try house.source(ofPerson: "HB-0231")))
    plan = house.printer.document(of: order)
  }

  func run() throws {
    let pages = pages(of: plan)
    let one = try Times.of(rounds: 151) { _ = self.pages(of: plan) }
    print("the care plan of HB-0231 in standard laid out, \(pages) pages")
    print("  median \(column(one.median)) ms, best \(column(one.best)) ms")
    print("  for ten pages \(column(one.median * 10 / Double(pages))) ms (target 1.5)")
    var before: (pages: Int, peak: Int)?
    for wanted in [250, 500, 1_000] {
      let now = try measure(copies: (wanted + pages - 1) / pages)
      if let before {
        print(
          "  memory for each page more: \((now.peak - before.peak) / (now.pages - before.pages)) KB")
      }
      before = now
    }
  }

  private func measure(copies: Int) throws -> (pages: Int, peak: Int) {
    let document = repeated(copies)
    let pages = pages(of: document)
    let times = try Times.of(rounds: 7) { _ = self.pages(of: document) }
    print("\(pages) pages laid out, \(copies) plans in one document")
    print("  median \(column(times.median)) ms, best \(column(times.best)) ms")
    print("  for 1,000 pages \(column(times.median * 1_000 / Double(pages))) ms (target 150)")
    print("  peak memory of the process \(Memory.peak) KB")
    return (pages, Memory.peak)
  }

  private func pages(of document: Document) -> Int {
    house.printer.pages(of: document, for: order).pages.count
  }

  /// Many plans behind each other. Each begins on a new page; only the first has a list of contents, since each
  /// would list the headings of all.
  private func repeated(_ copies: Int) -> Document {
    var document = plan
    let rest = plan.blocks.filter { if case .contents = $0 { false } else { true } }
    for _ in 1..<max(2, copies) { document.blocks += [.pageBreak] + rest }
    return document
  }
}

import Care
import Diagnostics
import Documents
import Layout
import PDF
import Packs
import Records
import Templating

/// The stages of one real plan, each beside painting the same pages in the same run.
struct PagesBench {
  private let house: House

  init(_ house: House) { self.house = house }

  func run() throws {
    for id in ["HB-0231", "HB-0417"] { try measure(id) }
  }

  private func measure(_ id: String) throws {
    let source = try house.source(ofPerson: id)
    let record = try house.record(source)
    let order = house.carePlan(of: record)
    let template = try house.resources.library.checked(order.template, against: house.resources.root)
    let context = house.context(asOf: house.day)
    let root = house.root(of: record)
    let document = house.printer.document(of: order)
    let pages = house.printer.pages(of: document, for: order)
    let press = try Press(typefaces: house.resources.typefaces)
    let times = try Times.inTurn(
      rounds: 61,
      [
        { _ = try house.record(source) },
        { _ = record.problems(in: context) },
        { _ = house.root(of: record) },
        { _ = template.filled(with: root, asOf: house.day, in: house.wording) },
        { _ = house.printer.pages(of: document, for: order) },
        { _ = try press.painted(pages) },
        { _ = try press.pdf(pages) },
        { _ = house.printer.verdict(on: pages, for: order) },
      ]
    ).map(\.median)
    print("the care plan of \(id) in standard, \(pages.pages.count) pages, medians")
    report(times)
  }

  /// Finishing is what a file costs beyond its painting.
  private func report(_ times: [Double]) {
    let painting = times[5]
    let stages = [
      ("read the record", times[0]), ("check it", times[1]), ("work out its derived facts", times[2]),
      ("fill the template", times[3]), ("lay out", times[4]), ("paint", painting),
      ("finish", times[6] - painting), ("measure the claims", times[7]),
    ]
    for (name, time) in stages {
      let words = name.padding(toLength: 28, withPad: " ", startingAt: 0)
      print("  \(words)\(column(time)) ms \(column(time / painting)) of painting")
    }
    let before = times[0...4].reduce(0, +)
    print("  read to laid out in all     \(column(before)) ms \(column(before / painting)) of painting")
    let unchecked = before - times[1]
    print(
      "  the same without checking   \(column(unchecked)) ms \(column(unchecked / times[6])) of paint and finish"
    )
    print("  claims of paint and finish               \(column(times[7] / times[6])) (target 0.15)")
  }
}

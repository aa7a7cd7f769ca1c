import Care
import Diagnostics
import Records
import Templating

/// Parsing and checking every built-in template, and filling the care plan.
struct TemplatesBench {
  private let house: House

  init(_ house: House) { self.house = house }

  func run() throws {
    let library = house.resources.library
    let names = library.templates.keys.sorted()
    let checking = try Times.of(rounds: 15) {
      let fresh = TemplateLibrary(
        templates: library.templates, partials: library.partials, pictures: library.pictures)
      for name in names { _ = try fresh.checked(name, against: house.resources.root) }
    }
    print("\(names.count) templates and \(library.partials.count) partials, parsed and checked")
    print("  median \(column(checking.median)) ms, best \(column(checking.best)) ms (target 50)")
    for id in ["HB-0231", "HB-0417"] { try fill(id) }
  }

  private func fill(_ id: String) throws {
    let record = try house.record(try house.source(ofPerson: id))
    let order = house.carePlan(of: record)
    let template = try house.resources.library.checked(order.template, against: house.resources.root)
    let root = house.root(of: record)
    let pages = house.printer.pages(of: house.printer.document(of: order), for: order).pages.count
    let filling = try Times.of(rounds: 301) {
      _ = template.filled(with: root, asOf: house.day, in: house.wording)
    }
    let scale = 10 / Double(pages)
    print("the care plan of \(id) filled, \(pages) pages in standard")
    print("  median \(column(filling.median)) ms, best \(column(filling.best)) ms")
    print("  for ten pages \(column(filling.median * scale)) ms (target 0.5)")
  }
}

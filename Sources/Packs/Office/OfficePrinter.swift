import Care
import Diagnostics
import Documents
import Layout
import PDF
import Records
import Templating

extension Resources {
  /// What is wrong with the templates of the office's own papers.
  var officeFaults: [Problem] {
    do throws(Problems) {
      let templates = try officeTemplates()
      let papers =
        ReportKind.allCases.map { ($0.template, $0.type) }
        + [
          (Contingency.name, OfficeTypes.contingency), (Contingency.drill, OfficeTypes.drill),
          (Disclosure.index, OfficeTypes.disclosure),
        ]
      var faults: [Problem] = []
      for (name, type) in papers {
        do throws(Problems) {
          _ = try checkedTemplate(name, of: templates, against: OfficeTypes.root(of: type))
        } catch { faults += error.all.map { $0.about(nil, name) } }
      }
      return faults
    } catch { return error.all }
  }
}

/// Prints the office's own papers by the way of all others: a checked template, the standard layout or the one that its
/// head names, tagged PDF, and pages that are measured by what the layout claims.
package struct OfficePrinter: Sendable {
  private let printer: Printer
  private let templates: TemplateLibrary

  /// For the papers of a provider on a day.
  ///
  /// - Throws: What keeps the folders of templates from being read.
  package init(_ resources: Resources, for provider: Provider, on day: CalendarDate) throws(Problems) {
    printer = try Printer(resources, provider: provider, printedOn: day, templates: [])
    templates = try resources.officeTemplates()
  }

  /// The pages of a paper.
  ///
  /// - Throws: What is wrong with its template, and what of its pages breaks a must of the layout's standard.
  package func pages(of paper: OfficeDocument) throws(Problems) -> PagedDocument {
    let laid = try laidOut(paper)
    guard laid.faults.isEmpty else { throw Problems(laid.faults) }
    return laid.pages
  }

  /// The file of a paper.
  package func pdf(_ paper: OfficeDocument) throws(Problems) -> [UInt8] {
    try pdf(try pages(of: paper))
  }

  /// A paper as one page for a screen, by the way of the pages of documents.
  package func screenPage(of paper: OfficeDocument) throws(Problems) -> String {
    let (document, order) = try filled(paper)
    return printer.screenPage(of: document, for: order)
  }

  /// A paper as it goes into the folder of the packs, whatever its pages break: on a day without systems a pack that is not
  /// quite by the book is better than none. What they break is told.
  func finished(_ paper: OfficeDocument) throws(Problems) -> (file: FinishedOfficeFile, problems: [Problem]) {
    let (pages, order, faults) = try laidOut(paper)
    let file = FinishedOfficeFile(
      document: paper.name, layout: order.layout.name, size: order.size, bytes: try pdf(pages),
      pages: pages.pages.count)
    let problems = faults.map { fault in
      var told = fault
      told.severity = .warning
      return told
    }
    return (file, problems)
  }

  /// The pages of a paper, how they are set, and what keeps them from being by the book.
  private func laidOut(_ paper: OfficeDocument) throws(Problems) -> (
    pages: PagedDocument, order: Order, faults: [Problem]
  ) {
    let (document, order) = try filled(paper)
    let pages = printer.pages(of: document, for: order)
    let faults = (pages.problems + printer.verdict(on: pages, for: order)).filter { $0.severity >= .error }
    return (pages, order, faults.map { $0.about(nil, paper.name) })
  }

  /// What a paper says, and how it is set.
  private func filled(_ paper: OfficeDocument) throws(Problems) -> (document: Document, order: Order) {
    let root = OfficeTypes.root(of: paper.data.type)
    let template = try printer.resources.checkedTemplate(paper.name, of: templates, against: root)
    let order = try order(for: paper, as: template)
    return (document(paper, from: template, as: root, for: order), order)
  }

  /// The file of pages that are laid out.
  private func pdf(_ pages: PagedDocument) throws(Problems) -> [UInt8] {
    try Press(typefaces: printer.resources.typefaces).pdf(pages)
  }

  private func order(
    for paper: OfficeDocument, as template: CheckedTemplate
  ) throws(Problems) -> Order {
    let layouts = printer.resources.layouts
    let layout = try template.frontMatter.layout.map { name throws(Problems) in try layouts.named(name) }
    let set = layout ?? layouts.all.plain
    return Order(
      DocumentTemplate(name: paper.name, head: template.frontMatter), for: nil, layout: set,
      size: paper.size ?? set.defaultSize)
  }

  private func document(
    _ paper: OfficeDocument, from template: CheckedTemplate, as type: ObjectType, for order: Order
  ) -> Document {
    let (provider, day) = (printer.provider, printer.printedOn)
    let copy = Copy(for: "", printedOn: day, layout: order.layout, size: order.size)
    let root = Object(
      type, slots: paper.data.slots + [provider.root(copy: copy)["provider"], .date(day)])
    let language = template.frontMatter.language
    let wording = printer.wording(in: language)
    let words = wording.words
    var document = template.filled(
      with: root, asOf: day, in: ValueWording(words, for: type), forSomeParts: paper.isOfSomeParts)
    document.running = order.runningMatter(
      title: document.title, provider: provider, printedOn: day, in: wording)
    document.running.reader =
      paper.reader.map { Reader.audience($0).words(about: nil, in: words) } ?? words(PacksWord.office)
    if template.frontMatter.showsLogo { document.logo = provider.logo }
    return printer.credited(document)
  }
}

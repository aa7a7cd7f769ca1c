import Care
import Diagnostics
import Documents
import Layout
import PDF
import Records
import Templating

/// Turns orders into pages and files, with templates that were checked before the first one.
package struct Printer: Sendable {
  let resources: Resources
  let provider: Provider
  let printedOn: CalendarDate

  let darkroom: Darkroom

  private let templates: [String: CheckedTemplate]

  /// Checks every template that may be used, and that the documents have all their forms; all that is wrong is thrown in
  /// one go, and nothing is made.
  package init(
    _ resources: Resources, provider: Provider, printedOn: CalendarDate,
    documents: [DocumentTemplate] = [], templates names: Set<String>
  ) throws(Problems) {
    var problems = Problems(documents.flatMap(resources.library.problems))
    var templates: [String: CheckedTemplate] = [:]
    for name in names.sorted() {
      do throws(Problems) {
        templates[name] = try resources.checkedTemplate(name)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw problems }
    self.resources = resources
    self.provider = provider
    self.printedOn = printedOn
    self.templates = templates
    darkroom = Darkroom(agency: resources.agency, layouts: resources.layouts)
  }

  /// The fields that each template speaks of.
  var paths: [String: Set<String>] { templates.mapValues(\.paths) }

  /// Whether a document tells of what is different from the paper before, and of nothing where there was none.
  func tellsOfChange(_ order: Order) -> Bool {
    templates[order.template]?.paths.contains { $0.hasPrefix("copy.changes") } ?? false
  }

  /// The title of a document, without whose it is.
  func title(of order: Order) -> String { templates[order.template]?.frontMatter.title ?? "" }

  /// The title of a template, without whose it is; nil for one that the run does not use.
  func title(ofTemplate name: String) -> String? { templates[name]?.frontMatter.title }

  /// Whether a template says anything about the person.
  func namesPerson(_ template: String) -> Bool { templates[template]?.usesPerson ?? false }

  /// The finished pages of an order, in one piece or in booklets, and what there is to say about them.
  func pieces(of order: Order) -> (pieces: [PagedDocument], problems: [Problem]) {
    let document = text(of: order)
    guard !document.isCutShort else {
      return ([], [Problem.cutShort.about(order.subject?.id, order.document.name)])
    }
    let pieces = pieces(of: document, for: order)
    let problems =
      gaps(in: order) + missingPictures(in: document) + damagedPhotographs(in: order)
      + pieces.flatMap { located($0, of: order) }
    return (pieces, problems.map { $0.about(order.subject?.id, order.document.name) })
  }

  /// The filled template with all that stands around it, before it is laid out.
  package func document(of order: Order) -> Document { credited(text(of: order)) }

  /// The filled template without its credits, which depend on the pictures of each booklet.
  func text(of order: Order) -> Document {
    guard let template = templates[order.template] else {
      preconditionFailure("\(order.template) was not checked before printing")
    }
    let wording = wording(in: template.frontMatter.language)
    let words = wording.words
    var copy = Copy(
      for: order.reader.words(about: order.subject, in: words), printedOn: printedOn, layout: order.layout,
      size: order.size)
    copy.withheld = order.record?.withheld ?? []
    copy.planVersion = order.record.flatMap(order.planVersion) ?? 0
    copy.change = order.change
    let root =
      order.subject?.derived[words.language]?.seen(in: copy, as: resources.root)
      ?? provider.root(copy: copy, as: resources.root)
    var document = template.filled(
      with: root, asOf: order.subject?.day ?? printedOn, in: wording,
      forSomeParts: !order.reader.seesEverything,
      isPhotograph: darkroom.holds)
    document.running = order.runningMatter(
      title: document.title, provider: provider, printedOn: printedOn, in: wording)
    if let subject = order.subject {
      // Two people of one first name are told apart in the list of open files, which only their reader sees.
      let name = root.object("person")?.text("shortName") ?? subject.preferredName
      document.title = words(PacksWord.title, ["title": document.title, "name": name])
    }
    if order.document.head.showsLogo { document.logo = provider.logo }
    if order.document.isSheets { document.sides = order.sides }
    return document
  }

  /// The language in which an order is printed.
  func language(of order: Order) -> String { templates[order.template]?.frontMatter.language ?? "" }

  /// The languages of the templates.
  var languages: Set<String> { Set(templates.values.map(\.frontMatter.language)) }

  /// The language of the office's own lists: English where any document is in it.
  var officeLanguage: String { languages.contains("en-GB") ? "en-GB" : languages.sorted().first ?? "en-GB" }

  func wording(in language: String) -> ValueWording {
    guard let wording = resources.valueWordings[language] else {
      preconditionFailure("a template was checked without words of its language, \(language)")
    }
    return wording
  }

  /// The document with the credits of its pictures at its end.
  func credited(_ document: Document) -> Document {
    var document = document
    document.blocks += credits(for: document)
    return document
  }

  /// A document in the layout and size of an order.
  package func pages(of document: Document, for order: Order) -> PagedDocument {
    let pages = self.pages(of: document, with: style(of: order))
    // Easy read keeps its lines apart.
    guard order.document.head.fitsOneSide, pages.pages.count == 2, !order.layout.hasTwins else {
      return pages
    }
    // Letters keep their size; lines come closer, down to the least that clear print allows (UKAAF G003).
    for leading in [1.3, 1.2] {
      let style = sheet(of: order).style(size: order.size, options: options(of: order, leading: leading))
      let closer = self.pages(of: document, with: style)
      if closer.pages.count == 1 { return closer }
    }
    return pages
  }

  private func pages(of document: Document, with style: Style) -> PagedDocument {
    document.paginated(
      with: style, typefaces: resources.typefaces, pictures: pictures(for: document, in: style),
      photographs: photographs(for: document, in: style), words: wording(in: document.language).words)
  }

  func sheet(of order: Order) -> StyleSheet { resources.layouts.sheet(of: order.layout) }

  func style(of order: Order) -> Style {
    sheet(of: order).style(size: order.size, options: options(of: order))
  }

  /// What the copy and its provider change in a style.
  func options(of order: Order, leading: Double? = nil) -> PageOptions {
    PageOptions(accent: provider.accent, isSingleSided: order.isSingleSided, leading: leading)
  }

  /// The credit lines that the licences of the document's pictures ask for, each once, at its end.
  func credits(for document: Document) -> [Block] {
    let lines = Set(document.pictureNames.compactMap { resources.pictures.credits[$0] })
    return lines.isEmpty ? [] : [.keep(lines.sorted().map { .paragraph([.text($0)]) })]
  }

  /// What nobody has written of that which the text of an order would say.
  func gapsInText(of order: Order) -> [Problem] {
    gaps(in: order).map { $0.about(order.subject?.id, order.document.name) }
  }

  /// Easy read is written, never made from other text: what nobody has written of that which the document says is listed
  /// for the office.
  private func gaps(in order: Order) -> [Problem] {
    guard let template = templates[order.template], template.frontMatter.isEasyRead else { return [] }
    let gaps = order.record?.easyReadGaps(in: wording(in: template.frontMatter.language).words) ?? []
    return gaps.filter { template.speaks(of: $0.field) }
  }

  /// A known name without a file: the words print, the office is told.
  private func missingPictures(in document: Document) -> [Problem] {
    document.pictureNames.filter { resources.pictures.artworks[$0] == nil }.map { name in
      Problem(
        .warning, "There is no picture '\(name)' yet; its words are printed without one", rule: "PAT-01",
        hint: "Put \(name).svg, .png or .jpg into the agency's Pictures folder and name it in "
          + "pictures/catalogue.json.")
    }
  }
}

extension Order {
  /// The ids of its sides: others where anything that it is made from is another, or the version that it names.
  fileprivate var sides: SideNames? {
    let version = document.head.version == .none ? nil : record.flatMap(planVersion)
    var parts = [version.map { "\($0)" } ?? ""]
    if let inputs { return SideNames(hexadecimal: SHA256.hexadecimal(of: Array((inputs + parts[0]).utf8))) }
    parts += [document.name, layout.name, "\(size)", reader.id, subject?.id ?? ""]
    let bytes = (record?.source.bytes ?? []) + parts.joined(separator: "\n").utf8
    return SideNames(hexadecimal: SHA256.hexadecimal(of: bytes))
  }
}

extension Problem {
  /// That a template makes more of a record than any paper has.
  static let cutShort = Problem(
    .error,
    "the template makes more than \(FillLimits.mostLetters / 1_000_000) million letters of this record",
    hint: "Look for a loop or a capture that goes on with what it made itself.")

  /// The part of the record that it is about: `aboutMe` of `aboutMe.wellness`.
  fileprivate var field: String { String((path ?? "").prefix { $0 != "." && $0 != "[" }) }
}

extension Order {
  /// Single-sided copies are all right-hand pages; asked for by people with poor hand control or show-through.
  var isSingleSided: Bool {
    guard let record, case .object(let needs) = record.object["accessibleInformation"],
      case .object(let paper) = needs["paper"]
    else { return false }
    return paper["singleSided"] == .bool(true)
  }
}

import Care
import Diagnostics
import Foundation
import Layout
import PDF
import Records
import Templating

/// Prints one template for one person, or for nobody, to look at it.
public struct Render: Sendable {
  /// What is written, by the ending of the file's name.
  public enum Format: String, Sendable, CaseIterable {
    case pdf, png, txt, html
    /// Braille ASCII.
    case brf
    /// A script to be read aloud; names end in `-read-aloud.txt`.
    case script = "-read-aloud.txt"

    var medium: Medium {
      switch self {
      case .pdf, .png, .txt: .paper
      case .html: .screen
      case .brf: .braille
      case .script: .script
      }
    }

    var ending: String { self == .script ? rawValue : "." + rawValue }
  }

  /// Where templates and fonts are.
  public var home: Home
  /// The agency's folder.
  public var agency: String
  /// A document's name or the path of an `.md` file.
  public var template: String
  /// The record id, for a template that names a person.
  public var person: String?
  /// In place of the person's own layout.
  public var layout: String?
  /// In place of the person's own size, in points.
  public var size: Int?
  /// The day to check and print for.
  public var asOf: CalendarDate
  /// Counted from 1, through all booklets.
  public var page: Int?
  /// The file without its ending.
  public var output: String
  /// What is written.
  public var format: Format
  /// Whether a plan that is a draft is printed, with DRAFT across each page.
  public var isDraftAllowed = false
  /// Whether a person whose address is protected is printed, without it.
  public var isRestrictedAllowed = false

  /// One template to one file or row of files.
  public init(
    home: Home, agency: String, template: String, asOf: CalendarDate, output: String, format: Format
  ) {
    self.home = home
    self.agency = agency
    self.template = template
    self.asOf = asOf
    self.output = output
    self.format = format
  }

  /// Prints and writes; returns the files and what there is to say. What `build` refuses is refused here, too.
  public func run() throws(Problems) -> (files: [String], problems: [Problem]) {
    let extra = try templateFiles()
    let resources = try Resources.open(home, agency: agency, adding: extra)
    let checking = Agency.Checking(
      asOf: asOf, isDraftAllowed: isDraftAllowed, isRestrictedAllowed: isRestrictedAllowed)
    let agency = try Agency(agency, only: person.map { [$0] }, with: resources, checking: checking)
    let (record, found, _) = person.map(agency.person) ?? (nil, [], false)
    let known = person == nil ? [] : agency.problems + found
    guard person == nil || record != nil else { throw Problems(known) }
    let (document, layout, size) = try form(of: extra.first?.name ?? template, in: resources, for: record)
    let form = document.template(in: layout)
    let printer = try Printer(
      resources, provider: agency.provider, printedOn: asOf, templates: [form])
    guard person != nil || !printer.namesPerson(form) else { throw Problems(needsPerson) }
    let order = Order(
      document, for: record.map { printer.subject($0) }, layout: layout, size: size)
    let (pieces, problems) = printer.judged(order)
    guard !Problems(problems).areFatal else { throw Problems(known + problems) }
    let needs = record?.readingNeed(among: resources.layouts.all).transcriptions ?? []
    let whole = Order(
      document, for: order.subject, layout: layout, size: size, as: format.medium, transcribed: needs)
    if let file = try printer.wholeFile(of: whole) {
      try Files.write(file, to: output + format.ending)
      return ([output + format.ending], known + problems)
    }
    return (try write(pieces, with: Press(typefaces: resources.typefaces)), known + problems)
  }

  private var needsPerson: Problem {
    Problem(
      .error, "\(template) names the person", rule: Problem.usageRule,
      hint: "Say whose it is with --person ID.")
  }

  /// A template that stands anywhere, and its easy read twin where one stands beside it.
  private func templateFiles() throws(Problems) -> [(name: String, source: SourceText)] {
    guard template.hasSuffix(".md") else { return [] }
    let name = PathName(template).stem
    let twin = DocumentTemplate(name: name).template(inEasyRead: true)
    let beside = PathName(template).folder
    let path = (beside.isEmpty ? "" : beside + "/") + twin + ".md"
    let twins = Files.exists(path) ? [(twin, try Files.source(path).composed)] : []
    return [(name, try Files.source(template).composed)] + twins
  }

  /// The document, which may be a lone template, and how it is laid out.
  private func form(of name: String, in resources: Resources, for record: CareRecord?) throws(Problems)
    -> (DocumentTemplate, ReadingLayout, Int)
  {
    let document = resources.library.documents.first { $0.name == name } ?? DocumentTemplate(name: name)
    let layouts = resources.layouts
    var asked: ReadingLayout?
    if let layout { asked = try layouts.named(layout) }
    if let size { _ = try layouts.checked(size) }
    if let name = document.head.layout, let fixed = layouts.all[name], asked == nil || asked == fixed {
      let usual = record?.workerSize(ofSheets: document.head.sheets) ?? fixed.defaultSize
      return (document, fixed, try size.map { (size) throws(Problems) in try inside(fixed, size) } ?? usual)
    }
    guard let record else {
      let layout = asked ?? size.map(layouts.all.meant) ?? layouts.all.plain
      return (document, layout, size ?? layout.defaultSize)
    }
    let (layout, size) = try record.resolved(asked, size, among: layouts.all)
    return (document, layout, size)
  }

  /// A size of a layout that a template has for itself, whatever its person reads.
  private func inside(_ layout: ReadingLayout, _ size: Int) throws(Problems) -> Int {
    guard !layout.sizes.contains(size) else { return size }
    throw Problems(
      Problem(
        .error,
        "\(template) is printed in \(layout.sizes.lowerBound) to \(layout.sizes.upperBound) point, not in \(size)",
        hint: "leave out --size, or ask for one of these"))
  }

  private func write(_ pieces: [PagedDocument], with press: Press) throws(Problems) -> [String] {
    if format == .png, let page { return [try write(page: page, of: pieces, with: press)] }
    var files: [String] = []
    for (index, pages) in pieces.enumerated() {
      let path = output + Order.ending(piece: index, of: pieces.count)
      switch format {
      case .pdf:
        try Files.write(try press.pdf(pages), to: path + ".pdf")
        files.append(path + ".pdf")
      case .txt:
        try Files.write(Array(pages.text.utf8), to: path + ".txt")
        files.append(path + ".txt")
      case .png:
        files += try writePictures(of: pages, to: path, with: press)
      // What is read on no page has no pieces.
      case .html, .brf, .script: break
      }
    }
    return files
  }

  private func write(page: Int, of pieces: [PagedDocument], with press: Press) throws(Problems) -> String {
    var left = page - 1
    for pages in pieces {
      if pages.pages.indices.contains(left) {
        try Files.write(
          try press.png(page: left, of: pages, dotsPerInch: Self.dotsPerInch), to: output + ".png")
        return output + ".png"
      }
      left -= pages.pages.count
    }
    let count = pieces.reduce(0) { $0 + $1.pages.count }
    throw Problems(Problem(.error, "There is no page \(page)", hint: "The document has \(count) pages."))
  }

  private func writePictures(of pages: PagedDocument, to path: String, with press: Press) throws(Problems)
    -> [String]
  {
    var files: [String] = []
    for index in pages.pages.indices {
      files.append("\(path)-\(index + 1).png")
      let picture = try press.png(page: index, of: pages, dotsPerInch: Self.dotsPerInch)
      try Files.write(picture, to: files[index])
    }
    return files
  }

  /// Sharp enough to judge letters on a screen.
  private static let dotsPerInch = 100
}

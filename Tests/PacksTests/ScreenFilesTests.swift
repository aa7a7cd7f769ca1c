import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Care
@testable import Packs
@testable import Structure

/// Each document to read as one page for a browser, beside the PDF.
@Suite("Pages for a screen")
struct ScreenFilesTests {
  private func build(
    _ agency: ChangedAgency, _ person: String, for reader: String? = nil, _ documents: String...
  )
    throws -> Build
  {
    var build = try agency.build()
    build.people = [person]
    build.reader = reader
    build.documents = documents
    build.media = [.screen]
    return build
  }

  private func screens(_ made: [Build.Made]) -> [String] {
    made.map { PathName($0.file).name }.filter { $0.hasSuffix(".html") }.sorted()
  }

  private func text(_ file: String) throws -> String {
    String(decoding: try Files.bytes(file), as: UTF8.self)
  }

  @Test(
    "Each document to read is one well formed page with one main heading, no level skipped, and no word lost",
    arguments: [
      ("HB-0231", "standard", 14), ("HB-0417", "large-print", 24), ("HB-0388", "easy-read", 18),
      ("HB-0231", "large-print", 36), ("HB-0417", "easy-read", 28), ("HB-0388", "standard", 12),
    ])
  func documents(person: String, layout: String, size: Int) throws {
    let agency = try ChangedAgency()
    var build = try build(agency, person)
    build.layout = layout
    build.size = size
    let run = try build.open()
    let turn = run.turn(of: person)
    let orders = turn.orders.filter { $0.medium == .screen }
    #expect(orders.count >= 5)
    for order in orders {
      let page = run.printer.screenPage(of: order)
      let check = MarkupCheck(page)
      #expect(check.faults.isEmpty, "\(order.fileName): \(check.faults)")
      let levels = check.elements.compactMap {
        $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.output.1) }
      }
      #expect(levels.count { $0 == 1 } == 1 && levels.first == 1, "\(order.fileName): \(levels)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      let ids = check.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(order.fileName): two things have one id")
      for element in check.elements {
        if let link = element.attributes["href"], link.hasPrefix("#") {
          #expect(ids.contains(String(link.dropFirst())))
        }
        if let label = element.attributes["aria-labelledby"] { #expect(ids.contains(label)) }
        if element.name == "svg", element.attributes["class"] != "symbols", element.attributes["x"] == nil {
          #expect(element.attributes["aria-label"]?.isEmpty == false)
        }
      }
      #expect(
        !page.contains("<script")
          && page.firstMatch(of: /(screen|structure|transcript)\.[a-z]+-?[a-z]*</) == nil)
      let lost = missing(in: page, from: order, by: run.printer)
      #expect(lost.isEmpty, "\(order.fileName) lost \(lost)")
    }
  }

  /// The words of the pages that stand nowhere on the screen, but for the numbers of pages.
  private func missing(in page: String, from order: Order, by printer: Printer) -> [String] {
    func words(_ text: String) -> [String] {
      text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let there = Set(words(ScreenText(page).words))
    let document = printer.document(of: order)
    let style = printer.style(of: order)
    let tree = document.structured(
      for: style.presentation, words: printer.wording(in: document.language).words
    ).tree
    let shown = tree.contents.compactMap { content -> String? in
      // A page is named in place of its number, and what leads to it with it.
      guard case .words(let text) = content.kind,
        tree[content.owner].target.map(isPage) != true || content.isTitle(in: tree)
      else { return nil }
      return text
    }
    return shown.flatMap(words).filter { !there.contains($0) }
  }

  private func isPage(_ target: LinkTarget) -> Bool { if case .heading = target { true } else { false } }

  @Test(
    "A build with --format html makes them beside the PDF, writes them down, and keeps them up to date from then on"
  )
  func kept() throws {
    let agency = try ChangedAgency()
    let first = try build(agency, "HB-0417").run()
    let names = screens(first.made)
    #expect(
      names == [
        "care-plan-large-print-24.html", "care-plan-standard-14-for-visiting-professional.html",
        "choices-record-large-print-24.html", "cover-large-print-24.html",
        "emergency-sheet-large-print-24.html", "emergency-sheet-standard-14-for-emergency.html",
        "service-user-guide-large-print-24.html", "who-can-see-what-large-print-24.html",
      ])
    let entries = try Ledger(in: agency.folder + "/packs", isToBeWritten: false).files(of: "HB-0417")
    for entry in entries where entry.medium == .screen {
      let bytes = try Files.bytes(agency.folder + "/packs/" + entry.file)
      #expect(entry.sha256 == SHA256.hexadecimal(of: bytes) && entry.pages == nil && entry.sheets == nil)
    }
    var plain = try agency.build()
    plain.people = ["HB-0417"]
    let second = try plain.run()
    #expect(second.made.allSatisfy { !$0.isNew } && screens(second.made) == names)
    #expect(try plain.status().map(\.state) == [.current])
    try agency.change(
      "people/HB-0417.json", #""version": 7, "replaces": 6"#, to: #""version": 8, "replaces": 7"#)
    #expect(try plain.status().first?.documents.contains("care-plan") == true)
    let third = try plain.run()
    #expect(third.made.contains { $0.isNew && $0.file.hasSuffix("care-plan-large-print-24.html") })
    #expect(try plain.status().map(\.state) == [.current])
  }

  @Test("Nobody gets one who was not asked for, and a copy on request brings none")
  func nobody() throws {
    let agency = try ChangedAgency()
    var build = try build(agency, "HB-0231")
    build.media = []
    #expect(try screens(build.run().made).isEmpty)
    build.media = [.screen]
    _ = try build.run()
    build.media = []
    build.askedBy = "daughter"
    build.documents = ["care-plan"]
    build.isAfresh = true
    #expect(try screens(build.run().made).isEmpty)
  }

  @Test("A reader's page says nothing that is withheld from them, and one that would is not written")
  func withheld() throws {
    let agency = try ChangedAgency()
    let build = try build(agency, "HB-0417", for: "con-joan", "care-plan")
    let made = try build.run().made
    let file = try #require(made.first { $0.file.hasSuffix("-for-con-joan.html") }).file
    let text = ScreenText(try text(file)).words.replacing("\u{A0}", with: " ")
    let record = try #require(try build.open().turn(of: "HB-0417").record)
    #expect(
      WithheldWords(in: record, from: Audience("con-joan")).said(in: text).unsaid(in: "Monday to Friday")
        .isEmpty)
    #expect(text.contains("8am to 8:45am") && !text.contains("Metformin") && !text.contains("Macular"))
    let leaking = try self.build(agency, "HB-0231", for: "con-alan", "care-plan").run()
    #expect(leaking.made.isEmpty && leaking.problems.contains { $0.rule == "SHA-07" })
  }

  @Test(
    "What is read in a page for the check of leaks is its words, what is said for pictures, and addresses")
  func words() {
    let page =
      "<head><title>T &#38; U</title><style>a > b</style></head><body><p>One<span class=\"x\">two</span></p>"
      + "<p><span aria-hidden=\"true\">Mo</span><span class=\"heard\">Monday</span>s</p>"
      + "<img alt=\"A &#60;cup&#62;\" src=\"data:image/png;base64,AAAA\"/><a href=\"https://x.org\">y</a></body>"
    let words = ScreenText(page).words
    #expect(
      words.contains("T & U") && words.contains("Onetwo") && words.contains("Mos") && words.contains("Monday")
        && words.contains("A <cup>"))
    #expect(words.contains("https://x.org") && !words.contains("AAAA") && !words.contains("a > b"))
  }

  @Test(
    "Who chose to have no paper at home gets pages for a screen where those are asked for, and no PDF but the letter"
  )
  func paperless() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0231.json", #""noPaperInHome": { "value": false }"#,
      to: #""noPaperInHome": { "value": true, "on": "2026-11-12" }"#)
    var build = try agency.build()
    build.media = [.screen]
    build.people = ["HB-0231"]
    #expect(try build.run().made.filter { $0.file.hasSuffix(".pdf") }.map(\.document) == ["offer-letter"])
    build.people = []
    let outcome = try build.run()
    let made = outcome.made.filter { $0.person == "HB-0231" }.map(\.file)
    #expect(outcome.withoutPaper == ["HB-0231"] && made.count > 5)
    #expect(
      made.filter { !$0.hasSuffix(".html") }.map { PathName($0).name } == ["offer-letter-standard-14.pdf"])
    build.media = []
    #expect(try build.status().first { $0.person == "HB-0231" }?.state == .current)
  }

  @Test("A need for email says how it is met")
  func email() throws {
    let agency = try ChangedAgency()
    let problems = try build(agency, "HB-0417").run().problems.filter { $0.rule == "AIS-04" }
    #expect(problems.contains { $0.hint?.contains("--format html") == true })
  }

  @Test("A single template is rendered as a page")
  func rendered() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    let output = agency.folder + "/page"
    var render = Render(
      home: build.home, agency: agency.folder, template: "cover", asOf: build.asOf, output: output,
      format: .html)
    render.person = "HB-0388"
    #expect(try render.run().files == [output + ".html"])
    #expect(try MarkupCheck(text(output + ".html")).faults.isEmpty)
  }

  /// A chart of the example as text, rendered alone.
  private func chart(_ name: String, layout: String? = nil, size: Int? = nil) throws -> String {
    let agency = try ChangedAgency()
    let build = try agency.build()
    let output = agency.folder + "/chart"
    var render = Render(
      home: build.home, agency: agency.folder, template: name, asOf: build.asOf, output: output, format: .txt)
    render.person = "HB-0417"
    render.layout = layout
    render.size = size
    #expect(try render.run().files == [output + ".txt"])
    return try text(output + ".txt")
  }

  @Test(
    "A chart that care workers fill in is rendered in its own layout, whatever the person reads",
    arguments: [nil, "staff-chart"])
  func chartAlone(layout: String?) throws {
    let text = try chart("sheet-body-map", layout: layout)
    #expect(text.contains("Staff chart: the smallest letters are"))
  }

  @Test("A chart is refused in a size that its layout lacks")
  func chartTooLarge() throws {
    #expect(throws: Problems.self) { _ = try chart("sheet-body-map", size: 24) }
  }

  @Test("The medicines record says first what matters to it, and points at the body map where one is ordered")
  func medicinesRecord() throws {
    let text = try chart("sheet-mar").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Every time: read papers out to me;"))
    #expect(text.contains("check my hearing aids are in"))
    #expect(text.contains("See the body map."))
    let plan = try chart("care-plan").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plan.contains("See the body map."))
    #expect(!plan.contains("Ask our office for its body map."))
  }
}

extension Content {
  /// Whether it is a title in a list of contents.
  fileprivate func isTitle(in tree: StructureTree) -> Bool { !tree[owner].contents.isEmpty }
}

import Diagnostics
import Foundation
import PDF
import TestSupport
import Testing

@testable import Care
@testable import Packs
@testable import Records

/// The page of the print room, and the run that prints what it lists.
@Suite("The print room")
struct PrintRoomTests {
  private static let rounds =
    #""printRoom": { "rounds": [ { "name": "Up <north>", "people": ["HB-0417"] }, { "name": "Town", "people": ["HB-0231"] } ] }, "#

  private func agency(_ settings: String = rounds) throws -> ChangedAgency {
    let agency = try ChangedAgency()
    let head = #""name": "Hartbourne Home Care","#
    try agency.change("provider.json", head, to: settings + head)
    return agency
  }

  private func page(_ agency: ChangedAgency) throws -> String {
    String(decoding: try Files.bytes(agency.folder + "/packs/index.html"), as: UTF8.self)
  }

  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test("A whole build writes the page: homes by round, with their files, paper, sides and sheets")
  func whole() throws {
    let agency = try agency()
    let made = try agency.build().run().made
    let page = try page(agency)
    let check = MarkupCheck(page)
    #expect(check.faults.isEmpty, "\(check.faults)")
    let places = [
      "Up &#60;north&#62;</h3>", "HB-0417", "Town</h3>", "HB-0231", "Without a round</h3>", "HB-0388",
    ]
    let list = try #require(page.firstRange(of: "id=\"to-print\"")?.upperBound)
    let found = places.compactMap { page[list...].firstRange(of: $0)?.lowerBound }
    #expect(found.count == places.count && found == found.sorted())
    #expect(
      page.contains("Cream, one side") && page.contains("Ring binder") && page.contains("White, two sides"))
    let links = check.elements.compactMap { $0.attributes["href"] }.filter { $0.hasSuffix(".pdf") }
    #expect(Set(links).count == links.count && !links.isEmpty)
    for link in links { #expect(Files.exists(agency.folder + "/packs/" + link), "\(link)") }
    let packs = made.filter { $0.document == "first-visit" }
    #expect(links.count == packs.count)
    let sheets = packs.reduce(0) { $0 + $1.sheets }
    #expect(page.contains("<td data-column=\"Sheets\" class=\"number\">\(sheets)</td>"))
  }

  @Test("It shows record ids and initials, and names only where the provider says so")
  func names() throws {
    let agency = try agency()
    _ = try agency.build().run()
    let shy = try page(agency)
    #expect(shy.contains("HB-0231</strong> <span class=\"name\">GP</span>"))
    for name in ["George", "Pemberton", "Winnie", "Okafor", "Rosie", "Talbot"] {
      #expect(!shy.contains(name))
    }
    let open = try self.agency(#""printRoom": { "names": true }, "#)
    _ = try open.build().run()
    #expect(try page(open).contains("George Pemberton"))
  }

  @Test("The same agency on the same day gives the same bytes, and how homes are sorted makes no paper old")
  func same() throws {
    let agency = try agency()
    let build = try agency.build()
    _ = try build.run()
    _ = try build.printRoom()
    let first = try page(agency)
    _ = try build.printRoom()
    #expect(try page(agency) == first && first.contains("src=\"data:image/png;base64,"))
    try agency.change("provider.json", #""name": "Town""#, to: #""name": "Village""#)
    #expect(try build.run().made.allSatisfy { !$0.isNew })
    #expect(try page(agency).contains("Village</h3>"))
  }

  @Test(
    "A part of a shared run leaves the page to whoever joins the ledgers, and a run over one person leaves it alone"
  )
  func parts() throws {
    let agency = try agency()
    var build = try agency.build()
    build.shard = Shard("1/2")
    _ = try build.run()
    build.shard = nil
    build.people = ["HB-0231"]
    _ = try build.run()
    #expect(!Files.exists(agency.folder + "/packs/index.html"))
  }

  @Test("Old paper is listed with what is different, and paper to collect with why")
  func stale() throws {
    let agency = try agency()
    let build = try agency.build()
    _ = try build.run()
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    _ = try build.printRoom()
    let page = try page(agency)
    let urgent = try #require(page.firstRange(of: "id=\"urgent\"")?.upperBound)
    #expect(page[urgent...].contains("holds old paper") && page[urgent...].contains("HB-0231"))
    // The pack in one file is no paper besides its documents, and the sheet of what has changed tells of these.
    _ = try build.run()
    #expect(try !collected(agency).contains("HB-0231"))
    try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "ended""#)
    _ = try build.run()
    let list = try collected(agency)
    #expect(list.contains("Care plan, Standard print, 14 point, version 4"))
    #expect(list.contains("nothing is to be in this home") && !list.contains("packs/HB-0231"))
  }

  /// What the page says of paper to collect.
  private func collected(_ agency: ChangedAgency) throws -> String {
    let page = try page(agency)
    let start = try #require(page.firstRange(of: "id=\"collect\"")?.upperBound)
    let end = try #require(page[start...].firstRange(of: "</section>")?.lowerBound)
    return String(page[start..<end])
  }

  @Test(
    "A print run has a file for each kind of paper, a slip before each home, and the next run has nothing of it"
  )
  func run() throws {
    let agency = try agency()
    var build = try agency.build()
    let made = try build.run().made
    let outcome = try build.printRun()
    let names = outcome.files.map { PathName($0.path).name }
    #expect(names == ["cream-one-side.pdf", "white-one-side.pdf", "white-two-sides.pdf"])
    for file in outcome.files { #expect(try Files.bytes(file.path).starts(with: Array("%PDF".utf8))) }
    let own = made.filter { $0.document == "first-visit" && $0.person == "HB-0417" }.reduce(0) {
      $0 + $1.sides
    }
    #expect(outcome.files[0].homes == 1 && outcome.files[0].sides == own + 1)
    let list = try Files.bytes(agency.folder + "/packs/.print-runs/2026-11-16/printed.txt")
    #expect(made.allSatisfy { String(decoding: list, as: UTF8.self).contains($0.digest ?? "?") })
    #expect(try build.printRun().files.isEmpty)
    _ = try build.printRoom()
    #expect(try page(agency).contains("in the print run of 16\u{A0}November\u{A0}2026"))
    build.asOf = try day("2026-11-17")
    #expect(try build.printRun().files.isEmpty)
  }

  @Test("Pages of a run are taken away after a week, by a build or the next run; which files it had stays")
  func swept() throws {
    let agency = try agency()
    var build = try agency.build()
    _ = try build.run()
    func runs() throws -> [String] {
      try Files.tree(agency.folder + "/packs/.print-runs").map { PathName($0).name }
    }
    let files = try build.printRun().files.map { PathName($0.path).name }
    #expect(files.count == 3)
    build.asOf = try day("2026-11-23")
    _ = try build.run()
    #expect(Set(files).isSubset(of: try runs()))
    build.asOf = try day("2026-11-24")
    _ = try build.run()
    #expect(try runs() == ["printed.txt"])
    // What the run had is not printed again, though its pages are gone.
    build.people = ["HB-0231"]
    #expect(try build.printRun().files.isEmpty)
    build.asOf = try agency.build().asOf
    #expect(try build.printRun().files.isEmpty)
    #expect(try runs() == ["printed.txt"])
  }

  @Test("Status counts as waiting what a print run takes, and nothing else")
  func waiting() throws {
    let agency = try agency()
    var build = try agency.build()
    try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "draft""#)
    try agency.change(
      "people/HB-0388.json", #""noPaperInHome": { "value": false }"#,
      to: #""noPaperInHome": { "value": true, "on": "2026-11-10", "evidence": "form 4" }"#)
    var drafts = build
    (drafts.isDraftAllowed, drafts.media) = (true, [.paper, .screen])
    #expect(Set(try drafts.run().made.map(\.person)) == ["HB-0231", "HB-0388", "HB-0417"])
    /// What status says is waiting, and what the run had then.
    func compare() throws -> [String] {
      let homes = try build.status()
      let waiting = try build.officeStatus(of: homes).toPrint
      let files = try build.printRun().files
      let folders = try Files.names(in: agency.folder + "/packs/.print-runs")
      let newest = folders.max { $0.utf8.count < $1.utf8.count || $0.utf8.count == $1.utf8.count && $0 < $1 }
      let list =
        try newest.map { try Files.bytes(agency.folder + "/packs/.print-runs/\($0)/printed.txt") } ?? []
      let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
      let had = Set(lines.compactMap { $0.split(separator: " ").last.map(String.init) })
      #expect(files.isEmpty ? waiting.isEmpty : had == Set(waiting), "\(waiting), \(had)")
      #expect(files.reduce(0) { $0 + $1.homes } == waiting.count)
      let inWords = homes.filter { $0.reasons.contains { $0.contains("the next print run") } }.map(\.person)
      #expect(Set(inWords).isSubset(of: waiting), "\(inWords)")
      return waiting
    }
    // A draft is printed by no run; the letter to somebody who has no paper is.
    #expect(try compare() == ["HB-0388", "HB-0417"])
    // A pack that somebody made by its name waits for no run.
    var extra = build
    try agency.write(
      #"{ "schema": "pack/1", "documents": [ { "name": "hospital-passport" }, { "name": "one-page-profile" } ] }"#,
      to: "Templates/packs/extra.json")
    extra.pack = "extra"
    #expect(try extra.run().made.contains { $0.person == "HB-0417" && $0.isNew })
    #expect(try compare() == [])
    // A home whose record has changed is left out until its pack is made.
    try agency.change(
      "people/HB-0417.json", #""version": 7, "replaces": 6"#, to: #""version": 8, "replaces": 7"#)
    try agency.change("people/HB-0231.json", #""status": "draft""#, to: #""status": "active""#)
    build.asOf = build.asOf.adding(days: 1)
    #expect(try !compare().contains("HB-0417"))
    _ = try build.run()
    let after = try compare()
    #expect(after.contains("HB-0417"), "\(after)")
    #expect(try build.status().allSatisfy { $0.filesToPrint == 0 && $0.state != .notPrinted })
  }

  @Test(
    "Runs of one day are told apart, the later has what the earlier had not, and neither forgets anything")
  func twice() throws {
    let agency = try agency()
    var build = try agency.build()
    build.people = ["HB-0231", "HB-0417"]
    _ = try build.run()
    let morning = try build.printRun().files
    let pages = try morning.map { try Files.bytes($0.path) }
    let folder = agency.folder + "/packs/.print-runs/2026-11-16"
    let list = try Files.bytes(folder + "/printed.txt")
    // What was printed in the morning is another by noon, and somebody is new.
    try version(4, start: "12:30", in: agency)
    build.people = []
    _ = try build.run()
    let noon = try build.printRun().files
    #expect(noon.reduce(0) { $0 + $1.homes } == 2)
    #expect(noon.allSatisfy { $0.path.hasPrefix(folder + "-2/") })
    let words = try StoredWords(try Files.bytes(try #require(noon.last).path)).text
    #expect(words.contains("run 2") && words.contains("HB-0231") && !words.contains("HB-0417"))
    #expect(try !StoredWords(pages[0]).text.contains("run 2"))
    // The morning's is as it was, and what it had counts as printed still.
    #expect(try morning.map { try Files.bytes($0.path) } == pages)
    #expect(try Files.bytes(folder + "/printed.txt") == list)
    let paper = PaperInHomes(
      try Ledger(in: agency.folder + "/packs", isToBeWritten: false),
      PrintRuns(in: agency.folder + "/packs"))
    #expect(paper.has(version: 3, of: "HB-0231") && paper.has(version: 4, of: "HB-0231"))
    #expect(try build.printRun().files.isEmpty)
    // What a run that was stopped has left is no run: the next one takes its place.
    try FileManager.default.createDirectory(atPath: folder + "-3", withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: folder + "-3/white-two-sides.pdf"))
    try version(5, start: "12:45", in: agency)
    _ = try build.run()
    #expect(try build.printRun().files.map(\.path) == [folder + "-3/white-two-sides.pdf"])
  }

  @Test("A print run keeps other print runs away and lets a build go on, and leaves out what that makes anew")
  func beside() throws {
    let agency = try agency()
    let build = try agency.build()
    _ = try build.run()
    let reading = try ReadPrintRun(by: build)
    #expect(throws: Problems.self) { try build.printRun() }
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    var one = build
    one.people = ["HB-0231"]
    #expect(try one.run().made.contains { $0.isNew })
    let outcome = try reading.written()
    #expect(outcome.problems.contains { $0.person == "HB-0231" && $0.message.contains("meanwhile") })
    #expect(outcome.files.reduce(0) { $0 + $1.homes } == 2)
    let list = try Files.bytes(agency.folder + "/packs/.print-runs/2026-11-16/printed.txt")
    #expect(!String(decoding: list, as: UTF8.self).contains("HB-0231"))
  }

  @Test("What was made counts as printed until there is a print run, and from then on only what a run had")
  func delivered() throws {
    let agency = try agency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.jobs = 1
    _ = try build.run()
    #expect(try build.status().map(\.state) == [.current])
    _ = try build.printRun()
    #expect(try build.status().map(\.state) == [.current])
    // Version 4 is made and printed nowhere, so that version 5 is compared with version 3.
    try version(4, start: "12:30", in: agency)
    _ = try build.run()
    let waiting = try #require(try build.status().first)
    #expect(waiting.state == .notPrinted && waiting.reasons.first?.contains("has version 3") == true)
    try version(5, start: "12:45", in: agency)
    // What has changed is told from the version that the home has.
    #expect(try build.status().first?.reasons == ["visits, Lunch, start time: was 12:15pm, now 12:45pm"])
    let files = try build.run().made
    let sheet = try #require(files.first { $0.document == "what-changed" })
    let words = try StoredWords(try Files.bytes(sheet.file)).text
    #expect(words.contains("12:15") && words.contains("12:45") && !words.contains("12:30"))
    build.asOf = try day("2026-11-17")
    #expect(try build.printRun().files.reduce(0) { $0 + $1.homes } == 1)
    #expect(try build.printRun().files.isEmpty)
    // Now the paper before it is to come back, and nothing else is to be done.
    let swapped = try #require(try build.status().first)
    #expect(
      swapped.state == .due
        && swapped.reasons.contains { $0.hasPrefix("collect Care plan") && $0.hasSuffix("version 3") })
    _ = try ReturnedSheets(agency: agency.folder, on: build.asOf).note(allOf: "HB-0231")
    #expect(try build.status().map(\.state) == [.current])
  }

  /// Gives the plan its next version, in which lunch begins at another time.
  private func version(_ number: Int, start: String, in agency: ChangedAgency) throws {
    let record = "people/HB-0231.json"
    let old = number == 4 ? "12:15" : "12:30"
    try agency.change(record, "\"start\": \"\(old)\"", to: "\"start\": \"\(start)\"")
    try agency.change(
      record, "\"version\": \(number - 1), \"replaces\": \(number - 2)",
      to: "\"version\": \(number), \"replaces\": \(number - 1)")
  }

  @Test("What is not up to date is left out of a print run, which makes no pack")
  func behind() throws {
    let agency = try agency()
    let build = try agency.build()
    _ = try build.run()
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    let before = try Files.names(in: agency.folder + "/packs/HB-0231")
    let outcome = try build.printRun()
    #expect(outcome.problems.contains { $0.person == "HB-0231" && $0.message.contains("left out") })
    #expect(outcome.files.count == 2)
    #expect(try Files.names(in: agency.folder + "/packs/HB-0231") == before)
  }

  @Test(
    "Opened in a browser it has names, roles, contrast and an order of focus, and nothing stands beside the window",
    .enabled(if: Browser.isThere, "needs chromium"))
  func browser() throws {
    let agency = try agency()
    let build = try agency.build()
    _ = try build.run()
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    _ = try build.printRoom()
    let faults = try Browser.faults(of: [("room", page(agency))], widths: [320, 360, 1280])
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test(
    "So do the pages of documents, in each layout and in the largest letters",
    .enabled(if: Browser.isThere, "needs chromium"),
    arguments: [("HB-0231", nil), ("HB-0417", nil), ("HB-0417", 36), ("HB-0388", nil)])
  func documents(person: String, size: Int?) throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.size = size
    build.people = [person]
    build.media = [.screen]
    let run = try build.open()
    let pages = run.turn(of: person).orders.filter { $0.medium == .screen }.map {
      ($0.fileName, run.printer.screenPage(of: $0))
    }
    let faults = try Browser.faults(of: pages, widths: [320, 700, 1280])
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("The checks in the browser find what is wrong", .enabled(if: Browser.isThere, "needs chromium"))
  func sabotage() throws {
    let page = """
      <!DOCTYPE html><html><head><title></title></head><body><main><h1>A</h1><h3>B</h3>
      <img src="data:,"/><p style="color:#aaa">pale</p><p style="width:900px">wide</p><input/>
      <table><tr><th>x</th></tr></table><a href="#no" style="outline:none">y</a>
      <p><span class="whole" style="display:inline-block;width:2em;line-height:1.2">16 May 2026</span></p></main></body></html>
      """
    let found = try Browser.faults(of: [("bad", page)], widths: [360]).joined(separator: "\n")
    for fault in [
      "no language", "no title", "a level is skipped", "no words for a picture", "contrast",
      "wider than the window",
      "a field without a name", "a fact parts", "no caption", "no scope", "leads nowhere",
    ] { #expect(found.contains(fault), "\(fault)") }
  }
}

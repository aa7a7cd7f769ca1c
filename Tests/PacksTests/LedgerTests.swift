import Diagnostics
import Foundation
import PDF
import Synchronization
import Records
import Testing

@testable import Packs

@Suite("The ledger, and what is made again")
struct LedgerTests {
  @Test("A second run makes nothing, on another day as well; one that was changed by hand is made again")
  func nothing() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    let first = try build.run().made
    #expect(first.count > 5 && first.allSatisfy(\.isNew))
    build.asOf = try #require(CalendarDate(year: 2026, month: 11, day: 17))
    #expect(try build.run().made.allSatisfy { !$0.isNew })
    let cover = try #require(first.first { $0.document == "cover" })
    try Data("no".utf8).write(to: URL(filePath: cover.file))
    #expect(try build.run().made.filter(\.isNew).map(\.document) == ["cover"])
    #expect(try LedgerReport(agency: agency.folder, isVerified: true).problems.isEmpty)
  }

  @Test("The ledger has a digest of each page, and says which pages of a file were changed")
  func pages() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    let plan = try #require(try build.run().made.first { $0.document == "care-plan" })
    let ledger = try Ledger(in: agency.folder + "/packs", isToBeWritten: false)
    let printed = ledger.files.filter { $0.pages != nil }
    #expect(!printed.isEmpty && printed.allSatisfy { $0.pageDigests?.count == $0.pages })
    let bytes = try Files.bytes(plan.file)
    let pages = try PageContents(of: bytes).pages.map { try #require($0) }
    #expect(pages.map(PageDigests.digest) == ledger.files.first { $0.sha256 == plan.digest }?.pageDigests)
    func message(_ places: [Int], _ count: Int? = nil) throws -> String {
      var changed = bytes.prefix(count ?? bytes.count)
      for place in places { changed[place] ^= 1 }
      try Data(changed).write(to: URL(filePath: plan.file))
      let problems = try LedgerReport(agency: agency.folder, isVerified: true).problems
      return problems.count == 1 ? problems[0].message : "\(problems.map(\.message))"
    }
    let place = pages.map { $0.startIndex + $0.count / 2 }
    #expect(try message([place[4]]) == "\(plan.file) was changed: page 5 is another")
    #expect(
      try message([1, 4, 5, 6].map { place[$0 - 1] })
        == "\(plan.file) was changed: pages 1 and 4 to 6 are others")
    #expect(try message([place[0], place[1]]).hasSuffix(": pages 1 and 2 are others"))
    // The first stream after those of the pages.
    #expect(
      try message([pages[pages.count - 1].endIndex + 200]).contains(": no page has other text or lines"))
    #expect(try message([], bytes.count / 2).hasSuffix(": it is no PDF that can be read any more"))
    let cover = agency.folder + "/packs/HB-0231/cover-standard-14.pdf"
    try Data(Files.bytes(cover)).write(to: URL(filePath: plan.file))
    #expect(
      try LedgerReport(agency: agency.folder, isVerified: true).problems.map(\.message)
        == ["\(plan.file) was changed: it has 1 page, and had \(pages.count)"])
  }

  @Test("A ledger of before there were digests of pages is read, and says that a file was changed")
  func before() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    let plan = try #require(try build.run().made.first { $0.document == "care-plan" })
    let path = agency.folder + "/packs/ledger.jsonl"
    let lines = String(decoding: try Files.bytes(path), as: UTF8.self)
    let old = lines.replacing(/"pageDigests":\[[^\]]*\],/, with: "")
    #expect(old.count < lines.count)
    try Data(old.utf8).write(to: URL(filePath: path))
    #expect(try build.run().made.allSatisfy { !$0.isNew })
    try Data("no".utf8).write(to: URL(filePath: plan.file))
    #expect(
      try LedgerReport(agency: agency.folder, isVerified: true).problems.map(\.message)
        == ["\(plan.file) was changed"])
  }

  @Test("What was made is of the day for which it was made, whatever the clock says")
  func day() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    build.asOf = try #require(CalendarDate(iso: "2027-02-03"))
    _ = try build.run()
    let ledger = try Ledger(in: agency.folder + "/packs", isToBeWritten: false)
    #expect(Set(ledger.entries.map(\.day)) == [build.asOf])
    #expect(Set(ledger.entries.map { String($0.at.prefix(10)) }) != ["2027-02-03"])
  }

  @Test("What reads only a part of a record is made again only when that part changes")
  func part() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    _ = try build.run()
    try agency.change(
      "people/HB-0231.json", #""wantsToWriteInRecord": { "value": true }"#,
      to: #""wantsToWriteInRecord": { "value": false }"#)
    let again = try build.run()
    #expect(again.problems.filter { $0.rule == "VER-01" }.isEmpty)
    let names = Set(again.made.filter(\.isNew).map(\.document))
    #expect(
      names.contains("choices-record") && !names.contains("emergency-sheet") && !names.contains("cover"))
  }

  @Test(
    "Another plan under the same number is refused; with the next number it is made, and status says what changed"
  )
  func version() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    #expect(try build.status().map(\.state) == [.neverMade])
    _ = try build.run()
    #expect(try build.status().map(\.state) == [.current])
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    let refused = try build.run()
    #expect(
      refused.made.isEmpty && refused.problems.contains { $0.rule == "VER-01" && $0.severity == .error })
    #expect(
      refused.problems.first { $0.rule == "VER-01" }?.message
        == "version 3 of this plan was made on 2026-11-16, and the record says something else now")
    // The paper in the home stays until then: that it is left over would be a second, false alarm.
    #expect(!refused.problems.contains { $0.rule == "PACK-01" })
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    let status = try #require(try build.status().first)
    #expect(status.state == .stale)
    #expect(status.reasons == ["visits, Lunch, start time: was 12:15pm, now 12:30pm"])
    #expect(status.documents.contains("care-plan"))
    #expect(try build.run().made.contains { $0.document == "care-plan" && $0.isNew })
    #expect(try build.status().map(\.state) == [.current])
  }

  @Test("Choices that are out of date are named by status")
  func oldChoices() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    _ = try build.run()
    build.asOf = try #require(CalendarDate(iso: "2027-05-10"))
    let reasons = try build.status().flatMap(\.reasons)
    #expect(reasons.contains("the choices were to be asked again by 2027-05-09"))
  }

  @Test("When a plan ends its files are withdrawn, and its paper is named by titles until it came back")
  func withdrawn() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    let made = try build.run().made
    try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "ended""#)
    #expect(try build.status().map(\.state) == [.collect])
    let outcome = try build.run()
    let told = try #require(outcome.problems.first { $0.rule == "PACK-03" && $0.person == "HB-0231" })
    #expect(told.message.contains("Care plan") && !told.message.contains(".pdf"))
    #expect(made.allSatisfy { !Files.exists($0.file) })
    #expect(Files.exists(agency.folder + "/packs/.withdrawn/HB-0231/care-plan-standard-14.pdf"))
    let home = try #require(try build.status().first)
    #expect(home.state == .collect)
    #expect(
      home.reasons.contains("collect Care plan, Standard print, 14 point, version 3"), "\(home.reasons)")
    #expect(home.reasons.contains { $0.contains("due back") && $0.contains(" sides") })
    // The pack in one file is no paper besides.
    #expect(!home.reasons.contains { $0.contains("pack") && $0.hasPrefix("collect") })
    _ = try ReturnedSheets(agency: agency.folder, on: build.asOf.adding(days: 30)).note(allOf: "HB-0231")
    #expect(try build.status().isEmpty)
    #expect(throws: Problems.self) {
      try ReturnedSheets(agency: agency.folder, on: build.asOf).note(allOf: "HB-0231")
    }
  }

  @Test("A larger print that is recorded takes the place of the old pack; a copy that was asked for stays")
  func replaced() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    var copy = build
    (copy.documents, copy.size, copy.askedBy, copy.isAfresh) = (["care-plan"], 20, "wife", true)
    #expect(try copy.run().made.count == 1)
    _ = try build.run()
    build.pack = "visitors"
    _ = try build.run()
    build.pack = nil
    #expect(Files.exists(agency.folder + "/packs/HB-0231/care-plan-large-print-20.pdf"))
    let asked = try Ledger(in: agency.folder + "/packs").entries.filter { $0.by == "wife" }
    #expect(asked.map(\.why) == ["copy"] && asked.allSatisfy { $0.free == true })
  }

  @Test(
    "When a grant ends the copies made under it are withdrawn, also one that a daughter had, and named until they are back",
    arguments: [
      ("con-ngozi", #"{ "audience": "con-ngozi", "sections": ["*"] },"#),
      (
        "visiting-professional",
        #"{ "audience": "visiting-professional", "sections": ["*"], "except": ["aboutMe.private"] },"#
      ),
    ])
  func grantEnded(reader: String, grant: String) throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0417"]
    _ = try build.run()
    var copy = build
    copy.reader = reader
    copy.documents = ["care-plan"]
    let made = try copy.run().made
    #expect(made.count == 1 && Files.exists(made[0].file))
    try agency.change("people/HB-0417.json", grant, to: "")
    #expect(try build.status().map(\.state) == [.collect], "status knows before the files are withdrawn")
    let outcome = try build.run()
    let told = try #require(outcome.problems.first { $0.rule == "PACK-03" })
    #expect(told.message.hasPrefix("the grant of its reader has ended: collect "))
    #expect(told.message.contains("Care plan") && told.message.contains(reader))
    #expect(!outcome.problems.contains { $0.rule == "PACK-01" })
    #expect(!Files.exists(made[0].file))
    #expect(Files.exists(made[0].file.replacing("/packs/", with: "/packs/.withdrawn/")))
    let home = try #require(try build.status().first)
    #expect(home.state == .collect && home.reasons.contains { $0.hasPrefix("collect Care plan") })
    #expect(!home.copies.contains { $0.contains("care-plan for \(reader)") })
    let page = String(decoding: try Files.bytes(try build.printRoom(showsPages: false)), as: UTF8.self)
    #expect(page.contains("the grant of its reader has ended"))
    #expect(!page.contains("HB-0417/\(PathName(made[0].file).name)"))
    _ = try ReturnedSheets(agency: agency.folder, on: build.asOf).note(allOf: "HB-0417")
    #expect(try build.status().allSatisfy { !$0.reasons.contains { $0.hasPrefix("collect") } })
  }

  @Test("A torn last line is set aside and told, and a damaged line in the middle stops the run")
  func torn() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    _ = try build.run()
    let path = agency.folder + "/packs/ledger.jsonl"
    let whole = try Files.bytes(path)
    for count in [1, 40, 200] {
      try Files.write(whole + Array(whole.prefix(count)), to: path)
      let outcome = try build.run()
      #expect(outcome.problems.contains { $0.rule == "LED-01" })
      #expect(outcome.made.allSatisfy { !$0.isNew })
      #expect(try Files.bytes(path) == whole)
    }
    try Files.write(Array("{}\n".utf8) + whole, to: path)
    #expect(throws: Problems.self) { try build.run() }
  }

  @Test("Two runs do not write into one folder at once, and what a stopped run left half written is swept")
  func lock() throws {
    let agency = try ChangedAgency()
    let folder = agency.folder + "/packs"
    try agency.write("half", to: "packs/HB-0231/.care-plan-standard-14.pdf.part-1")
    do {
      let lock = try RunLock(on: folder)
      let problems = #expect(throws: Problems.self) { try one(of: agency).run() }
      #expect(problems?.all.first?.message.contains("process") == true)
      withExtendedLifetime(lock) {}
    }
    _ = try one(of: agency).run()
    #expect(!Files.exists(folder + "/HB-0231/.care-plan-standard-14.pdf.part-1"))
  }

  @Test("Whoever waits for a run is told once who writes, and goes on as soon as that run is done")
  func patience() throws {
    let agency = try ChangedAgency()
    let folder = agency.folder + "/packs"
    let holder = Mutex<RunLock?>(try RunLock(on: folder))
    let told = Mutex<[String]>([])
    let patience = Patience(seconds: 600) { words in
      told.withLock { $0.append(words) }
      holder.withLock { $0 = nil }
    }
    _ = try RunLock(on: folder, waiting: patience)
    let words = told.withLock { $0 }
    #expect(words.count == 1 && words.first?.contains("process \(getpid())") == true)
  }

  private func one(of agency: ChangedAgency) throws -> Build {
    var build = try agency.build()
    build.people = ["HB-0231"]
    return build
  }
}

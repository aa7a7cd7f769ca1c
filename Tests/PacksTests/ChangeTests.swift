import Care
import Diagnostics
import Documents
import Foundation
import PDF
import Records
import Testing

@testable import Packs

@Suite("What has changed since the paper that a home has")
struct ChangeTests {
  @Test("A home with older paper is printed what is to be put in, and a sheet that says what is new")
  func packOfChange() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    _ = try build.run()
    try move(in: agency)
    let outcome = try build.run()
    #expect(
      outcome.problems.contains { $0.rule == "VER-02" }, "what was written of version 3 stands in 4 still")
    #expect(
      outcome.problems.filter { $0.rule == "VER-03" }.map(\.path) == ["plan.approvedBy", "plan.agreedWith"],
      "nobody has approved version 4, and nobody has agreed to it")
    let made = outcome.made
    let new = Set(made.filter(\.isNew).map(\.document))
    #expect(new.isSuperset(of: ["what-changed", "care-plan", "diary", "return-slip", "plan-change"]))
    #expect(
      new.isDisjoint(with: [
        "cover", "emergency-sheet", "service-user-guide", "choices-record", "who-can-see-what",
      ]))
    let sheet = try #require(made.first { $0.document == "what-changed" })
    let words = try StoredWords(try Files.bytes(sheet.file)).text
    for word in [
      "Lunch: start time", "12:15pm", "12:30pm", "Version 4 replaces version 3", "Version 3, 7 sheets",
    ] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(!words.contains("Morning:") && !words.contains("Apixaban"))
    #expect(Files.exists(agency.folder + "/packs/.withdrawn/HB-0231/first-visit-standard-14-1-of-2.pdf"))
    let again = try build.run().made
    #expect(again.allSatisfy { !$0.isNew } && again.count == made.count)
    #expect(try build.status().map(\.state) == [.current])
  }

  @Test(
    "Why stands beside what changed, and below where no row is about it",
    arguments: [
      ("visits/lunch", true, false), ("visits", true, false), ("aboutMe", true, true), (nil, false, false),
    ])
  func why(path: String?, isSaid: Bool, isBelow: Bool) throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    _ = try build.run()
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    _ = try Bump(build, why: "A look at lunch.").run()
    if let path {
      try agency.change(
        "people/HB-0231.json", #""now": "12:30pm""#,
        to: #""now": "12:30pm", "why": "He is hungry later.""#)
      try agency.change("people/HB-0231.json", #""path": "visits/lunch""#, to: "\"path\": \"\(path)\"")
    }
    let sheet = try #require(try build.run().made.first { $0.document == "what-changed" })
    let words = try StoredWords(try Files.bytes(sheet.file)).text
    #expect(words.contains("12:15pm") && !words.contains("Was:"))
    #expect(words.components(separatedBy: "He is hungry later").count == (isSaid ? 2 : 1))
    #expect(words.contains("words of our office") == isBelow)
  }

  @Test("An agreement to the version before is told of until somebody agreed to this one")
  func agreement() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    _ = try build.run()
    try move(in: agency)
    try agency.change(
      "people/HB-0231.json",
      #""agreedWith": { "party": "person", "name": "George Pemberton", "on": "2026-11-05""#,
      to: #""agreedWith": { "party": "person", "name": "George Pemberton", "on": "2026-11-16""#)
    let told = try build.run().problems.filter { $0.rule == "VER-03" }
    #expect(told.map(\.path) == ["plan.approvedBy"])
  }

  @Test("A visit that moved swaps the papers that print it, and no sheet to write on that says what it said")
  func keptPaper() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    let first = try build.run().made
    func files(_ made: [Build.Made], of document: String) throws -> [[UInt8]] {
      try made.filter { $0.document == document }.map { try Files.bytes($0.file) }
    }
    let sheets = ["sheet-mar", "sheet-visitors-log"]
    let before = try sheets.map { try files(first, of: $0) }
    #expect(before.allSatisfy { !$0.isEmpty })
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    _ = try Bump(build, why: "A look at lunch.").run()
    let home = try #require(try build.status().first)
    #expect(Set(home.documents).isDisjoint(with: sheets) && home.documents.contains("care-plan"))
    let made = try build.run().made
    let new = made.filter(\.isNew)
    // Each finished file that is another names the visit or the version of the plan, and the two sheets are untouched.
    for file in new where !["plan-change", "return-slip"].contains(file.document) {
      let words = try StoredWords(try Files.bytes(file.file)).text
      #expect(words.contains("12:30pm"), "\(file.document)")
    }
    #expect(Set(new.map(\.document)).isDisjoint(with: sheets))
    let after = try sheets.map { try files(made, of: $0) }
    #expect(after == before)
    for name in sheets {
      let file = try #require(made.first { $0.document == name })
      let words = try StoredWords(try Files.bytes(file.file)).text
      #expect(words.contains("From version 3"), "\(name)")
    }
    let told = try #require(made.first { $0.document == "what-changed" })
    let words = try StoredWords(try Files.bytes(told.file)).text
    #expect(!words.contains("Medicines record") && !words.contains("Visitors’ log"))
    #expect(words.contains("Care plan"))
    #expect(try build.status().map(\.state) == [.current])
    #expect(try LedgerReport(agency: agency.folder, isVerified: true).problems.isEmpty)
    #expect(try build.run().made.allSatisfy { !$0.isNew })
  }

  @Test("A sheet that was kept through one version is swapped with the next one that changes what it says")
  func keptAndSwapped() throws {
    let agency = try ChangedAgency()
    let build = try one(of: agency)
    _ = try build.run()
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    _ = try Bump(build, why: "A look at lunch.").run()
    _ = try build.run()
    try agency.change("people/HB-0231.json", #""start": "12:30""#, to: #""start": "12:45""#)
    _ = try Bump(build, why: "A second look at lunch.").run()
    #expect(try !build.run().made.contains { $0.isNew && $0.document == "sheet-mar" }, "kept twice")
    try agency.change("people/HB-0231.json", #""dose": "one tablet""#, to: #""dose": "two tablets""#)
    _ = try Bump(build, why: "The GP's letter.").run()
    let made = try build.run().made
    let chart = try #require(made.first { $0.document == "sheet-mar" })
    let words = try StoredWords(try Files.bytes(chart.file)).text
    #expect(chart.isNew && words.contains("two tablets") && words.contains("From version 6"))
    let told = try #require(made.first { $0.document == "what-changed" })
    #expect(try StoredWords(try Files.bytes(told.file)).text.contains("Version 3, 1 sheet"))
  }

  @Test("A week of the diary that is over swaps no chart in the middle of its month")
  func keptThroughWeeks() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    let first = try build.run().made
    let charts = ["sheet-mar", "sheet-visitors-log"]
    #expect(Set(first.map(\.document)).isSuperset(of: charts + ["diary"]))
    for day in ["2026-11-24", "2026-12-01", "2026-12-08"] {
      build.asOf = try #require(CalendarDate(iso: day))
      let new = Set(try build.run().made.filter(\.isNew).map(\.document))
      #expect(new.isDisjoint(with: charts), "\(day)")
    }
    build.asOf = try #require(CalendarDate(iso: "2026-12-14"))
    let new = Set(try build.run().made.filter(\.isNew).map(\.document))
    #expect(new.contains("sheet-mar"), "its weeks are over")
  }

  @Test("A copy for somebody else is not kept once it says what is withheld from them")
  func keptSecrets() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0231.json", #"{ "audience": "visiting-professional", "sections": ["*"]"#,
      to: #"{ "audience": "visiting-professional", "except": ["medicines"], "sections": ["*"]"#)
    try agency.change(
      "people/HB-0231.json", #""text": "Stroke, left side weak""#,
      to: #""text": "Stroke before Zelumab, left side weak""#)
    var build = try one(of: agency)
    (build.documents, build.reader) = (["emergency-sheet"], "visiting-professional")
    let first = try build.run().made
    #expect(first.count == 1)
    try agency.change("people/HB-0231.json", "alan@example.org", to: "al@example.org")
    let kept = try build.run().made
    #expect(kept.count == 1 && kept.contains { !$0.isNew }, "his address is not on it")
    try agency.change("people/HB-0231.json", "al@example.org", to: "alan.p@example.org")
    try agency.change("people/HB-0231.json", #""name": "Ramipril""#, to: #""name": "Zelumab""#)
    let outcome = try build.run()
    #expect(outcome.made.isEmpty && outcome.problems.contains { $0.rule == "SHA-07" })
  }

  @Test("Without earlier paper there is no sheet of changes, and whoever asks for one is told")
  func first() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    build.pack = "plan-change"
    #expect(try !build.run().made.contains { $0.document == "what-changed" })
    build.pack = nil
    build.documents = ["what-changed"]
    let outcome = try build.run()
    #expect(
      outcome.made.isEmpty
        && outcome.problems.contains { $0.severity == .error && $0.message.contains("earlier") })
  }

  @Test("A reader is told nothing of what they may not see today, though they could see it before")
  func withheld() throws {
    let agency = try ChangedAgency()
    var build = try printed(in: agency)
    try move(in: agency)
    try agency.change("people/HB-0231.json", #""dose": "one tablet""#, to: #""dose": "three tablets""#)
    try agency.change(
      "people/HB-0231.json", #"{ "audience": "visiting-professional", "sections": ["*"]"#,
      to: #"{ "audience": "visiting-professional", "except": ["medicines"], "sections": ["*"]"#)
    build.documents = ["what-changed"]
    func said(for reader: String?) throws -> String {
      build.reader = reader
      let made = try #require(try build.run().made.first)
      return try StoredWords(try Files.bytes(made.file)).text
    }
    let own = try said(for: nil)
    let nurses = try said(for: "visiting-professional")
    #expect(own.contains("three tablets") && own.contains("one tablet") && own.contains("Medicines"))
    #expect(nurses.contains("12:30pm") && !nurses.contains("tablet") && !nurses.contains("Medicines"))
  }

  @Test(
    "Each kind of change is said in words",
    arguments: [
      (#""start": "12:15""#, #""start": "12:30""#, "visits, Lunch, start time: was 12:15pm, now 12:30pm"),
      (
        #""durationMinutes": 30"#, #""durationMinutes": 45"#,
        "Evening, length: was 30 minutes, now 45 minutes"
      ),
      (
        #""dose": "one tablet""#, #""dose": "two tablets""#, "Apixaban, dose: was one tablet, now two tablets"
      ),
      (#""name": "Lunch""#, #""name": "Dinner""#, "visits, Dinner, name: was Lunch, now Dinner"),
      (#""priority": "must-not-miss""#, #""priority": "important""#, "visits, Morning, "),
      (
        #""Press on a cut for ten minutes"]"#, #""Press on a cut for ten minutes", "Then ring the office"]"#,
        "what care workers do: new, Then ring the office."
      ),
      (
        #""Press on a cut for ten minutes"]"#, #""Press on a cut for twenty minutes"]"#,
        "what care workers do: was Press on a cut for ten minutes., now Press on a cut for twenty minutes."
      ),
    ])
  func words(old: String, new: String, expected: String) throws {
    let agency = try ChangedAgency()
    let said = try changes(in: agency) { try agency.change("people/HB-0231.json", old, to: new) }
    #expect(said.count == 1 && said[0].contains(expected), "\(said)")
  }

  @Test("Of a medicine that is given without the person's knowledge no sheet of changes tells")
  func hidden() throws {
    let agency = try ChangedAgency()
    let covert = """
      "covert": { "decision": "best-interests", "decidedBy": "GP", "decidedOn": "2026-10-01", "how": "in jam",
      "reviewDue": "2027-01-05", "printInHome": false }, "dose": "one tablet"
      """
    let said = try changes(in: agency) {
      try agency.change("people/HB-0231.json", #""dose": "one tablet""#, to: covert)
    }
    #expect(said.isEmpty, "\(said)")
  }

  @Test("An address that is protected now is not told as the one before either")
  func protected() throws {
    let agency = try ChangedAgency()
    let said = try changes(in: agency) {
      try agency.change(
        "people/HB-0231.json", #""birthDate": "1952"#, to: #""restricted": true, "birthDate": "1952"#)
    }
    #expect(said.isEmpty, "\(said)")
  }

  // MARK: the next version

  @Test("The next version is written into the record, with what has changed, and nothing else is touched")
  func bump() throws {
    let agency = try ChangedAgency()
    let path = agency.folder + "/people/HB-0231.json"
    let build = try printed(in: agency)
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    let before = try String(contentsOfFile: path, encoding: .utf8)
    chmod(path, 0o640)
    let done = try Bump(build, why: "He eats \"later\" now.").run()
    #expect(done.version == 4 && done.changes == ["visits, Lunch, start time: was 12:15pm, now 12:30pm"])
    let after = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      after.contains(#""version": 4, "replaces": 3"#) && after.contains(#""effectiveFrom": "2026-11-16""#))
    #expect(
      after.contains(#"{ "path": "visits/lunch", "what": "start time", "was": "12:15pm", "now": "12:30pm" }"#)
    )
    let rest = before.components(separatedBy: "\"person\": {").last
    #expect(rest == after.components(separatedBy: "\"person\": {").last)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try !build.run().problems.contains { $0.rule == "VER-01" })
    #expect(throws: Problems.self) { try Bump(build, why: "again").run() }
  }

  @Test("A version that nobody has printed is not raised")
  func neverPrinted() throws {
    let build = try one(of: try ChangedAgency())
    #expect(throws: Problems.self) { try Bump(build, why: "early").run() }
  }

  // MARK: what falls due

  @Test("A review that is past is told of a home that holds good paper")
  func due() throws {
    let agency = try ChangedAgency()
    var build = try printed(in: agency)
    build.asOf = try #require(CalendarDate(year: 2027, month: 11, day: 16))
    let home = try #require(try build.status().first)
    #expect(home.reasons.contains { $0.contains("review was due") })
  }

  @Test(
    "Dated sheets are told of in their last week, by their last day",
    arguments: [(2026, 12, 5, false), (2026, 12, 6, true), (2026, 12, 13, true)])
  func ending(year: Int, month: Int, day: Int, isTold: Bool) throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    _ = try build.run()
    build.asOf = try #require(CalendarDate(year: year, month: month, day: day))
    let home = try #require(try build.status().first)
    let told = home.reasons.filter { $0.contains("run out on 2026-12-13") }
    #expect(told.map { $0.contains("Daily visit record") } == (isTold ? [true, false] : []))
    #expect(home.state == (isTold ? .due : .current))
  }

  @Test("Sheets that were made a few days ahead stay, and those of before are not made again")
  func ahead() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    _ = try build.run()
    var refill = build
    (refill.pack, refill.asOf) = ("sheets-refill", try #require(CalendarDate(iso: "2026-12-14")))
    let made = try refill.run().made.filter { ["diary", "sheet-mar"].contains($0.document) }
    #expect(made.count == 2 && made.allSatisfy(\.isNew))
    for day in ["2026-12-11", "2026-12-13", "2026-12-14", "2026-12-17"] {
      build.asOf = try #require(CalendarDate(iso: day))
      let outcome = try build.run()
      let diary = try #require(outcome.made.first { $0.document == "diary" })
      #expect(!diary.isNew && diary.digest == made.first { $0.document == "diary" }?.digest, "\(day)")
      #expect(try !build.status().flatMap(\.reasons).contains { $0.contains("Daily visit record") }, "\(day)")
    }
    // A plan that changes meanwhile makes them again.
    build.asOf = try #require(CalendarDate(iso: "2026-12-12"))
    try move(in: agency)
    #expect(try build.run().made.contains { $0.document == "diary" && $0.isNew })
  }

  @Test(
    "Data of another system are told of in the foot, and taking them again without a change makes nothing anew"
  )
  func extract() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0231.json", #""jurisdiction": "england""#,
      to: #""extract": { "from": "CareDiary", "on": "2026-11-12", "at": "09:30" }, "jurisdiction": "england""#
    )
    let build = try printed(in: agency)
    let made = try #require(try build.run().made.first)
    let words = try StoredWords(try Files.bytes(made.file)).text
    #expect(words.contains("Printed 16 November 2026 from CareDiary of 12 November 2026, 9:30am"))
    try agency.change(
      "people/HB-0231.json", #""on": "2026-11-12", "at": "09:30""#, to: #""on": "2026-11-15""#)
    #expect(try build.status().map(\.state) == [.current])
    #expect(try build.run().made.allSatisfy { !$0.isNew })
  }

  @Test("Sheets that were made ahead leave nobody without sheets until they begin")
  func aheadOfNone() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    (build.documents, build.asOf) = (["diary"], try #require(CalendarDate(iso: "2026-12-14")))
    let ahead = try #require(try build.run().made.first { $0.document == "diary" })
    build.asOf = try #require(CalendarDate(iso: "2026-12-11"))
    #expect(try build.status().map(\.state) == [.stale])
    let now = try #require(try build.run().made.first { $0.document == "diary" })
    #expect(now.isNew && now.digest != ahead.digest)
  }

  @Test("The whole pack is made for a home that holds older paper, where it is asked for by its name")
  func wholeAgain() throws {
    let agency = try ChangedAgency()
    var build = try one(of: agency)
    let first = Set(try build.run().made.map(\.document))
    try move(in: agency)
    build.pack = "first-visit"
    let made = try build.run().made
    #expect(Set(made.map(\.document)) == first)
    #expect(made.contains { $0.document == "first-visit" && $0.isNew })
    #expect(try build.status().map(\.state) == [.current])
  }

  /// What is said of a change of a record to the office.
  private func changes(in agency: ChangedAgency, _ change: () throws -> Void) throws -> [String] {
    let build = try one(of: agency)
    let before = try #require(try build.open().turn(of: "HB-0231").record)
    try change()
    let run = try build.open()
    let after = try #require(run.turn(of: "HB-0231").record)
    let wording = run.printer.wording(in: "en-GB")
    let words = ChangeWords(wording, run.agency.resources.catalogue, in: after.object)
    return RecordChanges(from: before, to: after, in: words).forOffice
  }

  private func move(in agency: ChangedAgency) throws {
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
  }

  private func one(of agency: ChangedAgency) throws -> Build {
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.isRestrictedAllowed = true
    return build
  }

  /// A build of one short document, which has run once.
  private func printed(in agency: ChangedAgency) throws -> Build {
    var build = try one(of: agency)
    build.documents = ["emergency-sheet"]
    _ = try build.run()
    return build
  }
}

@Suite("Runs that are shared")
struct ShardTests {
  @Test("The parts are disjoint and equal, and together they are everybody", arguments: [1, 2, 3, 7, 16, 40])
  func parts(count: Int) throws {
    let all = (0..<29).map { "HB-\($0)" }
    let parts = try (1...count).map { try #require(Shard("\($0)/\(count)")).people(of: all) }
    #expect(parts.flatMap(\.self).sorted() == all.sorted())
    let sizes = parts.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test("What is no part is refused", arguments: ["0/3", "4/3", "3", "a/b", "1/0", "-1/3", "1/2/3", ""])
  func noPart(written: String) { #expect(Shard(written) == nil) }

  @Test("Each part writes a ledger of its own, and the joined one is that of a run over everybody")
  func ledgers() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.pack = "visitors"
    for number in 1...2 {
      build.shard = Shard("\(number)/2")
      #expect(try !build.run().made.isEmpty)
      #expect(Files.exists(agency.folder + "/packs/ledger-\(number)-of-2.jsonl"))
    }
    build.shard = nil
    #expect(try LedgerReport(agency: agency.folder, isVerified: true).problems.isEmpty)
    let written = try LedgerReport(agency: agency.folder, isVerified: false).lines.count
    #expect(try LedgerReport.merge(agency: agency.folder) == 2)
    #expect(try LedgerReport.merge(agency: agency.folder) == 0)
    #expect(try LedgerReport(agency: agency.folder, isVerified: true).lines.count == written)
    #expect(try build.run().made.allSatisfy { !$0.isNew })
  }

  @Test("Parts run beside each other, and never beside a run over everybody")
  func locks() throws {
    let agency = try ChangedAgency()
    let folder = agency.folder + "/packs"
    let first = try RunLock(on: folder, of: Shard("1/2"))
    let second = try RunLock(on: folder, of: Shard("2/2"))
    #expect(throws: Problems.self) { try RunLock(on: folder) }
    #expect(throws: Problems.self) { try RunLock(on: folder, of: Shard("1/2")) }
    withExtendedLifetime((first, second)) {}
  }

  @Test("What the group may read, it can read, and nobody else")
  func group() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    (build.people, build.documents, build.access) = (["HB-0231"], ["cover"], .group)
    let made = try #require(try build.run().made.first)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(made.file) == 0o640)
    #expect(try mode(agency.folder + "/packs/HB-0231") == 0o2750)
    #expect(try mode(agency.folder + "/packs/ledger.jsonl") == 0o640)
    #expect(try mode(agency.folder + "/packs/.held/HB-0231/3.json") == 0o600)
  }
}

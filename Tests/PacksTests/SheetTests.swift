import Diagnostics
import Documents
import Foundation
import Records
import Testing

@testable import Packs

@Suite("Sheets to write on")
struct SheetTests {
  private static let every = [
    "food-fluid", "body-map", "repositioning", "bowel-chart", "visitors-log", "money-record", "seizure",
    "blood-sugar", "catheter", "incident", "handover", "hospital-handover", "mar",
  ]

  private func outcome(_ agency: ChangedAgency, _ documents: [String]) throws -> Build.Outcome {
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.documents = documents
    return try build.run()
  }

  /// The record of HB-0231 with other orders.
  private func order(_ sheets: String, in agency: ChangedAgency) throws {
    let path = agency.folder + "/people/HB-0231.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(text.range(of: "\"sheets\": ["))
    let end = try #require(text.range(of: "]", range: start.upperBound..<text.endIndex))
    try agency.write(
      text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: sheets), to: "people/HB-0231.json"
    )
  }

  private func entries(_ agency: ChangedAgency) throws -> [LedgerEntry] {
    let path = agency.folder + "/packs/ledger.jsonl"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { LedgerEntry(line: Array($0.utf8)) }
  }

  @Test("Every kind is made by its name, and each side of it is in the ledger under an id of its own")
  func byName() throws {
    let agency = try ChangedAgency()
    let names = Self.every.map { "sheet-" + $0 }
    let made = try outcome(agency, names).made
    #expect(Set(made.map(\.document)) == Set(names))
    let sides = try entries(agency).flatMap { $0.sides ?? [] }
    #expect(sides.count == made.map(\.sides).reduce(0, +))
    #expect(Set(sides).count == sides.count)
    #expect(sides.allSatisfy { SideName($0)?.text == $0 })
  }

  @Test("The same input has the same ids, and another plan has others")
  func ids() throws {
    func sides(_ change: (ChangedAgency) throws -> Void) throws -> [String] {
      let agency = try ChangedAgency()
      try change(agency)
      _ = try outcome(agency, ["sheet-visitors-log"])
      return try entries(agency).flatMap { $0.sides ?? [] }
    }
    let first = try sides { _ in }
    #expect(try sides { _ in } == first)
    let other = try sides {
      try $0.change(
        "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    }
    #expect(Set(other).isDisjoint(with: first))
  }

  @Test("A pack holds the sheets that are ordered and no others")
  func ordered() throws {
    let agency = try ChangedAgency()
    try order(#"{ "kind": "body-map", "copies": 3 }, { "kind": "money-record", "copies": 0 }"#, in: agency)
    var build = try agency.build()
    build.people = ["HB-0231"]
    let made = try build.run().made
    let sheets = made.filter { $0.document.hasPrefix("sheet-") || $0.document == "diary" }
    #expect(sheets.map(\.document) == ["sheet-body-map"])
    #expect(sheets.map(\.sides) == [3])
  }

  @Test(
    "Records of seizures, blood sugar and a catheter come where the record calls for them, if nobody says none",
    arguments: [
      (false, "", []),
      (true, "", ["sheet-blood-sugar", "sheet-catheter", "sheet-seizure"]),
      (
        true, #"{ "kind": "seizure", "copies": 0 }, { "kind": "catheter", "weeks": 0 }"#,
        ["sheet-blood-sugar"]
      ),
      (
        true,
        #"{ "kind": "seizure", "copies": 0 }, { "kind": "blood-sugar", "copies": 0 }, { "kind": "catheter", "copies": 0 }"#,
        []
      ),
    ])
  func called(isCalled: Bool, orders: String, sheets: [String]) throws {
    let agency = try ChangedAgency()
    try order(orders, in: agency)
    if isCalled {
      try agency.change(
        "people/HB-0231.json", #""contingency": ["#,
        to:
          #""contingency": [ { "id": "seizure", "trigger": "A seizure", "whatShouldHappen": "Time it.", "whoToContact": ["provider.office"] },"#
      )
      try agency.change(
        "people/HB-0231.json", #""health": {"#,
        to:
          #""health": { "catheter": { "type": "urethral" }, "bloodSugar": { "lowBelow": 4, "highAbove": 15, "setBy": "Dr Lee", "on": "2026-11-02" },"#
      )
      try agency.change(
        "people/HB-0231.json", #"["wounds", "sore-skin", "catheter", "blood-sugar-tests"]"#,
        to: #"["wounds"]"#)
    }
    var build = try agency.build()
    build.people = ["HB-0231"]
    let made = try build.run().made.map(\.document).filter { $0.hasPrefix("sheet-") }
    #expect(made.sorted() == sheets)
  }

  @Test(
    "A chart for care workers comes in the size that was asked for, if they may have it, and else the office is told",
    arguments: [(18, 18, false), (24, 12, true)])
  func sizes(asked: Int, made size: Int, isTold: Bool) throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.documents = ["sheet-handover"]
    build.size = asked
    let outcome = try build.run()
    #expect(outcome.made.map(\.size) == [size])
    #expect(outcome.problems.contains { $0.message.contains("is not made in that size") } == isTold)
  }

  @Test("Each week is a file of its own where that is asked for")
  func filePerWeek() throws {
    let agency = try ChangedAgency()
    try order(
      #"{ "kind": "daily-visit-record", "weeks": 2, "startWeek": "2026-W48", "filePerWeek": true }"#,
      in: agency)
    let files = try outcome(agency, ["diary"]).made.map { ($0.file as NSString).lastPathComponent }
    #expect(files == ["diary-standard-14-1-of-2.pdf", "diary-standard-14-2-of-2.pdf"])
    let sides = try entries(agency).flatMap { $0.sides ?? [] }
    #expect(Set(sides).count == sides.count)
  }

  @Test("Rows of a medicines record are filled only where a second person checked, and the office is told")
  func medicines() throws {
    let agency = try ChangedAgency()
    try order(#"{ "kind": "mar", "cycleStart": "2026-11-23", "cycleDays": 28 }"#, in: agency)
    func rows() throws -> (words: [String], problems: [Problem]) {
      var build = try agency.build()
      build.people = ["HB-0231"]
      build.documents = ["sheet-mar"]
      let made = try build.run()
      let file = try PrintedFile(try #require(made.made.first).file)
      return (file.spoken.split(separator: "\n").map(String.init), made.problems)
    }
    let filled = try rows()
    #expect(filled.words.contains { $0.contains("heading cell: Apixaban") })
    #expect(!filled.problems.contains { $0.rule == "MED-03" })
    try agency.change("people/HB-0231.json", #", "checkedBy": "Priya Raman""#, to: "")
    let blank = try rows()
    #expect(!blank.words.contains { $0.contains("Apixaban") })
    #expect(blank.words.contains { $0.contains("Allergies") })
    #expect(blank.problems.contains { $0.rule == "MED-03" && $0.severity == .warning })
  }

  @Test(
    "A medicines record says of what is given when needed what its label adds, its first and its last day")
  func whenNeeded() throws {
    let agency = try ChangedAgency()
    try order(#"{ "kind": "mar", "cycleStart": "2026-11-23", "cycleDays": 28 }"#, in: agency)
    let prn = #""prn": { "reason": "pain", "minHoursBetween": 1, "maxIn24Hours": "4 sprays" }"#
    try agency.change(
      "people/HB-0231.json", #"{ "name": "Apixaban""#,
      to: #"""
        { "name": "Zebra spray", "route": "under the tongue", "dose": "one spray", "instructions": "Ring 999 after two sprays", "stop": "2026-11-30", \#(prn) },
        { "name": "Okapi", "route": "oral", "dose": "one tablet", "start": "2026-12-01", \#(prn) },
        { "name": "Gnu", "route": "buccal", "dose": "one syringe", "rescue": { "when": "A long seizure", "again": "Never twice", "ring999If": "it goes on" } },
        { "name": "Apixaban"
        """#)
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.documents = ["sheet-mar"]
    let outcome = try build.run()
    let words = try PrintedFile(try #require(outcome.made.first).file).spoken
    #expect(words.contains("Wait 1 hour. No more than 4 sprays"))
    #expect(words.contains("Ring 9 9 9 after two sprays. Last day: 30 November 2026."))
    #expect(words.contains("Not before 1 December 2026: Okapi."))
    #expect(words.contains("Gnu. one syringe, buccal. When to give it: A long seizure. Again: Never twice."))
  }

  @Test("Two copies of one sheet have two ids")
  func copies() throws {
    let agency = try ChangedAgency()
    try order(#"{ "kind": "body-map", "copies": 2 }"#, in: agency)
    _ = try outcome(agency, ["sheet-body-map"])
    let sides = try entries(agency).flatMap { $0.sides ?? [] }
    #expect(sides.count == 2 && Set(sides).count == 2)
  }

  @Test(
    "A day of three visits is one side, and four weeks are twenty-eight", arguments: [false, true])
  func days(givesMedicinesThreeTimes: Bool) throws {
    let agency = try ChangedAgency()
    try order(
      #"{ "kind": "daily-visit-record", "weeks": 4, "startWeek": "2026-W48" }, { "kind": "own-words", "copies": 1 }"#,
      in: agency)
    if givesMedicinesThreeTimes {
      try agency.change(
        "people/HB-0231.json", #"{ "task": "MO-EXERCISE" }"#,
        to: #"{ "task": "ME-REMIND" }, { "task": "MO-EXERCISE" }"#)
    }
    #expect(try outcome(agency, ["diary"]).made.map(\.sides) == [28 + 1])
  }

  @Test("A medicine is named once, and the days on which it is not given are hatched")
  func daysOff() throws {
    let agency = try ChangedAgency()
    try order(#"{ "kind": "mar", "cycleStart": "2026-11-23", "cycleDays": 28 }"#, in: agency)
    /// The cells to write in of the first row, and how often the name stands.
    func row() throws -> (cells: Int, names: Int) {
      let made = try outcome(agency, ["sheet-mar"]).made
      let lines = try PrintedFile(try #require(made.first).file).spoken.split(separator: "\n")
      let name = try #require(lines.firstIndex { $0.contains("heading cell: Apixaban") })
      let rest = lines[name...].dropFirst().prefix { !$0.contains("heading cell") }
      return (rest.count { $0.contains("write here") }, lines.count { $0.contains("heading cell: Apixaban") })
    }
    let every = try row()
    #expect(every.names == 1)
    #expect(every.cells == 28)
    try agency.change(
      "people/HB-0231.json", #""times": ["08:00", "20:00"]"#,
      to: #""times": ["08:00", "20:00"], "days": ["mon"], "stop": "2026-12-10""#)
    // The Mondays up to 10 December.
    #expect(try row().cells == 3)
  }

  @Test("A drink target is printed only with who set it and when")
  func target() throws {
    let agency = try ChangedAgency()
    func words() throws -> String {
      var build = try agency.build()
      build.people = ["HB-0417"]
      build.documents = ["sheet-food-fluid"]
      return try PrintedFile(try #require(try build.run().made.first).file).spoken
    }
    #expect(try words().contains("1,600"))
    try agency.change("people/HB-0417.json", #", "fluidTargetSetOn": "2026-10-20""#, to: "")
    #expect(try !words().contains("1,600"))
  }

  @Test("A chart for staff stays as it is in a large print pack, unless a care worker needs larger letters")
  func workersNeed() throws {
    let agency = try ChangedAgency()
    func made() throws -> [String] {
      var build = try agency.build()
      build.people = ["HB-0417"]
      build.documents = ["sheet-mar"]
      return try build.run().made.map { ($0.file as NSString).lastPathComponent }
    }
    #expect(try made() == ["sheet-mar-staff-chart-wide-12.pdf"])
    try agency.change("people/HB-0417.json", #""cycleDays": 28"#, to: #""cycleDays": 28, "workerSize": 16"#)
    #expect(try made() == ["sheet-mar-staff-chart-wide-16.pdf"])
  }
}

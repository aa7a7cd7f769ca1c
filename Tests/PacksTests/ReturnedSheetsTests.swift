import Diagnostics
import Foundation
import Records
import Testing

@testable import Packs

@Suite("Filled sheets that come back")
struct ReturnedSheetsTests {
  private func printed() throws -> (agency: ChangedAgency, build: Build, ids: [String]) {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    _ = try build.run()
    let ledger = try Ledger(in: agency.folder + "/packs", isToBeWritten: false)
    let ids = ledger.entries.first { $0.document == "diary" }?.sides ?? []
    try #require(ids.count > 3)
    return (agency, build, ids)
  }

  /// A day on which the clock says that the sheets are printed.
  private var today: CalendarDate {
    get throws { try #require(CalendarDate(iso: LedgerEntry.now.prefix(10))) }
  }

  @Test("An id is read as typed, without hyphens and as a bar-code reader says it")
  func read() throws {
    let (agency, build, ids) = try printed()
    let words = [ids[0], ids[1].replacing("-", with: "").lowercased(), "QR-Code:\(ids[2])", " \(ids[3]) "]
    let noted = try ReturnedSheets(agency: agency.folder, on: try today, by: "office").note(words)
    #expect(noted.problems.isEmpty && noted.noted.map(\.id) == Array(ids.prefix(4)))
    #expect(noted.noted.allSatisfy { $0.person == "HB-0231" && $0.document == "diary" })
    let lines = try Ledger(in: agency.folder + "/packs", isToBeWritten: false).entries
    #expect(lines.filter { $0.event == .returned && $0.by == "office" }.count == 4)
    // That sheets came back says nothing of the file that they were printed from.
    #expect(try build.status().map(\.state) == [.current])
    #expect(try build.run().made.allSatisfy { !$0.isNew })
    #expect(try LedgerReport(agency: agency.folder, isVerified: true).problems.isEmpty)
    #expect(try build.report(.sheets).figuresCSV.contains("returned,4\r\n"))
  }

  @Test("A wrong character, an unknown id and one that came back before write nothing; the others are noted")
  func wrong() throws {
    let (agency, _, ids) = try printed()
    let sheets = ReturnedSheets(agency: agency.folder, on: try today)
    _ = try sheets.note([ids[0]])
    let slip = (ids[1].first == "1" ? "2" : "1") + ids[1].dropFirst()
    let noted = try sheets.note([
      ids[0], slip, "1111-1111-1111", "https://example.org/Okafor", ids[1], ids[1],
    ])
    #expect(noted.noted.map(\.id) == [ids[1]])
    #expect(noted.problems.map(\.rule) == ["RET-03", "RET-01", "RET-02", "RET-01", "RET-03"])
    #expect(!noted.problems.contains { $0.message.contains("Okafor") })
    let lines = try Ledger(in: agency.folder + "/packs", isToBeWritten: false).entries
    #expect(lines.filter { $0.event == .returned }.count == 2)
  }

  @Test("Nothing comes back before it was printed")
  func early() throws {
    let (agency, _, ids) = try printed()
    // They were made for the 16th, whatever the clock said.
    let made = min(try today, try #require(CalendarDate(iso: "2026-11-16")))
    let noted = try ReturnedSheets(agency: agency.folder, on: made.adding(days: -1)).note([ids[0]])
    #expect(noted.noted.isEmpty && noted.problems.map(\.rule) == ["RET-04"])
  }

  @Test("Sheets past their day are late in the report and in status, until they come back")
  func late() throws {
    var (agency, build, ids) = try printed()
    build.asOf = try #require(CalendarDate(iso: "2027-02-01"))
    func reasons() throws -> String { try build.status().flatMap(\.reasons).joined() }
    #expect(try reasons().contains("\(ids.count) of \(ids.count) sides of diary were due back"))
    #expect(try build.report(.sheets).csv.contains("\(ids[0]),"))
    #expect(try build.report(.sheets).csv.contains(",late\r\n"))
    _ = try ReturnedSheets(agency: agency.folder, on: try today).note(ids)
    #expect(try !reasons().contains("sides of diary"))
  }

  @Test("A diary is in use until its last day, then to come back, and overdue only after the day for that")
  func inUse() throws {
    var (agency, build, ids) = try printed()
    defer { withExtendedLifetime(agency) {} }
    let made = try Ledger(in: agency.folder + "/packs", isToBeWritten: false).entries
    let diary = try #require(made.first { $0.document == "diary" && $0.event == .made })
    let back = try #require(diary.returnBy.flatMap { CalendarDate(iso: $0) })
    for (days, state) in [(-4, "out"), (-3, "out"), (-2, "due"), (0, "due"), (1, "late")] {
      build.asOf = back.adding(days: days)
      let report = try build.report(.sheets)
      let rows = report.csv.split(separator: "\r\n")
      let row = try #require(rows.first { $0.contains(ids[0]) })
      let count = rows.count { $0.hasSuffix(",\(state)") }
      #expect(row.hasSuffix(",\(state)") && row.contains(back.iso), "\(days): \(row)")
      #expect(report.figuresCSV.contains("\(state),\(count)\r\n"), "\(days)")
      let told = try build.status().flatMap(\.reasons).contains { $0.contains("were due back on") }
      #expect(told == (state == "late"))
    }
  }

  @Test("Sheets of the week before are waited for when those of the next are printed")
  func nextWeek() throws {
    let (agency, first, ids) = try printed()
    defer { withExtendedLifetime(agency) {} }
    var build = first
    build.asOf = try #require(CalendarDate(iso: "2027-01-18"))
    _ = try build.run()
    let rows = try build.report(.sheets).csv.split(separator: "\r\n").filter { $0.contains(",diary,") }
    #expect(rows.count > ids.count)
    #expect(rows.filter { $0.hasSuffix(",late") }.count == ids.count)
  }

  @Test(
    "What a new version takes the place of is to come back, until it does: the old plan, and sheets by their ids"
  )
  func swapped() throws {
    let (agency, first, ids) = try printed()
    var build = first
    _ = try build.printRun()
    build.asOf = build.asOf.adding(days: 2)
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    _ = try build.run()
    func collected() throws -> [String] {
      try build.status().flatMap(\.reasons).filter { $0.hasPrefix("collect ") }
    }
    // What no print run had is not in the home yet, and takes no place.
    #expect(try collected().isEmpty)
    _ = try build.printRun()
    let papers = try collected()
    #expect(papers.contains("collect Care plan, Standard print, 14 point, version 3"))
    #expect(
      papers.contains { $0.contains("Diary") && $0.contains("\(ids.count) of \(ids.count)") }, "\(papers)")
    #expect(!papers.contains { $0.contains("Service user guide") || $0.contains("version 4") })
    #expect(try build.status().map(\.state) == [.due])
    func state(of id: String) throws -> Bool {
      try build.report(.sheets).csv.split(separator: "\r\n").contains {
        $0.contains(id) && $0.hasSuffix(",to-collect")
      }
    }
    #expect(try state(of: ids[0]))
    let sheets = ReturnedSheets(agency: agency.folder, on: build.asOf)
    _ = try sheets.note(Array(ids.dropLast()))
    #expect(try collected().contains { $0.contains("Diary") && $0.contains("1 of \(ids.count)") })
    _ = try sheets.note(allOf: "HB-0231")
    #expect(try collected().isEmpty)
    #expect(try !state(of: ids[0]) && build.status().map(\.state) == [.current])
    // The paper that is in the home now is no paper that came back.
    try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "ended""#)
    _ = try build.run()
    #expect(try collected().contains("collect Care plan, Standard print, 14 point, version 4"))
  }

  @Test(
    "A copy that somebody asked for is to come back when the person has died, and takes no place of the home's"
  )
  func copies() throws {
    let (agency, first, ids) = try printed()
    var copy = first
    (copy.documents, copy.size, copy.askedBy) = (["diary", "care-plan"], 18, "daughter")
    _ = try copy.run()
    let rows = try first.report(.sheets).csv.split(separator: "\r\n").filter { $0.contains(ids[0]) }
    #expect(rows.count == 1 && !rows[0].hasSuffix(",replaced"))
    try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "ended""#)
    _ = try first.run()
    let reasons = try first.status().flatMap(\.reasons)
    #expect(reasons.contains { $0.hasPrefix("collect Care plan") && $0.contains("18 point") }, "\(reasons)")
  }

  @Test("Sheets that were printed anew for the same days are not waited for")
  func replaced() throws {
    let (agency, build, ids) = try printed()
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    try agency.change("people/HB-0231.json", #""version": "#, to: #""version": 9"#)
    _ = try build.run()
    let rows = try build.report(.sheets).csv.split(separator: "\r\n").filter { $0.contains(ids[0]) }
    #expect(rows.count == 1 && rows[0].hasSuffix(",replaced"))
  }
}

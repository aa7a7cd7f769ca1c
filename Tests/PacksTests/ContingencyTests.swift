import Diagnostics
import Foundation
import PDF
import Records
import Testing

@testable import Packs

@Suite("The pack for a day without systems")
struct ContingencyTests {
  private func text(_ outcome: Build.Outcome) throws -> String {
    let pack = try #require(outcome.made.first { $0.document == "contingency" })
    let bytes = try Files.bytes(pack.file)
    #expect(try FileInspection(bytes).problems.isEmpty)
    return try StoredWords(bytes).text
  }

  @Test("It has every visit, allergies, medicine times, who is rung and the way in, and never a code")
  func whole() throws {
    let agency = try ChangedAgency()
    let outcome = try agency.build().contingency()
    let text = try text(outcome)
    for words in [
      "60 visits to 3 homes", "Winnie Okafor, HB-0417", "14 Orchard Rise", "Penicillin", "Metformin", "5pm:",
      "Key safe. The office holds its number", "Ngozi Okafor", "07700 900417", "01632 960121",
      "Call the office from the doorstep",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(outcome.made.map(\.document) == ["contingency", "drill-sheet"])
    #expect(outcome.made.allSatisfy { $0.sides > 0 && $0.sheets == ($0.sides + 1) / 2 })
  }

  @Test("What care workers may not see is not in it")
  func withheld() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0417.json", #"{ "audience": "care-worker", "sections": ["*"] }"#,
      to: #"{ "audience": "care-worker", "sections": ["*"], "except": ["health", "medicines", "contacts"] }"#)
    let text = try text(try agency.build().contingency())
    for words in ["Penicillin", "Metformin", "Ngozi Okafor", "07700 900417"] {
      #expect(!text.contains(words), "\(words)")
    }
    #expect(text.contains("14 Orchard Rise"))
  }

  @Test("Visits and doors stand by the provider's rounds")
  func rounds() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "provider.json", "\"name\":",
      to: #""printRoom": { "rounds": [ { "name": "South", "people": ["HB-0417"] } ] }, "name":"#)
    let text = try text(try agency.build().contingency())
    let places = [
      "South: Morning", "Without a round: Morning", "By round", "HB-0417, South", "HB-0231, Without a round",
    ]
    let starts = places.map { text.firstRange(of: $0)?.lowerBound }
    #expect(starts.allSatisfy { $0 != nil }, "\(zip(places, starts).filter { $1 == nil }.map(\.0))")
    #expect(starts.compactMap(\.self) == starts.compactMap(\.self).sorted())
  }

  @Test("A draft is said to be one: as left out, and where it was asked for, at its visits and its door")
  func draft() throws {
    let agency = try ChangedAgency()
    try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "draft""#)
    var build = try agency.build()
    #expect(
      try text(try build.contingency()).contains("HB-0231: the plan is a draft, which nobody has approved"))
    build.isDraftAllowed = true
    let text = try text(try build.contingency())
    #expect(text.contains("draft, not approved"))
    #expect(text.contains(", draft") && !text.contains("which nobody has approved"))
  }

  @Test("A person who grants care workers nothing, and a record with errors, are named as not in it")
  func leftOut() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0417.json", #"{ "audience": "care-worker", "sections": ["*"] },"#, to: "")
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "25:15""#)
    let outcome = try agency.build().contingency()
    let text = try text(outcome)
    #expect(text.contains("HB-0417: care workers are granted nothing"))
    #expect(text.contains("HB-0231: the record has errors"))
    #expect(!text.contains("Orchard") && !text.contains("Kiln"))
    #expect(outcome.problems.contains { $0.person == "HB-0231" && $0.severity == .error })
  }

  @Test("Who is not in it is named before the visits, also where the record cannot be read any more")
  func namedFirst() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    _ = try build.run()
    build.people = []
    try agency.write("{ \"schema\": ", to: "people/HB-0231.json")
    let text = try text(try build.contingency())
    let first = try #require(text.firstRange(of: "Morning, until 11am")?.lowerBound)
    #expect(text[..<first].contains("1 home is not in this pack."))
    #expect(text[..<first].contains("ring the office about them"))
    #expect(text[..<first].contains("George Pemberton, HB-0231"))
    #expect(text[first...].contains("George Pemberton, HB-0231: the record has errors"))
  }

  @Test("A protected address is not in it")
  func protected() throws {
    let agency = try ChangedAgency()
    try agency.change("people/HB-0417.json", #""sayIt""#, to: #""restricted": true, "sayIt""#)
    var build = try agency.build()
    build.isRestrictedAllowed = true
    let text = try text(try build.contingency())
    #expect(text.contains("Winnie Okafor") && !text.contains("Orchard") && !text.contains("01632 960417"))
  }

  @Test("A visit by two care workers is marked")
  func two() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0231.json", #""careWorkers": 1"#, to: #""careWorkers": 2"#)
    let text = try text(try agency.build().contingency())
    #expect(text.contains("2 care workers") && text.contains("two care workers"))
  }

  @Test("A new one takes the place of the last, which is withdrawn; the same again makes nothing")
  func replaced() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    let first = try build.contingency()
    #expect(first.made.allSatisfy { $0.isNew })
    #expect(try build.contingency().made.allSatisfy { !$0.isNew })
    build.asOf = build.asOf.adding(days: 7)
    #expect(try build.contingency().made.allSatisfy { $0.isNew })
    let folder = agency.folder + "/packs/"
    #expect(Files.exists(folder + ".withdrawn/.office/contingency-staff-chart-12.pdf"))
    let events = try Ledger(in: String(folder.dropLast()), isToBeWritten: false).entries(
      of: Contingency.office
    ).map(\.event)
    #expect(events == [.made, .made, .withdrawn, .made, .withdrawn, .made])
    let mode = try FileManager.default.attributesOfItem(atPath: first.made[0].file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try LedgerReport(agency: agency.folder, isVerified: true).problems.isEmpty)
  }

  @Test(
    "The office's own line says whether the pack was made, what waits for a print run, and by when a council is answered"
  )
  func office() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    var office = try build.officeStatus(of: build.status())
    #expect(office.contingency == nil && office.toPrint.isEmpty && office.answers.isEmpty)
    #expect(office.line.contains("never made") && !office.asksForSomething)
    _ = try build.run()
    _ = try build.contingency()
    #expect(try build.officeStatus(of: build.status()).toPrint == ["HB-0231", "HB-0388", "HB-0417"])
    _ = try build.printRun()
    let request = Disclosure(
      person: "HB-0417", askedBy: "Hartshire County Council", basis: "grant", sections: [],
      received: try #require(ClockMoment(iso: "2026-11-16T16:40")),
      made: try #require(ClockMoment(iso: "2026-11-16T17:00")))
    #expect(try request.noteRequest(of: agency.folder))
    #expect(try !request.noteRequest(of: agency.folder))
    build.asOf = build.asOf.adding(days: 1)
    office = try build.officeStatus(of: build.status())
    #expect(office.toPrint.isEmpty && office.contingencyAge == 1 && office.asksForSomething)
    #expect(
      office.line == "pack for a day without systems: of 2026-11-16, 1 day old; print run: 0 homes wait; "
        + "councils: an answer is due about HB-0417 by 2026-11-17 16:40")
    _ = try build.disclose(request)
    #expect(try build.officeStatus(of: build.status()).answers.isEmpty)
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    _ = try build.run()
    #expect(try build.officeStatus(of: build.status()).toPrint == ["HB-0231"])
  }

  @Test("It grows old after a week or the days that the provider says, and with every record that changes")
  func old() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    func rules() throws -> [String] { try build.contingencyProblems().compactMap(\.rule) }
    #expect(try rules().isEmpty)
    _ = try build.contingency()
    #expect(try rules().isEmpty)
    build.asOf = build.asOf.adding(days: 8)
    #expect(try rules() == ["OFF-01"])
    try agency.change(
      "provider.json", #""visitFlexMinutes""#, to: #""contingencyDays": 14, "visitFlexMinutes""#)
    #expect(try rules().isEmpty)
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    let found = try build.contingencyProblems()
    #expect(found.map(\.rule) == ["OFF-02"] && found[0].message.hasSuffix("HB-0231"))
    #expect(build.check().problems.contains { $0.rule == "OFF-02" })
  }
}

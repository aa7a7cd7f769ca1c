import Care
import Diagnostics
import Foundation
import Records
import Testing

@testable import Packs

@Suite("The page that tells an office how to write a record")
struct RecordManualTests {
  static let home = Home(path: MutationTests.top)
  static let file = home.templates + "/manual/how-to-write-a-record.md"

  @Test("It says what the program reads; RECORD_GOLDEN=1 writes it anew and fails")
  func page() throws {
    let made = try RecordManual.text(home: Self.home)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Files.write(Array(made.utf8), to: Self.file)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: Self.file)
      Issue.record("how-to-write-a-record.md was written anew; run the tests again without RECORD_GOLDEN")
    }
    let page = try String(contentsOfFile: Self.file, encoding: .utf8)
    #expect(page == made, "RECORD_GOLDEN=1 swift test --filter RecordManualTests writes it anew")
  }

  @Test("Its smallest record reads, as a draft that is not printed without --draft")
  func smallest() throws {
    let reading = CareTypes.record.read(SourceText(path: "HB-1001.json", text: RecordManual.smallest))
    #expect(reading.problems.isEmpty)
    #expect(reading.object != nil)
  }

  @Test("Nothing keeps its smallest record from paper but that it is a draft")
  func smallestPrints() throws {
    let agency = try ChangedAgency()
    try agency.write(RecordManual.smallest, to: "people/HB-1001.json")
    let problems = try agency.build().check().problems.filter { $0.person == "HB-1001" }
    #expect(problems.filter { $0.severity == .error }.map(\.report) == [])
    #expect(problems.filter { $0.severity == .refusal }.map(\.rule) == ["PLN-02"])
  }

  @Test("It names the needs that mean easy read, all of them and no others")
  func easyReadNeeds() throws {
    let home = try Home.find(asked: MutationTests.top, environment: [:], executable: "")
    let layouts = try Resources.open(home, agency: nil).layouts.all
    let codes = Set(layouts.all.flatMap(\.needs.codes))
    let named = RecordManual.easyReadNeeds.matches(of: /[0-9]{6,}/).map { String($0.output) }
    #expect(Set(named) == codes)
  }

  @Test(
    "Its medicines and levels read, in its smallest record",
    arguments: [RecordManual.medicines, RecordManual.nutrition])
  func examples(member: String) throws {
    let text = RecordManual.smallest.replacing(
      #""person": {"#, with: member + #", "person": {"#, maxReplacements: 1)
    let reading = CareTypes.record.read(SourceText(path: "HB-1001.json", text: text))
    #expect(reading.problems.isEmpty)
    #expect(reading.object != nil)
  }

  @Test("Its map file reads, and each field in it can be filled")
  func map() throws {
    let blocks = RecordManual.spreadsheets.components(separatedBy: "```json\n")
    let text = try #require(blocks.last?.components(separatedBy: "```").first)
    let map = try ImportMap(SourceText(path: "map.json", text: text))
    for field in map.people.values.compactMap(\.field) where !field.isEmpty {
      #expect(RecordField(field, in: CareTypes.record) != nil, "\(field)")
    }
    #expect(map.isDayFirst)
    #expect(map.serials == .since1900)
    #expect(map.headRow.people == 3)
    #expect(map.people["client"]?.rules.wholeName == .firstLast)
    #expect(map.people["internal"]?.field == "")
    #expect(map.people["allergies"]?.rules.split == ",")
    #expect(map.constants.map(\.text) == ["england"])
  }

  @Test("No template loader takes it for a template")
  func noTemplate() throws {
    let home = try Home.find(asked: MutationTests.top, environment: [:], executable: "")
    let resources = try Resources.open(home, agency: nil)
    #expect(throws: Problems.self) {
      try resources.library.checked("how-to-write-a-record", against: resources.root)
    }
  }
}

import Care
import Diagnostics
import Foundation
import Records
import Testing

@testable import Packs

@Suite("Claims of the built-in documents")
struct ClaimsTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let sizes: [(String, Int)] =
    [12, 14, 15].map { ("standard", $0) } + [16, 18, 20, 24, 28, 32, 36].map { ("large-print", $0) }
    + [14, 16, 18, 20, 24, 28].map { ("easy-read", $0) }

  private func build(_ layout: String? = nil, _ size: Int? = nil) throws -> Build {
    let home = try Home.find(asked: Self.root, environment: [:], executable: "")
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 16))
    var build = Build(home: home, agency: Self.root + "/Templates/example-agency", asOf: day)
    build.layout = layout
    build.size = size
    return build
  }

  /// Listed may be: email addresses wider than a line of 28 point or more. Nothing else: an easy read document that is
  /// longer than 20 pages is cut into booklets.
  @Test(
    "Every document keeps every must in every layout and size, and nothing strange is listed",
    arguments: sizes)
  func everything(layout: String, size: Int) throws {
    let known: Set<String> =
      switch layout {
      case "standard": []
      case "large-print":
        size > 28
          ? ["no broken words", "another format above 28 point"] : size == 28 ? ["no broken words"] : []
      default: []
      }
    let documents = try build(layout, size).inspect().documents
    #expect(documents.count >= 6)
    for document in documents {
      let broken = document.problems.filter { $0.severity >= .error }.prefix(3).map(\.report)
      #expect(broken.isEmpty, "\(document.person) \(document.document): \(broken)")
      let listed = Set(document.rules.filter { !$0.isMust && $0.faults > 0 }.map(\.name))
      // The record of choices names each need as it is published.
      let published: Set = document.document == "choices-record" ? ["“phone”, not “telephone”"] : []
      #expect(
        listed.isSubset(of: published.union(known)), "\(document.person) \(document.document): \(listed)")
    }
  }

  @Test("Each document is measured by the rules of its own layout")
  func ownRules() throws {
    let documents = try build().inspect().documents
    let easy = try #require(documents.first { $0.layout == "easy-read" })
    let standard = try #require(documents.first { $0.layout == "standard" })
    #expect(easy.rules.contains { $0.number == "3.11" && $0.isMust })
    #expect(!standard.rules.contains { $0.number == "3.11" })
    #expect(documents.map(\.person) == documents.map(\.person).sorted())
  }

  /// What a build of one diary says after a change to the standard sheet.
  private func outcome(replacing old: String, with new: String) throws -> (Build.Outcome, wasWritten: Bool) {
    let agency = NSTemporaryDirectory() + "claims-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: agency) }
    let home = try Home.find(asked: Self.root, environment: [:], executable: "")
    try Example.write(to: agency, from: home)
    try FileManager.default.createDirectory(
      atPath: agency + "/Templates/layouts", withIntermediateDirectories: true)
    let sheet = try String(contentsOfFile: Self.root + "/Templates/layouts/standard.json", encoding: .utf8)
    #expect(sheet.contains(old))
    try sheet.replacing(old, with: new).write(
      toFile: agency + "/Templates/layouts/standard.json", atomically: true, encoding: .utf8)
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 16))
    var build = Build(home: home, agency: agency, asOf: day)
    build.people = ["HB-0231"]
    build.documents = ["diary"]
    let outcome = try build.run()
    let file = agency + "/packs/HB-0231/diary-standard-14.pdf"
    return (outcome, FileManager.default.fileExists(atPath: file))
  }

  @Test("A file that breaks a must is not written, and the rule and page are told")
  func refused() throws {
    let (outcome, wasWritten) = try outcome(replacing: "#111111", with: "#999999")
    #expect(outcome.made.isEmpty && !wasWritten)
    let refusal = try #require(outcome.problems.first { $0.severity == .refusal })
    #expect(refusal.rule == "2.28")
    #expect(refusal.page == 1)
    #expect(refusal.person == "HB-0231")
  }

  @Test(
    "A file that breaks a rule that is no must is written, and the rule is listed once with its first page")
  func listed() throws {
    let (outcome, wasWritten) = try outcome(
      replacing: #""width": 210, "height": 297"#, with: #""width": 297, "height": 420"#)
    #expect(outcome.made.count == 1 && wasWritten)
    let listed = outcome.problems.filter { $0.document != nil }
    #expect(listed.map(\.rule) == ["2.10"])
    #expect(listed.first?.severity == .warning)
    #expect(listed.first?.page == 1)
    #expect(listed.first?.hint?.contains("more places") == true)
  }
}

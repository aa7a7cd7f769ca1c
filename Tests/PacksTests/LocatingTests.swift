import Diagnostics
import Foundation
import Testing

@testable import Packs

@Suite("Where a problem of the pages comes from")
struct LocatingTests {
  private static let word = String(repeating: "Rindfleisch", count: 9)

  private func problems(of agency: ChangedAgency, _ rule: String) throws -> [Problem] {
    var build = try agency.build()
    build.people = ["HB-0231"]
    return try build.run().problems.filter { $0.rule == rule }
  }

  @Test("A word too long for its line is told with the field of the record")
  func field() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0231.json", #""likes": [""#, to: #""likes": ["\#(Self.word) in \#(Self.word)", ""#)
    let found = try problems(of: agency, "LAY-01")
    let problem = try #require(found.first)
    #expect(problem.place?.file.hasSuffix("people/HB-0231.json") == true)
    #expect(problem.path?.hasSuffix("likes[0]") == true)
    #expect(problem.page != nil)
    #expect(!problem.report.contains("Rindfleisch"))
  }

  @Test("A word too long for its line is told with the line of the template")
  func template() throws {
    let agency = try ChangedAgency()
    let built = try String(
      contentsOfFile: ClaimsTests.root + "/Templates/service-user-guide.md", encoding: .utf8)
    try agency.write(built + "\n\nSee \(Self.word).\n", to: "Templates/service-user-guide.md")
    let problem = try #require(try problems(of: agency, "LAY-01").first)
    #expect(problem.place?.file.hasSuffix("Templates/service-user-guide.md") == true)
    #expect(problem.place?.line == built.split(separator: "\n", omittingEmptySubsequences: false).count + 2)
  }

  @Test(
    "Letters of a template that no font can set are told with their place, before anything is printed",
    arguments: ["सुप्रभात", "صباح", "\u{1F600}\u{E000}"])
  func letters(words: String) throws {
    let agency = try ChangedAgency()
    let built = try String(
      contentsOfFile: ClaimsTests.root + "/Templates/service-user-guide.md", encoding: .utf8)
    try agency.write(built + "\n\nSay \(words).\n", to: "Templates/service-user-guide.md")
    let lines = built.split(separator: "\n", omittingEmptySubsequences: false).count
    do throws(Problems) {
      _ = try? agency.build()
      let build = try? agency.build()
      _ = try build?.run()
      Issue.record("it was printed")
    } catch {
      #expect(error.all.first?.rule == "GLY-01")
      #expect(error.all.first?.place?.line == lines + 2)
      #expect(!FileManager.default.fileExists(atPath: agency.folder + "/packs"))
    }
  }

  @Test("An accent that a template's author wrote behind its letter is set on it")
  func decomposed() throws {
    let agency = try ChangedAgency()
    let template =
      "---\ntitle: Guide\naudience: person\nclaims: clear-print\n---\n# Guide\n\nDear Nguye\u{302}\u{303}n.\n"
    try agency.write(template, to: "Templates/service-user-guide.md")
    let build = try agency.build()
    let resources = try Resources.open(build.home, agency: agency.folder)
    let source = try #require(resources.library.templates["service-user-guide"])
    #expect(String(decoding: source.bytes, as: UTF8.self).unicodeScalars.contains("\u{1EC5}"))
    #expect(try problems(of: agency, "GLY-01").isEmpty)
  }

  @Test("What stands in a comment of a template may be of any letters")
  func comment() throws {
    let agency = try ChangedAgency()
    let built = try String(
      contentsOfFile: ClaimsTests.root + "/Templates/service-user-guide.md", encoding: .utf8)
    try agency.write(built + "\n{% comment %} صباح {% endcomment %}\n", to: "Templates/service-user-guide.md")
    #expect(try problems(of: agency, "GLY-01").isEmpty)
  }

  @Test("Letters that come by a way nobody looked at stop that copy only")
  func entity() throws {
    let agency = try ChangedAgency()
    let built = try String(
      contentsOfFile: ClaimsTests.root + "/Templates/service-user-guide.md", encoding: .utf8)
    try agency.write(built + "\n\nSay &#x635;.\n", to: "Templates/service-user-guide.md")
    var build = try agency.build()
    build.people = ["HB-0231"]
    let outcome = try build.run()
    let problem = try #require(outcome.problems.first { $0.rule == "GLY-01" })
    #expect(problem.severity == .error)
    #expect(problem.message.contains("U+0635"))
    #expect(outcome.made.contains { $0.document == "care-plan" })
    #expect(!outcome.made.contains { ["service-user-guide", "first-visit"].contains($0.document) })
  }
}

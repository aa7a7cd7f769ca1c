import Care
import Diagnostics
import Documents
import Foundation
import Records
import Testing

@testable import Packs
@testable import Templating

@Suite("The manual for people who write templates")
struct ManualTests {
  /// One example of Templates/README.md: what is written, and the words that it promises on the page.
  struct Lesson: Sendable {
    let number: Int
    let template: String
    let result: String
  }

  static let home = Home(path: repository)

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let lessons: [Lesson] = {
    let manual = (try? String(contentsOfFile: repository + "/Templates/README.md", encoding: .utf8)) ?? ""
    var lessons: [Lesson] = []
    var template: String?
    for part in manual.components(separatedBy: "```") {
      if part.hasPrefix("liquid\n") {
        template = String(part.dropFirst("liquid\n".count))
      } else if part.hasPrefix("result\n"), let written = template {
        let result = part.dropFirst("result\n".count).trimmingCharacters(in: .newlines)
        lessons.append(Lesson(number: lessons.count + 1, template: written, result: result))
        template = nil
      }
    }
    return lessons
  }()

  /// Winnie Okafor's record of the example agency, as the manual prints it: large print on 16 November 2026.
  static func winnie(_ resources: Resources, on day: CalendarDate) throws -> Object {
    let agency = home.templates + "/example-agency"
    let provider = try #require(Provider.read(try Files.source(agency + "/provider.json")).0)
    let record = CareRecord.read(
      try Files.source(agency + "/people/HB-0417.json"), catalogue: resources.catalogue,
      pictures: resources.pictures.names)
    let copy = Copy(
      for: "Winnie", printedOn: day, layout: try resources.layouts.named("large-print"), size: 24)
    return try #require(record.0).root(
      provider: provider, copy: copy, catalogue: resources.catalogue, words: resources.english.words,
      as: resources.root
    ).within(resources.nations["england"], on: day, among: resources.nations)
  }

  @Test("Every example of the manual stands beside its result")
  func pairs() throws {
    let manual = try String(contentsOfFile: Self.repository + "/Templates/README.md", encoding: .utf8)
    let written = manual.components(separatedBy: "```liquid\n").count - 1
    let promised = manual.components(separatedBy: "```result\n").count - 1
    #expect(written == promised)
    #expect(Self.lessons.count == written)
    #expect(written >= 25)
  }

  @Test("Every example of the manual prints what the manual says")
  func examples() throws {
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 16))
    let resources = try Resources.open(Self.home, agency: nil)
    let partials = try Resources.sources([Self.home.templates + "/partials"])
    let root = try Self.winnie(resources, on: day)
    for lesson in Self.lessons {
      let source = SourceText(path: "example.md", text: "---\ntitle: Example\n---\n" + lesson.template)
      let library = TemplateLibrary(
        templates: ["example": source], partials: partials, pictures: resources.pictures.labels)
      let document = try library.checked("example", against: resources.root).filled(
        with: root, asOf: day, in: resources.english)
      let heard = document.blocks.flatMap(\.spoken).joined(separator: "\n")
      #expect(heard == lesson.result, "example \(lesson.number)")
    }
  }

  @Test("Every filter and every tag has an example") func complete() {
    let examples = Self.lessons.map(\.template).joined(separator: "\n").replacing("|", with: " | ")
      .replacing("{%", with: " {% ")
      .split { $0.isWhitespace || $0 == ":" }
    let pairs = zip(examples, examples.dropFirst())
    let filters = Set(pairs.filter { $0.0 == "|" }.map { String($0.1) })
    #expect(Filter.all.keys.filter { !filters.contains($0) }.sorted() == [])
    // In a `liquid` tag a line begins with the name.
    let tags = Set(
      pairs.filter { $0.0 == "{%" }.map { String($0.1) } + (examples.contains("echo") ? ["echo"] : []))
    let wanted = TagTable.document.paired.union(TagTable.document.single)
      .union(["raw", "comment", "doc", "liquid", "#"])
    #expect(wanted.subtracting(tags).sorted() == [])
  }
}

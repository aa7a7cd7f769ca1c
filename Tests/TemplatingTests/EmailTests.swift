import Diagnostics
import Documents
import Records
import Testing

@testable import Templating

@Suite("Addresses of email")
struct EmailTests {
  @Test("An email address prints as a link that a reader's program can follow")
  func link() throws {
    let root = ObjectType("Root", fields: [Field("email", .text(.email), .required)])
    let source = SourceText(
      path: "note.md", text: "---\ntitle: A note\n---\n\n# Hello\n\nWrite to {{ email }}.\n")
    let library = TemplateLibrary(templates: ["note": source], partials: [:], pictures: [:])
    let day = try #require(CalendarDate(iso: "2026-11-16"))
    let document = try library.checked("note", against: root)
      .filled(with: Object(root, ["email": .text("office@example.org")]), asOf: day, in: Toy.english)
    let link = Inline.link(.address("mailto:office@example.org"), [.text("office@example.org")])
    #expect(document.blocks.last == .paragraph([.text("Write to "), link, .text(".")]))
  }
}

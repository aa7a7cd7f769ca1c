import Diagnostics
import Documents
import Records
import Testing

@testable import Templating

@Suite("Addresses that a reader's program opens")
struct LinkedAddressTests {
  @Test(
    "An address of email or of a website prints as a link that a reader's program can follow",
    arguments: [
      (TextKind.email, "office@example.org", "mailto:office@example.org"),
      (.web, "www.example.org/care", "https://www.example.org/care"),
    ])
  func link(kind: TextKind, words: String, address: String) throws {
    let root = ObjectType("Root", fields: [Field("at", .text(kind), .required)])
    let source = SourceText(path: "note.md", text: "---\ntitle: A note\n---\n\n# Hello\n\nGo to {{ at }}.\n")
    let library = TemplateLibrary(templates: ["note": source], partials: [:], pictures: [:])
    let day = try #require(CalendarDate(iso: "2026-11-16"))
    let document = try library.checked("note", against: root)
      .filled(with: Object(root, ["at": .text(words)]), asOf: day, in: Toy.english)
    let link = Inline.link(.address(address), [.text(words)])
    #expect(document.blocks.last == .paragraph([.text("Go to "), link, .text(".")]))
  }

  @Test(
    "A website's address has a domain and no scheme",
    arguments: [
      ("www.example.org", true), ("example.org/a?b=c", true), ("https://www.example.org", false),
      ("example", false),
      ("office@example.org", false), ("www.example.org.", false), ("www. example.org", false),
    ])
  func website(words: String, fits: Bool) { #expect((TextKind.web.fault(in: words) == nil) == fits) }
}

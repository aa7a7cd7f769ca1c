import Care
import Diagnostics
import Foundation
import PDF
import Records
import Testing

@testable import Packs

@Suite("Papers of the office's own")
struct OfficeDocumentTests {
  private static let row = ObjectType(
    "Count", "One thing that was counted.",
    fields: [
      Field("what", .text(.line), .derived, "what"),
      Field("count", .number(NumberKind(.none, 0...999)), .derived, "how many"),
    ])
  private static let type = ObjectType(
    "Trial", "A paper to try.", fields: [Field("rows", .list(.object(row)), .derived, "what was counted")])

  private func printer(_ template: String, in agency: ChangedAgency) throws -> OfficePrinter {
    try agency.write(template, to: "Templates/office/trial.md")
    let build = try agency.build()
    let open = try build.openAgency()
    return try OfficePrinter(open.resources, for: open.provider, on: build.asOf)
  }

  private let data = Object(
    type, ["rows": .list([.object(Object(row, ["what": .text("Spoons"), "count": .number(Number(7))]))])])

  @Test("A template, a type and a value make a tagged file that names provider, day and office")
  func made() throws {
    let printer = try printer(
      """
      ---
      title: Things counted
      claims: clear-print
      ---
      # Things counted by {{ provider.name }}

      | What | How many |
      |---|---|
      {% for row in rows %}
      | {{ row.what }} | {{ row.count }} |
      {% endfor %}
      """, in: ChangedAgency())
    let bytes = try printer.pdf(OfficeDocument("trial", of: data, size: 12))
    let file = try FileInspection(bytes)
    #expect(file.problems.isEmpty)
    let text = try StoredWords(bytes).text
    for words in ["Things counted by Hartbourne", "Spoons", "7", "16 November 2026", "the office"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(try printer.pdf(OfficeDocument("trial", of: data, size: 12)) == bytes)
  }

  @Test("A field that the type lacks is told with its place in the template")
  func unknown() throws {
    let printer = try printer(
      "---\ntitle: Trial\n---\n{% for row in rows %}\n{{ row.many }}\n{% endfor %}\n", in: ChangedAgency())
    let found = #expect(throws: Problems.self) { try printer.pdf(OfficeDocument("trial", of: data)) }
    #expect(found?.all.first?.place?.file.hasSuffix("office/trial.md") == true)
  }
}

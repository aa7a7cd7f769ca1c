import Foundation
import Testing

@Suite("Looking at one template")
struct RenderTests {
  @Test("A template that names the person needs one")
  func needsPerson() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let refused = try Program.run(
      "render", "care-plan", "--agency", agency, "--as-of", "2026-11-16", "--output",
      scratch.path + "/plan.pdf")
    #expect(refused.code == 64)
    #expect(refused.messages.contains("--person"))
  }

  @Test("A page is written as PDF, as pictures, as one picture and as text")
  func formats() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = scratch.path + "/note.md"
    try "---\ntitle: A note\n---\n\n# Hello\n\nFrom {{ provider.name }}.\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    for output in ["a.pdf", "b.png", "c.txt"] {
      let made = try Program.run(
        "render", file, "--agency", agency, "--as-of", "2026-11-16", "--output", scratch.path + "/" + output)
      #expect(made.code == 0, "\(made.messages)")
    }
    let one = try Program.run(
      "render", file, "--agency", agency, "--as-of", "2026-11-16", "--page", "1", "--output",
      scratch.path + "/d.png")
    #expect(one.code == 0, "\(one.messages)")
    for (name, start) in [("a.pdf", "%PDF-1.7"), ("b-1.png", "\u{89}PNG"), ("d.png", "\u{89}PNG")] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/" + name))
      #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }), "\(name)")
    }
    #expect(
      try String(contentsOfFile: scratch.path + "/c.txt", encoding: .utf8).contains(
        "From Hartbourne Home Care."))
  }

  @Test("As text, marks and labels stand on the line of their words, and the end of a line is heard")
  func linesOfText() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = scratch.path + "/note.md"
    let template = """
      ---
      title: A note
      ---

      # Who helps

      - One thing

      | Name | Who | Phone |
      |---|---|---|
      | Office | Monday to Friday | 01632 960120 |

      **Please do**\\
      Knock first.

      Priya Raman\\
      Manager

      """
    try template.write(toFile: file, atomically: true, encoding: .utf8)
    for (layout, rows) in [
      ("standard", "Name\tWho\tPhone\nOffice\tMonday to Friday\t01632 960120\n"),
      ("large-print", "Office\nWho: Monday to Friday\nPhone: 01632 960120\n"),
    ] {
      let made = try Program.run(
        "render", file, "--agency", agency, "--as-of", "2026-11-16", "--layout", layout, "--output",
        scratch.path + "/note.txt")
      #expect(made.code == 0, "\(made.messages)")
      let text = try String(contentsOfFile: scratch.path + "/note.txt", encoding: .utf8)
      #expect(text.contains("\nOne thing\n"), "\(layout): \(text)")
      #expect(text.contains(rows), "\(layout): \(text)")
      #expect(text.contains("Please do\nKnock first.\nPriya Raman\nManager\n"), "\(layout): \(text)")
    }
  }

  @Test("A page that build refuses is refused here too, and nothing is written")
  func refused() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let layouts = agency + "/Templates/layouts"
    try FileManager.default.createDirectory(atPath: layouts, withIntermediateDirectories: true)
    let sheet = try String(
      contentsOfFile: Program.root + "/Templates/layouts/large-print.json", encoding: .utf8)
    try sheet.replacingOccurrences(of: "#111111", with: "#EEEEEE").write(
      toFile: layouts + "/large-print.json", atomically: true, encoding: .utf8)
    let made = try Program.run(
      "render", "diary", "--agency", agency, "--person", "HB-0417", "--as-of", "2026-11-16", "--output",
      scratch.path + "/diary.pdf")
    #expect(made.code == 3)
    #expect(made.messages.contains("2.28"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/diary.pdf"))
  }
}

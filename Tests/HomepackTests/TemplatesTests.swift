import Foundation
import Testing

@Suite("Which templates an agency prints with")
struct TemplatesTests {
  @Test("A built-in template is brought over once, and then counts as overridden")
  func copyOver() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    #expect(try Program.run("templates", agency).output.contains(/diary +built-in +yes/))
    let copied = try Program.run("templates", agency, "--copy", "diary")
    #expect(copied.code == 0, "\(copied.messages)")
    #expect(FileManager.default.fileExists(atPath: agency + "/Templates/diary.md"))
    #expect(try Program.run("templates", agency).output.contains(/diary +overridden +yes/))
    #expect(
      try Program.run("templates", agency, "--copy", "diary").code == 74, "an edited file is never lost")
  }

  @Test("A name that nobody knows is refused with the one that was meant")
  func unknownName() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let refused = try Program.run("templates", agency, "--copy", "dairy")
    #expect(refused.code == 2)
    #expect(refused.messages.contains("Did you mean 'diary'?"))
  }

  @Test("A template that does not pass, or lacks its easy read twin, is named with its place")
  func broken() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try FileManager.default.createDirectory(atPath: agency + "/Templates", withIntermediateDirectories: true)
    try "---\ntitle: A letter\n---\n\n# Hello\n\nDear {{ person.nme }}\n"
      .write(toFile: agency + "/Templates/letter.md", atomically: true, encoding: .utf8)
    let listed = try Program.run("templates", agency)
    #expect(listed.code == 2)
    #expect(listed.output.contains(/letter +own +no/))
    #expect(listed.messages.contains(/letter\.md:7:\d+: error/))
    #expect(listed.messages.contains("letter.easy-read.md"))
  }
}

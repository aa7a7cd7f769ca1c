import Foundation
import Testing

@Suite("What cannot be said ends no run, and shows in the exit code")
struct OutletTests {
  /// Runs the program under a shell that does something to its standard output or error.
  static func code(of words: String, _ redirection: String) throws -> Int32 {
    let line = "exec '\(Program.builds)/homepack' \(words) \(redirection)"
    return try Program.run(["-c", line], program: "/bin/sh").code
  }

  @Test(
    "A full or closed output is a file that could not be written",
    arguments: [">/dev/full", ">&-", "1>&- 2>&- <&-"])
  func output(redirection: String) throws {
    #expect(try Self.code(of: "help build", redirection) == 74)
    let scratch = try Scratch()
    let agency = try scratch.agency()
    #expect(try Self.code(of: "check '\(agency)' --as-of 2026-11-16", redirection) == 74)
  }

  @Test("A full or closed standard error is one as well", arguments: ["2>/dev/full", "2>&-"])
  func errors(redirection: String) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    // What is found on the way is said there; the example has something to ask.
    #expect(
      try Self.code(of: "build '\(agency)' --document cover --as-of 2026-11-16 --strict", redirection) == 74)
    #expect(try Self.code(of: "nonsense", redirection) == 64)
  }

  @Test("A pipe that nobody reads any more, with its signal ignored as service managers do, is one as well")
  func brokenPipe() throws {
    let scratch = try Scratch()
    let line = """
      trap '' PIPE
      mkfifo '\(scratch.path)/pipe'
      exec 3<>'\(scratch.path)/pipe' 4>'\(scratch.path)/pipe' 3<&-
      exec '\(Program.builds)/homepack' help build >&4
      """
    #expect(try Program.run(["-c", line], program: "/bin/sh").code == 74)
  }

  @Test("With its outputs closed a build makes the same files, and writes nothing of its report into them")
  func closedBuild() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let words = "build '\(agency)' --as-of 2026-11-16 --document diary"
    #expect(try Self.code(of: words, "<&- >&- 2>&-") == 74)
    let file = try Data(contentsOf: URL(fileURLWithPath: agency + "/packs/HB-0231/diary-standard-14.pdf"))
    #expect(file.starts(with: Data("%PDF".utf8)))
    let ledger = try String(contentsOfFile: agency + "/packs/ledger.jsonl", encoding: .utf8)
    #expect(ledger.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
  }
}

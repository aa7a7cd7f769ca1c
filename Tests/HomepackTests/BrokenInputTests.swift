import Foundation
import Testing

@Suite("Broken input stops what it concerns, and says where")
struct BrokenInputTests {
  /// Changes Winnie's record, builds everything, and returns what happened.
  private func build(changing change: (String) -> String) throws -> (Program.Outcome, made: [String]) {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = agency + "/people/HB-0417.json"
    try change(String(contentsOfFile: file, encoding: .utf8)).write(
      toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run("build", agency, "--as-of", "2026-11-16", "--document", "care-plan")
    return (outcome, scratch.files(in: agency + "/packs"))
  }

  static let others = [
    "HB-0231/care-plan-standard-14.pdf", "HB-0388/care-plan-easy-read-18.pdf",
    "HB-0388/care-plan-standard-14.pdf",
  ]

  @Test(
    "A broken record stops that person only",
    arguments: [
      ("cut off", "is cut off", { (text: String) in String(text.prefix(text.count / 2)) }),
      (
        "wrong type", "version",
        { $0.replacingOccurrences(of: "\"version\": 7", with: "\"version\": \"seven\"") }
      ),
      (
        "missing name", "preferredName",
        { $0.replacingOccurrences(of: "\"preferredName\": \"Winnie\", ", with: "") }
      ),
      (
        "unknown key", "reviewDue",
        {
          $0.replacingOccurrences(
            of: "\"reviewDue\": \"2027-02-16\",\n", with: "\"reviewDeu\": \"2027-02-16\",\n")
        }
      ),
    ] as [(String, String, @Sendable (String) -> String)])
  func brokenRecord(name: String, word: String, change: @Sendable (String) -> String) throws {
    let (outcome, made) = try build(changing: change)
    #expect(outcome.code == 2, "\(name)")
    #expect(made == Self.others, "\(name)")
    #expect(outcome.messages.contains(/HB-0417\.json:\d+:\d+: error/), "\(outcome.messages)")
    #expect(!outcome.messages.contains("Okafor"), "a message must not repeat a personal fact")
    if name != "cut off" { #expect(outcome.messages.contains(word)) }
  }

  @Test("A typo in a template field is found before anything is made")
  func templateTypo() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try FileManager.default.createDirectory(atPath: agency + "/Templates", withIntermediateDirectories: true)
    try "---\ntitle: Care plan\n---\n\n# Hello\n\nDear {{ person.preferedName }}\n"
      .write(toFile: agency + "/Templates/care-plan.md", atomically: true, encoding: .utf8)
    let outcome = try Program.run("build", agency, "--as-of", "2026-11-16")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(/care-plan\.md:7:\d+: error/))
    #expect(outcome.messages.contains("preferredName"))
    #expect(outcome.messages.contains("^^^^"))
    #expect(scratch.files(in: agency + "/packs").isEmpty)
  }

  @Test("An override in the agency's folder replaces the built-in template")
  func override() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try FileManager.default.createDirectory(atPath: agency + "/Templates", withIntermediateDirectories: true)
    try "---\ntitle: Short plan\n---\n\n# Our own words\n\nDear {{ person.preferredName }}, this is ours.\n"
      .write(toFile: agency + "/Templates/care-plan.md", atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      "render", "care-plan", "--agency", agency, "--person", "HB-0231", "--as-of", "2026-11-16", "--output",
      scratch.path + "/plan.txt")
    #expect(outcome.code == 0, "\(outcome.messages)")
    let text = try String(contentsOfFile: scratch.path + "/plan.txt", encoding: .utf8)
    #expect(text.contains("this is ours"))
  }

  @Test("check finds the same as build and makes nothing")
  func checkMakesNothing() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    #expect(try Program.run("check", agency, "--as-of", "2026-11-16").code == 0)
    #expect(!FileManager.default.fileExists(atPath: agency + "/packs"))
    try "{".write(toFile: agency + "/people/HB-0417.json", atomically: true, encoding: .utf8)
    #expect(try Program.run("check", agency, "--as-of", "2026-11-16").code == 2)
  }
}

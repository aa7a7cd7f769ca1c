import Foundation
import Testing

@Suite("What check says")
struct CheckTests {
  /// The example agency with one change to Winnie's record and one to Rosie's.
  private func agency(in scratch: Scratch) throws -> String {
    let agency = try scratch.agency()
    try Self.change(
      agency + "/people/HB-0417.json", "\"status\": \"active\"", "\"status\": \"draft\"")
    try Self.change(
      agency + "/people/HB-0388.json", "\"preferredName\": \"Rosie\"", "\"preferedName\": \"Rosie\"")
    return agency
  }

  static func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
  }

  @Test("People stand together, whoever cannot be printed first, and the last line counts")
  func grouped() throws {
    let scratch = try Scratch()
    let found = try Program.run("check", try agency(in: scratch), "--as-of", "2026-11-16")
    #expect(found.code == 3)
    let heads = found.messages.split(separator: "\n").filter { $0.wholeMatch(of: /HB-\d+: \d.*/) != nil }
    #expect(heads.count == 3)
    let isRefused = heads.map { $0.contains("refused") }
    #expect(heads.first { $0.hasPrefix("HB-0417") }?.contains("refused") == true)
    #expect(isRefused == isRefused.sorted { $0 && !$1 }, "who is refused comes first: \(heads)")
    #expect(found.output.hasPrefix("3 people: "))
    #expect(found.output.contains(/[23] cannot be printed\. \d+ refused/), "\(found.output)")
  }

  @Test(
    "With --json standard output holds one object, the worst first, and keys that do not apply are left out")
  func json() throws {
    let scratch = try Scratch()
    let found = try Program.run("check", try agency(in: scratch), "--as-of", "2026-11-16", "--json")
    #expect(found.code == 3)
    #expect(found.messages.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
    let summary = object?["summary"] as? [String: Int]
    let problems = try #require(object?["problems"] as? [[String: Any]])
    #expect(summary?["people"] == 3)
    #expect(summary?["refusals"] == problems.count { $0["severity"] as? String == "refusal" })
    #expect(summary.map { $0.values.reduce(0, +) - 3 } == problems.count)
    // What is said of the agency stands first; then people, the worst first.
    #expect(problems.first { $0["person"] != nil }?["severity"] as? String == "refusal")
    #expect(problems.contains { $0["rule"] as? String == "PLN-02" && $0["person"] as? String == "HB-0417" })
    let known = [
      "rule", "severity", "person", "document", "file", "line", "column", "path", "page", "message", "hint",
    ]
    #expect(problems.allSatisfy { Set($0.keys).isSubset(of: known) })
    #expect(!found.output.contains("null"))
    #expect(!found.output.contains("preferedName"), "what somebody typed in place of a key may be a fact")
    let unknown = problems.first { ($0["hint"] as? String)?.contains("did you mean 'preferredName'") == true }
    #expect((unknown?["file"] as? String)?.hasSuffix("people/HB-0388.json") == true)
    #expect(unknown?["line"] is Int)
  }

  @Test("No message holds a personal fact")
  func noFacts() throws {
    let scratch = try Scratch()
    let agency = try agency(in: scratch)
    for words in [
      ["check", agency, "--as-of", "2026-11-16"], ["check", agency, "--as-of", "2026-11-16", "--json"],
    ] {
      let found = try Program.run(words)
      for fact in ["Okafor", "Winnie", "Rosie", "9990123454", "999 012 3454", "Metformin", "Penicillin"] {
        #expect(!(found.messages + found.output).contains(fact), "\(fact) in \(words.last ?? "")")
      }
    }
  }

  @Test("A folder that is not there is said in JSON too")
  func noAgency() throws {
    let found = try Program.run("check", "/nowhere", "--json")
    #expect(found.code == 2)
    #expect(found.output.contains("\"severity\": \"error\""))
  }

  @Test("Under --strict a warning counts")
  func strict() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    #expect(try Program.run("check", agency, "--as-of", "2026-11-16").code == 0)
    #expect(try Program.run("check", agency, "--as-of", "2026-11-16", "--strict").code == 1)
  }

  @Test(
    "The schema of each kind of file is JSON",
    arguments: [
      "record", "provider", "task-catalogue", "medicine-groups", "picture-catalogue", "layout", "standards",
      "import-map",
    ])
  func schema(kind: String) throws {
    let schema = try Program.run("schema", kind)
    #expect(schema.code == 0)
    let object = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(try Program.run("schema").output.contains(kind))
  }

  @Test("The program prints the page that explains how to write a record, as it stands in the house")
  func manual() throws {
    let page = try Program.run("schema", "--manual")
    #expect(page.code == 0)
    let file = Program.root + "/Templates/manual/how-to-write-a-record.md"
    #expect(page.output == (try String(contentsOfFile: file, encoding: .utf8)))
  }
}

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

  @Test("With --all people stand together, whoever cannot be printed first, and the last line counts")
  func grouped() throws {
    let scratch = try Scratch()
    let found = try Program.run("check", try agency(in: scratch), "--as-of", "2026-11-16", "--all")
    #expect(found.code == 3)
    let heads = found.output.split(separator: "\n").filter { $0.wholeMatch(of: /HB-\d+: \d.*/) != nil }
    #expect(heads.count == 3)
    let isRefused = heads.map { $0.contains("refused") }
    #expect(heads.first { $0.hasPrefix("HB-0417") }?.contains("refused") == true)
    #expect(isRefused == isRefused.sorted { $0 && !$1 }, "who is refused comes first: \(heads)")
    #expect(found.lastLine.hasPrefix("3 people: ") && found.messages.isEmpty)
    #expect(found.output.contains(/[23] cannot be printed\. \d+ refused/), "\(found.output)")
  }

  @Test("A hundred and twenty people are answered for in a screenful, whoever cannot be printed first")
  func screenful() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let record = try String(contentsOfFile: agency + "/people/HB-0231.json", encoding: .utf8)
    for number in 1_000..<1_117 {
      var copy = record.replacing("HB-0231", with: "HB-\(number)")
      if number % 9 == 0 { copy = copy.replacing("\"status\": \"active\"", with: "\"status\": \"draft\"") }
      if number % 10 == 0 { copy = copy.replacing("\"preferredName\"", with: "\"preferedName\"") }
      try copy.write(toFile: "\(agency)/people/HB-\(number).json", atomically: true, encoding: .utf8)
    }
    let found = try Program.run("check", agency, "--as-of", "2026-11-16")
    #expect(found.code == 3)
    let lines = found.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 47, "\(lines.count) lines")
    #expect(lines.allSatisfy { $0.replacing(agency, with: "").count <= 110 })
    #expect(lines.first?.hasPrefix("Cannot be printed, ") == true, "\(found.output)")
    #expect(found.output.contains("PLN-02: the plan is a draft"))
    #expect(found.output.contains("To ask or to mend:"))
    #expect(found.output.contains(/By rule:/))
    #expect(found.lastLine.hasPrefix("120 people: "))
    let quiet = try Program.run("check", agency, "--as-of", "2026-11-16", "--quiet")
    #expect(quiet.messages.isEmpty)
    #expect(quiet.output == found.lastLine + "\n")
  }

  @Test("A new agency is answered for in a few lines")
  func fresh() throws {
    let scratch = try Scratch()
    let found = try Program.run("check", try scratch.agency(), "--as-of", "2026-11-16")
    #expect(found.output.split(separator: "\n").count <= 9, "\(found.output)")
    #expect(found.output.contains("PRV-20"), "details of the example are left in")
  }

  @Test(
    "One mistake in many places is said once, with the shape that mends it; --person lists one person's alone"
  )
  func oneMistake() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = agency + "/people/HB-0231.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let broken = text.replacing(/\{\s*"task": ("[A-Z-]+")\s*\}/) { String($0.1) }
    try #require(broken != text)
    try broken.write(toFile: file, atomically: true, encoding: .utf8)
    let found = try Program.run("check", agency, "--as-of", "2026-11-16", "--person", "HB-0231")
    #expect(found.code == 2)
    #expect(found.output.split(separator: "(Task) should stand here").count == 2, "\(found.output)")
    #expect(found.output.contains("write { \"task\": \"AR-KNOCK\" }"))
    #expect(found.output.contains(/And at \d+ more places: visits\[0\]\.tasks/))
    #expect(!found.output.contains("HB-0417"))
    #expect(found.lastLine.hasPrefix("1 person: 1 cannot be printed."))
  }

  @Test("An error of the provider's file does not end with a count of people, for none was looked at")
  func provider() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try Self.change(agency + "/provider.json", "\"phones\"", "\"phnes\"")
    let found = try Program.run("check", agency, "--as-of", "2026-11-16")
    #expect(found.code == 2)
    #expect(found.lastLine == "No record was looked at. 2 errors.", "\(found.output)")
    #expect(!found.output.contains("0 people"))
  }

  @Test("One NHS number in two records is told of both, and the number is not repeated")
  func doubles() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let record = try String(contentsOfFile: agency + "/people/HB-0231.json", encoding: .utf8)
    try record.replacing("HB-0231", with: "HB-0999").write(
      toFile: agency + "/people/HB-0999.json", atomically: true, encoding: .utf8)
    let found = try Program.run("check", agency, "--as-of", "2026-11-16", "--all")
    #expect(
      found.output.contains(
        "HB-0231: warning ID-05: this health number stands in another record as well: HB-0999"))
    #expect(
      found.output.contains(
        "HB-0999: warning ID-05: this health number stands in another record as well: HB-0231"))
    #expect(!found.output.contains("HB-0417: warning ID-05"))
  }

  @Test("Codes are listed with what is printed for them, tasks and published needs as well")
  func codes() throws {
    let kinds = try Program.run("codes")
    #expect(kinds.code == 0)
    for kind in ["tasks", "needs", "contact-role", "professional", "contingency", "funding"] {
      #expect(kinds.output.contains(kind), "\(kind)")
    }
    #expect(try Program.run("codes", "tasks").output.contains("AR-KNOCK"))
    #expect(
      try Program.run("codes", "needs").output.contains(
        /796161000000101 +Requires information in Easyread +information-format/))
    #expect(try Program.run("codes", "contingency").output.contains("no-reply"))
    #expect(try Program.run("codes", "contigency").messages.contains("Did you mean contingency?"))
    let schema = try Program.run("schema", "record").output
    #expect(schema.contains("\"enumDescriptions\""))
    #expect(schema.contains("Requires information in Easyread"))
    #expect(schema.contains("\"AR-KNOCK\""))
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

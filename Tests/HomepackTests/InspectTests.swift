import Foundation
import Testing

@Suite("Inspecting pages")
struct InspectTests {
  @Test("The example agency keeps every must, and the table names each rule with its source")
  func example() throws {
    let scratch = try Scratch()
    let found = try Program.run("inspect", try scratch.agency(), "--as-of", "2026-11-16")
    #expect(found.output.contains("2.35  other formats and how to ask, in the guide"))
    #expect(found.code == 0, "\(found.output)")
    for words in [
      "HB-0231", "HB-0388", "HB-0417", "2.01", "UKAAF G003", "no broken facts", "3.11",
      "care-plan easy-read 18",
      "36 documents: every must is kept.",
    ] {
      #expect(found.output.contains(words), "\(words)")
    }
    #expect(!found.output.contains("FAIL"))
  }

  @Test("A pale ink fails one rule, with page and place, and build refuses the same file")
  func pale() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let layouts = agency + "/Templates/layouts"
    try FileManager.default.createDirectory(atPath: layouts, withIntermediateDirectories: true)
    let sheet = try String(
      contentsOfFile: Program.root + "/Templates/layouts/large-print.json", encoding: .utf8)
    try sheet.replacingOccurrences(of: "#111111", with: "#777777").write(
      toFile: layouts + "/large-print.json", atomically: true, encoding: .utf8)
    let asked = ["--person", "HB-0417", "--as-of", "2026-11-16"]
    let found = try Program.run(["inspect", agency] + asked)
    #expect(found.code == 2)
    #expect(found.output.contains("FAIL"))
    #expect(found.output.contains("Text has a contrast of 4.4:1, under 7:1, page 1, 25 mm from the left"))
    #expect(!found.output.contains("Winnie"), "no personal fact in a message")

    let made = try Program.run(["build", agency] + asked)
    #expect(made.code == 3)
    #expect(made.messages.contains("2.28"))
    #expect(!scratch.files(in: agency + "/packs").contains { $0.contains("large-print") })
  }

  @Test("JSON has the shape that check has, with rule and document")
  func json() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let layouts = agency + "/Templates/layouts"
    try FileManager.default.createDirectory(atPath: layouts, withIntermediateDirectories: true)
    let sheet = try String(
      contentsOfFile: Program.root + "/Templates/layouts/easy-read.json", encoding: .utf8)
    try sheet.replacingOccurrences(of: ", \"booklet\": 20", with: "").write(
      toFile: layouts + "/easy-read.json", atomically: true, encoding: .utf8)
    let found = try Program.run(
      "inspect", agency, "--layout", "easy-read", "--size", "28", "--person", "HB-0231",
      "--as-of", "2026-11-16", "--json")
    #expect(found.code == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
    let problems = try #require(object["problems"] as? [[String: Any]])
    let first = try #require(problems.first)
    #expect(object["version"] as? Int == 1)
    #expect(first["rule"] as? String == "3.07")
    #expect(first["severity"] as? String == "warning")
    #expect(first["document"] as? String == "service-user-guide-easy-read-28")
    #expect(first["page"] == nil, "the whole document")
  }

  @Test("A finished PDF is read back, and can be heard")
  func file() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let made = try Program.run(
      "build", agency, "--person", "HB-0231", "--document", "diary", "--as-of", "2026-11-16", "--quiet")
    #expect(made.code == 0, "\(made.messages)")
    let file = agency + "/packs/HB-0231/diary-standard-14.pdf"
    #expect(try Program.run("inspect", file).code == 0)
    let spoken = try Program.run("inspect", file, "--say")
    #expect(spoken.output.contains("Monday 23"))
    #expect(try Program.run("inspect", agency, "--say").code == 64)
    #expect(try Program.run("inspect", agency + "/provider.json.pdf").code == 2)
  }
}

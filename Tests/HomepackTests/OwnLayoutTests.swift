import Foundation
import Testing

@Suite("An agency's own layout")
struct OwnLayoutTests {
  private func agency(
    in scratch: Scratch, _ name: String, from builtIn: String, _ changes: KeyValuePairs<String, String>
  ) throws -> String {
    let agency = try scratch.agency()
    let layouts = agency + "/Templates/layouts"
    try FileManager.default.createDirectory(atPath: layouts, withIntermediateDirectories: true)
    var sheet = try String(
      contentsOfFile: Program.root + "/Templates/layouts/\(builtIn).json", encoding: .utf8)
    for (old, new) in changes {
      try #require(sheet.contains(old))
      sheet = sheet.replacing(old, with: new)
    }
    try sheet.write(toFile: "\(layouts)/\(name).json", atomically: true, encoding: .utf8)
    return agency
  }

  @Test("A fourth layout is printed where it is asked for, and known by its own sizes")
  func fourth() throws {
    let scratch = try Scratch()
    let agency = try agency(
      in: scratch, "lexend", from: "large-print",
      [
        "\"name\": \"large-print\", ": "\"name\": \"lexend\", ", "\"noto-sans\"": "\"lexend\"",
        "\"title\": \"Large print\", \"needs\": { \"sizes\": true, \"choices\": [\"large-print\"] },": "",
        "\"greatest\": 36": "\"greatest\": 30",
      ])
    let day = ["--as-of", "2026-11-16"]
    let made = try Program.run(["build", agency, "--person", "HB-0417", "--layout", "lexend"] + day)
    #expect(made.code == 0, "\(made.messages)")
    #expect(
      scratch.files(in: agency + "/packs")
        == [
          "care-plan", "choices-record", "cover", "diary", "emergency-sheet", "service-user-guide",
          "who-can-see-what",
        ].map {
          "HB-0417/\($0)-lexend-24.pdf"
        })
    let large = try Program.run(
      ["build", agency, "--person", "HB-0417", "--layout", "lexend", "--size", "36"] + day)
    #expect(large.messages.contains("AIS-04"))
    let usual = try Program.run(["build", agency, "--quiet", "--out", scratch.path + "/usual"] + day)
    #expect(usual.code == 0, "\(usual.messages)")
    #expect(scratch.files(in: scratch.path + "/usual") == BuildTests.demoFiles)
    #expect(try Program.run("build", agency, "--layout", "lexnd").messages.contains("Did you mean lexend?"))
  }

  @Test("A layout that ends before the size that a reader needs is refused, not printed smaller")
  func tooSmall() throws {
    let scratch = try Scratch()
    let agency = try agency(
      in: scratch, "large-print", from: "large-print",
      ["\"default\": 18": "\"default\": 16", "\"greatest\": 36": "\"greatest\": 16"])
    let made = try Program.run("build", agency, "--person", "HB-0417", "--as-of", "2026-11-16")
    #expect(made.code == 2)
    #expect(made.messages.contains("AIS-04"))
    #expect(scratch.files(in: agency + "/packs").isEmpty)
  }

  @Test("A layout of a name that promises a standard claims that standard")
  func claims() throws {
    let scratch = try Scratch()
    let agency = try agency(
      in: scratch, "large-print", from: "large-print", ["\"claims\": \"large-print\"": "\"claims\": \"none\""]
    )
    let made = try Program.run("check", agency, "--as-of", "2026-11-16")
    #expect(made.code == 2)
    #expect(
      made.output.contains(
        /large-print\.json:\d+:\d+: error: a layout named large-print claims large-print/))
  }

  @Test("An own sheet that does not say whose it is serves the readers of the one that it replaces")
  func inherits() throws {
    let scratch = try Scratch()
    let agency = try agency(
      in: scratch, "easy-read", from: "easy-read",
      [
        "\"twins\": true,": "", "\"choices\": [\"easy-read\"]": "",
        "\"719754002\"\n    ],": "\"719754002\"\n    ]",
      ])
    let made = try Program.run("build", agency, "--person", "HB-0388", "--quiet", "--as-of", "2026-11-16")
    #expect(made.code == 0, "\(made.messages)")
    #expect(scratch.files(in: agency + "/packs").contains("HB-0388/care-plan-easy-read-18-1-of-2.pdf"))
  }

  @Test("Help lists the documents, layouts and sizes that there are")
  func help() throws {
    let help = try Program.run("build", "--help").output
    #expect(help.contains(/only cover, what-changed, emergency-sheet, .* or [a-z-]+; may be repeated/))
    #expect(help.contains("standard, easy-read or large-print, in place of the recorded need"))
    #expect(help.contains("12 to 15 standard, 14 to 28 easy-read, 16 to 36 large-print"))
    #expect(try Program.run("build", "--help", home: "/nowhere").code == 0)
  }
}

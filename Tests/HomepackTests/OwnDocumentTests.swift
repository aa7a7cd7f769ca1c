import Foundation
import Testing

@Suite("An agency's own document")
struct OwnDocumentTests {
  private static let words = "\n# Summer\n\nDrink water, {{ person.preferredName }}.\n"
  private static let easy =
    "---\ntitle: My summer\nclaims: easy-read\n---\n\n# My summer\n\n{% picture \"water\" %}\nPlease drink water.\n{% endpicture %}\n"

  private func agency(in scratch: Scratch, _ head: String, twin: Bool) throws -> String {
    let agency = try scratch.agency()
    try FileManager.default.createDirectory(atPath: agency + "/Templates", withIntermediateDirectories: true)
    try "---\ntitle: A summer leaflet\n\(head)---\n\(Self.words)".write(
      toFile: agency + "/Templates/leaflet.md", atomically: true, encoding: .utf8)
    if twin {
      try Self.easy.write(
        toFile: agency + "/Templates/leaflet.easy-read.md", atomically: true, encoding: .utf8)
    }
    return agency
  }

  private func leaflets(_ scratch: Scratch, _ agency: String) -> [String] {
    scratch.files(in: agency + "/packs").filter { $0.contains("leaflet") }
  }

  @Test("It is built, checked, inspected and listed like a built-in one")
  func all() throws {
    let scratch = try Scratch()
    let agency = try agency(in: scratch, "order: 15\nclaims: clear-print\n", twin: true)
    let day = ["--as-of", "2026-11-16"]
    let made = try Program.run(["build", agency] + day)
    #expect(made.code == 0, "\(made.messages)")
    #expect(
      leaflets(scratch, agency) == [
        "HB-0231/leaflet-standard-14.pdf", "HB-0388/leaflet-easy-read-18.pdf",
        "HB-0417/leaflet-large-print-24.pdf",
      ])
    let rows = made.output.split(separator: "\n").filter { $0.hasPrefix("HB-0231") }.map {
      $0.split(separator: " ")[1]
    }
    #expect(rows == ["service-user-guide", "leaflet", "care-plan", "diary"])
    #expect(try Program.run(["check", agency] + day).code == 0)
    let inspected = try Program.run(["inspect", agency] + day)
    #expect(inspected.code == 0, "\(inspected.output)")
    #expect(inspected.output.contains("leaflet large-print 24"))
    #expect(try Program.run("templates", agency).output.contains(/leaflet +own +yes/))
    let one = try Program.run(["build", agency, "--document", "leaflet", "--person", "HB-0231"] + day)
    #expect(one.code == 0)
    #expect(
      try Program.run("build", agency, "--document", "leaflt").messages.contains("Did you mean leaflet?"))
  }

  @Test(
    "One that says why it is not in easy read is printed for easy read people in letters that they can read")
  func notInEasyRead() throws {
    let scratch = try Scratch()
    let agency = try agency(in: scratch, "easy-read: no, nurses read it\n", twin: false)
    let made = try Program.run("build", agency, "--as-of", "2026-11-16")
    #expect(made.code == 0, "\(made.messages)")
    #expect(leaflets(scratch, agency).contains("HB-0388/leaflet-standard-14.pdf"))
    let checked = try Program.run("check", agency, "--as-of", "2026-11-16")
    #expect(checked.code == 0)
    #expect(checked.messages.contains("'leaflet' is not made in easy read: nurses read it"))
    let asked = try Program.run(
      "build", agency, "--document", "leaflet", "--layout", "easy-read", "--as-of", "2026-11-16")
    #expect(asked.code == 2)
  }

  @Test("One with neither a twin nor a reason stops build and check, and names the file that is missing")
  func noTwin() throws {
    let scratch = try Scratch()
    let agency = try agency(in: scratch, "", twin: false)
    for verb in ["build", "check"] {
      let refused = try Program.run(verb, agency, "--as-of", "2026-11-16")
      #expect(refused.code == 2)
      #expect(refused.messages.contains("leaflet.easy-read.md"))
    }
    #expect(scratch.files(in: agency + "/packs").isEmpty)
    let others = try Program.run("build", agency, "--document", "care-plan", "--as-of", "2026-11-16")
    #expect(others.code == 0, "\(others.messages)")
  }

  @Test("One that is not for the person is not made for the person, and that is said when it was asked for")
  func audience() throws {
    let scratch = try Scratch()
    let agency = try agency(
      in: scratch, "audience: council\neasy-read: no, the council reads it\n", twin: false)
    #expect(try Program.run("build", agency, "--as-of", "2026-11-16").code == 0)
    #expect(leaflets(scratch, agency).isEmpty)
    let asked = try Program.run("build", agency, "--document", "leaflet", "--as-of", "2026-11-16")
    #expect(asked.code == 2)
    #expect(asked.messages.contains("'leaflet' is not made for the person"))
  }
}

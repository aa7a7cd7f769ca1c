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
    #expect(
      rows == [
        "cover", "emergency-sheet", "emergency-sheet", "service-user-guide", "leaflet", "care-plan",
        "care-plan",
        "choices-record", "who-can-see-what", "diary", "sheet-mar", "sheet-visitors-log",
        "first-visit", "first-visit",
      ])
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
    let checked = try Program.run("check", agency, "--as-of", "2026-11-16", "--all")
    #expect(checked.code == 0)
    #expect(checked.output.contains("'leaflet' is not made in easy read: nurses read it"))
    let asked = try Program.run(
      "build", agency, "--document", "leaflet", "--layout", "easy-read", "--as-of", "2026-11-16")
    #expect(asked.code == 2)
  }

  @Test(
    "One with neither a twin nor a reason is not made, names the file that is missing, and stops nobody's care plan"
  )
  func noTwin() throws {
    let scratch = try Scratch()
    let agency = try agency(in: scratch, "", twin: false)
    for verb in ["build", "check"] {
      let refused = try Program.run(verb, agency, "--as-of", "2026-11-16")
      #expect(refused.code == 2)
      #expect((refused.messages + refused.output).contains("leaflet.easy-read.md"))
    }
    #expect(leaflets(scratch, agency).isEmpty)
    #expect(scratch.files(in: agency + "/packs").contains("HB-0231/care-plan-standard-14.pdf"))
    let checked = try Program.run("check", agency, "--as-of", "2026-11-16")
    #expect(checked.output.contains("3 people: everything is fit to print, but not the document leaflet."))
    let asked = try Program.run("build", agency, "--document", "leaflet", "--as-of", "2026-11-16")
    #expect(asked.code == 2)
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

  @Test("In easy read its twin is taken, in the agency's folder and beside a file that stands anywhere")
  func twin() throws {
    let scratch = try Scratch()
    let agency = try agency(in: scratch, "", twin: true)
    for template in ["leaflet", agency + "/Templates/leaflet.md"] {
      let made = try Program.run(
        "render", template, "--agency", agency, "--person", "HB-0231", "--layout", "easy-read", "--as-of",
        "2026-11-16", "--output", scratch.path + "/leaflet.txt")
      #expect(made.code == 0, "\(made.messages)")
      let text = try String(contentsOfFile: scratch.path + "/leaflet.txt", encoding: .utf8)
      #expect(text.contains("Please drink water."), "\(template)")
    }
  }

  @Test(
    "check names in an own template what build would refuse: an unknown picture, the tag of a language",
    arguments: [
      ("{% picture \"nowhere\" %}Water.{% endpicture %}", "there is no picture 'nowhere'"),
      ("{% language \"en_GB\" %}Hello{% endlanguage %}", "this is not a language tag"),
      ("{% language \"Welsh\" %}Helo{% endlanguage %}", "this is not a language tag"),
    ])
  func refusals(words: String, message: String) throws {
    let scratch = try Scratch()
    let agency = try agency(in: scratch, "easy-read: no, nurses read it\n", twin: false)
    let file = agency + "/Templates/leaflet.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + "\n" + words + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let found = try Program.run("check", agency, "--as-of", "2026-11-16")
    #expect(found.code == 2)
    #expect(found.output.contains(message), "\(found.output)")
    #expect(found.output.contains(/leaflet\.md:\d+:\d+: error/))
  }
}

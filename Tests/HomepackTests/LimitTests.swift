import Foundation
import Testing

@Suite("What goes beyond every paper is refused, and nothing waits for ever")
struct LimitTests {
  static let day = ["--as-of", "2026-11-16"]

  @Test(
    "A template that doubles what it made is refused",
    arguments: [
      "{% capture a %}{{ a }}{{ a }}{% endcapture %}", "{% assign a = a | append: a %}",
      "{% assign a = a | replace: \"x\", \"xxxx\" %}",
    ])
  func doubling(line: String) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let lines = Array(repeating: line, count: 40).joined(separator: "\n")
    try "---\ntitle: T\n---\n\n# T\n\n{% assign a = \"xxxxxxxxxx\" %}\n\(lines)\n\n{{ a }}\n"
      .write(toFile: scratch.path + "/own.md", atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      [
        "render", scratch.path + "/own.md", "--agency", agency, "--person", "HB-0231", "--output",
        scratch.path + "/own.pdf",
      ]
        + Self.day)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("the template makes more than 4 million letters of this record"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/own.pdf"))
  }

  /// A template that is beyond every template, and what is said of it.
  static let templates: [(body: String, message: String)] = [
    (
      "{{ person.preferredName" + String(repeating: " | upcase", count: 100_000) + " }}",
      "more than 100 filters"
    ),
    (
      "{% if true %}" + String(repeating: "{% elsif true %}x", count: 20_000) + "{% endif %}",
      "more than 500 branches"
    ),
    (
      "{% case person.preferredName %}" + String(repeating: "{% when \"x\" %}x", count: 20_000)
        + "{% endcase %}",
      "more than 500 branches"
    ),
    (String(repeating: "word ", count: 300_000), "larger than 1 MiB"),
    (
      "{% ticks %}\n{% tick \" \" %}\n{% tick \"\u{A0}\" %}\n{% endticks %}", "a label of 'tick' says nothing"
    ),
  ]

  @Test("A template that nobody writes by hand is refused with what is too much", arguments: templates)
  func template(body: String, message: String) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = scratch.path + "/own.md"
    try "---\ntitle: T\n---\n\n# T\n\n\(body)\n".write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      ["render", file, "--agency", agency, "--person", "HB-0231", "--output", scratch.path + "/own.pdf"]
        + Self.day)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(message), "\(outcome.messages.prefix(400))")
  }

  @Test("Marks in marks without end are text, and long lists and tables of a template are printed")
  func longTemplates() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let stars = String(repeating: "**", count: 5_000)
    let body =
      stars + "x" + stars + "\n\n" + String(repeating: "- item\n", count: 5_000)
      + "\n| a | b |\n|---|---|\n" + String(repeating: "| x | y |\n", count: 5_000)
    let file = scratch.path + "/own.md"
    try "---\ntitle: T\n---\n\n# T\n\n\(body)".write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      ["render", file, "--agency", agency, "--person", "HB-0231", "--output", scratch.path + "/own.txt"]
        + Self.day)
    #expect(outcome.code == 0 || outcome.code == 3, "\(outcome.messages.prefix(400))")
  }

  @Test("A picture's label is words, not the name of its file")
  func label() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try FileManager.default.createDirectory(
      atPath: agency + "/Templates/pictures", withIntermediateDirectories: true)
    let entry = "{\"name\": \"heart\", \"label\": \"heart.svg\", \"file\": \"own/heart.svg\"}"
    try "{\"schema\": \"picture-catalogue/1\", \"pictures\": [\(entry)]}".write(
      toFile: agency + "/Templates/pictures/catalogue.json", atomically: true, encoding: .utf8)
    let outcome = try Program.run(["check", agency] + Self.day)
    #expect(outcome.code == 2)
    #expect((outcome.messages + outcome.output).contains("the label of 'heart' is the name of a file"))
  }

  @Test(
    "A pipe in place of a file is refused, not waited for",
    arguments: [
      "provider.json", "people/HB-0231.json", "Templates/care-plan.md", "Templates/words/en-GB.json",
      "Templates/layouts/large-print.json", "Templates/pictures/catalogue.json",
      "Templates/nations/england.json",
    ])
  func pipes(file: String) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let path = agency + "/" + file
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try #require(mkfifo(path, 0o600) == 0)
    let outcome = try Program.run(["check", agency] + Self.day)
    #expect(outcome.code == 2)
    #expect((outcome.messages + outcome.output).contains("is a pip"))
  }

  @Test(
    "A record cut in the middle of a line's end stops that person only",
    arguments: ["{\r", "{\"recordId\": \"HB-0231\",\r", "\r", ""])
  func cutLineEnd(text: String) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try text.write(toFile: agency + "/people/HB-0231.json", atomically: true, encoding: .utf8)
    let outcome = try Program.run(["build", agency, "--document", "diary"] + Self.day)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(/HB-0231\.json:\d+:\d+: error/))
    #expect(scratch.files(in: agency + "/packs").count == 2)
  }

  @Test("A picture whose dots are damaged is told by check, as build would")
  func damagedPicture() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let picture: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, 200, 0, 0, 0, 200, 8, 2, 0, 0, 0, 0x22, 0x3A, 0x39, 0xC9]
      + [0, 0, 0, 9] + Array("IDATrubbish!!".utf8) + [0, 0, 0, 0]
      + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    try FileManager.default.createDirectory(atPath: agency + "/Pictures", withIntermediateDirectories: true)
    try Data(picture).write(to: URL(fileURLWithPath: agency + "/Pictures/heart.png"))
    let outcome = try Program.run(["check", agency] + Self.day)
    #expect(outcome.code == 2)
    #expect((outcome.messages + outcome.output).contains("heart.png"))
  }

  @Test("A damaged font is told, and nothing is drawn with it")
  func damagedFont() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let home = scratch.path + "/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Program.root + "/Fonts", toPath: home + "/Fonts")
    try FileManager.default.createSymbolicLink(
      atPath: home + "/Templates", withDestinationPath: Program.root + "/Templates")
    let file = URL(fileURLWithPath: home + "/Fonts/NotoSans-Bold.ttf")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 0xFF
    try bytes.write(to: file)
    let outcome = try Program.run(["build", agency] + Self.day, home: home)
    #expect(outcome.code != 0)
    #expect(outcome.messages.contains("the font NotoSans-Bold is damaged"))
    #expect(scratch.files(in: agency + "/packs").isEmpty)
  }

  @Test("A file that is no template is not shown: it may be a list of people")
  func noTemplate() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try "Winifred Okafor,14 Orchard Rise\n".write(
      toFile: scratch.path + "/people.md", atomically: true, encoding: .utf8)
    for words in [
      ["render", scratch.path + "/people.md", "--agency", agency, "--output", scratch.path + "/x.pdf"],
      ["import", agency, "--csv", scratch.path + "/people.md", "--map", scratch.path + "/people.md"],
    ] {
      let outcome = try Program.run(words)
      #expect(outcome.code == 2)
      #expect(!outcome.messages.contains("Okafor"))
    }
  }
}

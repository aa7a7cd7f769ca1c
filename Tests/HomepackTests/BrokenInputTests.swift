import Foundation
import Testing

@Suite("Broken input stops what it concerns, and says where")
struct BrokenInputTests {
  /// A way in which a record can be broken, and a word that the message must hold.
  enum Breakage: String, CaseIterable, Sendable {
    case cutOff, wrongType, missingName, unknownKey

    var word: String {
      switch self {
      case .cutOff: "error"
      case .wrongType: "version"
      case .missingName: "preferredName"
      case .unknownKey: "did you mean 'agreedOn'"
      }
    }

    func applied(to record: String) -> String {
      switch self {
      case .cutOff: String(record.prefix(record.count / 2))
      case .wrongType: record.replacing(/"version": \d+/, with: "\"version\": \"seven\"")
      case .missingName: record.replacing(/"preferredName": "[^"]*",/, with: "")
      case .unknownKey: record.replacing("\"agreedOn\"", with: "\"agredOn\"")
      }
    }
  }

  static let others = [
    "HB-0231/care-plan-standard-14-for-visiting-professional.pdf", "HB-0231/care-plan-standard-14.pdf",
    "HB-0388/care-plan-easy-read-18-1-of-2.pdf", "HB-0388/care-plan-easy-read-18-2-of-2.pdf",
    "HB-0388/care-plan-standard-14-for-visiting-professional.pdf",
  ]

  @Test("A broken record stops that person only", arguments: Breakage.allCases)
  func brokenRecord(breakage: Breakage) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = agency + "/people/HB-0417.json"
    let record = try String(contentsOfFile: file, encoding: .utf8)
    let broken = breakage.applied(to: record)
    try #require(broken != record)
    try broken.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run("build", agency, "--as-of", "2026-11-16", "--document", "care-plan")
    #expect(outcome.code == 2)
    #expect(scratch.files(in: agency + "/packs") == Self.others)
    #expect(outcome.messages.contains(/HB-0417\.json:\d+:\d+: error/), "\(outcome.messages)")
    #expect(outcome.messages.lowercased().contains(breakage.word.lowercased()), "\(outcome.messages)")
    #expect(!outcome.messages.contains("Okafor"), "a message must not repeat a personal fact")
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

  @Test("A letter that no font has is an error with its name and place, never a box on paper")
  func unprintableLetter() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = agency + "/people/HB-0417.json"
    let record = try String(contentsOfFile: file, encoding: .utf8)
    let changed = record.replacing("\"sayIt\": \"oh-KAH-for\"", with: "\"sayIt\": \"oh \u{0985}\"")
    try #require(changed != record)
    try changed.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run("build", agency, "--as-of", "2026-11-16", "--document", "diary")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("GLY-01"))
    #expect(outcome.messages.contains("BENGALI LETTER A"))
    #expect(outcome.messages.contains(/HB-0417\.json:\d+:\d+: error GLY-01/), "\(outcome.messages)")
  }

  @Test("A provider that charges the person for access is refused")
  func chargesForAccess() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = agency + "/provider.json"
    let provider = try String(contentsOfFile: file, encoding: .utf8)
    let changed = provider.replacing("\"amountPence\": 0", with: "\"amountPence\": 1000")
    try #require(changed != provider)
    try changed.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run("build", agency, "--as-of", "2026-11-16")
    #expect(outcome.code == 3, "\(outcome.messages)")
    #expect(scratch.files(in: agency + "/packs").isEmpty)
  }

  @Test(
    "An agency without records is an error, never \u{201C}everything is fit to print\u{201D}",
    arguments: ["build", "check", "inspect"])
  func noPeople(verb: String) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let people = agency + "/people"
    try FileManager.default.moveItem(atPath: people, toPath: agency + "/People")
    let missing = try Program.run(verb, agency, "--as-of", "2026-11-16")
    #expect(missing.code == 2)
    #expect((missing.messages + missing.output).contains("rename it to people"))
    try "".write(toFile: people, atomically: true, encoding: .utf8)
    let file = try Program.run(verb, agency, "--as-of", "2026-11-16")
    #expect(file.code == 2)
    #expect((file.messages + file.output).contains("cannot be listed"))
    try FileManager.default.removeItem(atPath: people)
    try FileManager.default.createDirectory(atPath: people, withIntermediateDirectories: true)
    let empty = try Program.run(verb, agency, "--as-of", "2026-11-16")
    #expect(empty.code == 2)
    #expect((empty.messages + empty.output).contains("There is no record in"))
  }

  @Test("A record that stands where none is read is named, and the others are made")
  func strays() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let people = agency + "/people"
    try FileManager.default.moveItem(atPath: people + "/HB-0388.json", toPath: people + "/HB-0388.JSON")
    try FileManager.default.createDirectory(atPath: people + "/north", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: people + "/HB-0417.json", toPath: people + "/north/HB-0417.json")
    let made = try Program.run("build", agency, "--document", "diary", "--as-of", "2026-11-16")
    #expect(made.code == 2)
    #expect(scratch.files(in: agency + "/packs") == ["HB-0231/diary-standard-14.pdf"])
    #expect(made.messages.contains("people/HB-0388.JSON is not read"))
    #expect(made.messages.contains("people/north/HB-0417.json is not read"))
    let one = try Program.run(
      "build", agency, "--person", "HB-0231", "--document", "diary", "--as-of", "2026-11-16")
    #expect(one.code == 0, "\(one.messages)")
  }

  @Test(
    "A Templates that cannot be listed is an error, and no built-in words take the place of the agency's own")
  func templatesUnlisted() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try "".write(toFile: agency + "/Templates", atomically: true, encoding: .utf8)
    let made = try Program.run("build", agency, "--as-of", "2026-11-16")
    #expect(made.code == 2)
    #expect(made.messages.contains("Templates cannot be listed"))
  }
}

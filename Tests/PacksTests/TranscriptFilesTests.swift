import Diagnostics
import Foundation
import Testing

@testable import Care
@testable import Packs

/// Who needs braille, Moon or a recording gets the text from which it is made.
@Suite("The transcriber's text")
struct TranscriptFilesTests {
  private static let braille = #"{ "code": "936661000000109", "display": "Requires braille" }"#
  private static let recording = #"{ "code": "936601000000105", "display": "Requires audio" }"#
  private static let large =
    #"{ "code": "957331000000109", "display": "20 point", "minPoints": 20 }"#
  private static let needs =
    #"{ "category": "contact-method", "code": "936721000000107", "display": "Requires contact by letter", "note": "Ring if it is urgent" }"#

  /// The example agency, in which George has one more need.
  private func agency(with need: String) throws -> ChangedAgency {
    let agency = try ChangedAgency()
    try agency.change("people/HB-0231.json", Self.needs, to: Self.needs + ", " + need)
    return agency
  }

  /// The example agency, in which somebody close to George has needs of their own.
  private func agency(
    with needs: [String], of contact: String, closeTo person: String = "HB-0231"
  ) throws -> ChangedAgency {
    let agency = try ChangedAgency()
    let head = #"{ "id": "\#(contact)","#
    let own = #" "accessibleInformation": [\#(needs.joined(separator: ", "))],"#
    try agency.change("people/\(person).json", head, to: head + own)
    return agency
  }

  private func build(_ agency: ChangedAgency, for reader: String? = nil, _ documents: String...) throws
    -> Build
  {
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.reader = reader
    build.documents = documents
    return build
  }

  private func names(_ made: [Build.Made]) -> [String] { made.map { PathName($0.file).name } }

  private func text(_ made: [Build.Made], _ name: String) throws -> String {
    let file = try #require(made.first { PathName($0.file).name == name })
    return String(decoding: try Files.bytes(file.file), as: UTF8.self)
  }

  private func entries(_ agency: ChangedAgency) throws -> [LedgerEntry] {
    try Ledger(in: agency.folder + "/packs", isToBeWritten: false).entries
  }

  @Test(
    "A person who needs braille or a recording has a text of each document to read beside the pages, and of no sheet",
    arguments: [braille, recording])
  func person(need: String) throws {
    let agency = try agency(with: need)
    let outcome = try build(agency).run()
    let texts = names(outcome.made).filter { $0.hasSuffix(".txt") }
    #expect(
      Set(texts) == [
        "cover-text.txt", "emergency-sheet-text.txt", "service-user-guide-text.txt", "care-plan-text.txt",
        "choices-record-text.txt", "who-can-see-what-text.txt",
      ])
    for text in texts {
      let document = text.replacing("-text.txt", with: "")
      #expect(names(outcome.made).contains { $0.hasPrefix(document) && $0.hasSuffix("-standard-14.pdf") })
    }
    #expect(
      outcome.problems.contains { $0.rule == "AIS-04" && $0.hint?.contains("<document>-text.txt") == true })
    #expect(names(outcome.made).contains { $0.hasPrefix("first-visit-") })
  }

  @Test("Nobody else gets a text")
  func nobody() throws {
    let agency = try ChangedAgency()
    let made = try build(agency).run().made
    #expect(!names(made).contains { $0.hasSuffix(".txt") })
  }

  @Test("A relative who reads braille and asks for a copy gets a text, no pages, and a need that is named")
  func relative() throws {
    let agency = try agency(with: [Self.braille], of: "con-margaret")
    let outcome = try build(agency, for: "con-margaret", "care-plan").run()
    #expect(names(outcome.made) == ["care-plan-text-for-con-margaret.txt"])
    let named = outcome.problems.filter { $0.rule == "AIS-04" }
    #expect(named.count == 1 && named[0].path?.hasPrefix("contacts[0].accessibleInformation") == true)
    #expect(named[0].hint?.contains("<document>-text-for-<id>.txt") == true)
    let text = try text(outcome.made, "care-plan-text-for-con-margaret.txt")
    #expect(text.contains("copy for Margaret Pemberton\n"))
    #expect(text.contains("Make from this text: grade 2 (contracted) braille.\n"))
    #expect(text.contains("\n# "))
  }

  @Test(
    "Whoever reads print as well, or listens, has pages beside the text",
    arguments: [[braille, large], [recording]])
  func both(needs: [String]) throws {
    let agency = try agency(with: needs, of: "con-margaret")
    let made = try build(agency, for: "con-margaret", "care-plan").run().made
    #expect(names(made).count == 2 && names(made).contains("care-plan-text-for-con-margaret.txt"))
  }

  @Test("A layout that was asked for is printed, and the text is there still")
  func asked() throws {
    let agency = try agency(with: [Self.braille], of: "con-margaret")
    var build = try build(agency, for: "con-margaret", "care-plan")
    build.size = 18
    #expect(
      try Set(names(build.run().made)) == [
        "care-plan-large-print-18-for-con-margaret.pdf", "care-plan-text-for-con-margaret.txt",
      ])
  }

  @Test("Nothing that is withheld from a reader is in their text")
  func withheld() throws {
    let agency = try agency(with: [Self.braille], of: "con-joan", closeTo: "HB-0417")
    var build = try build(agency, for: "con-joan", "care-plan")
    build.people = ["HB-0417"]
    let text = try text(build.run().made, "care-plan-text-for-con-joan.txt")
    let record = try #require(try build.open().turn(of: "HB-0417").record)
    #expect(
      WithheldWords(in: record, from: Audience("con-joan")).said(in: text).unsaid(in: "Monday to Friday")
        .isEmpty)
    #expect(text.contains("8am to 8:45am") && !text.contains("Metformin") && !text.contains("Macular"))
  }

  @Test("A text that would say what is withheld is not written")
  func leak() throws {
    let agency = try agency(with: [Self.braille], of: "con-alan")
    let outcome = try build(agency, for: "con-alan", "care-plan").run()
    #expect(outcome.made.isEmpty && outcome.problems.contains { $0.rule == "SHA-07" })
  }

  @Test("The ledger has each text with its digest, and a second run makes none of them again")
  func ledger() throws {
    let agency = try agency(with: Self.braille)
    let made = try build(agency).run().made
    let texts = try entries(agency).filter { $0.medium == .text }
    #expect(texts.count == names(made).count { $0.hasSuffix(".txt") } && !texts.isEmpty)
    for entry in texts {
      let bytes = try Files.bytes(agency.folder + "/packs/" + entry.file)
      #expect(entry.sha256 == SHA256.hexadecimal(of: bytes) && entry.bytes == bytes.count)
      #expect(entry.layout == "text" && entry.pages == nil && entry.sheets == nil && entry.version == 3)
    }
    #expect(try LedgerReport(agency: agency.folder, isVerified: true).problems.isEmpty)
    #expect(try build(agency).run().made.allSatisfy { !$0.isNew })
    #expect(try build(agency).status().map(\.state) == [.current])
  }

  @Test("A text is readable by its owner alone, or by the group that was let in")
  func access() throws {
    for (access, mode) in [(Access.owner, 0o600), (.group, 0o640)] {
      let agency = try agency(with: Self.braille)
      var build = try build(agency, for: nil, "care-plan")
      build.access = access
      let file = try #require(try build.run().made.first { $0.file.hasSuffix(".txt") }).file
      let found = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(found == mode)
    }
  }

  @Test("When the need is gone the texts are withdrawn")
  func gone() throws {
    let agency = try agency(with: Self.braille)
    let before = try build(agency).run().made.map(\.file).filter { $0.hasSuffix(".txt") }
    let path = agency.folder + "/people/HB-0231.json"
    let record = try String(contentsOfFile: path, encoding: .utf8)
      .replacing(", " + Self.braille, with: "")
      .replacing(#""version": 3, "replaces": 2"#, with: #""version": 4, "replaces": 3"#)
    try agency.write(record, to: "people/HB-0231.json")
    let outcome = try build(agency).run()
    #expect(before.count == 6 && before.allSatisfy { !Files.exists($0) })
    #expect(
      outcome.problems.contains { $0.rule == "PACK-03" && $0.message.contains("care-plan-text.txt") })
    #expect(try Files.names(in: agency.folder + "/packs/.withdrawn/HB-0231").contains("care-plan-text.txt"))
  }

  @Test("A reader who needs another form than before keeps no copy in the old one")
  func otherForm() throws {
    let agency = try ChangedAgency()
    let first = try build(agency, for: "con-margaret", "care-plan").run().made
    let head = #"{ "id": "con-margaret","#
    try agency.change(
      "people/HB-0231.json", head, to: head + #" "accessibleInformation": [\#(Self.braille)],"#)
    let second = try build(agency, for: "con-margaret", "care-plan").run()
    #expect(names(second.made) == ["care-plan-text-for-con-margaret.txt"])
    #expect(first.count == 1 && !Files.exists(first[0].file))
    #expect(second.problems.contains { $0.rule == "PACK-03" })
  }

  @Test(
    "No text sends its reader to a page, and each says where it ends",
    arguments: ["HB-0231", "HB-0388", "HB-0417"])
  func pages(person: String) throws {
    let agency = try ChangedAgency()
    let key = #""needs": ["#
    let path = agency.folder + "/people/\(person).json"
    let record = try String(contentsOfFile: path, encoding: .utf8)
    let parts = record.split(separator: #""accessibleInformation": {"#, maxSplits: 1)
    try #require(parts.count == 2)
    try agency.write(
      parts[0] + #""accessibleInformation": {"#
        + parts[1].replacing(key, with: key + Self.braille + ", ", maxReplacements: 1),
      to: "people/\(person).json")
    var build = try agency.build()
    build.people = [person]
    let texts = try build.run().made.map(\.file).filter { $0.hasSuffix(".txt") }
    #expect(texts.count >= 5)
    for file in texts {
      let text = String(decoding: try Files.bytes(file), as: UTF8.self)
      #expect(text.hasSuffix("\n[End of document]\n"))
      #expect(text.firstMatch(of: /[Pp]ages? (?:\d|“)/) == nil, "\(file)")
      #expect(!text.contains("\u{A0}") && !text.contains("\n\n\n") && !text.contains("transcript."))
      #expect(count("[Box]", in: text) == count("[End of box]", in: text))
    }
  }

  private func count(_ words: String, in text: String) -> Int {
    text.split(separator: words, omittingEmptySubsequences: false).count - 1
  }
}

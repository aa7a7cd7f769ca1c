import Diagnostics
import PDF
import Testing

@testable import Care
@testable import Packs

/// Copies and sheets of changes as their readers get them, in each layout.
@Suite("In each layout")
struct LayoutCopyTests {
  @Test(
    "A neighbour with two sections sees neither condition nor medicine, and only the pages of that copy",
    arguments: [
      ("HB-0417", "con-joan", "standard-14", nil),
      (
        "HB-0417", "con-joan", "large-print-20",
        #"{ "code": "957331000000109", "display": "20 point", "minPoints": 20 }"#
      ),
      ("HB-0388", "con-sam", "standard-14", nil),
    ])
  func neighbour(person: String, contact: String, file: String, need: String?) throws {
    let agency = try agency(with: need, of: contact, closeTo: person)
    let build = try build(agency, for: contact, of: person)
    let outcome = try build.run()
    #expect(
      outcome.made.map { PathName($0.file).name } == ["care-plan-\(file)-for-\(contact).pdf"],
      "\(outcome.problems.filter { $0.severity > .warning })")
    let made = try #require(outcome.made.first)
    let words = try StoredWords(try Files.bytes(made.file)).text
    let record = try #require(try build.open().turn(of: person).record)
    #expect(WithheldWords(in: record, from: Audience(contact)).said(in: words).unsaid(in: Self.days).isEmpty)
    for word in [
      "Metformin", "Macular", "Epilepsy", "Lamotrigine", "catheter", "commode", "Emeka", "Linda", "withheld",
      "not allowed",
    ] {
      #expect(!words.lowercased().contains(word.lowercased()), "\(word)")
    }
    #expect(words.contains("of \(made.sides)"))
  }

  @Test("A neighbour who needs easy read gets no plan that speaks to somebody else, and the need is named")
  func easyReadNeighbour() throws {
    let agency = try agency(
      with: #"{ "code": "796161000000101", "display": "Requires information in Easyread" }"#, of: "con-joan",
      closeTo: "HB-0417")
    var build = try build(agency, for: "con-joan", of: "HB-0417")
    let outcome = try build.run()
    #expect(outcome.made.isEmpty)
    #expect(
      outcome.problems.contains { $0.rule == "AIS-10" && $0.message.contains("con-joan needs easy-read") })
    build.layout = "standard"
    #expect(try build.run().made.count == 1)
  }

  /// The example agency, in which somebody close to a person has one more need.
  private func agency(with need: String?, of contact: String, closeTo person: String) throws -> ChangedAgency
  {
    let agency = try ChangedAgency()
    guard let need else { return agency }
    let head = #"{ "id": "\#(contact)","#
    try agency.change("people/\(person).json", head, to: head + #" "accessibleInformation": [\#(need)],"#)
    return agency
  }

  /// A build of somebody's plan for one who is close to them.
  private func build(_ agency: ChangedAgency, for contact: String, of person: String) throws -> Build {
    var build = try agency.build()
    (build.people, build.documents, build.reader) = ([person], ["care-plan"], contact)
    return build
  }

  @Test(
    "One visit moved: the sheet tells of that visit alone, and is the same bytes each time",
    arguments: [
      ("HB-0231", #""start": "12:15""#, #""start": "12:30""#, ["12:15pm", "12:30pm", "Lunch"]),
      ("HB-0417", #""start": "12:30""#, #""start": "12:45""#, ["12:30pm", "12:45pm", "Lunch"]),
      ("HB-0388", #""start": "11:00""#, #""start": "11:30""#, ["11am", "11:30am"]),
    ])
  func visit(person: String, old: String, new: String, said: [String]) throws {
    let sheets = try (0..<2).map { _ in
      let agency = try ChangedAgency()
      var build = try agency.build()
      build.people = [person]
      _ = try build.run()
      try agency.change("people/\(person).json", old, to: new)
      _ = try Bump(build, why: "The visit is later.").run()
      let outcome = try build.run()
      #expect(!outcome.problems.contains { $0.rule == "VER-02" })
      let made = outcome.made
      let new = made.filter(\.isNew).map(\.document)
      #expect(new.contains("care-plan") && new.contains("plan-change"))
      #expect(!new.contains("service-user-guide") && !new.contains("choices-record"))
      let sheet = try #require(made.first { $0.document == "what-changed" })
      return try Files.bytes(sheet.file)
    }
    #expect(sheets[0] == sheets[1])
    let words = try StoredWords(sheets[0]).text
    for word in said { #expect(words.contains(word), "\(word)") }
    // Times of visits that stay as they are, which a sheet of changes has no reason to name.
    for word in ["7:45am", "7:30am", "8pm", "8:30pm", "5:30pm", " 5pm"] {
      #expect(!words.contains(word), "\(word)")
    }
  }

  /// What days of visits are called: no secret of whoever sees the visits.
  private static let days = "Monday to Friday, Monday and Friday"
}

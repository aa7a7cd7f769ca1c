import Diagnostics
import Testing

@testable import Packs

/// Whom to ring and when, where the week goes besides visits, and what a change is about.
extension PrintedFactsTests {
  private static let physio = #""name": "Helen Ward, stroke team", "phone": "01632 960550" }"#
  private static let called = #""whoToContact": ["provider.out-of-hours", "con-margaret", "con-frank"]"#

  @Test(
    "A nurse's hours and night number stand where she is to be rung",
    arguments: ["standard", "large-print"])
  func nightNumber(layout: String) throws {
    let text = try lines(
      in: layout,
      [
        Self.physio:
          #""name": "Helen Ward", "phone": "01632 960550", "hours": "8am to 6pm", "otherPhones": [ { "number": "01632 960551", "note": "at night" } ] }"#,
        Self.called: #""whoToContact": ["pro-physio", "provider.out-of-hours"]"#,
      ]
    ).joined(separator: "\n")
    #expect(
      text.contains(
        "Helen Ward, 01632 960550, 8am to 6pm, or 01632 960551 (at night); our office, 01632 960120, or 01632 960121 out of hours."
      ))
  }

  @Test("Whoever has only a number with a note is rung on it, and the note says when")
  func notedNumberAlone() throws {
    let changes: KeyValuePairs = [
      Self.physio:
        #""name": "Helen Ward", "otherPhones": [ { "number": "01632 960551", "note": "day and night" } ] }"#,
      Self.called: #""whoToContact": ["pro-physio"]"#,
    ]
    let text = try lines("care-plan", changes).joined(separator: "\n")
    #expect(text.contains("Helen Ward, 01632 960551, day and night."))
    #expect(text.contains("Helen Ward, Physiotherapist: see below"))
    #expect(try found("REF-01", changes) == [])
  }

  @Test(
    "When somebody close is reached stands in the lists of whom to ring",
    arguments: ["care-plan", "emergency-sheet", "hospital-passport", "missing-person-sheet"])
  func hoursOfContacts(document: String) throws {
    let changes: KeyValuePairs = [
      #""email": "alan@example.org","#:
        #""hours": "after 5pm", "otherPhones": [ { "number": "07700 900239", "note": "at work" } ],"#
    ]
    let text = try lines(document, of: "HB-0231", changes).joined(separator: "\n")
    #expect(text.contains("020 7946 0231, after 5pm, or 07700 900239 (at work)"))
  }

  @Test("Where the person goes in the week stands under my week", arguments: ["standard", "large-print"])
  func dayCentre(layout: String) throws {
    let changes: KeyValuePairs = [
      Self.physio:
        #""name": "Helen Ward" }, { "id": "pro-hub", "role": "day-centre", "name": "The Hub", "attends": "Tuesday, 10am to 3pm" }"#
    ]
    let text = try lines(in: layout, changes).joined(separator: "\n")
    #expect(text.contains("Day centre:") && text.contains("The Hub, Tuesday, 10am to 3pm."))
  }

  @Test("Easy read says that the long plan has the days of the day centre")
  func dayCentreEasily() throws {
    let changes: KeyValuePairs = [
      #""role": "social-worker", "name": "Amara Finch","#:
        #""role": "day-centre", "name": "The Hub", "attends": "Tuesday, 10am to 3pm","#
    ]
    let text = try lines(of: "HB-0388", in: "easy-read", changes).joined(separator: "\n")
    #expect(text.contains("I go there in the day.\nMy long plan says when."))
  }

  @Test(
    "A change stands under the name of what it is about",
    arguments: [
      ("medicines", "Medicines: New: Zebra."), ("contacts/con-alan", "Alan Pemberton: New: Zebra."),
      ("visits.lunch.start", "Lunch: New: Zebra."), ("health/allergies", "My health: New: Zebra."),
      ("pro-ot", "Sam Doyle: New: Zebra."),
    ])
  func change(path: String, says: String) throws {
    let changes: KeyValuePairs = [
      #"{ "path": "visits/lunch", "now": "hand and arm exercises at lunch", "why": "Set by the physiotherapist" }"#:
        #"{ "path": "\#(path)", "now": "Zebra" }"#
    ]
    #expect(try lines("care-plan", changes).contains { $0.hasSuffix(says) })
  }

  @Test(
    "A text of two paragraphs is printed in every layout, wherever it stands",
    arguments: PrintedFactsTests.people)
  func emptyLines(person: String) throws {
    let agency = try ChangedAgency()
    let two = #"First thing here.\n\nSecond thing here."#
    let file = "people/\(person).json"
    for key in ["pleaseDo", "wellness"] {
      try agency.change(file, "\"\(key)\": { \"text\": \"", to: "\"\(key)\": { \"text\": \"\(two) ")
    }
    try agency.change(file, "\"whatShouldHappen\": \"", to: "\"whatShouldHappen\": \"\(two) ")
    try agency.change(file, "\"summary\": \"", to: "\"summary\": \"\(two) ")
    let problems = try agency.build().check().problems.filter { $0.person == person }
    #expect(problems.filter { $0.severity >= .error }.map(\.message) == [])
  }

  static let people = ["HB-0231", "HB-0388", "HB-0417"]

  // MARK: easy words

  @Test("A hard word for equipment is said in plain ones")
  func hoist() throws {
    let changes: KeyValuePairs = [
      #"{ "type": "grab-rail", "owner": "landlord", "servicePhone": "01632 960570" }"#:
        #"{ "type": "hoist" }"#
    ]
    let text = try lines(of: "HB-0388", in: "easy-read", changes).joined(separator: "\n")
    #expect(text.contains("I use a hoist.\nIt lifts me up.\nIf it breaks, tell the office."))
  }

  @Test("The easy read guide says that the home is shared, where it is")
  func sharedHome() throws {
    let changes: KeyValuePairs = [
      #""preferredName": "Rosie""#:
        #""preferredName": "Rosie", "supportedLiving": { "housemates": "Jo and Pete" }"#
    ]
    func guide(_ changes: KeyValuePairs<String, String>) throws -> String {
      try lines("service-user-guide", of: "HB-0388", in: "easy-read", changes).joined(separator: "\n")
    }
    #expect(try guide(changes).contains("You share your home."))
    #expect(try !guide([:]).contains("You share your home."))
  }

  @Test("A communication passport is read first, in easy words too")
  func passport() throws {
    let changes: KeyValuePairs = [
      #""code": "719393008", "display": "Uses photographs for communication", "note": "Book in kitchen""#:
        #""code": "837341000000108", "display": "Uses Personal Communication Passport""#
    ]
    #expect(
      try lines(of: "HB-0388", in: "easy-read", changes).joined(separator: "\n").contains(
        "Please read my communication passport."))
    #expect(
      try lines(of: "HB-0388", in: "standard", changes).joined(separator: "\n").contains(
        "Read the communication passport first, and do what it says."))
  }

  @Test("What somebody wants besides is printed in the office's words, none of them a code")
  func besides() throws {
    for (person, wish) in [
      ("HB-0417", "my list of medicines read aloud when it changes"),
      ("HB-0388", "a photograph of somebody new before they come"),
    ] {
      let text = try lines(of: person, in: "standard").joined(separator: "\n")
      #expect(text.contains("I also want: \(wish)."))
    }
  }
}

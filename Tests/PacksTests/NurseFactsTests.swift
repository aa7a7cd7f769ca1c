import Testing

/// What a visiting nurse looks for: silence is read as "none", so that what nobody wrote down says so.
extension PrintedFactsTests {
  private static let none =
    #""noneFound": { "of": ["wounds", "sore-skin", "catheter", "blood-sugar-tests"], "on": "2026-11-03", "by": "Dale Mercer" },"#

  private func plan(_ layout: String = "standard", _ changes: KeyValuePairs<String, String> = [:]) throws
    -> String
  {
    try lines(of: "HB-0231", in: layout, changes).joined(separator: "\n")
  }

  @Test(
    "That there is none is said where somebody looked, with the day", arguments: ["standard", "large-print"])
  func noneFound(layout: String) throws {
    let text = try plan(layout)
    #expect(text.contains("For the nurse"))
    #expect(
      text.contains(
        "None, asked or looked for on 3 November 2026 by Dale Mercer: wounds, sore or broken skin, catheter, tests of blood sugar."
      ))
    #expect(text.contains("Not written down: blood pressure. Ask me or the office."))
  }

  @Test("What nobody looked for is not written down, and never none", arguments: ["standard", "large-print"])
  func notWritten(layout: String) throws {
    let text = try plan(
      layout, [Self.none: "", #""weight": { "kilograms": 81.5, "on": "2026-10-06" },"#: ""])
    #expect(!text.contains("None, asked"))
    #expect(
      text.contains("Not written down: weight, skin, wounds, catheter, blood sugar, blood pressure."))
  }

  @Test("A nurse is told where to write, and where the medicines record lies")
  func whereToWrite() throws {
    let text = try plan()
    #expect(text.contains("Please write in the visitors’ log, behind the diary,"))
    #expect(text.contains("Medicines record: Front pocket."))
    let without = try plan(
      "standard",
      [
        #", { "kind": "visitors-log", "copies": 1 }"#: "", #", "recordKept": "Front pocket""#: "",
      ])
    #expect(without.contains("Please tell our office of any change: 01632 960120."))
    #expect(!without.contains("visitors’ log") && !without.contains("Medicines record:"))
  }

  @Test("In easy read too, none is said where somebody looked alone")
  func easyRead() throws {
    let text = try plan("easy-read")
    #expect(text.contains("I have no wounds.") && text.contains("Nobody tests my blood sugar."))
    #expect(text.contains("Not written down: blood pressure."))
    let without = try plan("easy-read", [Self.none: ""])
    #expect(!without.contains("I have no wounds.") && !without.contains("I have no catheter."))
    #expect(without.contains("Not written down: skin, wounds, catheter, blood sugar, blood pressure."))
  }

  @Test("Who decides alone signs alone, and who signs for somebody says as what")
  func signing() throws {
    let alone = try plan()
    #expect(alone.contains("Signed by me") && !alone.contains("or for me"))
    let other = try plan(
      "standard", [#""party": "person", "name": "George Pemberton""#: #""party": "best-interests""#])
    #expect(other.contains("Signed by me, or for me"))
    #expect(other.contains("If for me: as what (attorney, relative, other)"))
  }

  @Test("A plan whose signed copy is kept elsewhere says where, and has no empty line for a signature")
  func signedElsewhere() throws {
    let text = try lines(of: "HB-0388", in: "standard").joined(separator: "\n")
    #expect(text.contains("The signed copy is at our office."))
    #expect(!text.contains("Signed by me") && !text.contains("Signed for the provider"))
  }

  @Test("What nobody may do is said in the person's easy words where they have some")
  func neverInEasyWords() throws {
    let text = try lines(of: "HB-0388", in: "easy-read").joined(separator: "\n")
    #expect(text.contains("Do not hold my arm in the street."))
    #expect(!text.contains("There are things that nobody may do."))
    let plain = try plan("easy-read")
    #expect(plain.contains("There are things that nobody may do."))
  }

  @Test("Who usually comes stands under my week", arguments: ["standard", "large-print"])
  func usualWorkers(layout: String) throws {
    #expect(try plan(layout).contains("Who usually comes: Marta Nowak and Tunde Bello."))
  }

  @Test(
    "A diary speaks of a body map where one is ordered", arguments: ["standard", "large-print", "easy-read"])
  func bodyMap(layout: String) throws {
    let without = try lines("diary", of: "HB-0231", in: layout).joined(separator: "\n")
    #expect(without.contains("Changed") && !without.contains("map"))
    let with = try lines(
      "diary", of: "HB-0231", in: layout,
      [#"{ "kind": "own-words", "copies": 4 }"#: #"{ "kind": "body-map", "copies": 1 }"#]
    ).joined(separator: "\n")
    #expect(with.contains("map"))
  }

  @Test(
    "A cover says whose the record is and where to complain",
    arguments: ["standard", "large-print", "easy-read"])
  func ownRecord(layout: String) throws {
    let text = try lines("cover", of: "HB-0231", in: layout).joined(separator: "\n")
    #expect(text.contains(layout == "easy-read" ? "I can phone if I am not happy." : "Not happy?"))
    #expect(
      text.contains(["standard": "This record is yours", "easy-read": "It is mine"][layout] ?? "it is yours"))
  }
}

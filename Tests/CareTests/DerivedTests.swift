import Foundation
import Records
import Testing

@testable import Care

@Suite struct DerivedTests {
  static let copy = Copy(for: "Winnie Okafor", printedOn: Sample.asOf, layout: Sample.largePrint, size: 24)

  static func root(_ changes: KeyValuePairs<String, String> = [:]) -> Object {
    Sample.record(changes).root(
      provider: Sample.provider(), copy: copy, catalogue: Sample.catalogue, words: Sample.words)
  }

  @Test("The person's full and short names")
  func names() {
    #expect(Self.root().object("person")?.text("fullName") == "Mrs Winifred Adaeze Okafor")
    #expect(Self.root().object("person")?.text("shortName") == "Winnie Okafor")
  }

  @Test("A number of the test range is marked as such")
  func testRecord() {
    #expect(Self.root().object("person")?["isTestRecord"].bool == true)
    #expect(Self.root(["9990123454": "9434765919"]).object("person")?["isTestRecord"].bool == false)
  }

  @Test("The needs flag gives orders and no reasons")
  func flag() {
    let flags = Self.root().items("flag").map { [$0.text("label"), $0.text("action")] }
    #expect(
      flags == [
        ["Print", "In 24 point or larger."], ["Read aloud", "medicine labels and forms."],
        ["Hearing", "Check hearing aids are in: both ears."],
        ["Contact", "Phone 01632 960417. Let it ring twelve times."],
      ])
  }

  @Test("A visit ends when its minutes are over, and its tasks have their words")
  func visits() {
    let visits = Self.root().items("visits")
    #expect(visits.map { $0["end"].time } == [525, 780, 1050, 1260].map(ClockTime.init(minutes:)))
    #expect(visits[0].items("tasks")[0].text("wording") == "Words of AR-KNOCK")
    #expect(visits[0].items("tasks")[0].text("picture") == "wash")
  }

  @Test(
    "A task of which nobody wrote easy words has the catalogue's, and is told to have more in the long plan")
  func longWords() {
    let tasks = Self.root().items("visits").flatMap { $0.items("tasks") }
    let bath = tasks.first { $0.text("task") == "PC-BATH" }
    #expect(bath?.text("easyRead") == "We do it.")
    #expect(bath?["isLongOnly"].isTrue == true)
    let knock = tasks.first { $0.text("task") == "AR-KNOCK" }
    #expect(knock?["isLongOnly"].isTrue == false)
  }

  @Test("A week of the example is 26 visits and 14 hours 45 minutes")
  func week() {
    let week = Self.root().object("week")
    #expect(week?["visitCount"].whole == 26)
    #expect(week?["minutes"].whole == 885)
  }

  @Test("The diary begins in the sheet's week, with each day's own tasks")
  func diary() {
    let diary = Self.root().items("sheets").first?.items("sets").first
    #expect(diary?.date("from") == CalendarDate(iso: "2026-11-23"))
    #expect(diary?.date("to") == CalendarDate(iso: "2026-11-29"))
    #expect(diary?.date("returnBy") == CalendarDate(iso: "2026-12-02"))
    let wednesday = diary?.items("days")[2].items("visits") ?? []
    #expect(wednesday.map { $0.text("name") } == ["Morning", "Lunch", "Tea", "Bed"])
    let tasks = wednesday.first?.items("tasks").compactMap { $0.text("task") } ?? []
    #expect(tasks.contains("PC-BATH"))
    #expect(!tasks.contains("PC-WASH-FULL"))
    #expect(diary?.items("days")[6].items("visits").count == 3)
  }

  @Test("An order is the same on every day of it, and is repeated when it is over")
  func laterDiary() {
    func weeks(on day: String) -> [String?] {
      let copy = Copy(for: "", printedOn: Sample.day(day), layout: Sample.standard, size: 14)
      let root = Sample.record().root(
        provider: Sample.provider(), copy: copy, catalogue: Sample.catalogue, words: Sample.words)
      return (root.items("sheets").first?.items("sets") ?? []).map { $0.date("from")?.iso }
    }
    #expect(weeks(on: "2026-11-16") == ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"])
    #expect(weeks(on: "2026-12-20") == weeks(on: "2026-11-16"))
    #expect(weeks(on: "2026-12-21") == ["2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"])
  }

  @Test("A visit of every second week falls on every second week")
  func everyTwoWeeks() throws {
    let visit = try #require(
      Sample.record([
        #""start": "12:30""#:
          #""everyWeeks": 2, "from": "2026-11-18", "until": "2026-12-31", "start": "12:30""#
      ]).object.items("visits").last { $0.text("id") == "lunch" })
    let days = ["2026-11-16", "2026-11-18", "2026-11-23", "2026-11-30", "2026-12-07", "2027-01-11"]
    #expect(days.filter { visit.falls(on: Sample.day($0)) } == ["2026-11-18", "2026-11-30"])
  }

  @Test("What a contact is and may decide is the authority that was seen, not the kinship")
  func contacts() {
    let contacts = Self.root().items("contacts")
    #expect(
      contacts.map { $0.text("standing") } == ["Daughter and attorney", "Son", "Neighbour, holds a key"])
    #expect(contacts.map { $0.text("canDecide") } == ["Health and money", nil, nil])
    let unseen = Self.root([#"true, "seenOn": "2025-02-03" }"#: "true }"]).items("contacts")
    #expect(unseen[0].text("canDecide") == "Money")
  }

  @Test("Who to call when something goes wrong, with numbers")
  func calls() {
    let calls = Self.root().items("contingency")[1].items("call").map {
      [$0.text("name"), $0.text("phone")]
    }
    #expect(
      calls == [
        ["our out-of-hours phone", "01632 960121"], ["Joan Bright, neighbour", "01632 960418"],
        ["Ngozi Okafor, daughter", "07700 900417"],
      ])
  }

  @Test(
    "A rating is known by its words, whatever their capitals, and one that nobody listed is none",
    arguments: [
      ("Good", "good"), ("requires Improvement", "requires-improvement"), ("4 out of 6", nil),
    ] as [(String, String?)])
  func rating(written: String, code: String?) throws {
    let provider = Sample.provider().object
    let regulator = try #require(provider.object("regulator")).setting(["rating": .text(written)])
    let rated = provider.setting(["regulator": .object(regulator)]).withRating(in: Sample.words)
    #expect(rated.object("regulator")?.word("ratingCode") == code)
  }

  @Test("Every option is shown, with what was chosen and what was said")
  func options() {
    let options = Self.root().object("informationChoices")?.items("options") ?? []
    #expect(options.count == 7)
    #expect(
      options.filter { $0["isChosen"].bool == true }.compactMap { $0.word("code") } == [
        "paper-in-home", "secure-email", "large-print",
      ])
    #expect(options[0].text("chosenFor") == "yourself")
    #expect(options[0].text("chosenForNames") == "Winnie")
    #expect(options[1].text("chosenFor") == "Ngozi Okafor")
    #expect(options[2].text("theirWords") == "I do not want to look at a phone.")
  }

  @Test("Who may see what, in words")
  func readers() {
    let readers = Self.root().object("sharing")?.items("readers") ?? []
    #expect(readers.map { $0.text("who") }.prefix(2) == ["You", "Care workers"])
    let emeka = readers.first { $0.text("who") == "Emeka Okafor, son" }
    #expect(emeka?.text("sees") == "visits, the page about me and wishes, but not using the toilet.")
    #expect(readers.last?.text("sees") == "everything, for contract monitoring and statutory review.")
  }

  @Test(
    "A reason keeps its capitals, whatever it begins with",
    arguments: [
      ("NHS continuing healthcare review", "NHS continuing healthcare review"),
      ("Tesco delivers on Friday", "Tesco delivers on Friday"), ("A&E", "A&E"),
      ("Review of the direct payment", "Review of the direct payment"),
    ])
  func basis(written: String, printed: String) {
    let root = Self.root(["contract monitoring and statutory review": written])
    let readers = root.object("sharing")?.items("readers") ?? []
    #expect(readers.last?.text("sees") == "everything, for \(printed).")
  }

  @Test("A record without health or choices says not asked, never nothing")
  func notAsked() throws {
    let text = Example.record
    let start = try #require(text.range(of: #""health": {"#)?.lowerBound)
    let end = try #require(text.range(of: #""decisions": {"#)?.lowerBound)
    let root = Self.root([String(text[start..<end]): ""])
    #expect(root.object("health")?["allergies"].absence?.reason == .notAsked)
  }

  @Test("A protected address and the phones are not in the root")
  func restricted() {
    let person = Self.root([#""sex": "female""#: #""sex": "female", "restricted": true"#]).object("person")
    #expect(person?["address"].isMissing == true)
    #expect(person?["phones"].isMissing == true)
  }

  @Test("IDDSI levels have their names")
  func texture() {
    #expect(Self.root().object("nutrition")?.object("textureIddsi")?.text("foodWords") == "Level 7, regular")
  }
}

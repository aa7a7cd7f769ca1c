import Records
import Testing

@testable import Care

@Suite("One schedule for every document")
struct ScheduleTests {
  private static let lunch = #""days": ["mon", "tue", "wed", "thu", "fri"], "start": "12:30""#
  private static let bed = #""start": "20:30""#

  private static func root(
    _ changes: KeyValuePairs<String, String>, on day: String = "2026-11-16"
  ) -> Object {
    let copy = Copy(for: "", printedOn: Sample.day(day), layout: Sample.standard, size: 14)
    return Sample.record(changes).root(
      provider: Sample.provider(), copy: copy, catalogue: Sample.catalogue, words: Sample.words)
  }

  private static func names(_ root: Object) -> [String] {
    root.items("visits").compactMap { $0.text("name") }
  }

  private static func count(_ root: Object, _ field: String = "visitCount") -> Int? {
    root.object("week")?[field].whole
  }

  @Test("A visit that has ended is not in the plan, and not in the week's total")
  func ended() {
    let changes: KeyValuePairs = [Self.lunch: #""until": "2026-11-15", "# + Self.lunch]
    let root = Self.root(changes)
    #expect(Self.names(root) == ["Morning", "Tea", "Bed"])
    #expect(Self.count(root) == 21)
    #expect(Self.count(root, "minutes") == 885 - 150)
    #expect(
      Self.names(Self.root(changes, on: "2026-11-15")) == ["Morning", "Tea", "Bed"],
      "the plan begins on the 16th")
  }

  @Test("A visit to come is in the plan with the first day on which it falls, and not in the week's total")
  func coming() throws {
    let root = Self.root([Self.lunch: #""from": "2026-12-25", "# + Self.lunch])
    let lunch = try #require(root.items("visits").first { $0.text("id") == "lunch" })
    #expect(lunch["isComing"].bool == true)
    #expect(lunch.date("from") == Sample.day("2026-12-25"))
    #expect(Self.count(root) == 21)
    let saturday = Self.root([Self.lunch: #""from": "2026-12-26", "# + Self.lunch])
    #expect(saturday.items("visits")[1].date("from") == Sample.day("2026-12-28"), "a Monday")
  }

  @Test("Before the first visit of all, the week is that of the first day")
  func notYet() {
    let changes: KeyValuePairs = [
      #""days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "start": "08:00""#:
        #""from": "2026-11-23", "days": ["mon"], "start": "08:00""#,
      Self.lunch: #""from": "2026-11-23", "# + Self.lunch,
      #""start": "17:00""#: #""from": "2026-11-23", "start": "17:00""#,
      Self.bed: #""from": "2026-11-23", "# + Self.bed,
    ]
    #expect(Self.count(Self.root(changes)) == 1 + 5 + 7 + 7)
  }

  @Test("A visit of every second week has a first week, counts half, and says that the total is an average")
  func secondWeek() throws {
    let changes: KeyValuePairs = [
      Self.lunch: #""everyWeeks": 2, "from": "2026-11-18", "days": ["mon"], "start": "12:30""#
    ]
    let root = Self.root(changes)
    let lunch = try #require(root.items("visits").first { $0.text("id") == "lunch" })
    #expect(
      lunch.date("from") == Sample.day("2026-11-30"), "the week of the 18th counts, and its Monday is over")
    #expect(Self.root(changes, on: "2027-02-01").items("visits")[1].date("from") == Sample.day("2026-11-30"))
    #expect(root.object("week")?["isAverage"].bool == false, "it has not begun")
    #expect(Self.root(changes, on: "2027-02-01").object("week")?["isAverage"].bool == true)
    #expect(Self.root([:]).object("week")?["isAverage"].bool == false)
  }

  @Test("A day that stands twice is one day, in the plan and in the total")
  func twice() {
    let root = Self.root([Self.lunch: #""days": ["tue", "mon", "mon"], "start": "12:30""#])
    #expect(root.items("visits")[1]["days"].words == ["mon", "tue"])
    #expect(Self.count(root) == 23)
  }

  @Test("Nights are counted as nights, and not as hours of visits", arguments: ["sleep-in", "waking-night"])
  func nights(kind: String) {
    let root = Self.root([Self.bed: #""kind": "\#(kind)", "# + Self.bed])
    #expect(Self.count(root) == 19)
    #expect(Self.count(root, kind == "sleep-in" ? "sleepIns" : "wakingNights") == 7)
    #expect(Self.count(root, "minutes") == 885 - 210)
  }

  @Test("Funded hours match with the nights or without them, and are not compared with live-in care")
  func funded() {
    for kind in ["sleep-in", "waking-night"] {
      let night = #""kind": "\#(kind)", "# + Self.bed
      #expect(Sample.problems(of: FundedHours.self, [Self.bed: night]).isEmpty)
      #expect(Sample.problems(of: FundedHours.self, [Self.bed: night, "14.75": "11.25"]).isEmpty)
      #expect(Sample.problems(of: FundedHours.self, [Self.bed: night, "14.75": "12"]).count == 1)
    }
    #expect(
      Sample.problems(of: FundedHours.self, [Self.bed: #""kind": "live-in", "# + Self.bed, "14.75": "2"])
        .isEmpty)
  }

  @Test(
    "Somebody who sleeps or lives in is there while others come and go", arguments: ["sleep-in", "live-in"])
  func overlap(kind: String) {
    let during: KeyValuePairs = [Self.lunch: #""kind": "\#(kind)", "days": ["mon"], "start": "08:15""#]
    #expect(Sample.problems(of: VisitOverlap.self, during).isEmpty)
    #expect(
      Sample.problems(of: VisitOverlap.self, [Self.lunch: #""days": ["mon"], "start": "08:15""#]).count == 1)
  }

  @Test("Plan and diary have the same visits on the same days")
  func diary() throws {
    let changes: KeyValuePairs = [
      Self.lunch: #""until": "2026-11-24", "# + Self.lunch,
      #""start": "17:00""#: #""everyWeeks": 2, "from": "2026-11-16", "start": "17:00""#,
    ]
    let root = Self.root(changes)
    let diary = try #require(root.items("sheets").first?.items("sets").first)
    let days = diary.items("days").map { day in
      day.items("visits").compactMap { $0.text("name") }
    }
    #expect(
      days[1] == ["Morning", "Lunch", "Bed"],
      "the 24th is the last day of lunch, and tea is for the other week")
    #expect(days[2] == ["Morning", "Bed"])
    #expect(root.items("visits")[1].date("until") == Sample.day("2026-11-24"))
  }
}

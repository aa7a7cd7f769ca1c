import Testing

@testable import Records

@Suite("Minutes of the clock")
struct ClockMomentTests {
  @Test(
    "24 hours pass by the clock, over a weekend and over both changes of the clocks",
    arguments: [
      ("2026-11-13T16:40", "2026-11-14T16:40"), ("2026-12-31T23:59", "2027-01-01T23:59"),
      // The clocks go forward at 1am on 28 March 2027, and back at 2am on 25 October 2026.
      ("2027-03-27T16:40", "2027-03-28T17:40"), ("2027-03-27T00:30", "2027-03-28T00:30"),
      ("2026-10-24T16:40", "2026-10-25T15:40"), ("2026-07-01T09:00", "2026-07-02T09:00"),
    ])
  func day(from: String, to: String) throws {
    let start = try #require(ClockMoment(iso: from))
    let end = start.adding(hours: 24)
    #expect(end.iso == to)
    #expect(start.minutes(to: end) == 24 * 60)
  }

  @Test("Seconds since 1970 are shown as clocks show them, in winter and in summer")
  func epoch() {
    #expect(ClockMoment(secondsSince1970: 0).iso == "1970-01-01T00:00")
    #expect(ClockMoment(secondsSince1970: 1_794_588_000).iso == "2026-11-13T16:40")
    #expect(ClockMoment(secondsSince1970: 1_782_896_400).iso == "2026-07-01T10:00")
  }

  @Test(
    "What is no minute is not read",
    arguments: ["2026-11-13", "2026-11-13T24:00", "2026-02-30T10:00", "T10:00", "2026-11-13T1640"])
  func nonsense(text: String) { #expect(ClockMoment(iso: text) == nil) }
}

import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct SharedHoursTests {
  private static func problems(shared hours: String) -> [Problem] {
    Sample.problems(
      of: FundedHours.self,
      [
        #""hoursPerWeek": 14.75"#: #""hoursPerWeek": 40.25"#,
        #""access": {"#: #""supportedLiving": { "sharedHoursPerWeek": \#(hours) }, "access": {"#,
      ])
  }

  @Test("Hours that are shared with housemates count towards the funded hours, and no others do")
  func shared() {
    #expect(Self.problems(shared: "25.5").isEmpty)
    #expect(Self.problems(shared: "20").map(\.path) == ["person.funding.hoursPerWeek"])
  }
}

import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct MedicineRuleTests {
  @Test("A medicine given when needed has a reason and limits, or it is not read")
  func limits() {
    for missing in [
      #""reason": "knee pain", "#, #""minHoursBetween": 6, "#, #""maxIn24Hours": "eight tablets", "#,
    ] {
      let (record, problems) = Sample.read([missing: ""])
      #expect(record == nil)
      #expect(problems.map(\.path) == ["medicines.items[4].prn"])
    }
  }

  @Test("MED-01: times or limits, not both and not neither")
  func times() {
    #expect(Sample.problems(of: MedicineTimes.self).isEmpty)
    let both = Sample.problems(
      of: MedicineTimes.self, [#""prn": { "reason""#: #""times": ["08:00"], "prn": { "reason""#])
    #expect(both.map(\.path) == ["medicines.items[4]"])
    let neither = Sample.problems(of: MedicineTimes.self, [#""times": ["08:00", "17:00"], "#: ""])
    #expect(neither.map(\.severity) == [.error])
  }

  @Test("MED-02: a dose without a unit is an error")
  func units() {
    #expect(Sample.problems(of: DoseUnits.self).isEmpty)
    let changes: KeyValuePairs = [
      #""dose": "one tablet""#: #""dose": "1""#, #""maxIn24Hours": "eight tablets""#: #""maxIn24Hours": "8""#,
    ]
    #expect(
      Sample.problems(of: DoseUnits.self, changes).map(\.path) == [
        "medicines.items[0].dose", "medicines.items[4].prn.maxIn24Hours",
      ])
  }

  @Test("MED-03: the list was checked by a second person")
  func secondCheck() {
    #expect(Sample.problems(of: SecondCheck.self).isEmpty)
    let same: KeyValuePairs = [#""checkedBy": "Priya Raman""#: #""checkedBy": "Dale Mercer""#]
    #expect(Sample.problems(of: SecondCheck.self, same).map(\.severity) == [.warning])
    let nobody: KeyValuePairs = [#", "checkedBy": "Priya Raman", "checkedOn": "2026-11-13""#: ""]
    #expect(Sample.problems(of: SecondCheck.self, nobody).map(\.severity) == [.warning])
    let reminded: KeyValuePairs = [
      #", "checkedBy": "Priya Raman", "checkedOn": "2026-11-13""#: "",
      #""supportLevel": "administer""#: #""supportLevel": "remind-or-general""#,
    ]
    #expect(Sample.problems(of: SecondCheck.self, reminded).map(\.severity) == [.warning])
  }

  @Test("MED-04: a list older than a cycle is checked again")
  func old() {
    #expect(Sample.problems(of: OldTranscription.self, asOf: "2026-12-11").isEmpty)
    #expect(Sample.problems(of: OldTranscription.self, asOf: "2026-12-12").map(\.severity) == [.warning])
  }
}

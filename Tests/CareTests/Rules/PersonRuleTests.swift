import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct PersonRuleTests {
  @Test("Check digits of NHS numbers, by hand")
  func modulus11() {
    for number in ["9990123454", "9990000018", "9990000026", "9434765919"] {
      #expect(Modulus11.holds(number))
    }
    for number in ["9991234567", "9990123455", "9434765918"] {
      #expect(!Modulus11.holds(number))
    }
  }

  @Test("ID-01: a wrong NHS number is an error that does not repeat it")
  func healthNumber() {
    #expect(Sample.problems(of: HealthNumber.self).isEmpty)
    let problems = Sample.problems(of: HealthNumber.self, ["9990123454": "9990123455"])
    #expect(problems.map(\.severity) == [.error])
    #expect(problems.first?.report.contains("9990123455") == false)
  }

  @Test("ID-01: a CHI number begins with the date of birth")
  func chi() {
    let scots: KeyValuePairs = [#""jurisdiction": "england""#: #""jurisdiction": "scotland""#]
    #expect(Sample.problems(of: HealthNumber.self, scots).map(\.severity) == [.warning])
  }

  @Test("ID-02: nothing is printed for a person who has died")
  func deceased() {
    #expect(Sample.problems(of: Deceased.self).isEmpty)
    let died: KeyValuePairs = [#""sex": "female""#: #""sex": "female", "deceased": true"#]
    #expect(Sample.problems(of: Deceased.self, died).map(\.severity) == [.refusal])
  }

  @Test("ID-03: a protected address is refused unless that was asked for")
  func restricted() {
    let changes: KeyValuePairs = [#""sex": "female""#: #""sex": "female", "restricted": true"#]
    #expect(Sample.problems(of: Restricted.self).isEmpty)
    #expect(Sample.problems(of: Restricted.self, changes).map(\.severity) == [.refusal])
    let allowed = CheckContext(
      provider: Sample.provider(), asOf: Sample.asOf, layouts: Sample.layouts, nations: Sample.nations,
      isRestrictedAllowed: true)
    #expect(Restricted.findings(in: Sample.record(changes).object, allowed).isEmpty)
  }

  @Test(
    "ID-03: a text that says the protected address, its postcode or its phone is refused",
    arguments: [
      "Go to 14 Orchard Rise and ring.", "It is orchard rise, the red door.", "Parking near SG99 9ZZ",
      "The postcode is sg999zz.",
    ])
  func protectedInText(text: String) {
    let place = "Winnie could fall in the bathroom or when standing up."
    #expect(Sample.textProblems(of: Restricted.id, [place: text]).isEmpty)
    let problems = Sample.textProblems(
      of: Restricted.id, [place: text, #""sex": "female""#: #""sex": "female", "restricted": true"#])
    #expect(problems.map(\.severity) == [.refusal])
    #expect(problems.map(\.path) == ["risks[0].whatCouldHappen"])
  }

  @Test("ID-03: the town may be said, and so may the address where none is protected")
  func protectedTown() {
    let problems = Sample.textProblems(
      of: Restricted.id, [#""sex": "female""#: #""sex": "female", "restricted": true"#])
    #expect(problems.isEmpty)
  }

  @Test("FMT-01: of a need that is no form of paper nothing is said of print")
  func contactsNeed() {
    let changes: KeyValuePairs = [
      #""code": "936581000000101", "display": "Requires information by email""#:
        #""code": "285055002", "display": "Hearing aid worn""#
    ]
    let problems = Sample.problems(of: ContactFormats.self, changes)
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems.allSatisfy { !$0.report.contains("point") && $0.hint?.contains("note") == true })
  }

  @Test("NAM-01: pronouns that were not asked are noted, never worked out")
  func pronouns() {
    #expect(Sample.problems(of: Pronouns.self).isEmpty)
    let changes: KeyValuePairs = [#""pronouns": { "value": "she/her" }, "#: ""]
    #expect(Sample.problems(of: Pronouns.self, changes).map(\.severity) == [.note])
  }

  @Test("TXT-01: a disrespectful word warns with a kinder wording")
  func words() {
    #expect(Sample.textProblems(of: KindWords.id).isEmpty)
    let problems = Sample.textProblems(
      of: KindWords.id, ["Stiff in the morning": "Suffers from stiff knees, is bed-bound, Refuses"])
    #expect(problems.map(\.severity) == [.warning, .warning, .warning])
    #expect(problems.first?.hint == "a kinder wording: has")
  }

  @Test("SCT-01: a code that fails Verhoeff's check is an error, and a spreadsheet's damage is named")
  func snomed() {
    #expect(Sample.textProblems(of: SnomedCodes.id).isEmpty)
    let problems = Sample.textProblems(
      of: SnomedCodes.id, ["795661000000104": "1082661000000100", "285055002": "285055003"])
    #expect(problems.map(\.severity) == [.error, .error])
    #expect(problems.last?.hint?.contains("1082661000000107") == true)
    #expect(CheckDigits.repaired("1082551000000100") == "1082551000000105")
  }

  @Test("All codes that the program knows pass Verhoeff's check")
  func ownCodes() {
    #expect(InformationCodes.all.filter { !CheckDigits.isValidSnomed($0.code) }.map(\.code) == [])
    #expect(NeedOrder.known.keys.filter { !CheckDigits.isValidSnomed($0) } == [])
  }

  @Test("DAT-01: nothing was done in the future; DAT-02: nobody is born there")
  func dates() {
    #expect(Sample.problems(of: Dates.self).isEmpty)
    let future = Sample.problems(
      of: Dates.self,
      [
        #""askedOn": "2026-11-12""#: #""askedOn": "2027-11-12""#,
        #""seenOn": "2025-02-03""#: #""seenOn": "2035-02-03""#,
      ])
    #expect(future.map(\.path) == ["contacts[0].authority[0].seenOn", "health.foodAllergies.askedOn"])
    #expect(Sample.problems(of: Dates.self, ["1941-03-09": "1841-03-09"]).map(\.rule) == ["DAT-02"])
  }

  @Test("ASK-01: not asked, not known and none known without a day")
  func notAsked() {
    let paths = Sample.problems(
      of: NotAsked.self,
      [
        #"{ "emptyReason": "nilknown", "askedOn": "2026-11-12" }"#: #"{ "emptyReason": "nilknown" }"#,
        #""pets": { "value": "Biscuit, a friendly ginger cat" }"#: #""pets": { "absent": "asked-unknown" }"#,
      ]
    ).map { "\($0.rule ?? "") \($0.severity) \($0.path ?? "")" }
    #expect(paths.contains("ASK-02 warning health.foodAllergies"))
    #expect(paths.contains("ASK-01 warning person.ethnicity"))
    #expect(!paths.contains { $0.hasSuffix("person.pets") })
  }
}

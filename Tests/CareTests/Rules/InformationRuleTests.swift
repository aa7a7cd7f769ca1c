import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct InformationRuleTests {
  static let hearing = #""code": "285055002", "display": "Does use hearing aid""#
  static let phone = #""code": "795661000000104", "display": "Requires contact by telephone""#

  @Test("AIS-01: needs were asked about; AIS-02: and are looked at again")
  func asked() {
    #expect(Sample.problems(of: InformationNeeds.self).isEmpty)
    let nobody: KeyValuePairs = [
      #""identified": { "on": "2026-11-12", "by": "Dale Mercer", "method": "asked the person" },"#: ""
    ]
    #expect(Sample.problems(of: InformationNeeds.self, nobody).map(\.rule) == ["AIS-01"])
    #expect(Sample.problems(of: InformationNeeds.self, asOf: "2027-11-13").map(\.rule) == ["AIS-02"])
  }

  @Test("AIS-04: braille is named, and email is noted")
  func unmet() {
    #expect(Sample.problems(of: UnmetNeeds.self).map(\.severity) == [.note])
    let problems = Sample.problems(
      of: UnmetNeeds.self, [Self.hearing: #""code": "936661000000109", "display": "Braille""#])
    #expect(
      problems.map(\.path) == ["contacts[0].accessibleInformation[0]", "accessibleInformation.needs[2]"])
    #expect(problems.last?.severity == .warning)
  }

  @Test("AIS-05: braille and lip reading contradict each other")
  func contradiction() {
    #expect(Sample.problems(of: ContradictoryNeeds.self).isEmpty)
    let changes: KeyValuePairs = [
      Self.hearing: #""code": "936661000000109", "display": "Braille""#,
      Self.phone: #""code": "441092009", "display": "Does lip read""#,
    ]
    #expect(
      Sample.problems(of: ContradictoryNeeds.self, changes).map(\.path) == ["accessibleInformation.needs[3]"])
  }

  @Test("AIS-06: a code of no list is kept with a warning")
  func unknown() {
    #expect(Sample.problems(of: UnknownNeeds.self).isEmpty)
    let changes: KeyValuePairs = [Self.hearing: #""code": "91936005", "display": "Something""#]
    #expect(Sample.problems(of: UnknownNeeds.self, changes).map(\.severity) == [.warning])
  }

  @Test("CHO-01, CHO-02, CHO-03: options were explained, and a choice was made, not assumed")
  func choices() {
    for rule in [ChoiceMade.self, ChoicesExplained.self, SilentChoice.self] as [any Rule.Type] {
      #expect(Sample.problems(of: rule).isEmpty)
    }
    let none: KeyValuePairs = [#""explainedTo": ["person", "con-ngozi"]"#: #""explainedTo": []"#]
    #expect(
      Sample.problems(of: ChoicesExplained.self, none).map(\.path) == ["informationChoices.explainedTo"])
    #expect(Sample.problems(of: SilentChoice.self, none).map(\.path) == ["informationChoices.chosen"])
    let fewer: KeyValuePairs = [#""audio-or-braille", "no-paper"],"#: #""audio-or-braille"],"#]
    #expect(
      Sample.problems(of: ChoicesExplained.self, fewer).map(\.path) == ["informationChoices.optionsExplained"]
    )
    let assumed: KeyValuePairs = ["talked through in 24 point, face to face": "Assumed"]
    #expect(Sample.problems(of: SilentChoice.self, assumed).map(\.severity) == [.error])
    let nothing: KeyValuePairs = [
      #"{ "option": "paper-in-home", "for": "person" }, { "option": "large-print", "for": "person" }, { "option": "secure-email", "for": "con-ngozi" }"#:
        ""
    ]
    #expect(Sample.problems(of: ChoiceMade.self, nothing).map(\.rule) == ["CHO-01"])
  }

  @Test("CHO-06: choices are no older than the last look at the needs")
  func oldChoices() {
    #expect(Sample.problems(of: OldChoices.self).isEmpty)
    let looked: KeyValuePairs = [#""lastReviewed": "2026-11-12""#: #""lastReviewed": "2026-11-14""#]
    #expect(Sample.problems(of: OldChoices.self, looked).map(\.severity) == [.note])
    let noDay: KeyValuePairs = [
      #""wantsToWriteInRecord": { "value": true }, "reviewDue": "2027-02-16""#:
        #""wantsToWriteInRecord": { "value": true }"#
    ]
    #expect(Sample.problems(of: OldChoices.self, noDay, asOf: "2027-11-11").isEmpty)
    #expect(Sample.problems(of: OldChoices.self, noDay, asOf: "2027-11-12").map(\.severity) == [.warning])
  }

  @Test("CHO-04: no paper at home needs a date and a proof, and is asked again after a year")
  func noPaper() {
    let no = #""noPaperInHome": { "value": false }"#
    #expect(Sample.problems(of: NoPaper.self).isEmpty)
    #expect(
      Sample.problems(of: NoPaper.self, [no: #""noPaperInHome": { "value": true }"#]).map(\.severity) == [
        .error
      ])
    let proved: KeyValuePairs = [no: #""noPaperInHome": { "value": true, "on": "2026-11-12" }"#]
    #expect(Sample.problems(of: NoPaper.self, proved).isEmpty)
    #expect(Sample.problems(of: NoPaper.self, proved, asOf: "2027-11-12").map(\.severity) == [.warning])
    #expect(Sample.read([no: #""noPaperInHome": true"#]).0 == nil)
  }

  @Test(
    "SHA-01: a section that does not exist is an error",
    arguments: ["needs.continance", "health.condition", "vists", "visits.", "visits.times.x", "schema"])
  func sections(section: String) {
    #expect(Sample.problems(of: SharedSections.self).isEmpty)
    let problems = Sample.problems(of: SharedSections.self, ["needs.continence": section])
    #expect(problems.map(\.path) == ["sharing.grants[4].except[0]"])
    #expect(problems.map(\.severity) == [.error])
  }

  @Test("SHA-02: an audience that does not exist is an error; SHA-03: who decided says why")
  func audiences() {
    #expect(Sample.problems(of: SharedAudiences.self).isEmpty)
    let problems = Sample.problems(
      of: SharedAudiences.self, [#""audience": "con-joan""#: #""audience": "con-jaon""#])
    #expect(problems.map(\.hint) == ["did you mean contacts[2]?"])
    #expect(Sample.problems(of: SharingDecider.self).isEmpty)
    let attorney: KeyValuePairs = [#""decidedBy": "person""#: #""decidedBy": "attorney""#]
    #expect(Sample.problems(of: SharingDecider.self, attorney).map(\.rule) == ["SHA-03"])
  }

  @Test("PRV: the provider can be reached, information is free, ids and dates can be")
  func provider() {
    func rules(_ changes: KeyValuePairs<String, String>, asOf: String = "2026-11-16") -> [String] {
      Sample.provider(changes).problems(asOf: Sample.day(asOf), nations: Sample.nations).map {
        "\($0.rule ?? "") \($0.severity)"
      }
    }
    #expect(rules([:]) == [])
    #expect(rules([#""use": "out-of-hours""#: #""use": "safeguarding""#]) == ["PRV-01 warning"])
    #expect(rules([#""email": "office@hartbourne.example.org","#: ""]) == ["PRV-02 warning"])
    #expect(rules([#""amountPence": 0"#: #""amountPence": 1000"#]) == ["PRV-04 refusal"])
    #expect(rules(["1-100000000": "100000000"]) == ["PRV-05 error"])
    #expect(rules([:], asOf: "2027-04-01") == ["PRV-06 warning"])
    #expect(rules(["2025-05-14": "2027-05-14"]) == ["PRV-07 error"])
  }
}

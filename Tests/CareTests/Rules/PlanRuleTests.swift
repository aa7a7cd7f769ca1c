import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct PlanRuleTests {
  @Test("PLN-01: a plan past its review warns")
  func review() {
    #expect(Sample.problems(of: PlanReview.self).isEmpty)
    #expect(Sample.problems(of: PlanReview.self, asOf: "2027-02-16").isEmpty)
    #expect(Sample.problems(of: PlanReview.self, asOf: "2027-02-17").map(\.severity) == [.warning])
  }

  @Test("PLN-02: a draft is refused unless it was asked for; an ended plan is always refused")
  func status() {
    let active = #""status": "active""#
    #expect(Sample.problems(of: PlanStatus.self).isEmpty)
    let draft = Sample.record([active: #""status": "draft""#])
    let refused = CheckContext(
      provider: Sample.provider(), asOf: Sample.asOf, layouts: Sample.layouts, nations: Sample.nations)
    let allowed = CheckContext(
      provider: Sample.provider(), asOf: Sample.asOf, layouts: Sample.layouts, nations: Sample.nations,
      isDraftAllowed: true)
    #expect(PlanStatus.findings(in: draft.object, refused).map(\.severity) == [.refusal])
    #expect(PlanStatus.findings(in: draft.object, allowed).isEmpty)
    #expect(
      Sample.problems(of: PlanStatus.self, [active: #""status": "ended""#]).map(\.severity) == [.refusal])
    #expect(
      Sample.problems(of: PlanStatus.self, [active: #""status": "suspended""#]).map(\.severity) == [.warning])
  }

  @Test("PLN-03: nobody approves their own plan")
  func approval() {
    #expect(Sample.problems(of: PlanApproval.self).isEmpty)
    let own: KeyValuePairs = [
      #""approvedBy": { "name": "Priya Raman""#: #""approvedBy": { "name": "Dale Mercer""#
    ]
    #expect(Sample.problems(of: PlanApproval.self, own).map(\.rule) == ["PLN-03"])
  }

  @Test("PLN-04: versions rise, and the review comes after the start")
  func order() {
    #expect(Sample.problems(of: PlanOrder.self).isEmpty)
    let changes: KeyValuePairs = [
      #""replaces": 6"#: #""replaces": 7"#, #""reviewDue": "2027-02-16""#: #""reviewDue": "2026-11-16""#,
    ]
    #expect(Sample.problems(of: PlanOrder.self, changes).map(\.path) == ["plan.replaces", "plan.reviewDue"])
  }

  @Test("AUT-01: an attorney's paper is registered and was seen")
  func authority() {
    #expect(Sample.problems(of: Authority.self).isEmpty)
    let unseen: KeyValuePairs = [#""registered": true, "seenOn": "2025-02-03""#: #""registered": false"#]
    #expect(Sample.problems(of: Authority.self, unseen).map(\.path) == ["contacts[0].authority[0]"])
    let claimed: KeyValuePairs = [#""roles": ["family"]"#: #""roles": ["attorney"]"#]
    #expect(Sample.problems(of: Authority.self, claimed).map(\.path) == ["contacts[1].roles"])
  }

  @Test("VIS-01: visits of one person do not overlap, not even over midnight")
  func overlap() {
    #expect(Sample.problems(of: VisitOverlap.self).isEmpty)
    let tea: KeyValuePairs = [
      #""start": "17:00", "durationMinutes": 30"#: #""start": "12:45", "durationMinutes": 30"#
    ]
    #expect(Sample.problems(of: VisitOverlap.self, tea).map(\.path) == ["visits[2].start"])
    let night: KeyValuePairs = [
      #""start": "20:30", "durationMinutes": 30"#: #""start": "23:00", "durationMinutes": 600"#
    ]
    #expect(Sample.problems(of: VisitOverlap.self, night).map(\.path) == ["visits[3].start"])
    let touching: KeyValuePairs = [
      #""start": "17:00", "durationMinutes": 30"#: #""start": "20:00", "durationMinutes": 30"#
    ]
    #expect(Sample.problems(of: VisitOverlap.self, touching).isEmpty)
  }

  @Test("VIS-02: a visit of under 30 minutes has a reason")
  func short() {
    let lunch = #""durationMinutes": 30, "careWorkers": 1, "priority": "important""#
    #expect(Sample.problems(of: ShortVisit.self).isEmpty)
    let short: KeyValuePairs = [lunch: #""durationMinutes": 15, "careWorkers": 1, "priority": "important""#]
    #expect(Sample.problems(of: ShortVisit.self, short).map(\.path) == ["visits[1].durationMinutes"])
    let agreed: KeyValuePairs = [
      lunch:
        #""shortVisitReason": "A check only", "durationMinutes": 15, "careWorkers": 1, "priority": "important""#
    ]
    #expect(Sample.problems(of: ShortVisit.self, agreed).isEmpty)
  }

  @Test("VIS-04: a task falls on a day of its visit, and weeks are counted from a first day")
  func days() {
    #expect(Sample.problems(of: VisitDays.self).isEmpty)
    let changes: KeyValuePairs = [
      #"{ "task": "HO-PET" }"#: #"{ "task": "HO-PET", "days": ["sat"] }"#,
      #""start": "17:00""#: #""everyWeeks": 2, "start": "17:00""#,
    ]
    #expect(
      Sample.problems(of: VisitDays.self, changes).map(\.path) == [
        "visits[1].tasks[3].days", "visits[2].everyWeeks",
      ])
  }

  @Test("FUN-01: the visits bring the funded hours")
  func funded() {
    #expect(Sample.problems(of: FundedHours.self).isEmpty)
    let problems = Sample.problems(of: FundedHours.self, [#""hoursPerWeek": 14.75"#: #""hoursPerWeek": 16"#])
    #expect(problems.first?.message == "the visits bring 14 hours 45 minutes a week, not the funded 16 hours")
  }

  @Test("REF-01: ids that are named stand in the record, with a number where one is called")
  func references() {
    #expect(Sample.problems(of: References.self).isEmpty)
    let paths = Sample.problems(
      of: References.self,
      [
        #""officer": "pro-social-worker""#: #""officer": "pro-nobody""#,
        #"["person", "con-ngozi"]"#: #"["person", "con-nora"]"#,
        #""whoToContact": ["provider.office"]"#: #""whoToContact": ["provider.nightdesk"]"#,
      ]
    ).map(\.path)
    #expect(
      paths == [
        "person.funding.officer", "informationChoices.explainedTo[1]", "contingency[2].whoToContact[0]",
      ])
  }

  @Test("REF-02: an id stands once")
  func unique() {
    #expect(Sample.problems(of: UniqueIds.self).isEmpty)
    #expect(
      Sample.problems(of: UniqueIds.self, [#""id": "con-joan""#: #""id": "pro-gp""#]).map(\.path) == [
        "professionals[0].id"
      ])
  }

  @Test("CON-01 and CON-02: the plan says what happens when a visit is late and when the systems are down")
  func contingency() {
    #expect(Sample.problems(of: ContingencyPlans.self).isEmpty)
    let changes: KeyValuePairs = [
      #""id": "late-visit""#: #""id": "cold""#, #""id": "system-down""#: #""id": "heatwave""#,
    ]
    #expect(Set(Sample.problems(of: ContingencyPlans.self, changes).map(\.rule)) == ["CON-01", "CON-02"])
  }

  @Test("RES-01: what a resuscitation form says is never printed; RES-02: it can be found")
  func form() {
    #expect(Sample.problems(of: FormContent.self).isEmpty)
    #expect(
      Sample.problems(of: FormContent.self, [#""printContent": false"#: #""printContent": true"#]).map(
        \.severity) == [.error])
    let lost: KeyValuePairs = [
      #""location": "Clear wallet inside the kitchen cupboard door above the kettle","#: ""
    ]
    #expect(Sample.problems(of: FormContent.self, lost).map(\.rule) == ["RES-02"])
  }

  @Test("RSK-01 and EQP-01: risks and equipment are looked at in time")
  func overdue() {
    #expect(Sample.problems(of: Overdue.self).isEmpty)
    let rules = Sample.problems(of: Overdue.self, asOf: "2027-05-01").map(\.rule)
    #expect(rules == ["RSK-01", "RSK-01", "RSK-01", "EQP-01"])
  }

  @Test("PRO-01: a nurse who shares a task can be reached")
  func nurse() {
    #expect(Sample.problems(of: SharedTasks.self).isEmpty)
    let changes: KeyValuePairs = [
      #""who": "care-worker", "when": "Wednesday"#: #""who": "nurse", "when": "Wednesday"#,
      #""role": "community-nurse""#: #""role": "dietitian""#,
    ]
    #expect(
      Sample.problems(of: SharedTasks.self, changes).map(\.path) == ["needs[0].outcomes[0].actions[0].who"])
  }
}

import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct EntryCodeTests {
  static let note = "Knock, wait, then call out your name"
  static let risk = "Winnie could fall in the bathroom or when standing up."

  static func problems(_ text: String, in place: String = risk) -> [Problem] {
    Sample.textProblems(of: EntryCodes.id, [place: text])
  }

  @Test(
    "Anything like an entry code near a key safe is refused",
    arguments: [
      "The key safe is by the door, 4471.", "Keysafe code: C1234Y", "key-safe 44 71 by the bins",
      "Entry code is 4 4 7 1",
      "door code 12X34", "PIN 0417", "alarm code A99B", "Key safe number four four seven one",
      "Key  safe\\n9021",
      "KEY SAFE ４４７１", "keysafe year 2019", "1234# opens the keypad", "key safe 4-4-7-1",
      "Gate code is 2580!", "Key safe: forty-four seventy-one",
      "keysafe four thousand four hundred and seventy one",
      "Key safe 4 - 4 - 7 - 1", "key safe 4, 4, 7, 1", "Key safe: C4471", "keysafe C 4471",
      "key safe c-44-71",
      "The padlock opens with 4471", "Key safe double four seven one", "Combo 4471",
    ])
  func refused(text: String) {
    let problems = Self.problems(text)
    #expect(problems.map(\.severity) == [.refusal])
    #expect(problems.first?.rule == "KEY-01")
    #expect(problems.first?.path == "risks[0].whatCouldHappen")
  }

  @Test("The digits are repeated nowhere: not in the message, not in the excerpt")
  func neverRepeated() {
    for problem in Self.problems("Keysafe 4471 C1234Y") {
      #expect(!problem.report.contains("4471"))
      #expect(!problem.report.contains("C1234Y"))
    }
  }

  @Test(
    "Times, phones, doses, dates, postcodes and record ids are no codes",
    arguments: [
      "Key safe: ring 01632 960120 if it sticks.", "Check the key safe at 8:45am and 17:30.",
      "Key safe, then 500mg at 10am.",
      "Key safe fitted on 12 November 2026.", "Key safe fitted 2026-11-12.", "Key safe at SG99 9ZZ.",
      "Key safe of HB-0417.",
      "Key safe: call 999 if it is open.", "The key safe is on the 2nd post.", "Key safe 250 ml",
      "Pinned to the wall 1234",
      "Two key safes, 150 metres away",
    ])
  func allowed(text: String) {
    #expect(Self.problems(text).isEmpty)
  }

  @Test(
    "Near a door, a gate or an alarm alone it warns",
    arguments: ["Door 4471", "The gate is 2580", "alarm: 9021"])
  func doubtful(text: String) {
    #expect(Self.problems(text).map(\.severity) == [.warning])
  }

  @Test("More than 40 characters away it is not taken for the code")
  func far() {
    let far = "The key safe is where it was, we all know it, and so does the family. Room 4471."
    #expect(Self.problems(far).isEmpty)
  }

  @Test("However a code is written, it is refused", arguments: EntryCodePhrasings.codes)
  func phrasing(text: String) {
    #expect(Self.problems(text.inJSON).map(\.severity) == [.refusal])
    #expect(Self.problems(text.inJSON, in: Self.note).contains { $0.severity == .refusal })
  }

  @Test("A password is refused, and not repeated", arguments: EntryCodePhrasings.passwords)
  func password(text: String) {
    let problems = Sample.textProblems(of: Passwords.id, [Self.risk: text.inJSON])
    #expect(problems.map(\.severity) == [.refusal])
    #expect(problems.allSatisfy { !$0.report.contains(text.suffix(5)) })
  }

  @Test("Ordinary sentences with numbers pass", arguments: EntryCodePhrasings.harmless)
  func harmless(text: String) {
    #expect(Self.problems(text.inJSON).isEmpty)
    #expect(Sample.textProblems(of: Passwords.id, [Self.risk: text.inJSON]).isEmpty)
  }

  @Test(
    "A code in a text of its own is refused where its neighbour says what it is",
    arguments: [
      #""localIds": [{"system": "Key safe", "value": "4471"}]"#,
      #""localIds": [{"system": "Mosaic", "value": "7781"}, {"system": "Entry code", "value": "C4471"}]"#,
    ])
  func neighbours(field: String) {
    let problems = Sample.textProblems(
      of: EntryCodes.id, [#""localIds": [ { "system": "council", "value": "HC-552190" } ]"#: field])
    #expect(problems.map(\.severity) == [.refusal])
    #expect(problems.first?.path?.hasPrefix("person.localIds") == true)
  }

  @Test(
    "A code over two items is refused",
    arguments: [["Key safe by the door", "4471"], ["4471", "opens the key safe"], ["Key safe 44", "71"]])
  func overItems(items: [String]) {
    let list = items.map { "\"\($0)\"" }.joined(separator: ", ")
    let problems = Sample.textProblems(
      of: EntryCodes.id, [#""strengths": ["#: #""strengths": ["# + list + ", "])
    #expect(problems.map(\.severity) == [.refusal])
    #expect(
      Sample.textProblems(of: EntryCodes.id, [#""strengths": ["#: #""strengths": ["Mosaic", "4471", "#])
        .isEmpty)
  }

  @Test(
    "What a note on how to come in said before is looked at as the note is",
    arguments: ["person/access/entryNote", "person.access.entryNote"])
  func changes(path: String) {
    let change = "{ \"path\": \"\(path)\", \"was\": \"4471\""
    let problems = Sample.textProblems(
      of: EntryCodes.id, [#"{ "path": "visits/lunch/start", "was": "13:00""#: change])
    #expect(problems.map(\.path) == ["plan.changes[0].was"])
  }

  @Test("In the note on how to come in, the word code is enough")
  func entryNote() {
    #expect(Self.problems("The code is 4471", in: Self.note).map(\.severity) == [.refusal])
  }

  @Test("In the note on how to come in, what looks like a code warns even where no word says so")
  func bareEntryNote() {
    func severities(_ note: String) -> [Severity] {
      Sample.problems(of: EntryNotes.self, [Self.note: note]).map(\.severity)
    }
    #expect(severities("4471 then turn") == [.warning])
    #expect(severities("Knock twice, and wait 30 seconds").isEmpty)
    #expect(severities("The code is 4471").isEmpty, "EntryCodes refuses it")
  }

  @Test("A field of the office's own is read as well")
  func custom() {
    let own = Sample.problems(
      of: OwnCodeFields.self, [#""strengths": ["#: #""custom": {"keySafe": 4471}, "strengths": ["#])
    #expect(own.map(\.path) == ["custom.keySafe"])
    let other = Sample.problems(
      of: OwnCodeFields.self, [#""strengths": ["#: #""custom": {"lockBox": "9021"}, "strengths": ["#])
    #expect(other.map(\.path) == ["custom.lockBox"])
    let named = Sample.textProblems(
      of: EntryCodes.id, [#""strengths": ["#: #""custom": {"note": "key safe 4471"}, "strengths": ["#])
    #expect(named.map(\.severity) == [.refusal])
  }

  @Test(
    "A field of the office's own is refused by its name, by what it says, or by both",
    arguments: [
      (#""box": "4471""#, true), (#""wifiPassword": "bluebird""#, true), (#""keySafe4471": true"#, true),
      (#""doorPin": 4471"#, true), (#""gate_code": "2580""#, true), (#""door": "code 4471""#, true),
      (#""postcodeArea": "01632""#, false), (#""payrollCode": "2231""#, false),
      (#""keyWorkerHours": 35"#, false),
      (#""room": "112""#, false), (#""round": 7"#, false),
    ])
  func ownNames(field: String, isRefused: Bool) {
    let changed = #""custom": {"# + field + #"}, "strengths": ["#
    let own = Sample.problems(of: OwnCodeFields.self, [#""strengths": ["#: changed])
    #expect(own.map(\.severity) == (isRefused ? [.refusal] : []))
  }

  @Test("The example has no code in it")
  func example() {
    #expect(Sample.textProblems(of: EntryCodes.id).isEmpty)
  }
}

extension String {
  /// The text as it stands between the quotes of a record.
  fileprivate var inJSON: String { replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}

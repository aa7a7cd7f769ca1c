import Diagnostics
import Testing

@testable import Packs

/// What offices wrote by the manual alone, and found on no paper.
extension PrintedFactsTests {
  private func easy(_ changes: KeyValuePairs<String, String>) throws -> String {
    try lines(of: "HB-0388", in: "easy-read", changes).joined(separator: "\n")
  }

  private static let late =
    #""trigger": "A care worker is more than 30 minutes late", "whatShouldHappen": "The office sends Rosie a text with a new time. On work days the office rings: she needs to leave at 8:25am.", "whoToContact": ["provider.out-of-hours"],"#
    + "\n      "
    + #""easyRead": ["If we are late, we send you a text.", "You can ring us too."] }"#

  // MARK: easy words

  @Test(
    "Easy words of what goes wrong and of what to do then are printed where the event has none of its own")
  func halvesOfEvents() throws {
    let changes: KeyValuePairs = [
      Self.late:
        #""trigger": { "text": "Late", "easyRead": ["My helper is late."] }, "whatShouldHappen": { "text": "Ring", "easyRead": ["I ring the flat."] } }"#
    ]
    #expect(try easy(changes).contains("My helper is late.\nI ring the flat."))
    #expect(try found("EAS-01", of: "HB-0388", changes) == [])
    let half: KeyValuePairs = [
      Self.late:
        #""trigger": { "text": "Late", "easyRead": ["My helper is late."] }, "whatShouldHappen": "Ring" }"#
    ]
    #expect(try easy(half).contains("My helper is late.\nThere is more about this in your long plan."))
    #expect(try found("EAS-01", of: "HB-0388", half).map(\.path) == ["contingency[0].whatShouldHappen"])
  }

  @Test("Easy words of what could happen are printed where the risk has none of its own")
  func halvesOfRisks() throws {
    let changes: KeyValuePairs = [
      #""whatCouldHappen": "Rosie could burn herself or forget a pan.""#:
        #""whatCouldHappen": { "text": "Rosie could burn herself.", "easyRead": ["A hot pan can burn me."] }"#,
      #""easyRead": ["The cooker gets hot.", "Please stay with me when it is on."], "#: "",
    ]
    #expect(try easy(changes).contains("A hot pan can burn me."))
    #expect(try found("EAS-01", of: "HB-0388", changes) == [])
  }

  @Test("Easy words of how something is done stand under what the person wants, where no visit has the task")
  func ownActions() throws {
    let changes: KeyValuePairs = [
      #"{ "task": "PC-HAIR-BRUSH" }, { "task": "PC-TEETH" },"#: #"{ "task": "PC-HAIR-BRUSH" },"#,
      #""We remind you with the picture.""#: #""I look at the picture by the mirror.""#,
    ]
    let text = try easy(changes)
    #expect(text.contains("I look at the picture by the mirror."))
    // What a visit says stands there alone.
    #expect(text.components(separatedBy: "We wait outside the bathroom door.").count == 2)
  }

  // MARK: what belongs to every visit

  @Test(
    "What an office notes on knocking, asking, reading or writing stands at the visit",
    arguments: ["standard", "large-print", "easy-read"], ["AR-KNOCK", "AR-ASK", "AR-READ", "AR-WRITE"])
  func usualTasks(layout: String, task: String) throws {
    let note =
      #"{ "task": "\#(task)", "note": { "text": "Zebra bell first", "easyRead": ["Zebra bell first."] } }"#
    let changes: KeyValuePairs = [
      #""tasks": [ { "task": "AR-KNOCK" }, { "task": "HO-SHOP" }"#: #""tasks": [ \#(note)"#
    ]
    let text = try lines(of: "HB-0388", in: layout, changes).joined(separator: "\n")
    #expect(text.contains("Zebra bell first."))
  }

  // MARK: who pays

  @Test("Who has no part to pay is told so, and a payer in the office's words is named")
  func mixedFunding() throws {
    let changes: KeyValuePairs = [
      #""source": "direct-payment""#:
        #""source": "mixed", "sourceInWords": "Zebra trust", "contributionTo": "nobody""#
    ]
    let text = try lines("service-user-guide", changes).joined(separator: "\n")
    #expect(text.contains("more than one place: Zebra trust. You have no part to pay."))
    #expect(!text.contains("whether you pay a part"))
    let easy = try lines("service-user-guide", in: "easy-read", changes).joined(separator: "\n")
    #expect(easy.contains("You do not pay."))
  }

  // MARK: languages

  @Test(
    "Languages that are spoken here have names and no codes",
    arguments: ["tw": "Twi", "ps": "Pashto", "sq": "Albanian"])
  func languages(tag: String, name: String) throws {
    let changes: KeyValuePairs = [#""otherLanguages": []"#: #""otherLanguages": ["\#(tag)"]"#]
    let text = try lines(in: "standard", changes).joined(separator: "\n")
    #expect(text.contains("Language: English, \(name)"))
  }

  // MARK: what was asked for

  @Test("A way to have information that was refused is printed, with words of the person's or without")
  func refusedOption() throws {
    let changes: KeyValuePairs = [
      #""declined": ["#: #""declined": [ { "option": "audio-or-braille", "for": "person" }, "#
    ]
    for layout in ["standard", "large-print"] {
      let text = try lines(in: layout, changes)
      #expect(text.contains { $0.lowercased().contains("braille") && $0.contains(": no") }, "\(text)")
    }
  }

  @Test("Easy read says how many care workers come, where it is more than one")
  func twoWorkers() throws {
    let changes: KeyValuePairs = [
      #""durationMinutes": 60, "careWorkers": 1, "priority": "can-move""#:
        #""durationMinutes": 60, "careWorkers": 2, "priority": "can-move""#
    ]
    #expect(try easy(changes).contains("We stay for 1 hour.\n2 care workers come together."))
    #expect(try !easy([:]).contains("come together"))
  }

  // MARK: told

  @Test("What stands on none of a person's papers is told by the names of its fields, without easy words")
  func namedFields() throws {
    let grant = #"{ "audience": "visiting-professional", "sections": ["*"], "except": ["aboutMe.private"] },"#
    let told = try found("PRINT-02", of: "HB-0388", [grant: ""]).first { $0.path == "risks" }
    #expect(
      told?.message.contains("whatCouldHappen.text, whatWeDo, whatPersonDoes") == true,
      "\(told?.message ?? "")")
    #expect(told?.message.contains("easyRead") == false)
    let standard = try found("PRINT-02")
    #expect(standard.map(\.path).contains("contingency") == false, "\(standard.map(\.message))")
  }
}

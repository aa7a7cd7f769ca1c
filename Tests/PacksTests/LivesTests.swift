import Documents
import Foundation
import Layout
import Records
import Templating
import Testing

@testable import Care
@testable import Packs

/// Two whole people, written with what the manual explains: a woman with dementia whom two care workers hoist, with a
/// catheter, insulin from the nurse and thick drinks; and a man of 34 with a learning disability and epilepsy who lives
/// with housemates and staff.
@Suite("Two whole lives")
struct LivesTests {
  static let people = ["HB-0502", "HB-0617"]

  @Test("Every fact of theirs is in the plan or the guide", arguments: people, ["standard", "large-print"])
  func facts(person: String, layout: String) throws {
    let life = try Life(person)
    let text = try life.text(in: layout)
    let facts = Fact.all(in: life.record.object, words: try life.words)
    #expect(facts.count > 150)
    #expect(facts.filter { !text.contains($0.words.squeezed) }.map { "\($0.path): \($0.words)" } == [])
  }

  @Test("What is said in words of its own is in the plan", arguments: inOtherWords)
  func otherWords(person: String, words: [String]) throws {
    let text = try Life(person).text(in: "standard")
    #expect(words.filter { !text.contains($0.squeezed) } == [])
  }

  /// Facts whose codes and numbers the plan says in a sentence.
  static let inOtherWords: [(String, [String])] = [
    (
      "HB-0502",
      [
        "The family lets you in.", "Daughter, unpaid carer and attorney", "Health and money",
        "Every day. 1 hour, 2 care workers", "Empty or change the catheter bag",
        "Move with the hoist and named sling, as many trained care workers as the plan says.",
        "Trained care workers give me my medicines",
        "Ring: our office, 01632 960120, or 01632 960121 out of hours",
        "everything, but not who pays for the care",
      ]
    ),
    (
      "HB-0617",
      [
        "Staff in the house open the door.", "Makaton, his own sign for home",
        "Who speaks English, British Sign Language.", "Mother and appointee for benefits",
        "Dawn Reid, mother: everything, but not who pays for the care.",
      ]
    ),
  ]

  @Test("Every easy line of theirs is in the easy read plan", arguments: people)
  func easyLines(person: String) throws {
    let life = try Life(person)
    let text = try life.text(in: "easy-read")
    let lines = Fact.easyLines(in: .object(life.record.object))
    #expect(lines.count > 15)
    #expect(lines.filter { !text.contains($0.squeezed) } == [])
  }

  @Test("What has no easy lines of its own is named in easy read, or the office is told", arguments: people)
  func easyWords(person: String) throws {
    let life = try Life(person)
    let text = try life.text(in: "easy-read")
    for (path, words) in Self.easyWords where life.holds(path) {
      #expect(text.contains(words.squeezed), "\(path): \(words)")
    }
    let gaps = life.record.easyReadGaps(in: try life.words).compactMap(\.path)
    let conditions = ["health.conditions.items[0]", "health.conditions.items[1]"]
    #expect(
      gaps
        == (person == "HB-0617"
          ? conditions + ["decisions.bestInterests[0]"] : ["professionals[8]"] + conditions))
  }

  /// What the easy read plan says of a part of a record whose words are for those who can use them.
  static let easyWords: KeyValuePairs = [
    "health.catheter": "I have a catheter.",
    "health.wounds": "I have a sore place on my body.",
    "health.pressureDamage": "People look after my skin.",
    "health.bloodSugar": "My blood sugar must not be too high or low.",
    "health.weight": "My long plan says how much I weigh.",
    "health.usualObservations": "My long plan says how I am when I am well.",
    "movingAndHandling.transfers": "My long plan says how to help me move.",
    "movingAndHandling.turning": "I need help to turn over.",
    "person.signing": "I use Makaton.",
    "person.careWorkersWanted.gender": "to help me.",
    "person.careWorkersWanted.regularTeam": "These people help me:",
    "person.careWorkersWanted.note": "My long plan says more about who I want.",
    "person.supportedLiving.housemates": "I share my home.",
    "person.supportedLiving.staffOnSite": "Staff are here day and night.",
    "decisions.consents": "The long plan says the answers.",
    "decisions.authorisations": "There is a paper about what the law allows.",
    "decisions.advanceStatement": "There is a paper about what you want later.",
    "decisions.imca": "speaks up for you.",
    "contacts": "My long plan says more about these people.",
    "risks": "Sometimes you need an ambulance.",
  ]
}

/// One thing that a record says, and the words that a page has for it.
private struct Fact {
  let path: String
  let words: String

  static func all(in record: Object, words: Words) -> [Fact] {
    facts(in: record, at: "", words).filter { fact in !unsaid.contains { fact.path.matches($0) } }
  }

  /// Every line that was written for easy read.
  static func easyLines(in value: Value) -> [String] {
    switch value {
    case .list(let items): items.flatMap(easyLines)
    case .object(let object):
      object.type.fields.flatMap { field in
        field.name == "easyRead" ? object["easyRead"].texts : easyLines(in: object[field.name])
      }
    default: []
    }
  }

  /// What is said in other words, or is nothing to be read: ids, codes of other systems, what sharing and choices come to.
  private static let unsaid = [
    "plan.status", "plan.agreedWith.party", "plan.agreedWith.how", "person.access.method",
    "person.careWorkersWanted.languages", "person.funding.hoursPerWeek", "person.funding.officer",
    "contacts.roles", "contacts.authority", "contacts.email", "visits.days", "visits.durationMinutes",
    "medicines.supportLevel",
    "medicines.items.route", "contingency.whoToContact", "*.task", "schema", "recordId", "jurisdiction",
    "sheets", "sharing", "informationChoices", "accessibleInformation",
    "*.id", "*.easyRead", "*.picture", "*.code",
  ]

  private static func facts(in object: Object, at path: String, _ words: Words) -> [Fact] {
    object.type.fields.filter { $0.presence != .derived && $0.presence != .derivedOptional }.flatMap {
      field in
      facts(
        in: object[field.name], field.type, at: path.isEmpty ? field.name : "\(path).\(field.name)", words)
    }
  }

  private static func facts(in value: Value, _ type: ValueType, at path: String, _ words: Words) -> [Fact] {
    switch value {
    case .text(let text): [Fact(path: path, words: text)]
    case .date(let date): [Fact(path: path, words: date.spelled(words))]
    // The words for "other" stand beside it.
    case .code(let code): code.word == "other" ? [] : [Fact(path: path, words: words.text(of: code))]
    case .number(let number): [Fact(path: path, words: number.written)]
    case .object(let object): facts(in: object, at: path, words)
    case .list(let items):
      items.flatMap { item in
        if case .list(let inner) = type { facts(in: item, inner, at: path, words) } else { [Fact]() }
      }
    case .missing, .absent, .bool, .time, .week, .map: []
    }
  }
}

extension CalendarDate {
  fileprivate func spelled(_ words: Words) -> String { "\(day) \(words.text(at: "month.\(month)")) \(year)" }
}

extension String {
  /// Whether a path is one of a list, lies in one, or has its ending.
  fileprivate func matches(_ entry: String) -> Bool {
    entry.hasPrefix("*") ? hasSuffix(entry.dropFirst()) : self == entry || hasPrefix(entry + ".")
  }
}

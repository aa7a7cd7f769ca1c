import Diagnostics
import Documents
import Records
import Testing

@testable import Templating

@Suite("How facts are worded") struct WordingTests {
  private func words(
    _ body: String, _ record: Object = Toy.record(), claims: String? = nil
  ) -> String {
    Toy.blocks(body, record, claims: claims).map { block in
      switch block {
      case .paragraph(let inlines): inlines.plainText
      case .facts(let facts):
        facts.map { $0.label.plainText + ": " + $0.value.plainText }.joined(separator: "\n")
      default: block.shape
      }
    }.joined(separator: "\n").replacing("\u{A0}", with: "_")
  }

  @Test("Times are 8am, 8:45am, midday and midnight") func times() {
    let times = [
      0: "midnight", 5: "12:05am", 480: "8am", 525: "8:45am", 720: "midday", 750: "12:30pm", 1035: "5:15pm",
    ]
    for (minutes, expected) in times { #expect(Toy.english.time(ClockTime(minutes: minutes)) == expected) }
  }

  @Test("Days are every day, Monday to Friday, or Wednesday and Saturday") func days() {
    #expect(Toy.english.days([1, 2, 3, 4, 5, 6, 7]) == "every day")
    #expect(Toy.english.days([1, 2, 3, 4, 5]) == "Monday to Friday")
    #expect(Toy.english.days([6, 3]) == "Wednesday and Saturday")
    #expect(Toy.english.days([1, 2]) == "Monday and Tuesday")
    #expect(Toy.english.days([1, 3, 4, 5, 7]) == "Monday, Wednesday to Friday and Sunday")
  }

  @Test("Durations, money, phones and numbers keep together") func facts() {
    #expect(Toy.english.duration(45) == "45\u{A0}minutes")
    #expect(Toy.english.duration(60) == "1\u{A0}hour")
    #expect(Toy.english.duration(885) == "14\u{A0}hours\u{A0}45\u{A0}minutes")
    #expect(Toy.english.duration(61) == "1\u{A0}hour\u{A0}1\u{A0}minute")
    #expect(Toy.english.money(pence: 7500) == "£75")
    #expect(Toy.english.money(pence: 7550) == "£75.50")
    #expect(Toy.english.money(pence: 123_405) == "£1,234.05")
    #expect(Toy.english.nhsNumber("9990000018") == "999\u{A0}000\u{A0}0018\u{A0}TEST\u{A0}RECORD")
    #expect(Toy.english.nhsNumber("4505577104") == "450\u{A0}557\u{A0}7104")
    #expect(Toy.english.grouped("1234567") == "1,234,567")
    #expect(Toy.english.grouped("0.25") == "0.25")
    #expect(Toy.english.grouped("-1234.5") == "-1,234.5")
  }

  @Test("A list that nobody has written has the size 0") func sizeOfNothing() {
    #expect(
      words(
        "{% for visit in visits limit: 1 %}{% for task in visit.tasks limit: 1 %}{{ task.days.size }}{% if task.days.size == 0 %} every day{% endif %}{% endfor %}{% endfor %}"
      ) == "0 every day")
  }

  @Test("Filters word a record as print needs it") func filters() {
    #expect(words("{{ person.phone | phone }}") == "01632_960417")
    #expect(
      words("{% for visit in visits %}{{ visit.days | days }}. {% endfor %}")
        == "Monday to Friday. Wednesday and Saturday.")
    #expect(words("{{ copy.printedOn | day }} {{ copy.printedOn | date }}") == "Monday 16_November_2026")
    #expect(words("{{ copy.printedOn | date: '%d %B' }}") == "16 November")
    #expect(words("{% for visit in visits %}{{ visit.pricePence | money }} {% endfor %}") == "£75.50 £75.50")
    #expect(words("{{ visits.size | plural: 'visit' }}") == "2_visits")
    #expect(words("{{ visits | map: 'name' | list }}") == "Morning and Night")
    #expect(
      words("{% for visit in visits limit: 1 %}{{ visit.priority | lower_first }}{% endfor %}")
        == "must not miss")
    #expect(
      words("{{ 'one two' | dose }} {{ 'well' | sentence }} {{ 'Well?' | sentence }}")
        == "one_two Well. Well?")
  }

  @Test("A first letter stays large where it must") func lowerFirst() {
    #expect(Toy.english.words.insideSentence("Daughter and attorney") == "daughter and attorney")
    #expect(Toy.english.words.insideSentence("I like tea") == "I like tea")
    #expect(Toy.english.words.insideSentence("GP practice") == "GP practice")
    #expect(Toy.english.words.insideSentence("Sunday morning") == "Sunday morning")
    #expect(Toy.english.words.insideSentence("I’m well") == "I’m well")
    #expect(Toy.english.words.insideSentence("Tesco delivers on Friday") == "Tesco delivers on Friday")
    #expect(Toy.english.words.insideSentence("NHS continuing healthcare") == "NHS continuing healthcare")
    #expect(Toy.english.words.insideSentence("Élan") == "Élan")
    #expect(Toy.english.words.insideSentence("A&E") == "A&E")
    #expect(Toy.english.words.insideSentence("") == "")
    #expect("élan".sentence == "Élan.")
    #expect("and so on…".sentence == "And so on…")
  }

  static let reasons: [(Absence, standard: String, easyRead: String)] = [
    (Absence(.notAsked), "Not asked yet", "We have not asked you this yet."),
    (
      Absence(.declined, on: Toy.date(2026, 11, 3)), "Does not want to say (3_November_2026)",
      "You said you do not want to say."
    ),
    (
      Absence(.unknown, on: Toy.date(2026, 11, 3)), "Asked on 3_November_2026, but not known",
      "We asked. We do not know yet."
    ),
    (Absence(.notApplicable), "Does not apply", ""),
    (Absence(.masked), "", ""),
    (
      Absence(.noneKnown, on: Toy.date(2026, 11, 3)), "None known (asked on 3_November_2026)",
      "You have no such thing that we know of."
    ),
  ]

  @Test(
    "Not asked, declined, not known and none known print differently in each layout",
    arguments: reasons.indices)
  func absences(index: Int) {
    let (absence, standard, easyRead) = Self.reasons[index]
    let body = "{% facts %}{% fact \"Pronouns\" %}{{ person.pronouns | or_say }}{% endfact %}{% endfacts %}"
    func fact(_ words: String) -> String { words.isEmpty ? "" : "Pronouns: " + words }
    #expect(words(body, Toy.record(pronouns: .absent(absence))) == fact(standard))
    #expect(words(body, Toy.record(pronouns: .absent(absence)), claims: "easy-read") == fact(easyRead))
  }

  @Test("A masked fact leaves no trace, even where the template has words for it") func masked() {
    let record = Toy.record(pronouns: .absent(Absence(.masked)))
    #expect(words("Say: {{ person.pronouns | or_say: 'ask' }}.\n\nNext.", record) == "Next.")
  }

  @Test("A masked part leaves no trace in an else either") func maskedBranches() {
    let masked = Toy.record(allergies: .absent(Absence(.masked)))
    let body = """
      {% if allergies %}Some.{% else %}{{ allergies | or_say }}.{% endif %}

      {% case allergies.state %}{% when 'known' %}Some.{% else %}Ask.{% endcase %}

      {% for a in allergies %}{{ a.substance }}{% else %}None: {{ allergies | or_say }}{% endfor %}

      {% unless allergies %}{{ allergies | or_say }} Ask.{% endunless %}

      The end.
      """
    #expect(words(body, masked) == "The end.")
    let unasked = Toy.record(allergies: .absent(Absence(.notAsked)))
    #expect(words(body, unasked) == "Not asked yet.\nAsk.\nNone: Not asked yet\nNot asked yet Ask.\nThe end.")
  }

  @Test("The state of a fact chooses the words") func states() {
    let body =
      "{% case allergies.state %}{% when 'known' %}{% for a in allergies.items %}{{ a.substance }}{% endfor %}"
      + "{% when 'nilknown' %}None known on {{ allergies.on | date | or_say: 'no day' }}{% else %}Ask{% endcase %}"
    #expect(words(body) == "Penicillin")
    #expect(words(body, Toy.record(allergies: .absent(Absence(.notAsked)))) == "Ask")
    let none = Absence(.noneKnown, on: Toy.date(2026, 11, 3))
    #expect(words(body, Toy.record(allergies: .absent(none))) == "None known on 3_November_2026")
  }
}

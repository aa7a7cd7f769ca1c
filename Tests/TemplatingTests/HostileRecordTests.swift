import Documents
import Records
import Testing

@testable import Templating

@Suite("Hostile records") struct HostileRecordTests {
  /// A template that uses every kind of place in which a value can stand.
  static let template = """
    # Plan of {{ person.preferredName }}

    {% alert "Every time" %}**{{ person.sayIt | or_say }}** and **{{ copy.for }}**{% endalert %}

    {% facts %}
    {% fact person.preferredName %}{{ person.fullName }}{% endfact %}
    {% fact "Pronouns" %}{{ person.pronouns | or_say }}{% endfact %}
    {% endfacts %}

    - {{ person.fullName }}
    {% for strength in strengths %}
    - {{ strength }}
    {% endfor %}

    > {{ mattersMost | or_say }}

    | Visit | Note |
    |---|---|
    {% for visit in visits %}
    | **{{ visit.name }}** | {% if visit.note %}{{ visit.note }}{% else %}none{% endif %} |
    {% endfor %}

    {{ person.preferredName }}

    [{{ person.preferredName }}](https://example.org) {% language "cy" %}{{ person.fullName }}{% endlanguage %}
    {% term person.preferredName %} {% ref "plan" %}

    {% for visit in visits %}
    ## {{ visit.name }}
    {% form visit.name %}
    {% row %}{{ visit.name }}{% time visit.name %}{% line "Signed" %}{% tick visit.name %}{% endrow %}
    {% ticks %}{% for task in visit.tasks %}{% tick task.wording, ticked: task.isDone %}{% endfor %}{% endticks %}
    {% lines 2, label: visit.name %}
    {% endform %}
    {% for task in visit.tasks %}
    {% picture task.picture, number: forloop.index %}{{ task.wording }}{% endpicture %}
    {% choice task.wording, ticked: task.isDone %}{{ task.wording | sentence }}{% endchoice %}
    {% endfor %}
    {% signature visit.name %}
    {% endfor %}
    {% capture both %}{{ person.fullName }} and {{ person.preferredName }}{% endcapture %}
    {{ both | strip }}
    """

  static let hostile: [(name: String, words: String)] = [
    ("Markdown", "# Heading\n\n- item\n\n> quote\n\n---\n\n| a | b |\n|---|---|\n**bold** [x](y) `code` \\"),
    ("Liquid", "{{ person.fullName }} {% pagebreak %} {% endif %} {%- raw -%} }} %}"),
    ("HTML", "<script>alert(1)</script><!-- --> &amp; &lt;"),
    ("control characters", "a\u{0}b\u{1}c\u{7F}d\u{9F}e\r\nf\tg\u{B}h\u{2028}i\u{2029}j\u{FEFF}"),
    ("signs of direction", "a\u{202E}b\u{2066}c\u{2069}d\u{200F}e\u{202A}"),
    ("the marks of the parser", "\u{FFFE}\u{FFFF}\u{FFFD}"),
    ("nothing", ""), ("white space", "  \n \n  "), ("a long word", String(repeating: "m", count: 20_000)),
    ("many words", String(repeating: "word ", count: 4_000)), ("bars", "|||||"), ("emphasis", "***___***"),
    ("letters above letters", "Z" + String(repeating: "\u{301}", count: 500)),
    ("other scripts", "שלום عليكم 你好 👩🏽‍🦽"),
  ]

  @Test("A hostile text stays text: the document keeps its shape", arguments: hostile.indices)
  func shape(index: Int) throws {
    let template = try Toy.library(Self.template).checked("test", against: Toy.root)
    let plain = template.filled(with: Toy.record(), asOf: Toy.today, in: Toy.english)
    let words = Self.hostile[index].words
    let document = template.filled(with: Toy.record(words: { _ in words }), asOf: Toy.today, in: Toy.english)
    #expect(document.shape == plain.shape, "\(Self.hostile[index].name)")
  }

  @Test("The words of a hostile text are printed as they are, without control characters") func words() {
    let record = Toy.record(words: { _ in "**a** {{ b }}\u{202E}\u{7}\nc" })
    let blocks = Toy.blocks("{{ person.preferredName }}", record)
    #expect(blocks == [.paragraph([.text("**a** {{ b }} c")])])
  }

  @Test("A line in a text is a line, and an empty one parts it from the next") func paragraphs() {
    let blocks = Toy.blocks(
      "{{ mattersMost | or_say }}\n\n{{ person.preferredName }}",
      Toy.record(words: { _ in "One.\n\n \nTwo.\r\nThree.\rFour." }))
    #expect(
      blocks == [
        .paragraph([
          .text("One."), .lineBreak, .lineBreak, .text("Two."), .lineBreak, .text("Three."), .lineBreak,
          .text("Four."),
        ]),
        .paragraph([.text("One. Two. Three. Four.")]),
      ])
  }

  @Test("The ids of headings stay apart when the headings are the same") func headings() {
    let blocks = Toy.blocks(
      "{% for visit in visits %}\n# {{ visit.name }}\n{% endfor %}", Toy.record(words: { _ in "Same" }))
    let ids = blocks.compactMap { if case .heading(_, let id, _) = $0 { id } else { nil } }
    #expect(ids == ["same", "same-2"])
  }

  @Test(
    "A long template of one sign or one mistake is settled at once",
    arguments: ["<", "<a@", "{{ person.fulName }} "])
  func longTemplates(part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    let time = ContinuousClock().measure { #expect(Toy.problems(text).utf8.count < 1_000_000) }
    #expect(time < .seconds(30))
  }
}

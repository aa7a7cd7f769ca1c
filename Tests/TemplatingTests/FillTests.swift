import Documents
import Records
import Testing

@testable import Templating

@Suite("Filling templates") struct FillTests {
  private func words(_ body: String, _ record: Object = Toy.record()) -> String {
    Toy.blocks(body, record).map { block in
      if case .paragraph(let inlines) = block { inlines.plainText } else { block.shape }
    }.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  @Test("A paragraph holds the words of the record") func paragraph() {
    #expect(words("Call me {{ person.preferredName }}.") == "Call me Winnie.")
    #expect(
      words("Born {{ person.birthDate | date }}, aged {{ person.birthDate | age }}.")
        == "Born 14 March 1938, aged 88.")
  }

  @Test("Lists merge over loops, and lines that hold only tags leave nothing behind") func lists() {
    let blocks = Toy.blocks(
      """
      {% for visit in visits %}
      - {{ visit.name }}
        {% for task in visit.tasks %}
        1. {{ task.wording }}
        {% endfor %}
      {% endfor %}
      - the end
      """)
    #expect(blocks.map(\.shape) == ["ul((p[t] ol((p[t]) (p[t]))) (p[t] ol((p[t]))) (p[t]))"])
  }

  @Test("A loop may hold rows of a table, and the heading row stays") func tables() {
    let blocks = Toy.blocks(
      """
      {% if visits.size > 0 %}
      | Visit | Time |
      |---|--:|
      {% for visit in visits %}
      | **{{ visit.name }}** | {{ visit.start | time }} |
      {% endfor %}
      {% endif %}
      After.
      """)
    #expect(blocks.map(\.shape) == ["table([t]|[t];[strong[t]]|[t];[strong[t]]|[t])", "p[t]"])
  }

  @Test("Document tags become parts of the document") func parts() {
    let blocks = Toy.blocks(
      """
      {% alert "Every time" %}
      {% facts %}
      {% for visit in visits %}
      {% fact visit.name %}{{ visit.start | time }}{% endfact %}
      {% endfor %}
      {% endfacts %}
      {% endalert %}

      {% form "Morning" %}
      {% row %}**Planned** 8am {% time "In" %}{% time "Out" %}{% tick "Yes", ticked: true %}{% endrow %}
      {% ticks %}
      {% for task in visits[0].tasks %}{% tick task.wording, ticked: task.isDone %}{% endfor %}
      {% endticks %}
      {% lines 2, label: "Food" %}
      {% endform %}
      {% picture "bath" %}
      Wash.
      {% endpicture %}
      {% for visit in visits limit: 1 %}{% clock visit.start %}We come.{% endclock %}{% endfor %}
      {% columns %}
      One.
      {% column %}
      Two.
      {% endcolumns %}
      {% keep %}
      {% signature "Signed by you", name: false %}
      {% endkeep %}
      {% lines fill %}
      {% pagebreak %}
      """)
    let expected = """
      alert[t](facts([t][t][t][t]))
      form(row(text[strong[t] t] time[t] time[t] tick[t]) ticks([t][t]) lines[t])
      picture(p[t])
      picture(p[t])
      columns((p[t])(p[t]))
      keep(signature[t])
      lines[]
      pagebreak
      """
    #expect(blocks.map(\.shape).joined(separator: "\n") == expected)
  }

  @Test(
    "Words that an author wrote for a gap never hide an answer",
    arguments: [
      (Absence.Reason.notAsked, "Not written yet."), (.declined, "Does not want to say"),
      (.unknown, "Asked, but not known"), (.notApplicable, "Does not apply"), (.noneKnown, "None known"),
    ])
  func gapWords(reason: Absence.Reason, words: String) {
    let record = Toy.record(mattersMost: .absent(Absence(reason)))
    let blocks = Toy.blocks("{{ mattersMost | or_say: 'Not written yet.' }}\n", record)
    #expect(blocks == [.paragraph([.text(words)])])
  }
}

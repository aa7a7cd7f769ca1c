import Diagnostics
import Documents
import Testing

@testable import Templating

@Suite("Tags of documents") struct TagTests {
  @Test("A key holds each sign with its meaning") func key() {
    let blocks = Toy.blocks(
      """
      {% assign initial = person.preferredName | slice: 0, 1 %}
      {% key %}
      - {% mark %} done
      {% if person.sayIt %}
      - **{{ initial }}** {{ person.preferredName }} did it
      {% endif %}

      **D** did not want it
      {% endkey %}
      """)
    #expect(
      blocks == [
        .key([
          KeyEntry(sign: [.mark(.tick)], meaning: [.text("done")]),
          KeyEntry(sign: [.strong([.text("W")])], meaning: [.text("Winnie did it")]),
          KeyEntry(sign: [.strong([.text("D")])], meaning: [.text("did not want it")]),
        ])
      ])
  }

  @Test("A sheet has a title, a head that returns, and a body") func sheet() {
    let blocks = Toy.blocks(
      """
      # Monday

      {% for visit in visits limit: 1 %}
      {% sheet "Monday" %}
      Every time: face me.
      {% body %}
      {{ visit.name }}

      {% lines fill %}
      {% endsheet %}
      {% endfor %}
      """)
    #expect(
      blocks == [
        .heading(level: 1, id: "monday", [.text("Monday")]),
        .sheet(
          Sheet(
            id: "monday-2", title: [.text("Monday")], head: [.paragraph([.text("Every time: face me.")])],
            blocks: [.paragraph([.text("Morning")]), .lines(WritingLines(count: .fillPage))])),
      ])
  }

  @Test("A line says that it is for a signature") func purposes() {
    let blocks = Toy.blocks(
      """
      {% lines 1, label: "Care worker", purpose: "signature" %}

      {% form "Visit" %}
      {% row %}{% line "Seen by", purpose: "signature" %}{% line "Signed" %}{% endrow %}
      {% endform %}
      """)
    let row = Block.formRow([
      .line(label: [.text("Seen by")], purpose: .signature),
      .line(label: [.text("Signed")], purpose: .writing),
    ])
    #expect(
      blocks == [
        .lines(WritingLines(count: .exactly(1), label: [.text("Care worker")], purpose: .signature)),
        .form(Form(name: "Visit", blocks: [row])),
      ])
  }

  @Test("Words that a part captures are kept, whatever block they stand in") func captured() {
    let body = """
      {% capture all %}
      {% warning "Title" %}Danger{% endwarning %}
      {% endcapture %}
      {{ all }}
      """
    #expect(Toy.blocks(body) == [.paragraph([.text("Title"), .lineBreak, .text("Danger")])])
  }

  @Test("Easy read may print what it captured, which held no long text") func capturedInEasyRead() throws {
    func problems(_ words: String) -> [String] {
      let text =
        "---\ntitle: Test\nclaims: easy-read\n---\n{% capture all %}\(words){% endcapture %}\n{{ all }}\n"
      let library = TemplateLibrary(
        templates: ["test": SourceText(path: "test.md", text: text)], partials: [:], pictures: [:])
      do {
        _ = try library.checked("test", against: Toy.root)
        return []
      } catch {
        return error.all.map(\.message)
      }
    }
    #expect(problems("{{ person.preferredName }}") == [])
    #expect(problems("{{ mattersMost | or_say }}").count == 1)
  }

  @Test("Each tag has one form, and each form is listed") func forms() {
    let names = DocumentTags.block.flatMap { $0.forms.map(\.name) } + DocumentTags.inline.map { $0.form.name }
    #expect(Set(names).count == names.count)
    #expect(
      names.allSatisfy { DocumentTags.block(named: $0) != nil || DocumentTags.inline(named: $0) != nil })
  }
}

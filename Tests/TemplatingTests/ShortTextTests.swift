import Diagnostics
import Documents
import Records
import Testing

@testable import Templating

@Suite("Short texts") struct ShortTextTests {
  private func text(_ source: String) -> SourceText { SourceText(path: "text", text: source) }

  /// The text for the toy record, or the first problem.
  private func filled(_ source: String, partials: [String: String] = [:]) -> String {
    do {
      let checked = try CheckedText.check(
        text(source), against: Toy.root, partials: partials.mapValues { text($0) })
      return checked.filled(with: Toy.record(), asOf: Toy.today, in: Toy.english).replacing(
        "\u{A0}", with: " ")
    } catch {
      return error.all.first?.message ?? ""
    }
  }

  @Test("A record prints as documents print it") func record() {
    #expect(
      filled("{{ person.fullName }}, {{ copy.printedOn | date }}, {{ visits[0].priority | or_say }}")
        == "Mrs Winifred Okafor, 16 November 2026, Must not miss")
    #expect(
      filled("{{ person.birthDate | age }} {% render 'a', b: 'c' %}", partials: ["a": "[{{ b }}]"])
        == "88 [c]")
  }

  @Test("A slip is found before anything is printed") func slips() {
    #expect(filled("{{ person.fulName }}") == "Person has no field 'fulName'")
    #expect(
      filled("{{ person.sayIt }}") == "Person.sayIt may be missing, and nothing says what stands there then")
    #expect(filled("{% pagebreak %}") == "there is no tag 'pagebreak'")
    #expect(
      filled("{% render 'a' %}", partials: ["a": "{% render 'a' %}"]) == "'a' would render itself without end"
    )
  }

  @Test("A phrase has named slots") func slots() throws {
    let phrase = try CheckedText.check(
      text("{{ what }}: {{ pages | plural: \"page\" }}"), against: .slots(["what"], numbers: ["pages"]))
    #expect(phrase.filled(with: ["what": "Plan", "pages": "1"], in: Toy.english) == "Plan: 1\u{A0}page")
    #expect(
      phrase.filled(with: ["what": "a\nb", "pages": "1200"], in: Toy.english) == "a b: 1,200\u{A0}pages")
    #expect(throws: Problems.self) { try CheckedText.check(text("{{ wat }}"), against: .slots(["what"])) }
  }

  @Test("A file's name holds values as they are written") func plain() throws {
    let name = try CheckedText.check(
      text("{{ copy.printedOn }}-{{ copy.size }}"), against: Toy.root, reading: .plain)
    #expect(name.filled(with: Toy.record(), in: Toy.english) == "2026-11-16-14")
  }

  @Test("Texts and lists do not double without end") func doubling() {
    let size =
      "{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{% if a.size > 4000000 %}long{% endif %}"
    #expect(filled("{% assign a = '0123456789' %}" + size) == "")
    let list =
      "{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}{% if a.size > 1000000 %}long{% endif %}"
    #expect(filled("{% assign a = 'a,b' | split: ',' %}" + list) == "")
  }

  @Test("What a loop makes of a divisor is known") func divisors() {
    #expect(
      filled("{% assign n = 2 %}{% for i in (1..3) %}{{ 10 | divided_by: n }}{% assign n = 0 %}{% endfor %}")
        == "'divided_by' could divide by 0")
    #expect(filled("{{ 10 | divided_by: 0.0 }}") == "'divided_by' could divide by 0")
  }

  @Test("Tags, brackets and quotations may be deep, but not without end") func depths() {
    let deep = 2_000
    #expect(
      filled(String(repeating: "{% if true %}", count: deep)) == "tags stand too deep inside each other")
    #expect(filled("{{ " + String(repeating: "[", count: deep)) == "this output is never closed")
    #expect(filled("{{ " + String(repeating: "[", count: deep) + " }}") == "this expression is too deep")
    #expect(
      filled("{% if " + String(repeating: "a and ", count: deep) + "a %}") == "this expression is too deep")
    #expect(Toy.blocks(String(repeating: "> ", count: deep) + "a").count == 1)
    #expect(Toy.blocks(String(repeating: "- ", count: deep) + "a").count == 1)
    #expect(
      Toy.blocks(String(repeating: "*a **b ", count: deep) + String(repeating: "** *", count: deep)).count
        == 1)
  }
}

import Diagnostics
import Documents
import Records
import Testing

@testable import Templating

@Suite("Structure of templates") struct StructureTests {
  private func shape(_ body: String, partials: [String: String] = [:]) -> String {
    Toy.blocks(body, partials: partials).map(\.shape).joined(separator: " ")
  }

  private func words(_ body: String, partials: [String: String] = [:]) -> String {
    Toy.blocks(body, partials: partials).map { block in
      switch block {
      case .paragraph(let inlines), .heading(_, _, let inlines): inlines.plainText
      default: block.shape
      }
    }.joined(separator: "|")
  }

  @Test("A line that holds only tags leaves nothing behind") func tagLines() {
    #expect(words("One.\n{% assign x = 1 %}\n{% comment %}\na note\n{% endcomment %}\nTwo.") == "One.|Two.")
    #expect(shape("{% if person.sayIt %}\n{% endif %}") == "")
    #expect(words("One\n{% # a note %}\ntwo.") == "One two.")
  }

  @Test("Raw text and a liquid tag mean what they mean in Liquid") func rawAndLiquid() {
    #expect(words("{% raw %}{{ x }}{% endraw %}") == "{{ x }}")
    #expect(words("{% liquid\n  assign x = 'a'\n  if x == 'a'\n    echo x\n  endif\n%}") == "a")
  }

  @Test("A hyphen trims spaces in its line") func trims() { #expect(words("a {{- 'b' -}} c") == "abc") }

  @Test("White space that branches leave is set once") func spaces() {
    #expect(
      words("a {% if person.fullName == 'x' %}b{% endif %} {% if person.fullName == 'x' %}c{% endif %} d")
        == "a d")
  }

  @Test("Bold words may hold tags, and tags may hold bold words") func emphasis() {
    #expect(shape("**{{ copy.for }}**{{ copy.for }}") == "p[strong[t] t]")
    #expect(
      shape("{% for visit in visits %}**{{ visit.name }}:**{{ visit.name }} {% endfor %}")
        == "p[strong[t] t strong[t] t]")
  }

  @Test("A partial of words may stand in a line, and one of blocks between lines") func partials() {
    let partials = ["name": "Hello {{ who }}.", "rows": "- {{ visit.name }}"]
    #expect(
      words("She says: {% render 'name', who: copy.for %} Yes.", partials: partials)
        == "She says: Hello visitors. Yes.")
    #expect(shape("{% render 'rows' for visits as visit %}", partials: partials) == "ul((p[t]) (p[t]))")
  }

  @Test("Numbers of main headings close up over sections that are left out") func numbering() throws {
    let text =
      "---\ntitle: T\nnumbered: yes\n---\n# One\n\n{% if person.fullName == 'x' %}\n# Two\n{% endif %}\n\n## Sub\n\n# Three\n"
    let library = TemplateLibrary(
      templates: ["t": SourceText(path: "t.md", text: text)], partials: [:], pictures: [:])
    let document = try library.checked("t", against: Toy.root).filled(
      with: Toy.record(), asOf: Toy.today, in: Toy.english)
    let headings = document.blocks.compactMap { block -> String? in
      if case .heading(_, let id, let inlines) = block { return id + ": " + inlines.plainText }
      return nil
    }
    #expect(headings == ["one: 1 One", "sub: Sub", "three: 2 Three"])
  }

  @Test("Rows of a table may stand on the line of their condition") func rows() {
    let body = """
      | a | b |
      |:-:|---|
      {% for visit in visits %}
      {% if visit.careWorkers == 1 %}| {{ visit.name }} | \\| |{% endif %}

      {% endfor %}
      """
    #expect(shape(body) == "table([t]|[t];[t]|[t];[t]|[t])")
  }

  @Test("Tags inside list items and quotations stay in them") func containers() {
    let body = """
      - one
        {% if person.sayIt %}
        {{ person.sayIt }}
        {% endif %}
      - two

      > {% for visit in visits %}
      > {{ visit.name }}
      > {% endfor %}
      """
    #expect(shape(body) == "ul((p[t] p[t]) (p[t])) quote(p[t] p[t])")
  }

  @Test("A break ends its own loop") func breaks() {
    #expect(
      words(
        "{% for visit in visits %}{% if forloop.index == 2 %}{% break %}{% endif %}{{ visit.name }}{% endfor %}"
      ) == "Morning")
  }

  @Test("A template uses a person when it names more than the provider and the copy") func usesPerson() throws
  {
    #expect(try Toy.library("{{ person.fullName }}").checked("test", against: Toy.root).usesPerson)
    #expect(try !Toy.library("{{ provider.name }}").checked("test", against: Toy.root).usesPerson)
  }

  @Test("Every built record of a checked type can be filled") func generated() throws {
    let template = try Toy.library(HostileRecordTests.template).checked("test", against: Toy.root)
    var generator = SeededRecords(seed: 7)
    for _ in 0..<200 {
      let document = template.filled(with: generator.object(Toy.root), asOf: Toy.today, in: Toy.english)
      #expect(!document.blocks.isEmpty)
    }
  }
}

/// Records of a type with values at random, the same for the same seed.
struct SeededRecords {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func object(_ type: ObjectType) -> Object {
    Object(
      type, slots: type.fields.map { $0.mayBeMissing && number(below: 2) == 0 ? .missing : value($0.type) })
  }

  private mutating func value(_ type: ValueType) -> Value {
    switch type {
    case .text: .text(["a", "b\n\nc", "# {{ x }}", "Ünïcödé"][number(below: 4)])
    case .number(let kind):
      .number(Number(kind.bounds.lowerBound + number(below: min(1000, kind.bounds.count))))
    case .bool: .bool(number(below: 2) == 0)
    case .date: .date(Toy.date(1900 + number(below: 150), 1 + number(below: 12), 1 + number(below: 28)))
    case .time: .time(ClockTime(minutes: number(below: 1440)))
    case .week: ISOWeek(iso: "2026-W47").map { .week($0) } ?? .missing
    case .code(let list): .code(Code(list, index: number(below: list.codes.count)))
    case .list(let element): .list((0..<number(below: 4)).map { _ in value(element) })
    case .object(let type): .object(object(type))
    case .fact(let type): number(below: 2) == 0 ? .object(object(type)) : absence()
    case .custom, .any: .map(ValueMap())
    }
  }

  private mutating func absence() -> Value {
    let reasons = Absence.Reason.allCases
    return .absent(
      Absence(reasons[number(below: reasons.count)], on: number(below: 2) == 0 ? Toy.today : nil))
  }
}

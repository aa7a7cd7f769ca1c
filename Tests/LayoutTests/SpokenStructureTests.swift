import Documents
import Testing

@testable import Layout

/// What the structure says of parts that the eye takes in by their look.
@Suite("Structure for the ear")
struct SpokenStructureTests {
  private func pages(_ blocks: [Block], _ layout: String = "standard") -> PagedDocument {
    Fixtures.pages(blocks, layout, size: layout == "standard" ? 14 : 24)
  }

  /// The element types below the document, an element within another in brackets behind it.
  private func outline(_ document: PagedDocument, _ id: ElementID = ElementID(0)) -> String {
    let element = document.structure[id]
    var inside: [String] = []
    for case .element(let child) in element.children { inside.append(outline(document, child)) }
    let name = element.role.tag + (element.alternative.map { "“\($0)”" } ?? "")
    return inside.isEmpty ? name : "\(name)(\(inside.joined(separator: " ")))"
  }

  private static let heading = Block.heading(level: 1, id: "day", [.text("Monday")])

  @Test("The title of a box is a heading under the one around it, and what follows the box is not below it")
  func noticeTitle() {
    let notice = Notice(
      kind: .warning, title: [.text("Never")], blocks: [.paragraph([.text("Do not lift.")])])
    let blocks = [
      Self.heading, .notice(notice), .heading(level: 2, id: "b", [.text("Food")]), .notice(notice),
    ]
    #expect(outline(pages(blocks)) == "Document(H1 Div(H2 P) H2 Div(H3 P))")
  }

  @Test("The name of a form is a heading, and each of its boxes says what it is for")
  func form() {
    let row: [FormItem] = [
      .text([.strong([.text("Morning")])]), .timeBox(label: [.text("In")]),
      .tick(Tick(label: [.text("Yes")])),
      .line(label: [.text("Signed")]),
    ]
    let form = Form(name: "Morning", blocks: [.formRow(row), .lines(WritingLines(count: .exactly(1)))])
    #expect(
      outline(pages([Self.heading, .form(form)]))
        == "Document(H1 Div(H2 P(Figure“write the time here: In” Figure“tick box: Yes, not ticked” "
        + "Figure“write here: Signed”) P(Figure“write here: Morning”)))")
  }

  @Test("Lines that go on with others are one place to write, named by their heading")
  func lines() {
    let blocks: [Block] = [
      Self.heading, .keep([.lines(WritingLines(count: .exactly(3)))]), .lines(WritingLines(count: .fillPage)),
    ]
    #expect(outline(pages(blocks)) == "Document(H1 P(Figure“write here: Monday”))")
  }

  @Test("A choice is said with its name once")
  func choice() {
    let choice = Choice(
      name: [.text("Braille")], isTicked: true, blocks: [.paragraph([.text("You feel it.")])])
    #expect(
      outline(pages([.choice(choice)])) == "Document(L(LI(Lbl(Figure“tick box: Braille, ticked”) LBody(P))))")
  }

  @Test("A table set as cards has a heading for each row and a label before each value")
  func cards() {
    let table = Table(
      alignments: [.start, .start, .start], head: [[.text("Who")], [.text("Phone")], [.text("When")]],
      rows: [[[.text("Office")], [.text("01632 960120")], []]])
    let document = pages([.table(table)], "large-print")
    #expect(outline(document) == "Document(Table(TR(TH TD(P P) TD)))")
    #expect(document.text == "Office\nPhone: 01632 960120\n")
    let element = document.structure.elements.first { $0.role == .table }
    #expect(element?.bounds != nil)
  }

  @Test("A line that explains signs is a list of signs and meanings, in a table the tick says yes")
  func key() {
    let key: [Inline] = [
      .mark(.tick), .text("\u{A0}done \u{A0} "), .strong([.text("N")]), .text("\u{A0}not\u{A0}needed"),
    ]
    #expect(
      outline(pages([.paragraph(key)])) == "Document(L(LI(Lbl(Figure“tick”) LBody) LI(Lbl LBody)))")
    let sentences: [Inline] = [.mark(.tick), .text(" done; "), .strong([.text("N")]), .text(" not needed.")]
    #expect(
      outline(pages([.paragraph(sentences)])) == "Document(L(LI(Lbl(Figure“tick”) LBody) LI(Lbl LBody)))")
    #expect(outline(pages([.paragraph([.text("Tea: "), .mark(.tick)])])) == "Document(P(Figure“yes”))")
  }

  @Test("A hard word leads to where it is explained, one or many; a word that nothing explains leads nowhere")
  func hardWords() {
    let item: [Block] = [.paragraph([.strong([.text("Care worker")]), .text(": a person we pay.")])]
    let blocks: [Block] = [
      .paragraph([.term("care workers", [.text("care workers")]), .term("council", [.text("council")])]),
      .pageBreak, .list(List(items: [item])),
    ]
    let document = pages(blocks)
    #expect(document.pages[0].links.map(\.contents) == ["care workers"])
    guard case .place(let place) = document.pages[0].links.first?.target else {
      Issue.record("no link")
      return
    }
    #expect(place.page == 1)
  }

  @Test("An entry of the contents is one link inside a reference; short ones stand in two columns")
  func contents() {
    let headings = (1...8).map { Block.heading(level: $0 == 8 ? 2 : 1, id: "h\($0)", [.text("Part \($0)")]) }
    let document = pages([.contents(levels: 2)] + headings)
    #expect(outline(document).hasPrefix("Document(TOC(TOCI(Reference(Link(Span Span))) TOCI("))
    let left = document.pages[0].links.map { $0.areas[0].x }
    #expect(Set(left.prefix(4)).count == 1 && left[4] > left[3])
    #expect(document.pages[0].links.map(\.contents) == (1...8).map { "Part \($0)" })
    #expect(pages([.contents(levels: 1)] + headings).pages[0].links.count == 7)
  }
}

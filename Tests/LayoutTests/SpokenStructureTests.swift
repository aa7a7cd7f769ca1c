import Documents
import Structure
import TestSupport
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
    for case .element(let child) in element.children {
      if case .running = document.structure[child].role { continue }
      inside.append(outline(document, child))
    }
    let name = element.role.type + (element.alternative.map { "“\($0)”" } ?? "")
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
    #expect(outline(pages(blocks)) == "Document(H1 Sect(H2 P) H2 Sect(H3 P))")
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
        == "Document(H1 Sect(H2 P(Form“write the time here.” Form“tick box, not ticked.” Form“write here.”) "
        + "P(Form“write here.”)))")
  }

  @Test("Lines that go on with others are one place to write, in one field")
  func lines() {
    let blocks: [Block] = [
      Self.heading, .keep([.lines(WritingLines(count: .exactly(3)))]), .lines(WritingLines(count: .fillPage)),
    ]
    #expect(outline(pages(blocks)) == "Document(H1 P(Form“write here.”))")
  }

  @Test("A choice is said with its name once")
  func choice() {
    let choice = Choice(
      name: [.text("Braille")], isTicked: true, blocks: [.paragraph([.text("You feel it.")])])
    let item = "LI(Lbl(Form“tick box, ticked.”) LBody(P))"
    #expect(outline(pages([.choice(choice), .choice(choice)])) == "Document(L(\(item) \(item)))")
    let alone = pages([.choice(choice)])
    #expect(outline(alone) == "Document(Div(P(Form“tick box, ticked.”) P))")
    #expect(alone.text.hasSuffix("tick box, ticked. Braille\nYou feel it.\n"))
  }

  @Test("A table set as cards is a list of cards, each with a label before each value")
  func cards() {
    let table = Table(
      alignments: [.start, .start, .start], head: [[.text("Who")], [.text("Phone")], [.text("When")]],
      rows: [
        [[.text("Office")], [.text("01632 960120")], [.text("days")]],
        [[.text("Night line")], [.text("01632 960121")], []],
      ])
    let document = pages([.table(table)], "large-print")
    #expect(
      outline(document)
        == "Document(L(LI(LBody(P L(LI(Lbl LBody(Span“0 1 6 3 2, 9 6 0 1 2 0”)) LI(Lbl LBody)))) "
        + "LI(LBody(P Div(P P(Span“0 1 6 3 2, 9 6 0 1 2 1”))))))")
    #expect(document.text.contains("Office\nPhone"))
  }

  @Test("A key is a list of signs and meanings, in other words a tick says yes")
  func key() {
    let key: [KeyEntry] = [
      KeyEntry(sign: [.mark(.tick)], meaning: [.text("done")]),
      KeyEntry(sign: [.text("N")], meaning: [.text("not needed")]),
    ]
    let document = pages([.key(key)])
    #expect(outline(document) == "Document(L(LI(Lbl(Figure“tick”) LBody) LI(Lbl LBody)))")
    #expect(document.text.replacing("\u{A0}", with: " ").hasSuffix("tick done.\nN not needed.\n"))
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
    #expect(outline(document).hasPrefix("Document(TOC(TOCI(Reference(Link(Span))) TOCI("))
    let left = document.pages[0].links.map { $0.areas[0].x }
    #expect(Set(left.prefix(4)).count == 1 && left[4] > left[3])
    #expect(document.pages[0].links.map(\.contents) == (1...8).map { "Part \($0)" })
    #expect(pages([.contents(levels: 1)] + headings).pages[0].links.count == 7)
  }
}

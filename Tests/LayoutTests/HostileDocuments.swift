import Documents
import Structure
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Documents that nobody should write")
struct HostileDocuments {
  @Test("A word of 20,000 letters is wrapped at letters, with a warning", arguments: Fixtures.layouts)
  func longWord(layout: String) {
    let word = String(repeating: "a", count: 20_000)
    let document = Fixtures.pages(
      [.heading(level: 1, id: "h", [.text("Long")]), .paragraph([.text(word)])], layout)
    #expect(document.problems.contains { $0.rule == "LAY-01" && $0.page == 1 })
    #expect(document.text.contains(word))
  }

  @Test("A long word in every kind of place loses nothing", arguments: Fixtures.layouts)
  func longWordEverywhere(layout: String) {
    let word = [Inline.text(String(repeating: "b", count: 3_000))]
    let blocks: [Block] = [
      .heading(level: 1, id: "h", word), .facts([Fact(label: word, value: word)]),
      .ticks([Tick(label: word)]), .formRow([.text(word), .line(label: word), .tick(Tick(label: word))]),
      .signature(Signature(label: word)), .lines(WritingLines(count: .exactly(2), label: word)),
      .table(Table(alignments: [], head: [word, word], rows: [[word, word]])),
      .notice(Notice(kind: .warning, title: word, blocks: [.paragraph(word)])),
      .choice(Choice(name: word, blocks: [.paragraph(word)])),
      .choice(Choice(name: word, isAnswer: true, blocks: [.paragraph(word)])), .contents(levels: 2),
      .pictureRow(
        PictureRow(
          picture: PictureReference(.clock(minutes: 1), alternative: "A clock"), blocks: [.paragraph(word)])),
    ]
    let document = Fixtures.pages(blocks, layout)
    let letters = document.text.unicodeScalars.count { $0 == "b" }
    // The title of the table's first column is no label in cards.
    #expect(letters >= 3_000 * 17)
  }

  @Test("A hundred lists, boxes and quotations inside each other have pages", arguments: Fixtures.layouts)
  func deepNesting(layout: String) {
    for kind in 0..<5 {
      var block = Block.paragraph([.text("The innermost words of all")])
      for _ in 0..<100 { block = nested(block, kind) }
      let document = Fixtures.pages([block], layout)
      #expect(document.text.contains("innermost"))
    }
  }

  private func nested(_ block: Block, _ kind: Int) -> Block {
    switch kind {
    case 0: .list(List(items: [[block]]))
    case 1: .quotation([block])
    case 2: .notice(Notice(kind: .alert, title: [.text("Title")], blocks: [block]))
    case 3: .form(Form(name: "Form", blocks: [block]))
    default: .choice(Choice(name: [.text("Name")], blocks: [block]))
    }
  }

  @Test("Nothing at all is one empty page", arguments: Fixtures.layouts)
  func nothing(layout: String) {
    #expect(Fixtures.pages([], layout).pages.count == 1)
    let empties: [Block] = [
      .paragraph([]), .list(List(items: [])), .list(List(items: [[]])), .quotation([]), .facts([]),
      .ticks([]),
      .table(Table(alignments: [], head: [], rows: [])),
      .table(Table(alignments: [], head: [[]], rows: [[]])),
      .notice(Notice(kind: .alert, title: [], blocks: [])), .form(Form(name: "", blocks: [])), .formRow([]),
      .columns([]), .columns([[], []]), .keep([]), .photo(Photo(name: "", blocks: [])), .section(""),
      .contents(levels: 2), .heading(level: 9, id: "", []),
      .lines(WritingLines(count: .exactly(0))), .choice(Choice(name: [], blocks: [])),
      .choice(Choice(name: [], isAnswer: true, blocks: [])), .pageBreak, .rightPage, .pageBreak,
    ]
    #expect(Fixtures.pages(empties, layout).pages.count <= 3)
  }

  @Test("A table of 2,000 rows repeats its heading on each page and keeps each row")
  func longTable() {
    let rows = (1...2_000).map { [[Inline.text("Row \($0)")], [Inline.text("Value")]] }
    let head: [[Inline]] = [[.text("Name")], [.text("What")]]
    let document = Fixtures.pages([.table(Table(alignments: [], head: head, rows: rows))])
    let heads = document.pages.map { page in
      page.items.count { item in
        guard case .glyphs(let run) = item.paint else { return false }
        return String(String.UnicodeScalarView(run.text)) == "What"
      }
    }
    #expect(heads.allSatisfy { $0 == 1 })
    #expect(document.structure.elements.count { $0.role == .tableHead } == 1)
  }
}

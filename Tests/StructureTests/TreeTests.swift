import Documents
import Testing

@testable import Structure

/// What a document says before anything is laid out.
@Suite("The structure of a document")
struct TreeTests {
  private static let words = Words(
    "en-GB",
    [
      "structure.tick-box": Phrase("tick box, not ticked:"), "structure.colon": Phrase(": "),
      "structure.dialled": Phrase("999 111"), "structure.key-end": Phrase("; "),
      "structure.write-here": Phrase("write here."), "structure.sign-here": Phrase("sign here."),
      "structure.write-time": Phrase("write the time here."),
      "structure.stop": Phrase([.slot("words"), .text(". ")]),
      "structure.pause": Phrase([.slot("words"), .text(", ")]), "structure.picture": Phrase("Picture"),
      "structure.copy": Phrase([.slot("printed"), .text(", copy for "), .slot("reader")]),
    ])

  private func structured(_ blocks: [Block], cards: Bool = false, draft: String? = nil) -> StructuredDocument
  {
    let running = RunningMatter(
      headLeft: "Winnie Okafor, HB-0417", footFirst: "Version 7", printed: "Printed 16 November 2026",
      reader: "Winnie", watermark: draft)
    return Document(title: "Care plan", running: running, blocks: blocks).structured(
      for: Presentation(showsPictures: true, showsCards: cards), words: Self.words)
  }

  private func body(_ document: StructuredDocument) -> String {
    let start = "Winnie Okafor, HB-0417\nVersion 7\nPrinted 16 November 2026, copy for Winnie\n"
    #expect(document.tree.text.hasPrefix(start))
    return String(document.tree.text.dropFirst(start.count))
  }

  private func headings(_ document: StructuredDocument) -> [String] {
    document.tree.elements.compactMap { element in
      guard case .heading(let level) = element.role else { return nil }
      let words = element.children.compactMap { child -> String? in
        guard case .content(let id) = child, case .words(let text) = document.tree[id].kind else {
          return nil
        }
        return text
      }
      return "\(level) \(words.joined())"
    }
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test("Whose paper it is, its version, its day and its reader are said once, first")
  func opening() {
    #expect(body(structured([paragraph("Hello.")])) == "Hello.\n")
  }

  @Test("The ear hears the whole foot, also where the eye sees a short one")
  func foot() {
    let foot = structured([paragraph("Hello.")]).tree.elements.compactMap(\.actualText)
    #expect(foot == ["Version 7", "Printed 16 November 2026, copy for Winnie"])
  }

  @Test("A draft is said to be one before anything else, in its title too")
  func draft() {
    let document = structured([paragraph("Hello.")], draft: "DRAFT")
    #expect(document.tree.title == "DRAFT: Care plan")
    #expect(document.tree.text.hasPrefix("DRAFT\nWinnie"))
  }

  @Test("The title of a box is a heading where a heading closes it, and else the first words of its group")
  func boxes() {
    func box(_ title: String) -> Block {
      .notice(Notice(kind: .warning, title: [.text(title)], blocks: [paragraph("Do not lift.")]))
    }
    let first = Block.heading(level: 1, id: "a", [.text("Moving")])
    let next = Block.heading(level: 2, id: "b", [.text("Equipment")])
    #expect(headings(structured([first, box("Never"), next])) == ["1 Moving", "2 Never", "2 Equipment"])
    #expect(headings(structured([first, box("One"), box("Two")])) == ["1 Moving", "2 One", "2 Two"])
    let beside = Block.columns([[box("Allergies")], [box("Form")]])
    #expect(
      headings(structured([first, box("One"), beside, next])) == [
        "1 Moving", "2 One", "2 Allergies", "2 Form", "2 Equipment",
      ])
    let open = structured([first, box("Never"), paragraph("Walking stick")])
    #expect(headings(open) == ["1 Moving"])
    #expect(open.landmarks.map(\.title) == ["Moving", "Never"])
  }

  @Test("What asks only for writing is not in the outline, unless it is a main heading")
  func outline() {
    let lines = Block.lines(WritingLines(count: .fillPage))
    let document = structured([
      .heading(level: 1, id: "a", [.text("Monday")]), paragraph("A visit."),
      .heading(level: 2, id: "b", [.text("Messages")]), lines, .pageBreak,
      .heading(level: 1, id: "c", [.text("My notes")]), lines,
    ])
    #expect(document.landmarks.filter(\.isInOutline).map(\.title) == ["Monday", "My notes"])
  }

  @Test(
    "A telephone number is said figure by figure, a year is not, and copying finds both as they are written")
  func figures() {
    let document = structured([
      paragraph("Ring 01632\u{A0}960120 or 999 by 2026, not 1 2 3 or £1,000,000.")
    ])
    let said = document.tree.elements.compactMap(\.alternative)
    #expect(said == ["0 1 6 3 2, 9 6 0 1 2 0", "9 9 9"])
    #expect(body(document) == "Ring 01632\u{A0}960120 or 999 by 2026, not 1 2 3 or £1,000,000.\n")
  }

  @Test("Two telephone numbers beside each other are parted by a full stop when they are said")
  func neighbours() {
    let document = structured([paragraph("Ring 01632 960120, 07700 900417 or 01632 960121.")])
    #expect(
      document.tree.elements.compactMap(\.alternative) == [
        "0 1 6 3 2, 9 6 0 1 2 0.", "0 7 7 0 0, 9 0 0 4 1 7", "0 1 6 3 2, 9 6 0 1 2 1",
      ])
  }

  @Test("A telephone number that ends its line is said with a full stop")
  func numberAtLineEnd() {
    let document = structured([.paragraph([.text("01632 960120"), .lineBreak, .text("At other times")])])
    #expect(document.tree.elements.compactMap(\.alternative) == ["0 1 6 3 2, 9 6 0 1 2 0. "])
  }

  @Test("A form that begins with its key says its name before the signs, and one with a title only once")
  func keyOfForm() {
    let key = Block.key([KeyEntry(sign: [.text("N")], meaning: [.text("not needed")])])
    let form = Form(name: "What the letters mean", blocks: [key])
    #expect(body(structured([.form(form)])).hasPrefix("What the letters mean:\nN"))
    let titled = Form(name: "Key", blocks: [.formRow([.text([.strong([.text("Key")])])]), key])
    #expect(body(structured([.form(titled)])).ranges(of: "Key").count == 1)
  }

  @Test("The first cell names its row, but where more headings than other cells would be heard")
  func rowHeaders() {
    func heads(_ rows: [[String]], head: [String] = []) -> Int {
      func cells(_ words: [String]) -> [[Inline]] { words.map { [.text($0)] } }
      let document = structured([.table(Table(alignments: [], head: cells(head), rows: rows.map(cells)))])
      return document.tree.elements.count { if case .headerCell(.row, _) = $0.role { true } else { false } }
    }
    let joan = ["Joan Bright", "Neighbour", "Mondays"]
    #expect(heads([["Joan Bright", "Neighbour"]]) == 1)
    #expect(heads([["Joan Bright"]]) == 0)
    #expect(heads([joan, joan], head: ["Who", "Is", "When"]) == 0)
    #expect(heads([joan, joan, joan], head: ["Who", "Is", "When"]) == 3)
  }

  @Test("Words that name a paragraph are a heading in its line, and no part of somebody's own words")
  func titles() {
    let title = Inline.title([.strong([.text("Falling: high risk.")])])
    let document = structured([
      .heading(level: 1, id: "a", [.text("Risks")]), .paragraph([title, .text(" Review by May.")]),
      .quotation([.paragraph([.title([.text("Please do.")]), .text(" Knock first.")])]),
    ])
    #expect(headings(document) == ["1 Risks", "2 Falling: high risk.", "2 Please do."])
    let left = document.landmarks.filter { !$0.isInOutline }
    #expect(left.isEmpty)
    #expect(body(document) == "Risks\nFalling: high risk.\n Review by May.\nPlease do.\n Knock first.\n")
    let quotation = document.tree.elements.firstIndex { $0.role == .quotation }
    #expect(document.tree.elements.last?.parent == quotation.map { ElementID($0) })
  }

  @Test(
    "An abbreviation carries what is said for it; a number of a place is said figure by figure, with its prefix"
  )
  func expansions() {
    let document = structured([.paragraph([.short([.text("Mon")], for: "Monday"), .text(" 1-100000000")])])
    #expect(document.tree.elements.compactMap(\.expansion) == ["Monday"])
    #expect(document.tree.elements.compactMap(\.alternative) == ["1, 1 0 0 0 0 0 0 0 0"])
  }

  @Test(
    "Lines that fill a page are a section of their own, and a field without a label is named by its heading")
  func namedFields() {
    let document = structured([
      .heading(level: 1, id: "a", [.text("My notes")]), .lines(WritingLines(count: .exactly(3))),
      .form(Form(name: "Morning", blocks: [.formRow([.timeBox(label: [.text("In")])])])),
      .lines(WritingLines(count: .fillPage, label: [.text("Messages")])),
    ])
    #expect(headings(document) == ["1 My notes", "2 Messages "])
    let names = document.tree.elements.compactMap { $0.field?.name }
    #expect(names == ["My notes", "Morning: In", "Messages"])
  }

  @Test("One item alone is no list")
  func single() {
    func roles(_ block: Block) -> [String] {
      structured([block]).tree.elements.map(\.role.type).filter { ["L", "LI", "Lbl", "LBody"].contains($0) }
    }
    let item: [Block] = [paragraph("Tea")]
    #expect(roles(.list(List(items: [item]))).isEmpty)
    #expect(roles(.list(List(items: [item, item]))) == ["L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"])
    #expect(roles(.facts([Fact(label: [.text("Born")], value: [.text("1941")])])).isEmpty)
    #expect(roles(.ticks([Tick(label: [.text("Yes")])])).isEmpty)
  }

  @Test("A table is read as a grid or as cards, never as both")
  func tables() {
    let table = Block.table(
      Table(
        alignments: [.start, .start], head: [[.text("Who")], [.text("Phone")]],
        rows: [[[.text("Office")], [.text("x")]], [[.text("Night")], [.text("y")]]]))
    #expect(body(structured([table])) == "Who\tPhone\nOffice\tx\nNight\ty\n")
    #expect(body(structured([table], cards: true)) == "Office\nPhone:\nx\nNight\nPhone:\ny\n")
  }

  @Test("A line that ends on purpose has a pause behind its last word, in words that are there")
  func pauses() {
    let document = structured([
      .paragraph([.text("Priya Raman"), .lineBreak, .text("Registered manager")])
    ])
    #expect(body(document) == "Priya Raman\nRegistered manager\n", "where lines show, no pause is written")
    let spans = document.tree.elements.filter { $0.role == .span && $0.actualText != nil }
    #expect(spans.count == 1 && spans.allSatisfy { !$0.children.isEmpty })
  }

  @Test("A field says what it is for by its purpose, whatever its label says")
  func fields() {
    let document = structured([
      .formRow([
        .line(label: [.text("Your signature")], purpose: .signature), .line(label: [.text("Signed")]),
        .tick(Tick(label: [.text("Yes")])),
      ])
    ])
    let fields = document.tree.elements.compactMap(\.field)
    #expect(fields.map(\.purpose) == [.signature, .line, .tick(isTicked: false)])
    #expect(fields.map(\.name) == ["Your signature", "Signed", "Yes"])
    #expect(body(document) == "Your signature sign here. Signed write here. tick box, not ticked: Yes\n")
  }

  @Test("Every alternative of a picture is a sentence")
  func pictures() {
    let picture = PictureReference(.named("tea"), alternative: "A cup of tea")
    let row = Block.pictureRow(PictureRow(picture: picture, blocks: [paragraph("Make tea.")]))
    #expect(body(structured([row])) == "A cup of tea.\nMake tea.\n")
  }
}

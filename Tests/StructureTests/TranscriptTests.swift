import Documents
import Testing

@testable import Structure

/// The text from which somebody makes braille or a recording.
@Suite("A text for a transcriber")
struct TranscriptTests {
  private static let words = Words(
    "en-GB",
    [
      "structure.colon": Phrase(": "), "structure.key-end": Phrase(". "), "structure.dialled": Phrase("999"),
      "structure.yes": Phrase("yes"), "structure.name": Phrase("Name"), "structure.date": Phrase("Date"),
      "structure.stop": Phrase([.slot("words"), .text(". ")]),
      "structure.pause": Phrase([.slot("words"), .text(", ")]),
      "structure.copy": Phrase([.slot("printed"), .text(", copy for "), .slot("reader")]),
      "transcript.box": Phrase("[Box]"), "transcript.box-end": Phrase("[End of box]"),
      "transcript.form": Phrase("[Form]"), "transcript.form-end": Phrase("[End of form]"),
      "transcript.quotation": Phrase("[Quotation]"), "transcript.quotation-end": Phrase("[End of quotation]"),
      "transcript.picture": Phrase([.text("[Picture: "), .slot("words"), .text("]")]),
      "transcript.tick-box": Phrase("[Tick box]"), "transcript.tick-box-ticked": Phrase("[Ticked box]"),
      "transcript.write-here": Phrase("[Write here]"), "transcript.sign-here": Phrase("[Sign here]"),
      "transcript.write-time": Phrase("[Write the time here]"),
      "transcript.part": Phrase([.text("“"), .slot("title"), .text("”")]),
      "transcript.language": Phrase([.text("["), .slot("language"), .text(": "), .slot("words"), .text("]")]),
      "transcript.document-end": Phrase("[End of document]"),
      "read-aloud.length": Phrase([.slot("time"), .text(" at "), .slot("pace")]),
      "read-aloud.marks": Phrase("[Marks]"), "read-aloud.parts": Phrase("[Parts]"),
    ])

  private func text(_ blocks: [Block]) -> String {
    let running = RunningMatter(
      headLeft: "Winnie Okafor, HB-0417", footFirst: "Version\u{A0}7", printed: "Printed 16 November 2026",
      reader: "Winnie")
    return Document(title: "Care plan: Winnie", running: running, blocks: blocks).structured(
      for: Presentation(showsPictures: false, showsCards: true), words: Self.words
    ).transcript(note: ["[Note]", "[End of note]"], words: Self.words)
  }

  @Test("A script to be read aloud gives each line its time, and counts no word that is not read")
  func readAloud() {
    let ten = "one two three four five six seven eight nine ten"
    let script = Document(
      title: "Care plan",
      blocks: [
        .heading(level: 1, id: "first", [.text("First")]), .paragraph([.text(ten)]),
        .lines(WritingLines(count: .exactly(3))),
        .heading(level: 1, id: "second", [.text("Second")]), .paragraph([.text("Ring 01632 960120.")]),
      ]
    ).structured(for: Presentation(showsPictures: false, showsCards: true), words: Self.words)
      .readAloudScript(words: Self.words)
    #expect(
      script == """
        0:18 at 150
        [Marks]

        [Parts]
        0:03    First
        0:11    Second

        0:00    Care plan

        0:03    First

        0:06    \(ten)
        0:11    [Write here]

        0:11    Second

        0:14    Ring 01632 960120.

                [End of document]

        """)
  }

  /// What stands between the head and the end.
  private func body(_ blocks: [Block]) -> String {
    let text = text(blocks)
    let head = """
      Care plan: Winnie
      Winnie Okafor, HB-0417
      Version 7
      Printed 16 November 2026, copy for Winnie

      [Note]
      [End of note]


      """
    let end = "\n\n[End of document]\n"
    #expect(text.hasPrefix(head) && text.hasSuffix(end), "\(text)")
    return String(text.dropFirst(head.count).dropLast(end.count))
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test("It begins with whose copy it is and a note, and says where it ends")
  func ends() { #expect(body([paragraph("Hello.")]) == "Hello.") }

  @Test("Headings tell their level, and a paragraph is one line")
  func headings() {
    let address: [Inline] = [
      .text("4 Mill Lane"), .lineBreak, .text("Hartbourne"), .lineBreak, .text("End."),
    ]
    let text = body([
      .heading(level: 1, id: "a", [.text("My day")]), .heading(level: 2, id: "b", [.text("Morning")]),
      .paragraph(address), paragraph("Ring\u{A0}me."),
    ])
    #expect(text == "# My day\n\n## Morning\n\n4 Mill Lane, Hartbourne, End.\n\nRing me.")
  }

  @Test("Items stand behind dashes or numbers, those of a list in a list further in")
  func lists() {
    let inner = Block.list(List(items: [[paragraph("a")], [paragraph("b")]]))
    let text = body([
      .list(List(start: 3, items: [[paragraph("One")], [paragraph("Two"), inner]]))
    ])
    #expect(text == "3. One\n4. Two\n  - a\n  - b")
  }

  @Test("A table is told row by row, each value behind its label; one row alone is told in the same way")
  func tables() {
    let head: [[Inline]] = [[.text("Visit")], [.text("Start")], [.text("Who")]]
    func row(_ words: String...) -> [[Inline]] { words.map { [.text($0)] } }
    let rows = [row("Morning", "8am", "Ann"), row("Lunch", "noon", "Ben")]
    let table = Table(alignments: [], head: head, rows: rows)
    #expect(
      body([.table(table)]) == "Morning\nStart: 8am\nWho: Ann\n\nLunch\nStart: noon\nWho: Ben")
    let alone = Table(alignments: [], head: Array(head.prefix(2)), rows: [row("Morning", "8am")])
    #expect(body([.table(alone)]) == "Morning\nStart: 8am")
  }

  @Test("Labels and values are a line each")
  func facts() {
    let facts = ["Name", "Born"].map { Fact(label: [.text($0)], value: [.text("x")]) }
    #expect(body([.facts(facts)]) == "Name: x\nBorn: x")
    #expect(body([.facts([facts[0]])]) == "Name: x")
  }

  @Test("A box says where it ends, and so does a form, in which places to write are named")
  func boxes() {
    let box = Notice(kind: .alert, title: [.text("Allergies")], blocks: [paragraph("Penicillin.")])
    #expect(body([.notice(box)]) == "[Box]\n\n# Allergies\n\nPenicillin.\n\n[End of box]")
    let form = Form(
      name: "Visit",
      blocks: [
        .formRow([.tick(Tick(label: [.text("Done")])), .line(label: [.text("By")], purpose: .writing)])
      ])
    #expect(body([.form(form)]) == "[Form]\n\n[Tick box] Done By [Write here]\n\n[End of form]")
  }

  @Test("No number of a page is said: the part is named in place of it, and contents are a list of names")
  func pages() {
    let text = body([
      .contents(levels: 1),
      .paragraph([.text("See "), .pageReference(heading: "b", label: "page"), .text(".")]),
      .heading(level: 1, id: "a", [.text("My day")]), .heading(level: 1, id: "b", [.text("About me")]),
    ])
    #expect(text == "- My day\n- About me\n\nSee “About me”.\n\n# My day\n\n# About me")
  }

  @Test("A picture is told only where it stands for itself")
  func pictures() {
    let items = ["Yes.", "No."].map {
      GalleryItem(PictureReference(.named($0), alternative: $0), label: $0)
    }
    #expect(body([.gallery(items)]) == "- [Picture: Yes.]\n- [Picture: No.]")
    let photo = Photo(name: "Ann", blocks: [paragraph("Ann comes.")])
    #expect(body([.photo(photo)]) == "Ann comes.")
  }

  @Test("Words in another language are marked, and short ones are said whole")
  func otherWords() {
    let words: [Inline] = [
      .language("cy", [.text("bore da")]), .text(" on "), .short([.text("Mo")], for: "Monday"),
    ]
    #expect(body([.paragraph(words)]) == "[cy: bore da] on Monday")
  }
}

import Documents
import TestSupport
import Testing

@testable import Structure

/// A document as one page for a screen.
@Suite("A page for a screen")
struct ScreenPageTests {
  private static let words = Words(
    "en-GB",
    [
      "structure.colon": Phrase(": "), "structure.key-end": Phrase(". "), "structure.dialled": Phrase("999"),
      "structure.yes": Phrase("yes"), "structure.name": Phrase("Name"), "structure.date": Phrase("Date"),
      "structure.tick-box": Phrase("tick box"), "structure.tick-box-ticked": Phrase("ticked box"),
      "structure.write-here": Phrase("write here"), "structure.sign-here": Phrase("sign here"),
      "structure.write-time": Phrase("write the time"), "structure.ring-one": Phrase("ring one"),
      "structure.photo-frame": Phrase("Room for a photo"), "structure.photo": Phrase("Photo"),
      "structure.stop": Phrase([.slot("words"), .text(". ")]),
      "structure.pause": Phrase([.slot("words"), .text(", ")]),
      "structure.copy": Phrase([.slot("printed"), .text(", copy for "), .slot("reader")]),
      "transcript.part": Phrase([.text("“"), .slot("title"), .text("”")]),
      "screen.skip": Phrase("Skip"), "screen.contents": Phrase("Contents"),
    ])

  private static let whole = "16\u{A0}May & 1"

  private func page(
    _ blocks: [Block], showsPictures: Bool = true, showsCards: Bool = false, title: TitleDisplay? = nil,
    whole: String = whole
  ) -> String {
    let running = RunningMatter(
      headLeft: "Winnie Okafor, HB-0417", headRight: "Care plan", footFirst: "Version\u{A0}7",
      printed: "Printed 16 November 2026", reader: "Winnie")
    var document = Document(title: "Care plan: Winnie", running: running, blocks: blocks)
    document.titleDisplay = title
    let cup = ScreenPicture.drawing("<path d=\"M0 0H9\"/>", width: 9, height: 4)
    return document.structured(
      for: Presentation(showsPictures: showsPictures, showsCards: showsCards), words: Self.words
    ).screenPage([.named("cup"): cup], style: "", words: Self.words) {
      $0.ranges(of: whole)
    }
  }

  /// What stands in the main part, which is read as XML besides.
  private func main(
    _ blocks: [Block], showsPictures: Bool = true, showsCards: Bool = false, title: TitleDisplay? = .front
  ) throws -> String {
    let page = page(blocks, showsPictures: showsPictures, showsCards: showsCards, title: title)
    #expect(MarkupCheck(page).faults.isEmpty, "\(page)")
    let start = try #require(page.firstRange(of: "<main>\n")?.upperBound)
    let end = try #require(page.firstRange(of: "</main>")?.lowerBound)
    return String(page[start..<end])
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
  private func heading(_ level: Int, _ text: String) -> Block {
    .heading(level: level, id: text.lowercased(), [.text(text)])
  }
  private func row(_ words: String...) -> [[Inline]] { words.map { [.text($0)] } }

  @Test("It says its language and its title, whose copy it is, and needs nothing from elsewhere")
  func head() {
    let page = page([paragraph("Hello.")])
    #expect(page.contains("<html lang=\"en-GB\">") && page.contains("<title>Care plan: Winnie</title>"))
    #expect(page.contains("default-src 'none'") && !page.contains("<script"))
    #expect(
      page.contains(
        """
        <header>
        <p>Winnie Okafor, HB-0417</p>
        <p>Care plan</p>
        <p>Version\u{A0}7</p>
        <p>Printed 16 November 2026, copy for Winnie</p>
        </header>
        """))
  }

  @Test("There is one main heading: the title of the document, or the name of the document above all others")
  func headings() throws {
    let blocks = [heading(1, "Plan"), heading(2, "Who"), heading(1, "Day"), heading(2, "Morning")]
    let levels = { (page: String) in page.matches(of: /<h(\d)/).map { String($0.output.1) }.joined() }
    #expect(try levels(main(blocks)) == "1223")
    #expect(try levels(main(blocks, title: nil)) == "12323")
    #expect(try main(blocks, title: nil).hasPrefix("<h1>Care plan</h1>"))
    #expect(try main(blocks).contains("<h1 id=\"heading-plan\">Plan</h1>"))
  }

  @Test("Signs of the record become no markup")
  func escaped() throws {
    let text = try main([paragraph("<b>A & B</b> \u{1}\"")])
    #expect(text.contains("<p>&#60;b&#62;A &#38; B&#60;/b&#62; \"</p>"))
  }

  @Test("Lines end where they end on purpose, and bold words are bold")
  func lines() throws {
    let text = try main([.paragraph([.strong([.text("4 Mill Lane")]), .lineBreak, .text("Hartbourne")])])
    #expect(text.contains("<strong>4 Mill </strong><strong>Lane</strong><br/>Hartbourne"))
  }

  @Test(
    "What stays on one line is marked, its spaces part where a line has no room for it, and signs are escaped"
  )
  func wholes() throws {
    let text = try main([paragraph("On <\(Self.whole)> and 16\u{A0}June")])
    #expect(
      text.contains("<p>On &#60;<span class=\"whole\">16 May &#38; 1</span>&#62; and 16\u{A0}June</p>"))
  }

  @Test("A space at an end of what stays on one line stands beside it")
  func spaces() {
    let text = page([paragraph("Of\u{A0}Mill Lane now")], whole: "\u{A0}Mill Lane ")
    #expect(text.contains("<p>Of\u{A0}<span class=\"whole\">Mill Lane</span>\u{A0}now</p>"), "\(text)")
  }

  @Test("Lists, numbers and steps are lists")
  func lists() throws {
    let items = [[paragraph("One")], [paragraph("Two")]]
    let marks = try main([.list(List(items: items))])
    #expect(marks.contains("<ul>\n<li><p>One</p>\n</li>\n<li><p>Two</p>\n</li>\n</ul>"))
    let numbers = try main([.list(List(start: 3, items: items))])
    #expect(numbers.contains("<ol>\n<li value=\"3\"><p>One</p>\n</li>\n<li value=\"4\"><p>Two</p>"))
  }

  @Test("Facts are terms with what is known of them; a lone one stays a pair")
  func facts() throws {
    let facts = ["Name", "Born"].map { Fact(label: [.text($0)], value: [.text("x")]) }
    #expect(try main([.facts(facts)]).contains("<div><dt>Name: </dt><dd>x</dd></div>"))
    #expect(try main([.facts([facts[0]])]).contains("<div class=\"pair\"><p><strong>Name"))
  }

  @Test("A table has a caption, and headings of columns and rows; as cards it is a list")
  func tables() throws {
    let table = Table(
      alignments: [], head: row("Visit", "Start", "Who"),
      rows: [row("Morning", "8am", "Ann"), row("Lunch", "noon", "Ben"), row("Tea", "4pm", "Cy")])
    let text = try main([heading(1, "Day"), .table(table)])
    #expect(text.contains("<caption class=\"heard\">Day</caption>"))
    #expect(text.contains("<th scope=\"col\" role=\"columnheader\">Start</th>"))
    #expect(text.contains("<th scope=\"row\" role=\"rowheader\" data-column=\"Visit\">Morning</th>"))
    #expect(text.contains("<td role=\"cell\" data-column=\"Start\">8am</td>"))
    let cards = try main([.table(table)], showsCards: true)
    #expect(!cards.contains("<table") && cards.contains("<div><dt>Start: </dt><dd>8am</dd></div>"))
  }

  @Test("A box is a group by the name of its title, and says how much it must be noticed")
  func boxes() throws {
    let box = Notice(kind: .alert, title: [.text("Allergies")], blocks: [paragraph("Penicillin.")])
    let text = try main([heading(1, "Health"), .notice(box), heading(1, "Day")])
    #expect(text.contains("<div class=\"box alert\" role=\"group\" aria-labelledby=\"part-"))
    #expect(text.contains("class=\"title\">Allergies</h2>"))
  }

  @Test("Places to write are seen and said")
  func forms() throws {
    let form = Form(
      name: "Visit",
      blocks: [
        .formRow([
          .tick(Tick(label: [.text("Done")], isTicked: true)), .timeBox(label: [.text("At")]),
          .line(label: [.text("By")], purpose: .writing),
        ]),
        .lines(WritingLines(count: .exactly(3), label: [.text("Note")])),
      ])
    let text = try main([.form(form)])
    #expect(text.contains("<span class=\"tick ticked\" role=\"img\" aria-label=\"ticked box\"></span>Done"))
    #expect(text.contains("<span class=\"time\" role=\"img\" aria-label=\"write the time\"></span>"))
    #expect(text.matches(of: /class="line more" aria-hidden="true"/).count == 2)
    let signature = Signature(label: [.text("Signed")], asksName: true, asksDate: true)
    #expect(try main([.signature(signature)]).matches(of: /class="line" role="img"/).count == 3)
  }

  @Test("A choice shows its box, its name and what it means; a key its signs with their meaning")
  func choices() throws {
    let choices = ["Paper", "Email"].map {
      Block.choice(Choice(name: [.text($0)], isTicked: false, blocks: [paragraph("About \($0).")]))
    }
    let text = try main(choices)
    #expect(text.matches(of: /<li><span class="label"><span class="tick"/).count == 2)
    let key = try main([.key([KeyEntry(sign: [.mark(.tick)], meaning: [.text("done")])])])
    #expect(key.contains("✓") && key.contains("done"))
  }

  @Test(
    "A picture stands beside its words, is drawn once, and says what it shows; one that is missing leaves its words"
  )
  func pictures() throws {
    let rows = ["cup", "cup", "lost"].map {
      Block.pictureRow(
        PictureRow(
          picture: PictureReference(.named($0), alternative: "A \($0)"), blocks: [paragraph("I drink.")]))
    }
    let page = page(rows)
    #expect(page.contains("<symbol id=\"picture-1\" viewBox=\"0 0 9 4\"><path d=\"M0 0H9\"/></symbol>"))
    #expect(page.matches(of: /<use href="#picture-1"\/>/).count == 2)
    #expect(page.contains("<svg role=\"img\" aria-label=\"A cup.\""))
    #expect(page.matches(of: /class="row"/).count == 2 && page.matches(of: /I drink\./).count == 3)
    #expect(MarkupCheck(page).faults.isEmpty)
    let hidden = try main(rows, showsPictures: false)
    #expect(!hidden.contains("<svg"))
  }

  @Test("A gallery shows its labels to the eye alone, and a photograph has a frame until there is one")
  func galleries() throws {
    let item = GalleryItem(PictureReference(.named("cup"), alternative: "A cup"), label: "Drink")
    let text = try main([.gallery([item, item])])
    #expect(text.contains("<figcaption aria-hidden=\"true\">Drink</figcaption>"))
    let photo = try main([.photo(Photo(name: "Ann", blocks: [paragraph("Ann comes.")]))])
    #expect(
      photo.contains("class=\"frame\" role=\"img\" aria-label=\"Room for a photo.\"")
        && photo.contains("Ann comes."))
  }

  @Test("Contents lead to their parts, and no number of a page is named")
  func links() throws {
    let blocks =
      [
        .contents(levels: 1),
        .paragraph([.text("See "), .pageReference(heading: "b", label: "page"), .text(".")]),
        .heading(level: 1, id: "a", [.text("My day")]), .heading(level: 1, id: "b", [.text("About me")]),
        .paragraph([
          .link(.address("https://example.org/?a=1&b=2"), [.text("Web")]),
          .term("advocate", [.text("advocate")]),
        ]),
        .list(
          List(items: [[.paragraph([.strong([.text("Advocate")]), .text(": a person.")])], [paragraph("B")]])),
      ] as [Block]
    let text = try main(blocks, title: nil)
    #expect(
      text.contains("<nav aria-label=\"Contents\">") && text.contains("<a href=\"#heading-a\">My day</a>"))
    #expect(text.contains("See <a href=\"#heading-b\">“About me”</a>."))
    #expect(text.contains("<h2 id=\"heading-b\">About me</h2>"))
    #expect(text.contains("<a href=\"https://example.org/?a=1&#38;b=2\">Web</a>"))
    #expect(page(blocks).contains("<a class=\"skip\" href=\"#after-contents\">Skip</a>"))
  }

  @Test("What is said otherwise than it is seen is told to the ear alone, and other languages are named")
  func said() throws {
    let text = try main([
      .paragraph([
        .language("cy", [.text("Bore da")]), .text(" "), .short([.text("Mo")], for: "Monday"),
        .text(", ring 999."),
        .mark(.tick),
      ])
    ])
    #expect(text.contains("<span lang=\"cy\">Bore da</span>"))
    #expect(text.contains("<span aria-hidden=\"true\">Mo</span><span class=\"heard\">Monday</span>"))
    #expect(text.contains("<span aria-hidden=\"true\">999</span><span class=\"heard\">9 9 9</span>"))
    #expect(text.contains("role=\"img\" aria-label=\"yes\">✓</span>"))
  }

  @Test("A chart is a table whose closed cells are hatched and whose words to be ringed are seen")
  func charts() throws {
    let columns = [
      Chart.Column(label: [.text("What")], room: .words),
      Chart.Column(label: [.text("Ate")], room: .ring, options: ["0", "½"]),
      Chart.Column(label: [.text("Mo")], room: .initials),
    ]
    let chart = Chart(
      name: "Food", columns: columns,
      rows: [[.words([.text("Soup")]), .blank, .closed], [.same, .blank, .blank]])
    let text = try main([heading(1, "Food"), .chart(chart)])
    #expect(text.contains("<td role=\"cell\" class=\"closed\"></td>") && text.contains("0 ½"))
    #expect(text.contains("aria-label=\"ring one\""))
  }

  @Test("Words that nothing marks and parts side by side stand one below the other")
  func others() throws {
    let text = try main([
      .columns([[paragraph("a")], [paragraph("b")]]), .keep([paragraph("c")]), .rule, .pageBreak, .rightPage,
      .quotation([paragraph("d")]), .ticks([Tick(label: [.text("e")]), Tick(label: [.text("f")])]),
      .wordList([paragraph("g")]), .section("S"), .booklet("B"),
      .sheet(Sheet(id: "s", title: [.text("Diary")], head: [paragraph("h")], blocks: [paragraph("i")])),
    ])
    for letter in "abcdefghi" { #expect(text.contains("\(letter)<"), "\(letter)") }
    #expect(text.contains("<blockquote>\n<p>d</p>"))
  }
}

import Documents
import Layout
import Pictures
import Structure
import TestSupport
import Testing
import Typography

@testable import Standards

/// Finished pages are changed by hand, as no style sheet and no document could: the rules read the pages alone.
@Suite("Sabotaged pages")
struct ClaimsPageTests {
  private let style = Claims.style("standard")

  /// The rules that fail after some change to the pages.
  private func failed(
    _ layout: String = "standard", adding: [Block] = [], by sabotage: (inout PagedDocument) -> Void
  ) -> [String] {
    let style = layout == "standard" ? self.style : Claims.style(layout)
    var pages = Claims.pages(style, adding: adding)
    sabotage(&pages)
    return Claims.names(
      of: pages.measured(in: style, wording: Fixtures.wording, typefaces: Fixtures.typefaces))
  }

  @Test("Untouched pages pass every rule", arguments: Fixtures.layouts)
  func untouched(layout: String) {
    #expect(failed(layout) { _ in } == [])
  }

  @Test("Lines that all end at one place are found")
  func justified() {
    let lines = (0..<5).map { _ in Inline.text("Ask first, then open.") }
    let broken = Array(lines.flatMap { [$0, .lineBreak] }.dropLast())
    #expect(failed(adding: [.paragraph(broken)]) { _ in } == ["2.19 left aligned, ragged right"])
  }

  @Test("A line that does not start with the others is found")
  func displaced() {
    let found = failed { pages in
      pages.change(lineStarting: "where each") { $0.origin.x = $0.origin.x + .points(4) }
    }
    #expect(found == ["2.19 left aligned, ragged right"])
  }

  @Test("Words pulled apart to fill a line are found")
  func stretched() {
    let found = failed { pages in
      pages.change(lineStarting: "Winnie likes") { run in
        run.glyphs = run.glyphs.map {
          PlacedGlyph($0.glyph, at: $0.offset.scaled(by: 1.5), for: $0.character)
        }
      }
    }
    #expect(found == ["2.21 even spaces"])
  }

  @Test("A phone number over two lines is found")
  func splitPhone() {
    // As long as it takes until the whole number stands on the second line.
    let words = String(repeating: "Ask Ada. ", count: 6) + "Phone at "
    let found = failed(adding: [.paragraph([.text(words + "01632 960417.")])]) { pages in
      pages.pullUp(6, ofLineStarting: "01632 960417")
    }
    #expect(found == ["2.20 no broken facts"])
  }

  @Test("From when to when over two lines is found", arguments: [5, 8])
  func splitRange(letters: Int) {
    let words = String(repeating: "Ask Ada. ", count: 6) + "Phone at "
    let found = failed(adding: [.paragraph([.text(words + "10am to 11pm.")])]) { pages in
      pages.pullUp(letters, ofLineStarting: "10am to 11pm")
    }
    #expect(found.first == "2.20 no broken ranges of times")
  }

  @Test("A rule right under words is found")
  func underlined() {
    let found = failed { pages in
      guard let run = pages.run(starting: "Winnie likes") else { return }
      let rule = Rectangle(
        x: run.origin.x, y: run.origin.y + .points(1.5), width: run.width, height: .points(0.75))
      pages.pages[0].items.append(PageItem(owner: .artifact(.layout), paint: .fill(rule, .black)))
    }
    #expect(found == ["2.12 no underlines"])
  }

  @Test("Letters on a dark ground are measured against it")
  func darkGround() {
    let found = failed { pages in
      guard let run = pages.run(starting: "Winnie likes") else { return }
      let area = Rectangle(
        x: run.origin.x, y: run.origin.y - run.size, width: run.width, height: run.size * 3 / 2)
      let grey = Colour(red: 150, green: 150, blue: 150)
      pages.pages[0].items.insert(
        PageItem(owner: .artifact(.layout), paint: .fill(area, grey)), at: 0)
    }
    #expect(found == ["2.28 contrast of text 7:1"])
  }

  @Test("A page number that wanders is found")
  func wanderingPageNumber() {
    let found = failed(adding: [.pageBreak, .paragraph([.text("More.")])]) { pages in
      let last = pages.pages.count - 1
      pages.change(lineStarting: "Page \(last + 1)", on: last) { $0.origin.y = $0.origin.y - .points(3) }
    }
    #expect(found == ["2.34 head and foot in place"])
  }

  @Test("A page without its number is found")
  func withoutPageNumber() {
    let found = failed { pages in
      pages.change(lineStarting: "Page 1") { $0.glyphs[5].character = "7" }
    }
    #expect(found == ["2.36 name and page x of y"])
  }

  @Test("A heading of the third level under one of the first is found")
  func skippedLevel() {
    let found = failed { pages in
      for index in pages.structure.elements.indices where pages.structure.elements[index].role == .heading(2)
      {
        pages.structure.elements[index].role = .heading(3)
      }
    }
    #expect(found == ["2.37 levels of headings"])
  }

  @Test("A heading without a letter is found", arguments: ["\u{A0}", "–", "\u{2003}\u{A0}"])
  func emptyHeading(words: String) {
    #expect(
      failed(adding: [.heading(level: 2, id: "x", [.text(words)])]) { _ in } == [
        "2.37 headings that say something"
      ])
  }

  @Test("Pages that say nothing are found, whatever stands in their head and foot")
  func emptyDocument() {
    let found = failed { pages in
      for page in pages.pages.indices {
        pages.pages[page].items.removeAll { if case .element = $0.owner { true } else { false } }
      }
    }
    #expect(found.contains("2.37 headings that say something"))
  }

  @Test("A short line to sign on is found")
  func shortSignature() {
    let found = failed { pages in
      pages.shortenLine(after: "Signed by you")
    }
    #expect(found == ["2.43 room to sign"])
  }

  @Test("A picture on another page than its words is found")
  func partedPicture() {
    let found = failed("easy-read", adding: [.pageBreak, .paragraph([.text("More.")])]) {
      pages in
      guard let index = pages.pages[0].items.firstIndex(where: { $0.starts(with: "We come") }) else { return }
      let item = pages.pages[0].items.remove(at: index)
      pages.pages[1].items.append(item)
    }
    #expect(found == ["3.01 pictures with their words"])
  }

  @Test("Words left of their picture are found")
  func pictureAtTheRight() {
    let found = failed("easy-read") { pages in
      pages.change(lineStarting: "We come") { $0.origin.x = $0.origin.x - .millimetres(45) }
    }
    #expect(found == ["3.02 pictures on the left"])
  }

  @Test("Easy read without a picture is found")
  func noPicture() {
    let found = failed("easy-read") { pages in
      for index in pages.structure.elements.indices where pages.structure.elements[index].role == .figure {
        pages.structure.elements[index].role = .division
      }
    }
    #expect(found.contains("3.01 pictures beside the words"))
  }

  /// A square as large as its picture.
  private func square(fill: Colour?, stroke: Drawing.Stroke? = nil) -> Drawing {
    let path: [Drawing.Command] = [.move(0, 0), .line(100, 0), .line(100, 100), .line(0, 100), .close]
    return Drawing(
      shapes: [Drawing.Shape(path: path, fill: fill, stroke: stroke)],
      ink: Drawing.Bounds(x: 0, y: 0, width: 100, height: 100))
  }

  private func seen(_ drawing: Drawing) -> Bool {
    !failed("easy-read") { pages in
      pages.pictures = [Picture(name: "square", artwork: .drawing(drawing))]
      let area = Rectangle(
        x: .millimetres(30), y: .millimetres(180), width: .millimetres(30), height: .millimetres(30))
      pages.pages[0].items.append(PageItem(owner: .artifact(.layout), paint: .picture(index: 0, area)))
    }.contains("3.01 pictures that can be seen")
  }

  @Test("A picture in white, pale or in lines as thin as a hair is found, one in ink is not")
  func unseenPictures() {
    #expect(seen(square(fill: .black)))
    #expect(seen(square(fill: nil, stroke: Drawing.Stroke(colour: .black, width: 2))))
    #expect(seen(square(fill: .white, stroke: Drawing.Stroke(colour: .black, width: 2))))
    #expect(!seen(square(fill: .white)))
    #expect(!seen(square(fill: Colour(red: 230, green: 230, blue: 230))))
    #expect(!seen(square(fill: nil, stroke: Drawing.Stroke(colour: .black, width: 0.2))))
    #expect(!seen(square(fill: nil)))
  }

  @Test("A column that stands a word space from the other is found")
  func closeColumns() {
    let table = Table(
      alignments: [.start, .start], head: [[.text("Who")], [.text("When")]],
      rows: [[[.text("Ada Lovelace")], [.text("in the morning")]]])
    #expect(failed(adding: [.table(table)]) { _ in } == [])
    let found = failed(adding: [.table(table)]) { pages in
      let page = pages.pages.count - 1
      guard let left = pages.run(starting: "Ada Love", on: page) else { return }
      pages.change(lineStarting: "in the morn", on: page) {
        $0.origin.x = left.origin.x + left.width + left.size.scaled(by: 0.3)
      }
    }
    #expect(found == ["2.25 a clear gap between columns"])
  }

  @Test("Words on a picture are found, whichever is painted first", arguments: [true, false])
  func overPicture(isPictureFirst: Bool) {
    let found = failed { pages in
      guard let run = pages.run(starting: "Winnie likes") else { return }
      let area = Rectangle(
        x: run.origin.x, y: run.origin.y - .points(20), width: .points(40), height: .points(40))
      let picture = PageItem(owner: .artifact(.layout), paint: .picture(index: 0, area))
      pages.pages[0].items.insert(picture, at: isPictureFirst ? 0 : pages.pages[0].items.count)
    }
    #expect(found == ["2.27 no words over pictures"])
  }

  @Test("A face with letters so low that they are small at 14 point is found")
  func lowLetters() throws {
    let names = FontFamily.all.flatMap { [$0.regular, $0.bold] }
    let files = names.map { name in
      (name: name + ".ttf", bytes: lowered(Fixtures.bytes("Fonts/\(name).ttf")))
    }
    let low = try Typefaces.load(files: files)
    let findings = Claims.pages(style).measured(in: style, wording: Fixtures.wording, typefaces: low)
    #expect(Claims.names(of: findings) == ["2.08 small letters of 2 mm"])
    #expect(findings.first { !$0.isPassed }?.faults.first?.page == 1)
  }

  /// The font file with an x-height of 0.4 em in its OS/2 table.
  private func lowered(_ file: [UInt8]) -> [UInt8] {
    func number(_ at: Int, _ size: Int) -> Int { file[at..<at + size].reduce(0) { $0 << 8 | Int($1) } }
    var file = file
    for entry in stride(from: 12, to: 12 + 16 * number(4, 2), by: 16) {
      let tag = String(decoding: file[entry..<entry + 4], as: UTF8.self)
      guard tag == "OS/2" else { continue }
      let at = number(entry + 8, 4) + 86
      (file[at], file[at + 1]) = (1, 0x90)
    }
    return file
  }

  @Test("A finding names its place and never the words there")
  func places() throws {
    let style = Claims.style(
      "standard", changing: [#""running": { "add": -2, "least": 12"#: #""running": { "add": -3, "least": 11"#]
    )
    let findings = Claims.pages(style).measured(
      in: style, wording: Fixtures.wording, typefaces: Fixtures.typefaces)
    let fault = try #require(findings.first { !$0.isPassed }?.faults.first)
    #expect(fault.page == 1)
    #expect(fault.message == "Text of 11 point, under 12")
    #expect(fault.whereabouts == "page 1, 25 mm from the left, 18 mm from the top")
  }

  @Test("A layout without a claim is not measured")
  func noClaim() {
    let style = Claims.style(
      "standard",
      changing: [
        #""claims": "clear-print""#: #""claims": "none""#, #""name": "standard""#: #""name": "own""#,
      ])
    #expect(
      Claims.pages(style).measured(in: style, wording: Fixtures.wording, typefaces: Fixtures.typefaces)
        .isEmpty)
  }
}

extension PageItem {
  fileprivate func starts(with words: String) -> Bool {
    guard case .glyphs(let run) = paint else { return false }
    return run.text.starts(with: words.unicodeScalars)
  }
}

extension PagedDocument {
  fileprivate func run(starting words: String, on page: Int = 0) -> GlyphRun? {
    for item in pages[page].items where item.starts(with: words) {
      if case .glyphs(let run) = item.paint { return run }
    }
    return nil
  }

  /// Changes the first run that starts with some words.
  fileprivate mutating func change(
    lineStarting words: String, on page: Int = 0, _ change: (inout GlyphRun) -> Void
  ) {
    guard let index = pages[page].items.firstIndex(where: { $0.starts(with: words) }),
      case .glyphs(var run) = pages[page].items[index].paint
    else {
      Issue.record("no line starts with \(words)")
      return
    }
    change(&run)
    pages[page].items[index].paint = .glyphs(run)
  }

  /// Makes the line to write on after some words 40 mm long.
  fileprivate mutating func shortenLine(after words: String) {
    for page in pages.indices {
      guard let label = pages[page].items.firstIndex(where: { $0.starts(with: words) }) else { continue }
      for index in label..<pages[page].items.count {
        guard case .fill(var area, let colour) = pages[page].items[index].paint else { continue }
        area.width = .millimetres(40)
        pages[page].items[index].paint = .fill(area, colour)
        return
      }
    }
    Issue.record("no line is asked for by \(words)")
  }

  /// Sets the first letters of a line at the end of the line before, as careless breaking would.
  fileprivate mutating func pullUp(_ count: Int, ofLineStarting words: String) {
    for page in pages.indices {
      guard let index = pages[page].items.firstIndex(where: { $0.starts(with: words) }), index > 0,
        case .glyphs(let above) = pages[page].items[index - 1].paint,
        case .glyphs(let run) = pages[page].items[index].paint
      else { continue }
      var (first, rest) = (run, run)
      first.cut(0..<count)
      first.origin = Point(x: above.origin.x + above.width + run.size.scaled(by: 0.26), y: above.origin.y)
      rest.cut(count..<run.glyphs.count)
      let owner = pages[page].items[index].owner
      pages[page].items[index].paint = .glyphs(first)
      pages[page].items.insert(PageItem(owner: owner, paint: .glyphs(rest)), at: index + 1)
      return
    }
    Issue.record("no line starts with the words")
  }
}

extension GlyphRun {
  /// Keeps a part of the letters, at the place where the run started.
  fileprivate mutating func cut(_ part: Range<Int>) {
    let start = glyphs[part.lowerBound].offset
    width = (part.upperBound < glyphs.count ? glyphs[part.upperBound].offset : width) - start
    glyphs = glyphs[part].map { PlacedGlyph($0.glyph, at: $0.offset - start, for: $0.character) }
  }
}

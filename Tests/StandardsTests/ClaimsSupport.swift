import Diagnostics
import Documents
import Layout
import TestSupport
import Testing
import Typography

@testable import Standards

/// Sheets and documents for the tests of claims.
enum Claims {
  /// The rules that fail, by number and name.
  static func failed(
    _ layout: String, size: Int? = nil, changing: [String: String] = [:], adding: [Block] = [],
    isToWriteOn: Bool = false
  ) -> [String] {
    names(of: findings(layout, size: size, changing: changing, adding: adding, isToWriteOn: isToWriteOn))
  }

  static func names(of findings: [ClaimFinding]) -> [String] {
    findings.filter { !$0.isPassed }.map { "\($0.rule.number) \($0.rule.name)" }
  }

  /// A document in a built-in layout, with changes to the sheet and blocks added to the document.
  static func findings(
    _ layout: String, size: Int? = nil, changing: [String: String] = [:], adding: [Block] = [],
    isToWriteOn: Bool = false
  ) -> [ClaimFinding] {
    let style = style(layout, size: size, changing: changing)
    return pages(style, adding: adding, isToWriteOn: isToWriteOn).measured(
      in: style, wording: Fixtures.wording, typefaces: Fixtures.typefaces)
  }

  static func style(_ layout: String, size: Int? = nil, changing: [String: String] = [:]) -> Style {
    var text = String(decoding: Fixtures.bytes("Templates/layouts/\(layout).json"), as: UTF8.self)
    for (old, new) in changing {
      #expect(text.contains(old), "the sheet of \(layout) does not say \(old)")
      text = text.replacing(old, with: new)
    }
    let (sheet, problems) = StyleSheet.read(SourceText(path: layout, bytes: Array(text.utf8)))
    guard let sheet else { fatalError("\(problems)") }
    return sheet.style(size: size ?? sheet.sizes.default, options: PageOptions())
  }

  static func pages(_ style: Style, adding: [Block] = [], isToWriteOn: Bool = false) -> PagedDocument {
    let running = RunningMatter(
      headLeft: "Winnie Okafor, HB-0417", headRight: "Care plan", footFirst: "Version 7",
      footFirstShort: "Version 7", printed: "Printed 16 November 2026")
    let blocks = (style.claims == "easy-read" ? easyRead : plain) + adding
    var document = Document(title: "Care plan", running: running, blocks: blocks)
    if isToWriteOn {
      document.sides = Fixtures.sides
      document.blocks = [.sheet(Sheet(id: "day", title: [.text("Monday")], blocks: blocks))]
    }
    return document.paginated(
      with: style, typefaces: Fixtures.typefaces, pictures: [:], words: Fixtures.words)
  }

  static func sentence(of words: Int) -> Block {
    .paragraph([.text("We " + String(repeating: "will ", count: words - 2) + "come.")])
  }

  private static let long =
    "Winnie likes to be asked before anybody opens a window. She knows where each thing in her kitchen stands, "
    + "and it should stand there again when the visit is over. Knock and wait at the door, and say your name."

  private static let plain: [Block] = [
    .heading(level: 1, id: "a", [.text("What matters to me")]),
    .paragraph([.text(long)]), .paragraph([.text(long), .strong([.text(" Ask first.")])]),
    .notice(Notice(kind: .alert, title: [.text("Do this every time")], blocks: [.paragraph([.text(long)])])),
    .heading(level: 2, id: "b", [.text("The visit")]),
    .list(List(items: [[.paragraph([.text(long)])], [.paragraph([.text("Tea first.")])]])),
    .facts([Fact(label: [.text("Born")], value: [.text("3 May 1938")])]),
    .ticks([
      Tick(label: [.text("Hearing aids")], isTicked: false),
      Tick(label: [.text("Breakfast")], isTicked: true),
    ]),
    .form(
      Form(
        name: "Morning",
        blocks: [
          .formRow([
            .text([.strong([.text("Morning")])]), .timeBox(label: [.text("In")]),
            .timeBox(label: [.text("Out")]),
          ]),
          .lines(WritingLines(count: .exactly(2), label: [.text("Food")])),
          .formRow([.line(label: [.text("Signed")])]),
        ])),
    .signature(Signature(label: [.text("Signed by you")], asksName: true, asksDate: true)),
  ]

  /// A clock and when somebody comes.
  static let clockRow = Block.pictureRow(
    PictureRow(
      picture: PictureReference(.clock(minutes: 480), alternative: "A clock at 8"),
      blocks: [.paragraph([.text("We come at 8am.")])]))

  private static let easyRead: [Block] = [
    .heading(level: 1, id: "a", [.text("My plan")]), clockRow,
    .paragraph([.text("We help you to wash."), .lineBreak, .text("You say what you want.")]),
    .lines(WritingLines(count: .exactly(2), label: [.text("My words")])),
  ]
}

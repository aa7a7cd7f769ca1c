import Diagnostics
import Documents
import Layout
import Structure
import Testing
import Typography

@testable import Standards

@Suite("Sabotaged style sheets and documents")
struct ClaimsSabotageTests {
  // MARK: - Style sheets

  @Test("Page numbers of 11 point are found")
  func smallPageNumbers() {
    let failed = Claims.failed(
      "standard", changing: [#""running": { "add": -2, "least": 12"#: #""running": { "add": -3, "least": 11"#]
    )
    #expect(failed == ["2.01 smallest text"])
  }

  @Test("Page numbers of 16 point are small print where the reader asked for 24")
  func smallPrint() {
    let failed = Claims.failed(
      "large-print", size: 24, changing: [#""running": { "add": 0"#: #""running": { "add": -8"#])
    #expect(failed == ["2.07 no small print"])
  }

  @Test("Lines set solid are found")
  func solid() {
    let failed = Claims.failed("standard", changing: [#""leading": 1.4"#: #""leading": 1.0"#])
    // Paragraphs stand as many units apart as before, and a unit is a quarter of the line.
    #expect(failed == ["2.16 line spacing 1.2 to 1.5", "2.18 space between paragraphs"])
  }

  @Test("Paragraphs without an empty line between them are found")
  func closeParagraphs() {
    let failed = Claims.failed("standard", changing: [#""paragraph": 3"#: #""paragraph": 1"#])
    #expect(failed == ["2.18 space between paragraphs"])
  }

  @Test("Pale ink is found")
  func paleInk() {
    let failed = Claims.failed("standard", changing: ["#111111": "#777777"])
    #expect(failed == ["2.28 contrast of text 7:1"])
  }

  @Test("Pale edges are found")
  func paleEdges() {
    let failed = Claims.failed("standard", changing: ["#0B4650": "#BBBBBB"])
    #expect(failed == ["2.28 contrast of rules 3:1"])
  }

  @Test("A narrow binding margin is found")
  func narrowMargins() {
    let failed = Claims.failed(
      "large-print", changing: [#""inner": 25, "outer": 18"#: #""inner": 20, "outer": 23"#])
    #expect(failed == ["2.33 margins"])
  }

  @Test("A measure of 85 characters is found")
  func longLines() {
    let failed = Claims.failed("standard", size: 12, changing: [#""characters": 71"#: #""characters": 85"#])
    #expect(failed == ["2.22 measure of at most 72 characters"])
  }

  @Test("Small tick boxes are found")
  func smallBoxes() {
    let failed = Claims.failed("large-print", changing: [#""tickBox": 10"#: #""tickBox": 7"#])
    #expect(failed == ["2.42 size of tick boxes"])
  }

  @Test("Lines too close to write on are found")
  func closeWritingLines() {
    let failed = Claims.failed(
      "large-print", changing: [#""writingLine": 12"#: #""writingLine": 9"#])
    #expect(failed == ["2.42 room to write"])
  }

  @Test("Hairlines are found")
  func hairlines() {
    let failed = Claims.failed("standard", changing: [#""rule": 0.75"#: #""rule": 0.25"#])
    #expect(failed == ["2.42 weight of rules"])
  }

  @Test("Narrow time boxes are found")
  func narrowTimeBoxes() {
    let failed = Claims.failed("standard", changing: [#""timeWidth": 25"#: #""timeWidth": 18"#])
    #expect(failed == ["2.43 time boxes of 25 mm"])
  }

  private static let visit = Block.form(
    Form(
      name: "Visit",
      blocks: [
        .formRow([.text([.strong([.text("Morning")])]), .timeBox(label: [.text("In")])]),
        .ticks([Tick(label: [.text("Wash")])]),
        .lines(WritingLines(count: .exactly(2), label: [.text("Skin")])),
      ]))

  @Test("Claims hold a form against its own size, and nothing else")
  func claims() {
    func failed(_ changing: [String: String] = [:], _ adding: [Block] = [Self.visit]) -> [String] {
      Claims.failed("easy-read", size: 24, changing: changing, adding: adding, isToWriteOn: true)
    }
    #expect(failed() == failed([:], []))
    let small = ["\"size\": 14, \"rule\"": "\"size\": 12, \"rule\""]
    #expect(failed(small).contains("2.01 smallest text"))
    let close = ["\"writingLine\": 8": "\"writingLine\": 6"]
    #expect(failed(close).contains("2.42 room to write"))
  }

  @Test("A large sheet is not large print")
  func largeSheet() {
    let failed = Claims.failed(
      "large-print", changing: [#""width": 210, "height": 297"#: #""width": 220, "height": 300"#])
    #expect(failed == ["2.10 A4 paper"])
  }

  @Test("White ink on black paper is found, though it has contrast enough")
  func whiteInk() {
    let failed = Claims.failed(
      "standard",
      changing: [
        ##""ink": "#111111""##: ##""ink": "#FFFFFF""##, ##""paper": "#FFFFFF""##: ##""paper": "#000000""##,
        "#0B4650": "#EEEEEE",
      ])
    #expect(failed == ["2.30 dark words on a light ground"])
  }

  @Test("Print above 28 point is told, and is no must")
  func giant() {
    let findings = Claims.findings("large-print", size: 32)
    #expect(Claims.names(of: findings) == ["2.04 another format above 28 point"])
    #expect(!findings.contains { $0.rule.isMust && !$0.isPassed })
  }

  // MARK: - Documents

  @Test("A heading in capitals is found")
  func capitals() {
    #expect(
      Claims.failed("standard", adding: [.heading(level: 2, id: "x", [.text("WHAT TO DO FIRST")])])
        == ["2.12 no runs of capitals"])
    #expect(Claims.failed("standard", adding: [.paragraph([.text("Ask the NHS or the GP.")])]) == [])
  }

  @Test("A word wider than its line is told, and is no must")
  func longWord() {
    let word = String(repeating: "abcdefghij", count: 12)
    let findings = Claims.findings("standard", adding: [.paragraph([.text(word)])])
    #expect(Claims.names(of: findings) == ["2.20 no broken words"])
    #expect(!findings.contains { $0.rule.isMust && !$0.isPassed })
  }

  @Test(
    "Short forms, 24 hours, dates in figures and short micrograms are found",
    arguments: [
      ("We don’t know yet.", "3.25 no contractions"), ("We don't know yet.", "3.25 no contractions"),
      ("Come at 17:30 today.", "3.28 times with am and pm"),
      ("Come at 12pm today.", "3.28 times with am and pm"),
      ("Come at 12 pm today.", "3.28 times with am and pm"),
      ("Keep 12 and take 5mcg.", "3.31 micrograms in full"),
      ("Come at 5.30pm today.", "3.28 times with am and pm"),
      ("Seen on 06/08/18 at home.", "3.27 dates in words"),
      ("Take .25 mg a day.", "3.30 a figure before the point"),
      ("Telephone us.", "3.33 “phone”, not “telephone”"),
      ("Call 01632960417 now.", "3.33 phone numbers in groups"),
      ("It is 9990000018 on paper.", "3.34 NHS numbers in three groups"),
      ("Take 50mcg a day.", "3.31 micrograms in full"), ("Take 50 mcg a day.", "3.31 micrograms in full"),
    ])
  func wording(text: String, rule: String) {
    #expect(Claims.failed("standard", adding: [.paragraph([.text(text)])]) == [rule])
  }

  @Test("What people said is left as they said it")
  func quotation() {
    let said = Block.quotation([.paragraph([.text("I don’t like 12pm, and I SAID SO TWICE.")])])
    #expect(Claims.failed("standard", adding: [said]) == [])
  }

  @Test(
    "Times, dates and doses as they should be are not taken for faults",
    arguments: [
      "Come at 8:45am or 5:30pm.", "From 12:30pm to 1pm.", "On 6 August 2018.", "Take 50 micrograms, 2.5 mg.",
      "Mix 1/2 and 1/2.", "Take 12 and 5mg and 12 more.", "Call 01632 960417 at midday.", "Wait 24 hours.",
      "The aunt cannot come.",
    ])
  func goodWording(text: String) {
    #expect(Claims.failed("standard", adding: [.paragraph([.text(text)])]) == [])
  }

  @Test("A paragraph in bold is told, and is no must")
  func boldParagraph() {
    let words = Array(repeating: "Ask first.", count: 14).joined(separator: " ")
    let findings = Claims.findings("standard", adding: [.paragraph([.strong([.text(words)])])])
    #expect(Claims.names(of: findings) == ["2.13 bold for few words"])
    #expect(!findings.contains { $0.rule.isMust && !$0.isPassed })
    #expect(Claims.failed("standard", adding: [.paragraph([.strong([.text("Ask first.")])])]) == [])
  }

  // MARK: - Easy read

  @Test("Close lines and sentences that begin in the middle of a line are told in easy read")
  func oneSentenceALine() {
    let long = Block.paragraph([.text("We help you to wash and to dress in the morning and at night, too.")])
    #expect(
      Claims.failed("easy-read", changing: [#""leading": 1.5"#: #""leading": 1.3"#], adding: [long])
        .contains("3.09 lines 1.5 times the size apart"))
    #expect(
      Claims.failed("easy-read", adding: [.paragraph([.text("We help you. You say how.")])])
        == ["3.09 each sentence on a new line"])
    #expect(Claims.failed("easy-read", adding: [.paragraph([.text("Yes. We help you.")])]) == [])
  }

  @Test("A sentence of 20 words breaks the must, one of 13 only the advice")
  func longSentences() {
    #expect(
      Claims.failed("easy-read", adding: [Claims.sentence(of: 20)])
        == ["3.11 at most 15 words a sentence", "3.11 12 words a sentence or fewer"])
    #expect(
      Claims.failed("easy-read", adding: [Claims.sentence(of: 13)]) == ["3.11 12 words a sentence or fewer"])
    #expect(Claims.failed("easy-read", adding: [Claims.sentence(of: 12)]) == [])
  }

  @Test("Six sentences in one paragraph are too many")
  func longBlock() {
    let text = Array(repeating: "We help you.", count: 6).joined(separator: " ")
    #expect(
      Claims.failed("easy-read", adding: [.paragraph([.text(text)])])
        == ["3.06 few sentences a block", "3.09 each sentence on a new line"])
  }

  @Test(
    "Initials, percentages, ranges and empty pence are found in easy read",
    arguments: [
      ("Ask the CQC.", "3.16 no abbreviations"), ("Bring food, drink, etc.", "3.16 no abbreviations"),
      ("We helped 80% of people.", "3.26 no percentages"),
      ("We helped 80 % of people.", "3.26 no percentages"),
      ("We helped 80 per cent.", "3.26 no percentages"), ("Wait 2.5 hours.", "3.30 few decimals"),
      ("Read part VIII.", "3.26 no Roman numerals"), ("Come 2pm–6pm.", "3.29 ranges with “to”"),
      ("It costs £75.00 a day.", "3.32 money without empty pence"),
    ])
  func easyWording(text: String, rule: String) {
    #expect(Claims.failed("easy-read", adding: [.paragraph([.text(text)])]) == [rule])
  }

  @Test(
    "Doses, weights, sums and times keep their points",
    arguments: [
      "Take 2.5 ml.", "You weigh 61.5 kg.", "It costs £7.50.", "You pay 50p per visit.", "Take 2.5ml.",
    ])
  func goodEasyWording(text: String) {
    #expect(Claims.failed("easy-read", adding: [.paragraph([.text(text)])]) == [])
  }

  @Test("A page large enough for six pictures has five, also where a heading stands before the sixth")
  func sixPictures() {
    let large = [#""width": 210, "height": 297"#: #""width": 297, "height": 420"#]
    let heading = Block.heading(level: 2, id: "x", [.text("Then")])
    for next in [[Claims.clockRow], [heading, Claims.clockRow]] {
      let rows = Array(repeating: Claims.clockRow, count: 4) + next
      #expect(Claims.failed("easy-read", changing: large, adding: rows) == ["2.10 A4 paper"])
    }
  }

  @Test("More than 20 pages are told, more than 24 too")
  func manyPages() {
    let many = (0..<21).flatMap { _ in [Block.pageBreak, .paragraph([.text("We help you.")])] }
    #expect(Claims.failed("easy-read", adding: many) == ["3.07 at most 20 pages"])
    #expect(
      Claims.failed("easy-read", adding: many + Array(many.prefix(8)))
        == ["3.07 at most 20 pages", "3.07 at most 24 pages"])
  }
}

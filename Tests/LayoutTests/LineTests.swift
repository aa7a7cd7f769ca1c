import Testing
import Typography

@testable import Layout

@Suite("Lines, reckoned by hand: at 10 point a character takes 5 points")
struct LineTests {
  private func paragraph(_ text: String, breaks: [Int] = []) -> Paragraph {
    var paragraph = Paragraph()
    paragraph.shaped.append(text, in: Toy.fount(10), of: Toy.typefaces)
    paragraph.forcedBreaks = breaks
    return paragraph
  }

  /// The lines with the spaces at their ends, for a width of so many characters.
  private func lines(_ text: String, _ characters: Int, breaks: [Int] = []) -> [String] {
    let paragraph = paragraph(text, breaks: breaks)
    return LineBreaks(paragraph).lines(width: .points(5 * characters)).lines.map {
      String(String.UnicodeScalarView(paragraph.shaped.scalars[$0.all]))
    }
  }

  @Test("A line takes as many words as fit, and keeps the space after its last word")
  func firstFit() {
    #expect(lines("We come to help you wash", 10) == ["We come to ", "help you ", "wash"])
  }

  @Test("A word that fits exactly stays on its line")
  func exactFit() {
    #expect(lines("We come to", 10) == ["We come to"])
    #expect(lines("We come too", 10) == ["We come ", "too"])
  }

  @Test("From when to when, too long for its line, is parted at its to")
  func longRange() {
    #expect(lines("come 10:15am to 11:45am", 15) == ["come ", "10:15am to ", "11:45am"])
    #expect(lines("come 10:15am to 11:45am", 9) == ["come ", "10:15am ", "to ", "11:45am"])
  }

  @Test("Words are never hyphenated, and a word too long is wrapped at a letter as the last resort")
  func lastResort() {
    #expect(lines("a hippopotamus sat", 8) == ["a ", "hippopot", "amus sat"])
    #expect(LineBreaks(paragraph("a hippopotamus")).lines(width: .points(40)).wrapped != nil)
    #expect(LineBreaks(paragraph("a hippo")).lines(width: .points(40)).wrapped == nil)
  }

  @Test("A line ends after a hyphen only where the compound would not fit a line of its own")
  func compounds() {
    #expect(lines("the out-of-hours team", 11) == ["the ", "out-of-", "hours team"])
    #expect(lines("the out-of-hours team", 12) == ["the ", "out-of-hours ", "team"])
    #expect(lines("ask the out-of-hours team", 15) == ["ask the ", "out-of-hours ", "team"])
    #expect(lines("hearing/sight", 9) == ["hearing/", "sight"])
  }

  @Test("A heading is not set so narrow that a compound of it has to be parted")
  func balancedCompound() {
    let heading = paragraph("Your out-of-hours team")
    let width = LineBreaks(heading).balanced(width: .points(5 * 20))
    #expect(width >= .points(5 * 12))
  }

  @Test("A letter is not parted from its accent")
  func accents() {
    #expect(lines("abcde\u{301}f", 5) == ["abcde\u{301}", "f"])
  }

  @Test("A phone number stays on one line")
  func facts() {
    #expect(lines("Ring 01632 960417 now", 13) == ["Ring ", "01632 960417 ", "now"])
  }

  @Test("A forced line end ends the line, twice leaves a line empty")
  func forced() {
    #expect(lines("one two", 20, breaks: [4]) == ["one ", "two"])
    #expect(lines("onetwo", 20, breaks: [3, 3]) == ["one", "", "two"])
    #expect(lines("one", 20, breaks: [0, 3]) == ["one"])
  }

  @Test("The longest word and the longest line are known before lines are broken")
  func widths() {
    let widths = LineBreaks(paragraph("We come to help", breaks: [8])).widths
    #expect(widths.least == .points(20))
    #expect(widths.natural == .points(35))
  }

  @Test("A heading of two lines is balanced")
  func balance() {
    let breaks = LineBreaks(paragraph("What I can do, and what I want"))
    let narrow = breaks.balanced(width: .points(125))
    #expect(breaks.lines(width: .points(125)).lines.map(\.width) == [.points(125), .points(20)])
    #expect(breaks.lines(width: narrow).lines.map(\.width) == [.points(70), .points(75)])
  }

  @Test("A column narrower than a letter still ends")
  func narrow() {
    #expect(lines("abc", 0) == ["a", "b", "c"])
  }
}

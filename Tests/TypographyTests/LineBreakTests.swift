import Testing

@testable import Typography

@Suite("Line breaks")
struct LineBreakTests {
  /// The pieces of a text that no line end may part, joined by "|".
  private func pieces(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    return breakOpportunities(in: scalars).map { opportunity in
      defer { start = opportunity.next }
      return String(String.UnicodeScalarView(scalars[start..<opportunity.end]))
    }.joined(separator: "|")
  }

  @Test("A line may end at every space between plain words")
  func spaces() {
    #expect(pieces("Winnie likes her tea strong") == "Winnie|likes|her|tea|strong")
    #expect(pieces("two  spaces ") == "two|spaces")
    #expect(pieces("") == "")
    #expect(pieces("   ") == "")
  }

  @Test("The last opportunity is the end of the text, and the spaces before the next word hang")
  func ends() {
    let opportunities = breakOpportunities(in: Array("tea  and".unicodeScalars))
    #expect(opportunities == [BreakOpportunity(end: 3, next: 5), BreakOpportunity(end: 8, next: 8)])
  }

  @Test("A space that may not break never does")
  func fixedSpaces() {
    #expect(pieces("12\u{A0}November\u{A0}2026 is near") == "12\u{A0}November\u{A0}2026|is|near")
    #expect(pieces("10\u{202F}000 steps") == "10\u{202F}000|steps")
  }

  @Test(
    "A fact stays whole",
    arguments: [
      "07700 900123", "+44 7700 900123", "(01632) 960417", "01632 960 417", "943 476 5919", "250 mg",
      "2.5 ml",
      "24 point", "12 November 2026", "1st December 2026", "45 minutes", "6 hours", "14 hours 45 minutes",
      "Type 2",
      "SG99 9ZZ", "EC1A 1BB", "M1 1AE", "J. R. Smith", "J R Smith", "Dr Patel", "£12.50", "8am", "8:45am",
      "8 am",
      "50 %", "1½ tablets", "2 x 500 mg", "10 mg/5 ml", "page 3", "-5", "37.5 °C", "8am–6pm", "24/7",
      "and/or",
      "x-ray", "B-12", "www.care-example.co.uk", "jo-ann.smith@example.org", "(250 mg)", "“Type 2”",
      "2–3 tablets",
      "really ?", "20 m", "Mr. Okafor",
    ])
  func facts(fact: String) {
    #expect(pieces(fact) == fact)
    #expect(pieces("take \(fact), then rest") == "take|\(fact),|then|rest")
  }

  @Test("Words with a hyphen, a dash or a slash may be parted after it")
  func insideWords() {
    #expect(pieces("well-known care-worker-led") == "well-|known|care-|worker-|led")
    #expect(pieces("Monday–Friday") == "Monday–|Friday")
    #expect(pieces("tea—strong tea") == "tea—|strong|tea")
    #expect(pieces("hearing/sight") == "hearing/|sight")
    #expect(pieces("www.nhs.uk/conditions/stroke") == "www.nhs.uk/conditions/|stroke")
  }

  @Test("A dash between spaces ends a line and never starts one")
  func dashes() {
    #expect(pieces("tea – strong – please") == "tea –|strong –|please")
  }

  @Test("Two facts beside each other may be parted")
  func neighbours() {
    #expect(pieces("8am to 6pm") == "8am|to|6pm")
    #expect(pieces("01632 960417, 07700 900123") == "01632 960417,|07700 900123")
    #expect(pieces("Monday 12 November 2026 at 8am") == "Monday|12 November 2026|at|8am")
    #expect(pieces("I may come. A man may") == "I|may|come.|A|man|may")
    #expect(pieces("take 250 mg 2 times a day") == "take|250 mg|2 times|a|day")
  }

  @Test("A long row of numbers is a list, not a phone number")
  func longRows() {
    #expect(pieces("120 118 119 121 122 117") == "120|118|119|121|122|117")
  }
}

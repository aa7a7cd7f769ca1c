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
      "really ?", "20 m", "Mr. Okafor", "8am to 6pm", "8:45am to 10:15am", "9 to 11am", "2 to 3 tablets",
      "£20 to £30", "5 to 10 micrograms", "+44 (0)20 7946 0018", "18001 01632 960417", "116 123",
      "999 000 0018",
      "16 Nov", "November 2026", "12 noon", "5 p.m.", "17:45", "500 mg/5 ml", "1,000 units", "120/80 mmHg",
      "7 mmol/l", "½ tablet", "0.5 ml", "50 mcg", "100 micrograms", "2 puffs", "£1,250.50", "50 pence", "50p",
      "HB-0417", "J.R. Smith", "Dr A. B. Patel", "care-team.hartbourne@example-care.org", "1 November",
      "31 December 2026", "3 times", "10 years", "Flat 3", "20 °C",
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
    #expect(pieces("8am, to wash") == "8am,|to|wash")
    #expect(pieces("room 4 to wash") == "room 4|to|wash")
    #expect(pieces("up to 6 hours, to 6") == "up|to|6 hours,|to|6")
    #expect(pieces("01632 960417, 07700 900123") == "01632 960417,|07700 900123")
    #expect(pieces("Monday 12 November 2026 at 8am") == "Monday|12 November 2026|at|8am")
    #expect(pieces("I may come. A man may") == "I|may|come.|A|man|may")
    #expect(pieces("take 250 mg 2 times a day") == "take|250 mg|2 times|a|day")
  }

  @Test("Among any words a fact stays whole", arguments: 0..<40)
  func amongWords(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func pick<Item>(_ items: [Item]) -> Item {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return items[Int(state >> 33) % items.count]
    }
    let words = [
      "Winnie", "likes", "to", "wash", "at", "the", "sink", "and", "a", "I", "her", "well-known", "chair;",
      "(soft",
      "food)", "“tea”", "then", "May", "we", "x", "Dr", "per", "day", "NHS", "ring", "about", "from", "on",
      "–",
      "Żaneta", "Łódź", "Ŵyn", "Nguyễn", "Ελένη", "Олена",
    ]
    let facts = [
      "01632 960417", "07700 900123", "999 000 0018", "16 November 2026", "8am to 6pm", "8:45am", "2.5 mg",
      "250 mg", "1½ tablets", "£12.50", "SG99 9ZZ", "J. R. Smith", "HB-0417", "office@example.org",
      "45 minutes",
    ]
    for _ in 0..<50 {
      let fact = pick(facts)
      let before = (0..<4).map { _ in pick(words) }.joined(separator: " ")
      let after = (0..<4).map { _ in pick(words) }.joined(separator: " ")
      let text = "\(before) \(fact) \(after)"
      #expect(pieces(text).contains(fact), "\(pieces(text))")
    }
  }

  @Test("A long row of numbers is a list, not a phone number")
  func longRows() {
    #expect(pieces("120 118 119 121 122 117") == "120|118|119|121|122|117")
  }
}

@Suite("Parts that stay on one line")
struct WholePartTests {
  private func parts(_ text: String) -> [String] { WholeParts(in: text).ranges.map { String(text[$0]) } }

  @Test(
    "Numbers, dates and postcodes are whole, whatever spaces are in them; plain words and compounds are none")
  func parts() {
    #expect(parts("Ring 01632 960417, or write to SG99 9ZZ.") == ["01632 960417,", "SG99 9ZZ."])
    #expect(parts(" On 12\u{A0}November\u{A0}2026 (HB-0417)") == ["12\u{A0}November\u{A0}2026", "(HB-0417)"])
    #expect(parts("999 000 0018") == ["999 000 0018"])
    #expect(parts("out-of-hours tea and/or cake 250") == [])
    #expect(parts("") == [] && parts("  ") == [])
  }
}

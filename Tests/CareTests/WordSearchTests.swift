import Testing

@testable import Care

@Suite struct WordSearchTests {
  private func hits(_ words: [String], in text: String) -> [String] {
    text.hits(WordSearch(words)).map { "\(words[$0.word]) \($0.range)" }
  }

  @Test("Words are found whatever their capitals, and only as whole words")
  func whole() {
    #expect(hits(["pin"], in: "The PIN, a pint, spin and a Pin") == ["pin 4..<7", "pin 28..<31"])
    #expect(hits(["émile"], in: "Émile") == ["émile 0..<6"])
  }

  @Test("Of words with the same beginning each is found, the longer beside the shorter")
  func beginnings() {
    #expect(hits(["pin code", "pin", "pinned"], in: "pin code") == ["pin 0..<3", "pin code 0..<8"])
  }

  @Test("The same word twice is found for both")
  func twice() {
    #expect(Set(hits(["anna", "anna"], in: "Anna")) == ["anna 0..<4"])
    #expect("Anna".hits(WordSearch(["anna"]).adding(["anna"])).map(\.word).sorted() == [0, 1])
  }

  @Test("Between the words of a phrase stand spaces, hyphens or line breaks, as many as there are")
  func gaps() {
    for text in ["key safe", "key-safe", "Key \n- safe"] { #expect(hits(["key safe"], in: text).count == 1) }
    #expect(hits(["key safe"], in: "keysafe").isEmpty)
    #expect(hits(["co-codamol"], in: "Co codamol 8/500") == ["co-codamol 0..<10"])
  }

  @Test(
    "Signs stand outside words, of whatever script; letters with and without accents within",
    arguments: [
      "\u{201C}code\u{201D}", "door\u{2014}code", "\u{2192}code", "\u{1F511}code", "\u{A3}code", "5code",
    ])
  func signs(text: String) {
    #expect(hits(["code"], in: text).count == 1)
    for text in ["\u{E9}code", "\u{436}code", "e\u{301}code"] { #expect(hits(["code"], in: text).isEmpty) }
  }

  @Test("A word of one letter, or with a space after it, is found before anything")
  func open() {
    #expect(hits(["b"], in: "a b, B12") == ["b 2..<3", "b 5..<6"])
    #expect(hits(["c 4"], in: "C-4") == ["c 4 0..<3"])
  }
}

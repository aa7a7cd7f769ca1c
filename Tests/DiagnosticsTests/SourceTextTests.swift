import Diagnostics
import Testing

@Suite struct SourceTextTests {
  static func excerpt(_ text: String) -> String? {
    SourceText(
      path: "HB-0417.json", text: text, holdsPersonalFacts: true,
      knownKeys: ["name", "age", "family", "pets"]
    )
    .place(at: 0).shown.excerpt
  }

  @Test("Line and column are counted in letters, so that a caret stands under the right one")
  func place() {
    let source = SourceText(path: "a.md", text: "one\nSiân {{ x }}\r\nthree")
    let place = source.place(10..<16).shown
    #expect(place.line == 2)
    #expect(place.column == 6)
    #expect(place.caretWidth == 6)
    #expect(place.excerpt == "Siân {{ x }}")
  }

  @Test("A place at the end of the file, or beyond it, is at its end")
  func end() {
    let source = SourceText(path: "a.md", text: "one\n")
    #expect(source.place(4..<4).line == 2)
    #expect(source.place(99..<120).column == 1)
    #expect(SourceText(path: "a.md", text: "").place(at: 0).line == 1)
  }

  @Test(
    "In a record everything is covered but the names of fields, and no dots tell how long it is",
    arguments: [
      (#"  "name": "Winnie", "age": 85,"#, #"  "name": "•••", "age": •••,"#),
      (#""family" : "Okafor-Fitzgerald""#, #""family" : "•••""#),
      (#"["Siân", "a \"b\" c"],"#, #"["•••", "•••"],"#),
      (#""pets": null, "age": true"#, #""pets": null, "age": •••"#),
      (#""name": Winnie 4471,"#, #""name": ••• •••,"#),
      (#""name": 'Siân'"#, #""name": '•••'"#),
      (#""Winnie's code 4471": 1"#, #""•••": •••"#),
      (#""Winnie": 1, "daughter": 2"#, #""•••": •••, "•••": •••"#),
      (#""name": "Winnie Ok"#, #""name": "•••""#),
    ])
  func covered(line: String, shown: String) {
    #expect(Self.excerpt(line) == shown)
  }

  @Test("The caret stands under what is shown, not under what is covered")
  func caret() {
    let source = SourceText(
      path: "HB-0417.json", text: #""name": "Winnie", "age": "x""#, holdsPersonalFacts: true,
      knownKeys: ["name", "age"])
    let age = source.place(25..<28).shown
    #expect(age.column == 26)
    #expect(age.excerpt == #""name": "•••", "age": "•••""#)
    #expect(age.caret..<age.caret + age.caretWidth == 22..<27)
  }

  @Test("A very long line is not shown")
  func longLine() {
    #expect(Self.excerpt(String(repeating: "x", count: 401)) == nil)
  }
}

import Diagnostics
import Testing

@Suite struct RenderingTests {
  @Test("A problem is one line; its report shows the line, the caret and what to do")
  func report() {
    let source = SourceText(path: "Templates/care-plan.md", text: "Starts at {{ visit.strat | time }}")
    let problem = Problem(
      .error, "Visit has no field 'strat'", hint: "did you mean 'start'?", at: source.place(19..<24))
    #expect(problem.description == "Templates/care-plan.md:1:20: error: Visit has no field 'strat'")
    #expect(
      problem.report == """
        Templates/care-plan.md:1:20: error: Visit has no field 'strat'
          1 | Starts at {{ visit.strat | time }}
                                 ^^^^^
          did you mean 'start'?
        """)
  }

  @Test("Of a very wide line, the part around the caret is shown")
  func wide() {
    let text = String(repeating: "a", count: 200) + "WRONG" + String(repeating: "b", count: 150)
    let source = SourceText(path: "a.md", text: text)
    let lines = Problem(.error, "x", at: source.place(200..<205)).report.split(separator: "\n").map(
      String.init)
    #expect(
      lines[1] == "  1 | …" + String(repeating: "a", count: 40) + "WRONG" + String(repeating: "b", count: 55)
        + "…")
    #expect(lines[2] == String(repeating: " ", count: 6 + 1 + 40) + "^^^^^")
    let long = Problem(.error, "x", at: source.place(0..<350)).report.split(separator: "\n").map(String.init)
    #expect(long[2].count == 6 + 100)
  }

  @Test("After wide letters and letters with marks of their own the caret stands under the right one")
  func wideLetters() {
    let text = "漢字 e\u{301} WRONG"
    let lines = Problem(.error, "x", at: SourceText(path: "a.md", text: text).place(11..<16)).report
      .split(separator: "\n").map(String.init)
    #expect(lines[1] == "  1 | " + text)
    #expect(lines[2] == String(repeating: " ", count: 6 + 7) + "^^^^^")
    let wide = Problem(.error, "x", at: SourceText(path: "a.md", text: text).place(3..<6)).report
    #expect(wide.hasSuffix("\n" + String(repeating: " ", count: 6 + 2) + "^^"))
  }

  @Test("A place that lets its file go shows the same")
  func extract() {
    let source = SourceText(path: "a.md", text: "one\ntwo three")
    let place = source.place(8..<13)
    #expect(place.extract.shown == place.shown)
    #expect(place.extract == place)
  }

  @Test("Without a place, the record and the document are named")
  func noPlace() {
    let problem = Problem(
      .refusal, "the plan is a draft", rule: "PLN-02", path: "plan.status", person: "HB-0417",
      document: "care-plan")
    #expect(problem.description == "HB-0417/care-plan: refusal PLN-02: the plan is a draft (at plan.status)")
  }

  @Test("The nearest known name is found, and a far one is not made up")
  func didYouMean() {
    #expect(nearest(to: "strat", among: ["name", "start", "end"]) == "start")
    #expect(nearest(to: "exept", among: ["except", "sections"]) == "except")
    #expect(nearest(to: "Provider", among: ["provider"]) == "provider")
    #expect(nearest(to: "wednesday", among: ["mon", "tue"]) == nil)
  }

  @Test("The worst of several problems decides")
  func worst() {
    var problems = Problems(Problem(.note, "a"))
    #expect(!problems.areFatal)
    problems.append(Problem(.error, "b"))
    problems.append(Problems([Problem(.warning, "c")]))
    #expect(problems.worst == .error)
    #expect(problems.areFatal)
    #expect(problems.all.map(\.message) == ["a", "b", "c"])
  }

  @Test("A file that ends between the two bytes of a line break is shown", arguments: [true, false])
  func cutLineBreak(isPrivate: Bool) {
    let source = SourceText(path: "HB-0417.json", bytes: [0x7B, 0x0D], holdsPersonalFacts: isPrivate)
    for range in [0..<1, 1..<2, 2..<2] {
      let report = Problem(.error, "the file ends here", at: source.place(range)).report
      #expect(report.contains("1 | {"))
      #expect(report.contains("^"))
    }
  }
}

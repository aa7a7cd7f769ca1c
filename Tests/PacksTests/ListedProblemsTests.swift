import Diagnostics
import Testing

@testable import Packs

@Suite("What was found in a great many records")
struct ListedProblemsTests {
  static func found(_ person: Int) -> [Problem] {
    [Problem(.note, "a note", person: "P\(person)"), Problem(.error, "an error", person: "P\(person)")]
      + (0..<8).map { Problem(.warning, "warning \($0)", person: "P\(person)") }
  }

  @Test("Past the bound each person's worst problem is kept, and how many more there are")
  func bound() {
    var listed = ListedProblems(atMost: 30)
    for person in 0..<100 { listed.add(Self.found(person)) }
    #expect(listed.all.count == 30 + 97)
    #expect(Set(listed.all.compactMap(\.person)).count == 100)
    #expect(
      listed.all.dropFirst(30).allSatisfy { $0.severity == .error && $0.hint?.hasPrefix("9 more") == true })
  }

  @Test("Under the bound nothing is left out")
  func whole() {
    var listed = ListedProblems()
    for person in 0..<20 { listed.add(Self.found(person)) }
    #expect(listed.all == (0..<20).flatMap(Self.found))
  }
}

@Suite("What check counts by rule")
struct CheckRuleTests {
  @Test("What a rule says of one person is not said of those of whom it says something else")
  func kinds() {
    func found(_ person: Int, _ message: String) -> Problem {
      Problem(.warning, message, rule: "ASK-01", person: "P\(person)")
    }
    let asked = (0..<4).map { found($0, "'pets' was asked, and nobody knows") }
    let unasked = (2..<9).map { found($0, "'smokers' was not asked yet") }
    let late = [found(1, "was to be asked by 2027-05-09"), found(2, "was to be asked by 2026-12-01")]
    let rules = ProblemReport(asked + unasked + late).rules
    #expect(
      rules.map { $0.count + ": " + $0.words } == [
        "7 in 7 people: warning ASK-01: '…' was not asked yet",
        "4 in 4 people: warning ASK-01: '…' was asked, and nobody knows",
        "2 in 2 people: warning ASK-01: was to be asked by …",
      ])
  }
}

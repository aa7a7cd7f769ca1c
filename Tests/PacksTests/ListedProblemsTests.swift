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

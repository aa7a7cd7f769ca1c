import Testing

@testable import Care

@Suite struct EasyReadGapTests {
  @Test("What nobody has written easy words for is listed, each with its place")
  func gaps() {
    let gaps = Sample.record([:]).easyReadGaps
    #expect(gaps.allSatisfy { $0.rule == "EAS-01" && $0.severity == .warning && $0.place != nil })
    #expect(gaps.contains { $0.path == "strengths[0]" })
    #expect(gaps.contains { $0.path == "aboutMe.alsoWorthKnowing" })
    #expect(!gaps.contains { $0.path == "aboutMe.mostImportant" })
    #expect(!gaps.contains { $0.path == "needs[0].outcomes[0]" })
    #expect(gaps.contains { $0.path == "contingency[1]" })
  }
}

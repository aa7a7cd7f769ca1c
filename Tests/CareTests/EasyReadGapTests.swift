import Testing

@testable import Care

@Suite struct EasyReadGapTests {
  @Test("What nobody has written easy words for is listed, each with its place")
  func gaps() {
    let gaps = Sample.record([:]).easyReadGaps(in: Sample.words)
    #expect(gaps.allSatisfy { $0.rule == "EAS-01" && $0.severity == .warning && $0.place != nil })
    #expect(gaps.contains { $0.path == "strengths[0]" })
    #expect(gaps.contains { $0.path == "aboutMe.alsoWorthKnowing" })
    #expect(!gaps.contains { $0.path == "aboutMe.mostImportant" })
    #expect(!gaps.contains { $0.path == "needs[0].outcomes[0]" })
    #expect(gaps.contains { $0.path == "contingency[1]" })
  }
  @Test("A relationship that is no plain word is listed, since the page says only that this person helps")
  func strangers() {
    #expect(
      !Sample.record([:]).easyReadGaps(in: Sample.words).contains { $0.path?.hasPrefix("contacts") == true })
    let record = Sample.record(["\"relationship\": \"neighbour\"": "\"relationship\": \"ex-wife’s cousin\""])
    let found = record.easyReadGaps(in: Sample.words).filter { $0.path?.hasPrefix("contacts") == true }
    #expect(found.map(\.path) == ["contacts[2].relationship"])
    #expect(!found.contains { $0.message.contains("cousin") })
  }

  @Test("Food without easy lines is listed")
  func food() {
    #expect(Sample.record([:]).easyReadGaps(in: Sample.words).contains { $0.path == "nutrition" })
  }
}

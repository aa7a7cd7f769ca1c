import FuzzTargets
import Testing

/// The corpus once, without a fuzzer: what was found stays mended, and what a reader is given still reaches it.
@Suite("The corpus of the fuzzer")
struct CorpusTests {
  static let names = FuzzTarget.all.map(\.name)

  private func target(_ name: String) throws -> FuzzTarget {
    try #require(FuzzTarget.all.first { $0.name == name })
  }

  @Test("Every input keeps what is promised, and each target has one that goes all its way", arguments: names)
  func once(name: String) throws {
    let target = try target(name)
    var outcomes: Set<FuzzOutcome> = []
    for seed in target.seeds {
      do throws(BrokenPromise) { outcomes.insert(try target.run(seed.bytes)) } catch {
        Issue.record("\(seed.name): \(error)")
      }
    }
    let isPrinted = outcomes.contains(.printed)
    #expect(isPrinted || !name.hasSuffix("-record") && outcomes.contains(.read), "\(outcomes)")
  }

  @Test("No two targets have one name, and each has words to make inputs of or bytes that stand for them")
  func named() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(FuzzTarget.all.allSatisfy { $0.name == "declared-record" || !$0.dictionary.isEmpty })
  }
}

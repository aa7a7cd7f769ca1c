import Diagnostics
import TestSupport

@testable import Standards

extension Fixtures {
  /// What the rules about words look for.
  static let wording: Wording = {
    let path = "Templates/standards/en-GB.json"
    let (wording, problems) = Wording.read(SourceText(path: path, bytes: bytes(path)), months: words.months)
    guard let wording else { fatalError("\(path): \(problems)") }
    return wording
  }()
}

/// The same numbers on every run.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state % UInt64(range.count))
  }
}

/// One of so many equal parts of an agency's people, so that several machines or jobs can share a run. The parts are
/// disjoint, and together they are all; who is in which depends on the ids alone.
public struct Shard: Sendable, Hashable {
  /// Which part, counted from 1.
  public let number: Int
  /// Of how many.
  public let count: Int

  /// `3/16`; nil where that is no part.
  public init?(_ written: String) {
    let numbers = written.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1], 1...4096 ~= count,
      1...count ~= number
    else { return nil }
    self.number = number
    self.count = count
  }

  /// The people of this part.
  func people(of all: [String]) -> [String] {
    all.indices.filter { $0 % count == number - 1 }.map { all[$0] }
  }

  /// `-3-of-16`, at the end of the names of its ledger and its lock.
  var ending: String { "-\(number)-of-\(count)" }
}

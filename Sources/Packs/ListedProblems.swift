import Diagnostics

/// What was found in many records, kept so far as somebody would read it: of everybody who comes after that many
/// problems only the worst one is, so that a folder of a hundred thousand broken records takes no more memory than they
/// have people.
struct ListedProblems {
  /// The most problems that are kept in full.
  static let most = 20_000

  private(set) var all: [Problem] = []
  private var isFull: Bool { all.count >= limit }
  private let limit: Int

  init(atMost limit: Int = most) { self.limit = limit }

  /// Adds what was found of one person.
  mutating func add(_ found: [Problem]) {
    guard isFull, let worst = found.map(\.severity).max(),
      var first = found.first(where: { $0.severity == worst })
    else {
      all += found
      return
    }
    if found.count > 1 {
      let rest = "\(found.count - 1) more of this record are not listed: look at it with --person"
      first.hint = first.hint.map { $0 + "; " + rest } ?? rest
    }
    all.append(first)
  }
}

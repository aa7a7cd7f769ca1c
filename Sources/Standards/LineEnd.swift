/// The end of a line inside a paragraph that parts what belongs together.
struct LineEnd {
  let upper: TextLine
  /// Whether a word goes on at a letter on the next line.
  let isInWord: Bool
  /// Whether a number stands on one line and the rest of it, or its unit, on the next.
  let isInFact: Bool
  /// Whether the line ends between two times with a "to".
  let isInRange: Bool

  /// Nil for an end that parts nothing.
  init?(_ upper: TextLine, _ lower: TextLine, _ ending: LineEnding, among facts: FactWords) {
    self.upper = upper
    isInWord = ending == .wrapped
    guard ending == .space, FactBreak.mayStand(between: upper.text, lower.text) else {
      guard isInWord else { return nil }
      (isInFact, isInRange) = (false, false)
      return
    }
    let parts = FactBreak(upper.text, lower.text, among: facts)
    guard parts.isInFact || parts.isInRange else { return nil }
    (isInFact, isInRange) = (parts.isInFact, parts.isInRange)
  }
}

extension BlockText {
  /// Every end of a line but the last one's that parts what belongs together.
  func lineEnds(among facts: FactWords) -> [LineEnd] {
    endings.indices.compactMap { LineEnd(block.lines[$0], block.lines[$0 + 1], endings[$0], among: facts) }
  }
}

extension FactWords {
  /// "8am", "8:45pm,".
  fileprivate func isTime(_ word: String) -> Bool {
    guard word.first?.isNumber == true else { return false }
    let letters = word.lowercased().drop { $0.isNumber || $0 == ":" }
    return halvesOfDay.contains(where: letters.hasPrefix)
  }
}

/// The words on both sides of a line's end.
///
/// This knows facts by their look alone and shares nothing with the breaking of lines, which it judges.
private struct FactBreak {
  private let left: ArraySlice<Unicode.Scalar>
  private let right: ArraySlice<Unicode.Scalar>
  private let isEndOfClause: Bool
  /// Whether the line ends between two times with a "to".
  let isInRange: Bool
  private let digits: Int
  private let facts: FactWords

  /// Whether there is a figure near the line's end: most ends have none, and then neither have they a fact.
  static func mayStand(between upper: [Unicode.Scalar], _ lower: [Unicode.Scalar]) -> Bool {
    if upper.last(where: { !$0.isSpace })?.isDigit == true { return true }
    var words = 0
    var isStart = true
    for scalar in lower {
      if isStart, !scalar.isSpace {
        words += 1
        if words > 2 { return false }
      }
      isStart = scalar.isSpace
      if scalar.isDigit || scalar.value > 127 { return true }
    }
    return false
  }

  init(_ upper: [Unicode.Scalar], _ lower: [Unicode.Scalar], among facts: FactWords) {
    self.facts = facts
    let before = upper.split(whereSeparator: \.isSpace)
    let after = lower.split(whereSeparator: \.isSpace)
    left = before.last.map { $0.drop { !$0.isLetterOrDigit && !$0.isCurrency } } ?? []
    right = (after.first ?? []).prefix { $0.isLetterOrDigit }
    isEndOfClause = left.last.map { !$0.isLetterOrDigit } ?? true
    let nearby = before.suffix(2).map(String.init) + after.prefix(2).map(String.init)
    isInRange =
      zip(nearby, nearby.dropFirst(2)).contains { facts.isTime($0) && facts.isTime($1) }
      && nearby.contains(where: facts.to.contains)
    digits =
      before.reversed().prefix { $0.allSatisfy(\.isDigit) }.reduce(0) { $0 + $1.count }
      + after.prefix { $0.allSatisfy(\.isDigit) }.reduce(0) { $0 + $1.count }
  }

  var isInFact: Bool {
    guard let last = left.last, let first = right.first, !isEndOfClause else { return false }
    if last.isDigit, first.isDigit { return left.allSatisfy(\.isDigit) && digits <= 15 || isPostcode }
    if last.isDigit { return facts.afterNumbers.contains(word(right)) }
    if first.isDigit { return facts.months.contains(word(left)) && right.allSatisfy(\.isDigit) || isPostcode }
    return false
  }

  private var isPostcode: Bool {
    guard right.count == 3, right.first?.isDigit == true, (2...4).contains(left.count) else { return false }
    return right.dropFirst().allSatisfy(\.properties.isUppercase)
      && left.first?.properties.isUppercase == true
      && left.contains(where: \.isDigit)
  }

  private func word(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(scalars).lowercased() }
}

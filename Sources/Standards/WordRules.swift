import Layout
import Pictures
import Typography

extension ClaimTest {
  /// Three words in capitals in a row are read letter by letter.
  static let capitals = ClaimTest(
    ClaimRule("2.12", "no runs of capitals", source: "UKAAF G003, RNIB", isMust: false)
  ) { pages in
    pages.texts.filter { !$0.block.isQuoted }.compactMap { text in
      var run = 0
      for word in text.words {
        run = text.isInCapitals(word) ? run + 1 : 0
        guard run == 3 else { continue }
        let line = text.line(at: word.lowerBound)
        return ClaimFault("Three or more words in capitals", page: line.page, at: line.place)
      }
      return nil
    }
  }

  /// Bold is for headings, labels and the one word to find first: a whole paragraph in bold says nothing.
  static let sparingBold = ClaimTest(
    ClaimRule("2.13", "bold for few words", source: "NHS", isMust: false)
  ) { pages in
    var bold: [ElementID: (words: Int, page: Int, place: Point)] = [:]
    pages.forEachRun { page, run, owner in
      guard case .element(let id) = owner, pages.isText(id), pages.isBold(run) else { return }
      let words = run.text.split(whereSeparator: \.isSpace).count
      let first = bold[id] ?? (0, page, run.origin)
      bold[id] = (first.words + words, first.page, first.place)
    }
    return bold.values.filter { $0.words > 25 }.sorted { ($0.page, $0.place.y) < ($1.page, $1.place.y) }.map {
      ClaimFault("\($0.words) words in bold", page: $0.page, at: $0.place)
    }
  }

  /// A word wider than its column goes on at a letter on the next line. It is told, and never refused: the word
  /// itself cannot be changed.
  static let wholeWords = ClaimTest(
    ClaimRule("2.20", "no broken words", source: "UKAAF G003, MS03", isMust: false)
  ) { pages in
    pages.lineEnds.filter { $0.ending == .wrapped }.map {
      ClaimFault("A word is broken", page: $0.upper.page, at: $0.upper.place)
    }
  }

  /// Numbers, dates, times, measures, sums of money and postcodes stay on one line.
  static let wholeFacts = ClaimTest(
    ClaimRule("2.20", "no broken facts", source: "UKAAF G003, MS03", isMust: true)
  ) { pages in
    pages.lineEnds.filter { $0.ending == .space }.compactMap { end in
      guard FactBreak(end.upper.text, end.lower.text, among: pages.wording.facts).isInFact else { return nil }
      return ClaimFault(
        "A number, date, time or measure is parted by the line’s end", page: end.upper.page,
        at: end.upper.place)
    }
  }
}

extension ClaimTest {
  /// From when to when is read at once. It is told, and never refused: in a narrow box of large print it may be wider
  /// than the line.
  static let wholeRanges = ClaimTest(
    ClaimRule("2.20", "no broken ranges of times", source: "UKAAF G003, MS03", isMust: false)
  ) { pages in
    pages.lineEnds.filter { $0.ending == .space }.compactMap { end in
      guard FactBreak(end.upper.text, end.lower.text, among: pages.wording.facts).isInRange else {
        return nil
      }
      return ClaimFault("From when to when is parted", page: end.upper.page, at: end.upper.place)
    }
  }
}

extension MeasuredPages {
  /// Every end of a line inside a paragraph.
  fileprivate var lineEnds: [(upper: TextLine, lower: TextLine, ending: LineEnding)] {
    blocks.filter { !$0.isInFigure }.flatMap { block in
      zip(block.pairs, block.endings).map { (upper: $0.0, lower: $0.1, ending: $1) }
    }
  }
}

extension MeasuredPages {
  /// Whether an element is none of a heading, whose words may all be bold.
  fileprivate func isText(_ element: ElementID) -> Bool {
    if case .heading = document.structure[element].role { false } else { true }
  }

  fileprivate func isBold(_ run: GlyphRun) -> Bool {
    FontFamily.all.contains { $0.bold == typefaces[run.face].name }
  }
}

extension BlockText {
  /// Two letters or more and no small one; figures and single letters do not count.
  fileprivate func isInCapitals(_ word: Range<Int>) -> Bool {
    let core = core(word)
    return core.count >= 2 && core.allSatisfy { $0.properties.isUppercase || $0 == "’" || $0 == "-" }
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

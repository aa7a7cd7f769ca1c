/// A place where a line may end and the next one start.
public struct BreakOpportunity: Sendable, Hashable {
  /// The end of the line: one past its last character that shows. Spaces after it hang in the margin.
  public var end: Int
  /// The first character of the next line.
  public var next: Int
  /// Whether the line must end here.
  public var isForced = false
  /// Whether a compound goes on after its hyphen. Readers of a file take a hyphen at a line's end for one that is not
  /// part of the word, and copy "out-of-" and "hours" as "out-ofhours": such a place is for compounds that are wider
  /// than a line.
  public var isInCompound = false

  /// A break after the character before `end`; `next` is past the spaces.
  public init(end: Int, next: Int, isForced: Bool = false, isInCompound: Bool = false) {
    self.end = end
    self.next = next
    self.isForced = isForced
    self.isInCompound = isInCompound
  }
}

/// The places where a paragraph may be broken into lines, in order; the last one is the end of the text.
///
/// Unicode line breaking (UAX #14) cut down to the scripts we print: after spaces, after a hyphen between letters,
/// after dashes and after a slash between words. What must be read in one glance is never parted: see `Facts`.
func breakOpportunities<Text: RandomAccessCollection<Unicode.Scalar>>(in text: Text)
  -> [BreakOpportunity]
where Text.Index == Int {
  LineBreaker(text: text).opportunities()
}

extension ShapedText {
  /// The places where the text may be broken into lines, in order; the last one is its end.
  public var breakOpportunities: [BreakOpportunity] { Typography.breakOpportunities(in: scalars) }

  /// One past the last character that shows: spaces at the end hang in the margin. Where there are only spaces, past them.
  public var endOfWords: Int { scalars.lastIndex { !Characters.isBreakingSpace($0) }.map { $0 + 1 } ?? count }
}

private struct LineBreaker<Text: RandomAccessCollection<Unicode.Scalar>> where Text.Index == Int {
  let text: Text

  func opportunities() -> [BreakOpportunity] {
    var result: [BreakOpportunity] = []
    result.reserveCapacity(text.count / 4)
    var facts = Facts(text: text)
    var word = nextWord(from: 0)
    while !word.range.isEmpty {
      if word.hasSigns { addBreaks(inside: word.range, to: &result) }
      let next = nextWord(from: word.range.upperBound)
      if next.range.isEmpty || !facts.areTogether(word.range, next.range) {
        result.append(BreakOpportunity(end: word.range.upperBound, next: next.range.lowerBound))
      }
      word = next
    }
    return result
  }

  /// A run of characters without a breaking space, and whether it has a sign after which it might be broken.
  private struct Word {
    var range: Range<Int>
    var hasSigns = false
  }

  /// The next word; empty at the end of the text.
  private func nextWord(from start: Int) -> Word {
    var first = start
    while first < text.count, Characters.isBreakingSpace(text[first]) { first += 1 }
    var word = Word(range: first..<first)
    var end = first
    while end < text.count {
      // Letters and digits are passed over: space, hyphen and slash come before them, dashes long after.
      if !(0x30..<0x80).contains(text[end].value) {
        if Characters.isBreakingSpace(text[end]) { break }
        if isSign(text[end]) { word.hasSigns = true }
      }
      end += 1
    }
    word.range = first..<end
    return word
  }

  private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "/" || scalar == "–" || scalar == "—"
  }

  private func addBreaks(inside word: Range<Int>, to result: inout [BreakOpportunity]) {
    for index in word.dropFirst().dropLast() where isSign(text[index]) && mayBreak(after: index, in: word) {
      result.append(BreakOpportunity(end: index + 1, next: index + 1, isInCompound: text[index] == "-"))
    }
  }

  private func mayBreak(after index: Int, in word: Range<Int>) -> Bool {
    switch text[index] {
    case "-": stands(index, in: word, betweenLetters: 2) && !isAddress(word)
    case "–": stands(index, in: word, betweenLetters: 2)
    case "—": !isDigit(index - 1) || !isDigit(index + 1)
    case "/": stands(index, in: word, betweenLetters: 3)
    default: false
    }
  }

  /// Whether at least so many letters stand on both sides: "x-ray" and "and/or" stay whole, and so does every number.
  private func stands(_ index: Int, in word: Range<Int>, betweenLetters count: Int) -> Bool {
    guard index - count >= word.lowerBound, index + count < word.upperBound else { return false }
    return (1...count).allSatisfy { step in
      Characters.isLetter(text[index - step]) && Characters.isLetter(text[index + step])
    }
  }

  private func isDigit(_ index: Int) -> Bool { Characters.isDigit(text[index]) }

  /// Whether a word is an address on the web or of a mailbox: a hyphen at its line end could be taken for part of it
  /// or for a broken word.
  private func isAddress(_ word: Range<Int>) -> Bool {
    word.contains {
      text[$0] == "@" || text[$0] == "." && $0 + 1 < word.upperBound && Characters.isLetter(text[$0 + 1])
    }
  }
}

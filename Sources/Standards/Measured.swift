import Layout
import Structure
import Typography

extension PagedDocument {
  /// Measures the finished pages by every rule of the style's claim; nothing when it claims nothing.
  ///
  /// What is measured is what will be painted: glyphs, rules, frames and their places in the structure. The style
  /// tells only what was promised to the reader: the claim, the size, the paper and on which side it is bound; the
  /// wording tells what is looked for in words.
  public func measured(in style: Style, wording: Wording, typefaces: Typefaces) -> [ClaimFinding] {
    guard let claim = style.claim else { return [] }
    let pages = MeasuredPages(self, claim: claim, style: style, wording: wording, typefaces: typefaces)
    let laidOut = ClaimTest.all.filter { $0.claims.contains(claim) }.map {
      ClaimFinding(rule: $0.rule, faults: $0.faults(pages))
    }
    return laidOut + pages.wordFindings
  }
}

extension ClaimTest {
  /// Every rule but those about words, in the order of their numbers.
  static let all: [ClaimTest] = [
    smallestText, giantPrint, noSmallPrint, letterHeight, paper, faces, underlines, capitals, sparingBold,
    leading, paragraphGaps, leftAligned, wholeWords, wholeFacts, wholeRanges, evenSpaces, measure, columnGaps,
    clearPictures, textContrast, ruleContrast, darkOnLight, margins, runningPlace, pageNumbers,
    headingLevels, headingWords, headingLength, writingLines, tickBoxes, weights, signatures, timeBoxes,
    somePictures, seenPictures, wholeRows, pictureSide, pictureCount, shortBlocks, pageCount, mostPages,
    openLines,
    ownLines, wholeSentences, longSentences, mediumSentences,
  ]
}

extension MeasuredPages {
  /// What the rules about words find, each with its places in the order of the pages.
  fileprivate var wordFindings: [ClaimFinding] {
    let wording = wording
    let counts = wording.rules.map { $0.claims.contains(claim) }
    var faults = [[ClaimFault]](repeating: [], count: counts.count)
    for text in texts where !text.block.isQuoted {
      for position in text.words.indices
      where wording.index.concerns(text.words[position], in: text.scalars) {
        for rule in wording.rulesBroken(by: text.word(position)) where counts[rule] {
          let line = text.line(at: text.words[position].whole.lowerBound)
          faults[rule].append(ClaimFault(wording.rules[rule].message, page: line.page, at: line.place))
        }
      }
    }
    return wording.rules.indices.filter { counts[$0] }.map {
      ClaimFinding(rule: wording.rules[$0].rule, faults: faults[$0])
    }
  }
}

extension Wording {
  /// The rules that a word breaks, by their positions.
  fileprivate func rulesBroken(by word: Word) -> [Int] {
    var broken: [Int] = []
    index.eachRule(for: word) { rule in
      if !broken.contains(rule), rules[rule].isBroken(by: word, among: facts) { broken.append(rule) }
    }
    return broken
  }
}

import Typography

extension PagedDocument {
  /// Measures the finished pages by every rule of the style's claim; nothing when it claims nothing.
  ///
  /// What is measured is what will be painted: glyphs, rules, frames and their places in the structure. The style
  /// tells only what was promised to the reader: the claim, the size, the paper and on which side it is bound.
  public func measured(in style: Style, typefaces: Typefaces) -> [ClaimFinding] {
    guard let claim = style.claim else { return [] }
    let pages = MeasuredPages(self, claim: claim, style: style, typefaces: typefaces)
    return ClaimTest.all.filter { $0.claims.contains(claim) }.map {
      ClaimFinding(rule: $0.rule, faults: $0.faults(pages))
    }
  }
}

extension ClaimTest {
  /// Every rule, in the order of their numbers.
  static let all: [ClaimTest] = [
    smallestText, giantPrint, noSmallPrint, letterHeight, paper, faces, underlines, capitals, sparingBold,
    leading, paragraphGaps, leftAligned, wholeWords, wholeFacts, wholeRanges, evenSpaces, measure, columnGaps,
    clearPictures, textContrast, ruleContrast, darkOnLight, margins, runningPlace, pageNumbers,
    headingLevels, headingLength, writingLines, tickBoxes, weights, signatures, timeBoxes,
    somePictures, wholeRows, pictureSide, pictureCount, shortBlocks, pageCount, mostPages, openLines,
    ownLines, wholeSentences, longSentences, mediumSentences, abbreviations, contractions, percentages,
    romanNumerals, dates, times, ranges, leadingZeros, decimals, doses, money, phoneWord, phoneNumbers,
    nhsNumbers,
  ]
}

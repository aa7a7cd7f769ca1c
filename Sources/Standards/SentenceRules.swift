import Layout
import Pictures
import Typography

extension ClaimTest {
  /// At most 15 words, or the beginning is forgotten at the end.
  static let longSentences = ClaimTest(
    ClaimRule(
      "3.11", "at most 15 words a sentence", source: "Department of Health 2009, GOV.UK", isMust: true),
    for: [.easyRead]
  ) { $0.sentences(over: 15) }

  /// 12 words and fewer are better.
  static let mediumSentences = ClaimTest(
    ClaimRule("3.11", "12 words a sentence or fewer", source: "Photosymbols", isMust: false), for: [.easyRead]
  ) { $0.sentences(over: 12) }

  /// Five sentences in a paragraph are the most.
  static let shortBlocks = ClaimTest(
    ClaimRule("3.06", "few sentences a block", source: "Photosymbols", isMust: false), for: [.easyRead]
  ) { pages in
    pages.prose.compactMap { prose in
      let count = prose.sentences.count
      guard count > 5, let first = prose.text.block.lines.first else { return nil }
      return ClaimFault("\(count) sentences in one paragraph", page: first.page, at: first.place)
    }
  }

  /// Lines one and a half times the size apart; what others fill in is set for them.
  static let openLines = ClaimTest(
    ClaimRule("3.09", "lines 1.5 times the size apart", source: "Inclusion Europe 2009", isMust: false),
    for: [.easyRead]
  ) { pages in
    let text = Length.points(pages.style.size)
    return pages.prose.flatMap(\.text.block.steps).compactMap { upper, lower in
      guard upper.size == text, lower.size == text, let ratio = upper.ratio(to: lower), ratio < 1.495 else {
        return nil
      }
      return ClaimFault("Lines stand close together", page: lower.page, at: lower.place)
    }
  }

  /// Who reads slowly finds each sentence at the start of a line.
  static let ownLines = ClaimTest(
    ClaimRule("3.09", "each sentence on a new line", source: "Inclusion Europe 2009", isMust: false),
    for: [.easyRead]
  ) { pages in
    // What others fill in is set for them, in rows as short as their boxes.
    pages.prose.filter { !$0.text.block.isHeading && !pages.isInForm($0.text.block.element) }.flatMap {
      prose -> [ClaimFault] in
      let (text, sentences) = (prose.text, prose.sentences)
      return zip(sentences, sentences.dropFirst()).compactMap { before, sentence in
        // "Yes. We help you": a word of answer stands before its sentence.
        guard !text.startsLine(sentence.lowerBound), text.words(in: before).count > 1 else { return nil }
        let line = text.line(at: sentence.lowerBound)
        return ClaimFault("A sentence starts in the middle of a line", page: line.page, at: line.place)
      }
    }
  }

  /// A sentence does not go on over the page.
  static let wholeSentences = ClaimTest(
    ClaimRule("3.09", "no sentence over a page", source: "Inclusion Europe 2009, CHANGE 2016", isMust: false),
    for: [.easyRead]
  ) { pages in
    pages.prose.flatMap { prose in
      prose.sentences.compactMap { sentence in
        let text = prose.text
        let (first, last) = (text.line(at: sentence.lowerBound), text.line(at: sentence.upperBound - 1))
        guard first.page != last.page else { return nil }
        return ClaimFault("A sentence goes on over the page", page: first.page, at: first.place)
      }
    }
  }
}

/// What is read as sentences.
struct MeasuredProse {
  let text: BlockText
  let sentences: [Range<Int>]
  /// How many words somebody counts in each sentence.
  let wordCounts: [Int]

  init(_ text: BlockText) {
    self.text = text
    sentences = text.sentences
    wordCounts = sentences.map(text.wordCount)
  }
}

extension MeasuredPages {
  fileprivate func sentences(over most: Int) -> [ClaimFault] {
    prose.flatMap { prose in
      zip(prose.sentences, prose.wordCounts).compactMap { sentence, count in
        guard count > most else { return nil }
        let line = prose.text.line(at: sentence.lowerBound)
        return ClaimFault("A sentence of \(count) words", page: line.page, at: line.place)
      }
    }
  }
}

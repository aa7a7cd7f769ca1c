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
    pages.prose.compactMap { text in
      let count = text.sentences.count
      guard count > 5, let first = text.block.lines.first else { return nil }
      return ClaimFault("\(count) sentences in one paragraph", page: first.page, at: first.place)
    }
  }

  /// A sentence starts a line of its own and does not go on over the page.
  static let wholeSentences = ClaimTest(
    ClaimRule("3.09", "no sentence over a page", source: "Inclusion Europe 2009, CHANGE 2016", isMust: false),
    for: [.easyRead]
  ) { pages in
    pages.prose.flatMap { text in
      text.sentences.compactMap { sentence in
        let (first, last) = (text.line(at: sentence.lowerBound), text.line(at: sentence.upperBound - 1))
        guard first.page != last.page else { return nil }
        return ClaimFault("A sentence goes on over the page", page: first.page, at: first.place)
      }
    }
  }
}

extension MeasuredPages {
  /// What is read as sentences.
  fileprivate var prose: [BlockText] { texts.filter(\.block.isProse) }

  fileprivate func sentences(over most: Int) -> [ClaimFault] {
    prose.flatMap { text in
      text.sentences.compactMap { sentence in
        let count = text.wordCount(in: sentence)
        guard count > most else { return nil }
        let line = text.line(at: sentence.lowerBound)
        return ClaimFault("A sentence of \(count) words", page: line.page, at: line.place)
      }
    }
  }
}

import Documents

extension Composer {
  /// The words that lists of a document explain: an item begins with the word in bold and a colon.
  static func explainedWords(of blocks: [Block]) -> Set<String> {
    var words: Set<String> = []
    for block in blocks {
      for inside in block.inside {
        if case .list = block, let word = inside.first?.explainedWord { words.insert(word) }
        words.formUnion(explainedWords(of: inside))
      }
    }
    return words
  }

  /// A hard word as it is explained; one that stands for many leads to the one. Nil where nothing explains it.
  func explained(_ word: String) -> String? {
    let small = word.lowercased()
    return [small, small.hasSuffix("s") ? String(small.dropLast()) : small].first(
      where: explainedWords.contains)
  }
}

extension Block {
  /// The word that a list's item explains, in small letters.
  var explainedWord: String? {
    guard case .paragraph(let inlines) = self, inlines.count > 1, case .strong(let word) = inlines[0],
      inlines[1].startsWithColon
    else { return nil }
    return word.plainText.lowercased()
  }
}

extension Inline {
  fileprivate var startsWithColon: Bool {
    if case .text(let text) = self { text.utf8.first == UInt8(ascii: ":") } else { false }
  }
}

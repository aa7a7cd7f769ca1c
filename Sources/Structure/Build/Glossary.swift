import Documents

extension Document {
  /// The words that lists of a document explain, in small letters.
  var explainedWords: Set<String> {
    var words: Set<String> = []
    for block in blocks {
      block.visit { block in
        guard case .list(let list) = block else { return }
        for item in list.items { if let word = item.first?.explainedWord { words.insert(word) } }
      }
    }
    return words
  }
}

extension Block {
  /// The word that a list's item explains, in small letters: the item begins with the word in bold and a colon.
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

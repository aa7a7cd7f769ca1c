import Layout
import Typography

/// A word without the signs about it, the word after it and where its line starts.
struct Word {
  let text: String
  let next: String
  /// In small letters.
  let lower: String
  let nextLower: String
  let traits: WordTraits
  let page: Int
  let place: Point
}

/// What the letters of a word show at once, so that few words are looked at closely.
struct WordTraits: OptionSet {
  let rawValue: UInt8

  /// One of the figures 0 to 9.
  static let hasDigit = WordTraits(rawValue: 1)
  /// Nothing but the capitals A to Z.
  static let isCapitals = WordTraits(rawValue: 2)
  /// A point stands before its first figure.
  static let isPointFirst = WordTraits(rawValue: 4)
}

extension BlockText {
  /// All words that have a letter or a figure.
  var allWords: [Word] {
    let parts = words.map(core)
    let texts = parts.map { String($0) }
    let lowers = zip(texts, parts).map { $1.allSatisfy(\.isSmallASCII) ? $0 : $0.lowercased() }
    return words.indices.compactMap { index in
      guard !parts[index].isEmpty else { return nil }
      let line = line(at: words[index].lowerBound)
      let isLast = index + 1 == words.count
      return Word(
        text: texts[index], next: isLast ? "" : texts[index + 1], lower: lowers[index],
        nextLower: isLast ? "" : lowers[index + 1], traits: traits(of: parts[index], in: words[index]),
        page: line.page, place: line.place)
    }
  }

  private func traits(of core: ArraySlice<Unicode.Scalar>, in word: Range<Int>) -> WordTraits {
    var traits: WordTraits = []
    if core.contains(where: \.isDigit) { traits.insert(.hasDigit) }
    if core.allSatisfy({ ("A"..."Z").contains($0) }) { traits.insert(.isCapitals) }
    if word.count > 1, scalars[word.lowerBound] == ".", scalars[word.lowerBound + 1].isDigit {
      traits.insert(.isPointFirst)
    }
    return traits
  }
}

extension Unicode.Scalar {
  /// What stays as it is in small letters.
  fileprivate var isSmallASCII: Bool { value < 128 && !("A"..."Z").contains(self) }
}

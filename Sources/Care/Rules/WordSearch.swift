import Records

/// Finds words and short phrases in a text, whatever their capitals, only where a word begins. Words are kept by their
/// first two letters, and with them the third letters that they have, by which nearly all words of a text are passed
/// over.
struct WordSearch: Sendable {
  /// One place where a word stands, in bytes.
  struct Hit {
    let word: Int
    let range: Range<Int>
  }

  /// A word among those that begin with the same two letters.
  private struct Entry {
    let number: Int32
    /// Where it stands among the letters.
    let letters: Range<Int32>
    /// The entry of the next longer word, or -1.
    var next: Int32
  }

  /// How many words are looked for.
  private(set) var count = 0
  /// The letters of all words, one after the other.
  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// The entry of the shortest word for each pair of first letters, or -1.
  private var shortest = [Int32](repeating: -1, count: 32 * 32)
  /// The third letters of the words that begin with a pair, a bit each; all bits where any sign may follow.
  private var thirds = [UInt32](repeating: 0, count: 32 * 32)

  /// Words in small letters; a space or hyphen stands for spaces, hyphens and line breaks, at least one.
  init(_ words: [String]) { add(words) }

  /// The same search with more words, numbered after the others.
  func adding(_ more: [String]) -> WordSearch {
    var search = self
    search.add(more)
    return search
  }

  private mutating func add(_ more: [String]) {
    for word in more {
      let start = letters.count
      letters += word.utf8
      // After one letter a word may end, and for a space others may stand.
      let isOpen = letters.count == start + 1 || letters[start + 1].isGap
      for second in isOpen
        ? 0..<32 : Self.place(of: letters[start + 1])..<Self.place(of: letters[start + 1]) + 1
      {
        insert(start..<letters.count, at: 32 * Self.place(of: letters[start]) + second)
      }
      count += 1
    }
  }

  private mutating func insert(_ word: Range<Int>, at pair: Int) {
    let word = Int32(word.lowerBound)..<Int32(word.upperBound)
    var (last, next) = (-1, Int(shortest[pair]))
    while next >= 0, entries[next].letters.count <= word.count {
      (last, next) = (next, Int(entries[next].next))
    }
    if last < 0 { shortest[pair] = Int32(entries.count) } else { entries[last].next = Int32(entries.count) }
    entries.append(Entry(number: Int32(count), letters: word, next: Int32(next)))
    thirds[pair] |= thirdLetters(of: letters[Int(word.lowerBound)..<Int(word.upperBound)])
  }

  /// After a word of two letters it may end; for a space as many signs may stand as are there.
  private func thirdLetters(of word: ArraySlice<UInt8>) -> UInt32 {
    let first = word.prefix(3)
    guard first.count == 3, !first.contains(where: \.isGap), let third = first.last else { return .max }
    return 1 << UInt32(Self.place(of: third))
  }

  /// A letter by its place in the alphabet; bytes that differ by 32 share one, which costs a second look at most.
  private static func place(of letter: UInt8) -> Int { Int(letter & 0x1F) }

  func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
    thirds.withUnsafeBufferPointer { hits(in: text, $0) }
  }

  private func hits(in text: UnsafeBufferPointer<UInt8>, _ thirds: UnsafeBufferPointer<UInt32>) -> [Hit] {
    var hits: [Hit] = []
    var index = 0
    while index < text.count {
      let signs = text.signs(at: index)
      guard signs == 0 else {
        index += signs
        continue
      }
      let second = index + 1 < text.count ? Self.place(of: text[index + 1]) : 0
      let third = index + 2 < text.count ? Self.place(of: text[index + 2]) : 0
      let pair = 32 * Self.place(of: text[index]) + second
      if thirds[pair] >> UInt32(third) & 1 == 1 { find(at: index, in: text, pair, &hits) }
      index = text.endOfWord(from: index + 1)
    }
    return hits
  }

  private func find(at index: Int, in text: UnsafeBufferPointer<UInt8>, _ pair: Int, _ hits: inout [Hit]) {
    var next = Int(shortest[pair])
    while next >= 0 {
      let entry = entries[next]
      if let end = end(of: entry, at: index, in: text) {
        hits.append(Hit(word: Int(entry.number), range: index..<end))
      }
      next = Int(entry.next)
    }
  }

  private func end(of entry: Entry, at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    letters.withUnsafeBufferPointer { letters in
      let word = Int(entry.letters.lowerBound)..<Int(entry.letters.upperBound)
      return text.end(of: UnsafeBufferPointer(rebasing: letters[word]), from: index)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the sign takes that stands at a place, such as a full stop, “ or →; 0 in a word.
  fileprivate func signs(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return 97...122 ~= byte | 0x20 ? 0 : 1 }
    // The bytes that follow the first one of a letter are within its word.
    guard byte >= 0xC2 else { return 0 }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= count,
      let scalar = String(decoding: self[index..<index + length], as: UTF8.self).unicodeScalars.first
    else { return 0 }
    return scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend ? 0 : length
  }

  /// The place of the next sign.
  fileprivate func endOfWord(from start: Int) -> Int {
    var index = start
    while index < count, signs(at: index) == 0 { index += 1 }
    return index
  }

  /// Where a word ends that stands at a place; nil when another does.
  fileprivate func end(of word: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    for letter in word {
      guard index < count else { return nil }
      if letter.isGap {
        guard self[index].isGap || self[index - 1].isGap else { return nil }
        while index < count, self[index].isGap { index += 1 }
      } else {
        guard self[index] == letter || self[index] | 0x20 == letter else { return nil }
        index += 1
      }
    }
    return index < count && 97...122 ~= self[index] | 0x20 ? nil : index
  }
}

extension UInt8 {
  /// Whether it stands between the words of a phrase.
  fileprivate var isGap: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "-") || self == UInt8(ascii: "\n")
      || self == UInt8(ascii: "\t")
  }
}

extension String {
  /// The words of a search that stand in this text.
  func hits(_ search: WordSearch) -> [WordSearch.Hit] {
    if let hits = utf8.withContiguousStorageIfAvailable({ search.hits(in: $0) }) { return hits }
    return Array(utf8).withUnsafeBufferPointer { search.hits(in: $0) }
  }
}

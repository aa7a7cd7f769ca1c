import Records

/// Finds words and short phrases in a text, whatever their capitals, only where a word begins. The first two letters
/// pass over nearly all words of a text.
struct WordSearch: Sendable {
  /// One place where a word stands, in bytes.
  struct Hit {
    let word: Int
    let range: Range<Int>
  }

  /// How many words are looked for.
  private(set) var count = 0
  /// The words by the letter that they begin with, the shorter before the longer.
  private var words = [[(number: Int, letters: [UInt8])]](repeating: [], count: 256)

  /// For each first letter those that a word goes on with, a bit a letter.
  private var seconds = [UInt32](repeating: 0, count: 256)

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
      let letters = Array(word.utf8)
      let start = Self.start(of: letters[0])
      let place = words[start].firstIndex { $0.letters.count > letters.count } ?? words[start].count
      words[start].insert((count, letters), at: place)
      // After one letter a word may end, and after a space others may stand for it.
      seconds[start] |= letters.count > 1 && !letters[1].isGap ? Self.bit(of: letters[1]) : .max
      count += 1
    }
  }

  /// Where the words that begin with a letter are found.
  private static func start(of letter: UInt8) -> Int { Int(letter < 0x80 ? letter | 0x20 : letter) }

  /// A letter by its place in the alphabet; bytes that differ by 32 share a bit, which costs a second look at most.
  private static func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter & 0x1F) }

  func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
    var hits: [Hit] = []
    var isInside = false
    for index in text.indices {
      let begins = text[index].isLetter && !isInside
      isInside = text[index].isLetter
      guard begins else { continue }
      let start = Self.start(of: text[index])
      let second = index + 1 < text.count ? Self.bit(of: text[index + 1]) : .max
      guard seconds[start] & second != 0 else { continue }
      for (number, letters) in words[start] {
        if let end = text.end(of: letters, from: index) { hits.append(Hit(word: number, range: index..<end)) }
      }
    }
    return hits
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a word ends that stands at a place; nil when another does.
  fileprivate func end(of word: [UInt8], from start: Int) -> Int? {
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
  fileprivate var isLetter: Bool { self >= 0x80 || 97...122 ~= self | 0x20 }

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

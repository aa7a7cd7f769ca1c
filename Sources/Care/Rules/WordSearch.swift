/// Finds words and short phrases in a text, whatever their capitals, only where a word begins. Most letters of a text
/// are passed over with one look at a table.
struct WordSearch: Sendable {
  /// One place where a word stands, in bytes.
  struct Hit {
    let word: Int
    let range: Range<Int>
  }

  private var words: [[UInt8]]
  /// The words that begin with a letter, by that letter.
  private var starts: [[Int]]
  /// For each first letter the second letters that a word goes on with, a bit a letter; most words of a text end here.
  private var seconds: [UInt32]

  /// Words in small letters; a space stands for a space, a hyphen, or nothing but one of them.
  init(_ words: [String]) {
    self.words = []
    starts = [[Int]](repeating: [], count: 256)
    seconds = [UInt32](repeating: 0, count: 256)
    add(words)
  }

  /// The same search with more words, numbered after the others: many words cost hardly more than few, while each
  /// search of its own passes over all letters again.
  func adding(_ more: [String]) -> WordSearch {
    var search = self
    search.add(more)
    return search
  }

  private mutating func add(_ more: [String]) {
    words.reserveCapacity(words.count + more.count)
    for word in more {
      let word = Array(word.utf8)
      let first = Int(word[0] | 0x20)
      starts[first].append(words.count)
      seconds[first] |= Self.bit(of: word.count > 1 ? word[1] : 0)
      words.append(word)
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }

  /// Letters by their place in the alphabet; bytes that differ by 32 share a bit, which costs a second look at most.
  @inline(__always)
  private static func bit(of byte: UInt8) -> UInt32 { 1 << UInt32(byte & 0x1F) }

  /// How many words are looked for.
  var count: Int { words.count }

  func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
    seconds.withUnsafeBufferPointer { seconds in
      var hits: [Hit] = []
      var index = 0
      while index < text.count {
        guard Self.isLetter(text[index]) else {
          index += 1
          continue
        }
        let next = index + 1 < text.count ? text[index + 1] : 0
        if seconds[Int(text[index] | 0x20)] & Self.bit(of: next) != 0 {
          append(to: &hits, in: text, at: index)
        }
        repeat { index += 1 } while index < text.count && Self.isLetter(text[index])
      }
      return hits
    }
  }

  private func append(to hits: inout [Hit], in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    for word in starts[Int(text[index] | 0x20)] {
      if let end = end(of: word, in: text, from: index) { hits.append(Hit(word: word, range: index..<end)) }
    }
  }

  /// Where a word ends that begins here, or nil when another word stands here.
  private func end(of word: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    for byte in words[word] {
      guard index < text.count else { return nil }
      if byte == UInt8(ascii: " ") {
        guard isGap(text[index]) else { return nil }
        repeat { index += 1 } while index < text.count && isGap(text[index])
      } else {
        guard text[index] | 0x20 == byte || text[index] == byte else { return nil }
        index += 1
      }
    }
    let isEnd = index >= text.count || !(97...122 ~= text[index] | 0x20)
    return isEnd ? index : nil
  }

  private func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == 10 || byte == 9
  }
}

extension String {
  /// The words of a search that stand in this text.
  func hits(_ search: WordSearch) -> [WordSearch.Hit] {
    if let hits = utf8.withContiguousStorageIfAvailable({ search.hits(in: $0) }) { return hits }
    return Array(utf8).withUnsafeBufferPointer { search.hits(in: $0) }
  }
}

import Records

/// Finds words and short phrases in a text, whatever their capitals, only where a word begins. The words share their
/// beginnings in a tree, and one look at the first two letters passes over nearly all words of a text.
struct WordSearch: Sendable {
  /// One place where a word stands, in bytes.
  struct Hit {
    let word: Int
    let range: Range<Int>
  }

  /// One letter after the letters of the nodes above it. Links are positions among the nodes, 0 for none.
  fileprivate struct Node {
    let letter: UInt8
    /// Another letter that may stand here instead.
    let instead: Int32
    /// The first of the letters that may follow.
    var next: Int32 = 0
    /// The words that end here, the last one added; -1 for none.
    var word: Int32 = -1
  }

  /// How many words are looked for.
  private(set) var count = 0
  /// The first node stands for nothing.
  private var nodes = [Node(letter: 0, instead: 0)]
  /// The nodes of first letters, by the letter; 0 for none.
  private var starts = [Int32](repeating: 0, count: 256)
  /// For each first letter the second and the third letters that a word goes on with, a bit a letter; nearly all words
  /// of a text end here.
  private var others = [(seconds: UInt32, thirds: UInt32)](repeating: (0, 0), count: 256)
  /// For each word the one added before it that is spelt the same; -1 for none.
  private var alike: [Int32] = []

  /// Words in small letters; a space or hyphen stands for spaces, hyphens and line breaks, at least one.
  init(_ words: [String]) { add(words) }

  /// The same search with more words, numbered after the others: many words cost hardly more than few, while each
  /// search of its own passes over all letters again.
  func adding(_ more: [String]) -> WordSearch {
    var search = self
    search.add(more)
    return search
  }

  // MARK: the tree

  private mutating func add(_ words: [String]) {
    nodes.reserveCapacity(nodes.count + words.reduce(0) { $0 + $1.utf8.count })
    for var word in words { word.withUTF8 { add($0) } }
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
    let first = Self.start(of: word[0])
    others[first].seconds |= word.count > 1 ? Self.bits(of: word[1]) : Self.anything
    // Several spaces may stand for one, so that nothing is known of what comes after a space.
    let isKnown = word.count > 2 && !Self.isGap(word[1])
    others[first].thirds |= isKnown ? Self.bits(of: word[2]) : Self.anything
    if starts[first] == 0 { starts[first] = append(word[0], instead: 0) }
    var node = Int(starts[first])
    for letter in word.dropFirst() {
      let letter = Self.isGap(letter) ? Self.gap : letter
      if letter != Self.gap || nodes[node].letter != Self.gap { node = self.node(for: letter, after: node) }
    }
    alike.append(nodes[node].word)
    nodes[node].word = Int32(count)
    count += 1
  }

  private mutating func node(for letter: UInt8, after node: Int) -> Int {
    var next = Int(nodes[node].next)
    while next != 0, nodes[next].letter != letter { next = Int(nodes[next].instead) }
    if next == 0 {
      nodes[node].next = append(letter, instead: nodes[node].next)
      next = Int(nodes[node].next)
    }
    return next
  }

  private mutating func append(_ letter: UInt8, instead: Int32) -> Int32 {
    nodes.append(Node(letter: letter, instead: instead))
    return Int32(nodes.count - 1)
  }

  // MARK: the search

  /// Where the words that begin with a letter are found.
  @inline(__always)
  private static func start(of letter: UInt8) -> Int { Int(letter < 0x80 ? letter | 0x20 : letter) }

  /// Letters by their place in the alphabet; bytes that differ by 32 share a bit, which costs a second look at most.
  @inline(__always)
  private static func bit(of byte: UInt8) -> UInt32 { 1 << UInt32(byte & 0x1F) }

  /// The bits of what may stand in a text for a letter of a word.
  private static func bits(of letter: UInt8) -> UInt32 {
    isGap(letter) ? " -\n\t".utf8.reduce(0) { $0 | bit(of: $1) } : bit(of: letter)
  }

  /// After the end of a word anything may follow.
  private static let anything = UInt32.max

  func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
    others.withUnsafeBufferPointer { others in
      var hits: [Hit] = []
      var lettersBefore: UInt64 = 0
      for first in stride(from: 0, to: text.count, by: 8) {
        let letters = Self.letters(among: text.eight(at: first))
        var begins = letters & ~(letters << 8 | lettersBefore >> 56)
        lettersBefore = letters
        while begins != 0 {
          let index = first + begins.trailingZeroBitCount / 8
          begins &= begins - 1
          let (seconds, thirds) = others[Self.start(of: text[index])]
          if seconds & Self.bit(of: text.byte(at: index + 1)) != 0,
            thirds & Self.bit(of: text.byte(at: index + 2)) != 0
          {
            append(to: &hits, in: text, from: index)
          }
        }
      }
      return hits
    }
  }

  /// Which of eight bytes are letters, told by the high bit of each: those beyond ASCII, and those that are from a to z
  /// when made small. Eight at once, since every byte of every text passes here.
  @inline(__always)
  private static func letters(among eight: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let small = (eight | ones &* 0x20) & (ones &* 0x7F)
    let fromA = small &+ ones &* (0x80 - 0x61)
    let beyondZ = small &+ ones &* (0x80 - 0x7B)
    return (fromA & ~beyondZ | eight) & (ones &* 0x80)
  }

  /// Goes down the tree as far as the text goes with it, and notes each word that ends on the way.
  private func append(to hits: inout [Hit], in text: UnsafeBufferPointer<UInt8>, from start: Int) {
    nodes.withUnsafeBufferPointer { nodes in
      var node = nodes[Int(starts[Self.start(of: text[start])])]
      var index = start + 1
      while true {
        if node.word >= 0, index >= text.count || !(97...122 ~= text[index] | 0x20) {
          appendWords(node.word, start..<index, to: &hits)
        }
        guard index < text.count, let next = nodes.node(for: text[index], after: node) else { return }
        node = next
        repeat { index += 1 } while node.letter == Self.gap && index < text.count && Self.isGap(text[index])
      }
    }
  }

  private func appendWords(_ last: Int32, _ range: Range<Int>, to hits: inout [Hit]) {
    var word = last
    while word >= 0 {
      hits.append(Hit(word: Int(word), range: range))
      word = alike[Int(word)]
    }
  }

  /// What stands between the words of a phrase is a space in the tree.
  fileprivate static let gap = UInt8(ascii: " ")

  fileprivate static func isGap(_ byte: UInt8) -> Bool {
    byte == gap || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }
}

extension UnsafeBufferPointer<WordSearch.Node> {
  /// The node for a byte of a text after another node: the letter itself, or else its small form.
  fileprivate func node(for byte: UInt8, after node: WordSearch.Node) -> WordSearch.Node? {
    let letter = WordSearch.isGap(byte) ? WordSearch.gap : byte
    var small: WordSearch.Node?
    var next = Int(node.next)
    while next != 0 {
      if self[next].letter == letter { return self[next] }
      if self[next].letter == letter | 0x20 { small = self[next] }
      next = Int(self[next].instead)
    }
    return small
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A byte, or zero after the end.
  @inline(__always)
  fileprivate func byte(at index: Int) -> UInt8 { index < count ? self[index] : 0 }

  /// Eight bytes from a position on, the first one lowest; zeros after the end.
  @inline(__always)
  fileprivate func eight(at index: Int) -> UInt64 {
    guard index + 8 > count else {
      return UInt64(
        littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var eight: UInt64 = 0
    var last = count
    while last > index {
      last -= 1
      eight = eight << 8 | UInt64(self[last])
    }
    return eight
  }
}

extension String {
  /// The words of a search that stand in this text.
  func hits(_ search: WordSearch) -> [WordSearch.Hit] {
    if let hits = utf8.withContiguousStorageIfAvailable({ search.hits(in: $0) }) { return hits }
    return Array(utf8).withUnsafeBufferPointer { search.hits(in: $0) }
  }
}

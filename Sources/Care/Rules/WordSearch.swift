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
  /// For each first letter the second letters that a word goes on with, a bit a letter; most words of a text end here.
  private var seconds = [UInt32](repeating: 0, count: 256)
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
    seconds[first] |= word.count > 1 ? Self.bits(of: word[1]) : Self.anything
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

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }

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

  /// For a word of one letter anything may follow.
  private static let anything = UInt32.max

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
        if seconds[Self.start(of: text[index])] & Self.bit(of: next) != 0 {
          append(to: &hits, in: text, from: index)
        }
        repeat { index += 1 } while index < text.count && Self.isLetter(text[index])
      }
      return hits
    }
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

extension String {
  /// The words of a search that stand in this text.
  func hits(_ search: WordSearch) -> [WordSearch.Hit] {
    var text = self
    return text.withUTF8 { search.hits(in: $0) }
  }
}

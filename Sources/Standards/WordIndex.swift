/// The rules about words by what they look for, so that one look passes over nearly every word.
struct WordIndex: Sendable {
  /// Rules by whole words, by the first of two, and by units.
  private var words: [String: [Int]] = [:]
  /// Rules with the letters that words begin with, by the first of them.
  private var beginnings = [[(letters: [UInt8], rule: Int)]](repeating: [], count: 256)
  /// The same for how words end, by the last letter.
  private var endings = [[(letters: [UInt8], rule: Int)]](repeating: [], count: 256)
  /// Rules that look for the unit of an amount, by the last letters of their units.
  private var amounts: [(rule: Int, lasts: Set<UInt8>)] = []
  /// A mark of every key of `words`: what has none of them is not looked up.
  private var marks = [Bool](repeating: false, count: 4096)
  /// What words of any of the shapes show at once, each once.
  private var needs: [WordTraits.RawValue] = []
  /// Rules that look for shapes, with what a word of one of them shows at once.
  private var shapes: [(rule: Int, traits: [WordTraits])] = []

  init(_ rules: [WordRule]) {
    needs = Set(rules.flatMap(\.shapes).map(\.needs.rawValue)).sorted()
    for (number, rule) in rules.enumerated() {
      for word in rule.words.union(rule.phrases.map(\.first)).union(rule.amounts) {
        words[word, default: []].append(number)
        marks[Self.mark(of: word.unicodeScalars)] = true
      }
      for letters in rule.beginnings {
        if let first = letters.first { beginnings[Int(first)].append((letters, number)) }
      }
      for letters in rule.endings {
        if let last = letters.last { endings[Int(last)].append((letters, number)) }
      }
      if !rule.amounts.isEmpty { amounts.append((number, Set(rule.amounts.compactMap(\.utf8.last)))) }
      if !rule.shapes.isEmpty { shapes.append((number, rule.shapes.map(\.needs))) }
    }
  }

  /// Whether any rule may be broken by a word, from its letters alone: nearly every word is passed over by this, before
  /// it is made a text. What is not in ASCII has small letters that only a text knows.
  func concerns(_ place: WordPlace, in scalars: [Unicode.Scalar]) -> Bool {
    let letters = scalars[place.core]
    let traits = place.traits
    guard let first = letters.first?.small, let last = letters.last?.small else { return false }
    if traits.contains(.isForeign) { return true }
    return needs.contains { $0 & traits.rawValue == $0 }
      || marks[Self.mark(of: letters)]
      || beginnings[Int(first)].contains { letters.begins(with: $0.letters) }
      || endings[Int(last)].contains { letters.suffix($0.letters.count).begins(with: $0.letters) }
      || !(97...122 ~= first) && amounts.contains { $0.lasts.contains(UInt8(last)) }
  }

  /// The same for a word in capitals and in small letters.
  private static func mark(of letters: some Sequence<Unicode.Scalar>) -> Int {
    var mark: UInt32 = 0
    for letter in letters { mark = mark &* 31 &+ letter.small }
    return Int((mark ^ mark >> 12) & 4095)
  }

  /// Calls the body with each rule that a word may break, some of them more than once.
  func eachRule(for word: Word, _ body: (Int) -> Void) {
    if marks[Self.mark(of: word.lower.unicodeScalars)] { words[word.lower]?.forEach(body) }
    let letters = word.lower.utf8
    if let first = letters.first {
      for beginning in beginnings[Int(first)] where letters.starts(with: beginning.letters) {
        body(beginning.rule)
      }
    }
    if let last = letters.last {
      for ending in endings[Int(last)]
      where letters.suffix(ending.letters.count).elementsEqual(ending.letters) {
        body(ending.rule)
      }
    }
    // A unit may stand right after its figures.
    if let first = letters.first, !(97...122 ~= first), let last = letters.last {
      for amount in amounts where amount.lasts.contains(last) { body(amount.rule) }
    }
    guard !word.traits.isEmpty else { return }
    for shape in shapes where shape.traits.contains(where: word.traits.contains) { body(shape.rule) }
  }
}

extension Unicode.Scalar {
  /// The number of the letter, of a capital A to Z that of its small letter.
  fileprivate var small: UInt32 { value >= 65 && value <= 90 ? value + 32 : value }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it begins with the letters, which are small; only for what is in ASCII.
  fileprivate func begins(with letters: [UInt8]) -> Bool {
    guard letters.count <= count else { return false }
    return letters.indices.allSatisfy { self[startIndex + $0].small == UInt32(letters[$0]) }
  }
}

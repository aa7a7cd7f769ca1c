/// The rules about words by what they look for, so that one look passes over nearly every word.
struct WordIndex: Sendable {
  /// Rules by whole words, by the first of two, and by units.
  private var words: [String: [Int]] = [:]
  /// Rules with the letters that words begin with, by the first of them.
  private var beginnings = [[(letters: [UInt8], rule: Int)]](repeating: [], count: 256)
  /// The same for how words end, by the last letter.
  private var endings = [[(letters: [UInt8], rule: Int)]](repeating: [], count: 256)
  /// Rules that look for the unit of an amount.
  private var amounts: [Int] = []
  /// Rules that look for shapes, with what a word of one of them shows at once.
  private var shapes: [(rule: Int, traits: [WordTraits])] = []

  init(_ rules: [WordRule]) {
    for (number, rule) in rules.enumerated() {
      for word in rule.words.union(rule.phrases.map(\.first)).union(rule.amounts) {
        words[word, default: []].append(number)
      }
      for letters in rule.beginnings {
        if let first = letters.first { beginnings[Int(first)].append((letters, number)) }
      }
      for letters in rule.endings {
        if let last = letters.last { endings[Int(last)].append((letters, number)) }
      }
      if !rule.amounts.isEmpty { amounts.append(number) }
      if !rule.shapes.isEmpty { shapes.append((number, rule.shapes.map(\.needs))) }
    }
  }

  /// Calls the body with each rule that a word may break, some of them more than once.
  func eachRule(for word: Word, _ body: (Int) -> Void) {
    words[word.lower]?.forEach(body)
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
    if let first = letters.first, !(97...122 ~= first) { amounts.forEach(body) }
    guard !word.traits.isEmpty else { return }
    for shape in shapes where shape.traits.contains(where: word.traits.contains) { body(shape.rule) }
  }
}

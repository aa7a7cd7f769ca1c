import Records

/// What the rules look for in words of one language, as data: `Templates/standards/<language>.json`.
///
/// Which words are hard, short for others or part of a number is known to whoever writes that file; this target knows
/// how words are looked for, and no word.
public struct Wording: Sendable {
  /// BCP 47.
  public let language: String
  /// Words that belong to the number beside them.
  let facts: FactWords
  /// Words that a label holds where somebody signs, in small letters.
  let signatures: [String]
  /// The rules about words, in the order of the file.
  let rules: [WordRule]
  let index: WordIndex
  private let leftToPeople: [UnmeasuredRule]

  init(
    language: String, facts: FactWords, signatures: [String] = [], rules: [WordRule],
    leftToPeople: [UnmeasuredRule]
  ) {
    self.language = language
    self.facts = facts
    self.signatures = signatures
    self.rules = rules
    index = WordIndex(rules)
    self.leftToPeople = leftToPeople
  }

  /// Of a language that no file is written for: no rule about words is measured, and people are told.
  public init(unknown language: String) {
    let all = UnmeasuredRule(
      number: "3.16", name: "plain words, and every other rule about words",
      reason: "no file of standards is for the language \(language)", claims: Claim.allCases)
    let none: Set<String> = []
    let facts = FactWords(months: none, halvesOfDay: none, hours: none, to: none, afterNumbers: none)
    self.init(language: language, facts: facts, rules: [], leftToPeople: [all])
  }

  /// Whether a line with this label is one to sign on, whatever its template says that it is for.
  func asksToSign(_ label: String) -> Bool {
    let words = " \(label.lowercased().split { !$0.isLetter }.joined(separator: " ")) "
    return signatures.contains { words.contains(" \($0) ") }
  }

  /// What is left to people in documents of a claim, in the order of the file.
  public func leftToPeople(for claim: Claim) -> [UnmeasuredRule] {
    leftToPeople.filter { $0.claims.contains(claim) }
  }
}

/// A rule of the list of standards that finished pages do not show to be kept: a person looks for it.
public struct UnmeasuredRule: Sendable, Hashable {
  /// The number in the project's list of standards.
  public let number: String
  /// What to look for.
  public let name: String
  /// Why the pages do not show it.
  public let reason: String
  let claims: [Claim]
}

/// Words by which dates, times and measures are known, in small letters.
struct FactWords: Sendable {
  let months: Set<String>
  /// "am" and "pm".
  let halvesOfDay: Set<String>
  /// What stands for hours right after figures, as in "0800hrs".
  let hours: Set<String>
  /// What stands between the ends of a range.
  let to: Set<String>
  /// What is read together with the number before it.
  let afterNumbers: Set<String>
}

/// A rule about single words: what it looks for and what it lets pass.
struct WordRule: Sendable {
  let rule: ClaimRule
  let claims: [Claim]
  let message: String
  /// Whole words; of two with a space between, the first and what must follow it.
  let words: Set<String>
  let phrases: [(first: String, second: String)]
  let beginnings: [[UInt8]]
  let endings: [[UInt8]]
  /// Units that are wrong, alone or right after their figures.
  let amounts: Set<String>
  let shapes: [WordShape]
  /// Words that pass as they are written, capitals and all.
  let exceptions: Set<String>
  /// What a word stands before when it passes.
  let exceptionsBefore: Set<String>

  func isBroken(by word: Word, among facts: FactWords) -> Bool {
    let isFound =
      isNamed(word.lower, before: word.nextLower)
      || shapes.contains { $0.fits(word, among: facts) } && !exceptionsBefore.contains(word.nextLower)
    return isFound && !exceptions.contains(word.text)
  }

  /// What follows the figures of an amount; a word that begins with a letter has none.
  private func unit(of word: String) -> String {
    if let first = word.unicodeScalars.first, first.value < 128, first.isSmall { return word }
    return String(word.drop { $0.isNumber || $0 == "." || $0 == "," })
  }

  private func isNamed(_ word: String, before next: String) -> Bool {
    let bytes = word.utf8
    return beginnings.contains { bytes.starts(with: $0) }
      || endings.contains { bytes.suffix($0.count).elementsEqual($0) }
      || !words.isEmpty && words.contains(word)
      || phrases.contains { $0.first == word && $0.second == next }
      || !amounts.isEmpty && amounts.contains(unit(of: word))
  }
}

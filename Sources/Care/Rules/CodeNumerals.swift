/// Numbers in words, as people say a code: "four four seven one", "double four", "forty-four seventy-one".
enum CodeNumerals {
  static let words: Set<String> = [
    "zero", "oh", "nought", "naught", "nil", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine",
    "double", "triple", "treble", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen",
    "eighteen", "nineteen", "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty",
    "ninety",
    "hundred", "thousand", "dim", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw",
  ]

  /// How many numbers a word is: one, or several where they are written together.
  static func count(in word: String) -> Int {
    if words.contains(word) { return 1 }
    guard joined.contains(word.utf8.count) else { return 0 }
    return count(inLetters: Array(word.utf8)[...])
  }

  private static func count(inLetters word: ArraySlice<UInt8>) -> Int {
    var rest = word
    var count = 0
    while let first = rest.first {
      guard let next = byFirstLetter[Int(first & 0x1F)].first(where: rest.starts) else { return 0 }
      rest = rest.dropFirst(next.count)
      count += 1
    }
    return count
  }

  /// Whether a text has at least three numbers in words.
  static func areMany(in text: String) -> Bool {
    text.hits(search).count >= 3
      || text.utf8.split { !(97...122 ~= $0 | 0x20) }.contains { word in
        joined.contains(word.count) && count(inLetters: word.map { $0 | 0x20 }[...]) >= 3
      }
  }

  /// The numbers by their first letters, the longest first.
  private static let byFirstLetter: [[[UInt8]]] = words.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(
    into: Array(repeating: [], count: 32)
  ) { rows, word in
    let letters = Array(word.utf8)
    rows[Int(letters[0] & 0x1F)].append(letters)
  }
  private static let search = WordSearch(Array(words))
  /// Letters of the shortest three numbers in one, and of the longest that are looked at.
  private static let joined = 9...60
}

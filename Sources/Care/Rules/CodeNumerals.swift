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
    guard word.utf8.count >= shortestJoined, word.utf8.count <= longestJoined else { return 0 }
    var rest = Substring(word)
    var count = 0
    while !rest.isEmpty {
      guard let next = byLength.first(where: { rest.hasPrefix($0) }) else { return 0 }
      rest = rest.dropFirst(next.count)
      count += 1
    }
    return count
  }

  /// Whether a text has at least three numbers in words.
  static func areMany(in text: String) -> Bool {
    let found = text.hits(search)
    return found.count >= 3 || CodeToken.all(in: text).contains { count(in: $0.text) >= 3 }
  }

  private static let byLength = words.sorted { ($1.count, $0) < ($0.count, $1) }
  private static let search = WordSearch(Array(words))
  /// Letters of the shortest three numbers in one, and of the longest that are looked at.
  private static let shortestJoined = 9
  private static let longestJoined = 60
}

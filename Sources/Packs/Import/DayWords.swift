import Records

/// Days of the week in words: "Mon, Wed", "Monday to Friday", "M T W T F", "every day".
enum DayWords {
  /// The codes of the days, in the order of the week; nil when the list is not one of days.
  static func codes(_ text: String, _ list: CodeList) throws(CellFault) -> [String]? {
    let codes = list.codes
    guard codes == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] else { return nil }
    switch KnownColumns.key(text) {
    case "everyday", "daily", "alldays", "7days": return codes
    case "weekdays": return Array(codes[..<5])
    case "weekends", "weekend": return Array(codes[5...])
    default: break
    }
    let words = text.lowercased().replacing("–", with: "-").replacing("-", with: " to ")
      .pieces { " ,;/&+\n\r".contains($0) }.filter { $0 != "and" }
    let days = try days(words, text)
    return codes.indices.filter(days.contains).map { codes[$0] }
  }

  private static func days(_ words: [String], _ text: String) throws(CellFault) -> Set<Int> {
    if let days = try letters(words, text) { return days }
    return try chosen(words)
  }

  // MARK: words

  private static func chosen(_ words: [String]) throws(CellFault) -> Set<Int> {
    var choice = ChosenDays()
    for word in words { try choice.take(word) }
    guard !choice.days.isEmpty, !choice.isRange else { throw .noDays }
    return choice.days
  }

  /// The days so far. Two ranges that share a day, "Mon-Wed-Fri", are single days to some and all between to others.
  private struct ChosenDays {
    private(set) var days: Set<Int> = []
    private(set) var isRange = false
    private var last: Int?
    private var endsRange = false

    mutating func take(_ word: String) throws(CellFault) {
      guard word != "to" else {
        guard last != nil, !isRange else { throw .noDays }
        guard !endsRange else { throw .chainedDays }
        isRange = true
        return
      }
      guard let day = DayWords.day(word) else { throw .noDays }
      var added = day...day
      if isRange, let last {
        guard last < day else { throw .noDays }
        added = last + 1...day
      }
      guard days.isDisjoint(with: added) || !isRange && added.count == 1 && !endsRange else {
        throw .chainedDays
      }
      days.formUnion(added)
      (last, endsRange, isRange) = (day, isRange, false)
    }
  }

  private static func day(_ word: String) -> Int? { names.firstIndex { isShort(word, for: $0) } }

  /// "mo", "tues", "weds", "Mondays".
  private static func isShort(_ word: String, for name: String) -> Bool {
    word.utf8.count >= 2 && (name.hasPrefix(word) || word == name + "s" || word == name.prefix(3) + "s")
  }

  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  // MARK: single letters

  /// Single letters in the order of the week, apart or in one word: T before W is Tuesday, T after W is Thursday. Nil
  /// when the text is none of them; letters that fit the week in two ways are no answer.
  private static func letters(_ words: [String], _ text: String) throws(CellFault) -> Set<Int>? {
    let isJoined = words.count == 1 && words[0].count > 2 && text.allSatisfy { "MTWFS".contains($0) }
    let letters = isJoined ? words[0].map(String.init) : words
    let range = letters.firstIndex(of: "to")
    let days = letters.filter { $0 != "to" }
    guard !days.isEmpty, days.allSatisfy({ $0.count == 1 && "mtwfs".contains($0) }) else { return nil }
    let fits = fittings(days[...], from: 0)
    guard let only = fits.first else { throw .noDays }
    guard fits.count == 1 else { throw .unclearDay }
    guard range != nil else { return Set(only) }
    guard letters.count == 3, range == 1 else { throw .chainedDays }
    return Set(only[0]...only[1])
  }

  /// Every way in which letters can be days one after the other.
  private static func fittings(_ letters: ArraySlice<String>, from first: Int) -> [[Int]] {
    guard let letter = letters.first else { return [[]] }
    return names.indices.filter { $0 >= first && names[$0].hasPrefix(letter) }.flatMap { day in
      fittings(letters.dropFirst(), from: day + 1).map { [day] + $0 }
    }
  }
}

/// Which neighbouring words are one fact, so that no line ends between them.
///
/// Rule 1.26 of the clear print rules: numbers, dates, times and doses are not split over two lines. A phone number
/// read as two halves is dialled wrongly; "250" at a line's end is read without its "mg".
struct Facts<Text: RandomAccessCollection<Unicode.Scalar>> where Text.Index == Int {
  let text: Text
  /// The end of the last row of digit groups and whether it is short enough to be one number.
  private var groups: (end: Int, isOneNumber: Bool) = (0, false)

  init(text: Text) { self.text = text }

  /// Whether two words stand in one fact or are joined by their signs.
  mutating func areTogether(_ word: Range<Int>, _ right: Range<Int>) -> Bool {
    let last = text[word.upperBound - 1]
    // Most words are settled at once: of those that begin with a letter only numbers, and what stands before a bracket,
    // are joined to a small letter.
    if isSmall(text[right.lowerBound]), isPlain(text[word.lowerBound]), !endsNumber(last), !isOpening(last) {
      return false
    }
    let left = unopened(word)
    if isClosing(right) || isDash(right) || last == "(" || last == "[" { return true }
    // Only a single space joins.
    guard !left.isEmpty, right.lowerBound == left.upperBound + 1 else { return false }
    if isRange(left, right) { return true }
    if endsNumber(last) || isOrdinal(left) { return joinsNumber(left, right) }
    if Characters.isDigit(firstInside(right)) { return joinsDigits(left, right) }
    return joinsName(left, right)
  }
}

extension Facts {
  private func isSmall(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }

  private func isPlain(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value | 0x20) }
}

// MARK: - Numbers

extension Facts {
  /// "07700 900123", "250 mg", "12 November", "2 x 500 mg".
  private mutating func joinsNumber(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if isGroup(left), isGroup(right) { return isOneNumber(from: left, right) }
    if isOutwardCode(left), isInwardCode(core(right)) { return true }
    let word = text[core(right)]
    if isTimes(word) { return true }
    let unit = word.prefix { $0 != "/" && $0 != "-" }
    return NumberWords.units.contains(unit) || NumberWords.months.contains(word)
  }

  /// "Type 2", "November 2026", "x 500 mg", "14 hours 45 minutes".
  private func joinsDigits(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if isOutwardCode(left), isInwardCode(core(right)) { return true }
    let word = text[left]
    return isTimes(word) || NumberWords.months.contains(word)
      || NumberWords.beforeNumbers.contains(word, inSmallLetters: true)
  }

  /// The sign between a number and what there is so many of.
  private func isTimes(_ word: Text.SubSequence) -> Bool {
    word.count == 1 && (word.first == "x" || word.first == "×")
  }

  /// "8am to 6pm", "2 to 3 tablets", "£20 to £30": numbers on both sides of a "to".
  private func isRange(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if isTo(right) {
      let next = word(from: min(right.upperBound + 1, text.count))
      return startsNumber(left) && !next.isEmpty && startsNumber(next)
    }
    guard isTo(left), startsNumber(right), left.lowerBound > 1, text[left.lowerBound - 1] == " " else {
      return false
    }
    let before = text[..<(left.lowerBound - 1)]
    let start = before.lastIndex(where: Characters.isBreakingSpace).map { $0 + 1 } ?? 0
    return start < before.endIndex && startsNumber(start..<before.endIndex)
  }

  private func isTo(_ word: Range<Int>) -> Bool {
    word.count == 2 && text[word.lowerBound] == "t" && text[word.lowerBound + 1] == "o"
  }

  private func startsNumber(_ word: Range<Int>) -> Bool { Characters.isDigit(firstInside(word)) }

  /// Groups of digits parted by single spaces are one number up to 16 digits: the longest phone number has 15 (ITU
  /// E.164), and a British one of 11 may stand after the 18001 of the text relay. A longer row is a list of numbers.
  private mutating func isOneNumber(from left: Range<Int>, _ right: Range<Int>) -> Bool {
    if groups.end > left.upperBound { return groups.isOneNumber }
    var end = left.lowerBound
    var digits = 0
    var next = left
    while isGroup(next) {
      digits += next.count { Characters.isDigit(text[$0]) }
      end = next.upperBound
      guard end + 1 < text.count, text[end] == " ", endsNumber(text[end - 1]) else { break }
      next = word(from: end + 1)
    }
    groups = (end, digits <= 16)
    return groups.isOneNumber
  }

  /// Digits alone, apart from the signs of a phone number: "+44", "(01632)", "960417,".
  private func isGroup(_ word: Range<Int>) -> Bool {
    let inside = core(word)
    return !inside.isEmpty
      && inside.allSatisfy {
        Characters.isDigit(text[$0]) || ($0 == inside.lowerBound && text[$0] == "+") || text[$0] == ")"
      }
  }

  private func endsNumber(_ scalar: Unicode.Scalar) -> Bool {
    Characters.isDigit(scalar) || scalar == "½" || scalar == "¼" || scalar == "¾" || scalar == ")"
  }

  /// "1st", "22nd".
  private func isOrdinal(_ word: Range<Int>) -> Bool {
    guard word.count == 3 || word.count == 4, Characters.isDigit(text[word.lowerBound]) else { return false }
    return NumberWords.ordinals.contains(text[word].suffix(2))
  }

  /// The first part of a postcode: one or two letters, a digit, perhaps one more sign ("SG99", "EC1A").
  private func isOutwardCode(_ word: Range<Int>) -> Bool {
    guard (2...4).contains(word.count) else { return false }
    let letters = text[word].prefix(2).prefix { Characters.isCapital($0) && $0.value < 128 }
    let rest = text[word].dropFirst(letters.count)
    guard !letters.isEmpty, let digit = rest.first, Characters.isDigit(digit) else { return false }
    return rest.count <= 2 && rest.allSatisfy { Characters.isDigit($0) || Characters.isCapital($0) }
  }

  /// The second part of a postcode: a digit and two letters ("9ZZ").
  private func isInwardCode(_ word: Range<Int>) -> Bool {
    word.count == 3 && Characters.isDigit(text[word.lowerBound])
      && text[word.dropFirst()].allSatisfy { Characters.isCapital($0) && $0.value < 128 }
  }
}

// MARK: - Names and signs

extension Facts {
  /// "J. R. Smith", "J R Smith", "Dr Patel".
  private func joinsName(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard Characters.isCapital(text[left.lowerBound]), Characters.isCapital(firstInside(right)) else {
      return false
    }
    if areInitials(left) { return true }
    return left.count <= 5 && NumberWords.titles.contains(text[core(left)])
  }

  /// "J.", "J.R." or a lone capital that is not a word of its own.
  private func areInitials(_ word: Range<Int>) -> Bool {
    if word.count == 1 { return text[word.lowerBound] != "I" && text[word.lowerBound] != "A" }
    guard word.count % 2 == 0, word.count <= 6 else { return false }
    return word.allSatisfy { index in
      (index - word.lowerBound) % 2 == 0 ? Characters.isCapital(text[index]) : text[index] == "."
    }
  }

  /// Whether a word starts with a sign that belongs to the word before it (UAX #14, classes EX, IS and CL).
  private func isClosing(_ word: Range<Int>) -> Bool {
    switch text[word.lowerBound] {
    case "!", "?", ";", ":", ")", "]", ",", "%": true
    case ".": word.count == 1
    default: false
    }
  }

  /// A dash with spaces about it stands at the end of a line, never at the start.
  private func isDash(_ word: Range<Int>) -> Bool {
    word.count == 1
      && (text[word.lowerBound] == "–" || text[word.lowerBound] == "—" || text[word.lowerBound] == "-")
  }
}

// MARK: - Parts of words

extension Facts {
  private func word(from start: Int) -> Range<Int> {
    start..<(text[start...].firstIndex(where: Characters.isBreakingSpace) ?? text.count)
  }

  /// The first character of a word, past an opening bracket or quotation mark.
  private func firstInside(_ word: Range<Int>) -> Unicode.Scalar {
    text[unopened(word).first ?? word.lowerBound]
  }

  /// A word without brackets and quotation marks before it.
  private func unopened(_ word: Range<Int>) -> Range<Int> {
    (word.first { !isOpening(text[$0]) } ?? word.upperBound)..<word.upperBound
  }

  /// A word without brackets and quotation marks before it and without punctuation after it.
  private func core(_ word: Range<Int>) -> Range<Int> {
    let word = unopened(word)
    return word.lowerBound..<(word.last { !isTrailing(text[$0]) }.map { $0 + 1 } ?? word.lowerBound)
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "‘", "“", "\"", "'", "£": true
    default: false
    }
  }

  private func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", ")", "]", "’", "”", "\"", "'": true
    default: false
    }
  }
}

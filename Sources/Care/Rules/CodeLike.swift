import Records

/// Finds what could be an entry code in a text: not a time, phone, dose, date, postcode or record id.
enum CodeLike {
  static func ranges(in text: String, recordId: String) -> [Range<Int>] {
    // Without a digit only three numbers in words can be a code.
    let mayHold = text.utf8.contains { 48...57 ~= $0 } || text.hits(numeralSearch).count >= 3
    guard mayHold else { return [] }
    let tokens = tokens(of: text)
    return tokens.indices.filter { isCode(tokens, at: $0, recordId: recordId) }.map { tokens[$0].range }
      + spelt(tokens)
  }

  /// A run of letters and digits, with the bytes around it that decide what it is.
  struct Token {
    let text: String
    let range: Range<Int>
    /// The byte before and after, or a space at the ends of the text.
    let before: UInt8
    let after: UInt8
    var digits: Int { text.utf8.count { 48...57 ~= $0 } }
    var isNumber: Bool { digits == text.utf8.count }
  }

  private static func tokens(of text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var start: Int?
    for index in 0...bytes.count {
      let isPart =
        index < bytes.count
        && (97...122 ~= bytes[index] | 0x20 || 48...57 ~= bytes[index] || bytes[index] >= 0x80)
      if isPart, start == nil { start = index }
      guard !isPart, let from = start else { continue }
      let word = String(decoding: bytes[from..<index], as: UTF8.self).lowercased()
      tokens.append(
        Token(
          text: word, range: from..<index, before: from > 0 ? bytes[from - 1] : 32,
          after: index < bytes.count ? bytes[index] : 32))
      start = nil
    }
    return tokens
  }

  private static func isCode(_ tokens: [Token], at index: Int, recordId: String) -> Bool {
    let token = tokens[index]
    guard (3...8).contains(token.text.utf8.count), token.digits > 0 else { return false }
    return !isTime(token) && !isMeasure(tokens, at: index) && !isPhone(tokens, at: index)
      && !isDate(tokens, at: index)
      && !isPostcode(tokens, at: index)
      && !isRecordId(tokens, at: index, recordId)
  }

  /// Only the whole id counts: its digits alone could be a code.
  private static func isRecordId(_ tokens: [Token], at index: Int, _ recordId: String) -> Bool {
    let parts = recordId.lowercased().split(separator: "-").map(String.init)
    guard let last = parts.indices.last, tokens[index].text == parts[last], index >= last else {
      return false
    }
    let isJoined = (index - last..<index).allSatisfy { tokens[$0].after == UInt8(ascii: "-") }
    return isJoined && zip(tokens[(index - last)...index], parts).allSatisfy { $0.text == $1 }
  }

  /// 08:45 and 8.45pm come as short tokens; 8am, 10am and 2nd as one.
  private static func isTime(_ token: Token) -> Bool {
    let rest = token.text.drop { $0.isNumber }
    return ["am", "pm", "st", "nd", "rd", "th", "s"].contains(String(rest)) && token.digits <= 2
      || token.digits == 2 && rest == "s"
  }

  private static let units: Set<String> = [
    "mg", "mcg", "g", "kg", "ml", "l", "cm", "mm", "m", "hr", "hrs", "h", "min", "mins", "miles", "km",
    "micrograms",
    "units", "tablets", "minutes", "hours", "days", "weeks", "months", "years", "percent", "kcal", "degrees",
    "steps",
    "metres", "pounds", "people", "times", "visits", "point", "points", "milligrams", "grams", "litres", "iu",
  ]

  /// A dose or another measure: the unit joined to the number, or the next word.
  private static func isMeasure(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    let rest = String(token.text.drop { $0.isNumber })
    if !rest.isEmpty, rest.utf8.count + token.digits == token.text.utf8.count { return units.contains(rest) }
    if token.after == UInt8(ascii: "%") || token.before == 0xA3 { return true }
    guard index + 1 < tokens.count, tokens[index + 1].range.lowerBound == token.range.upperBound + 1 else {
      return false
    }
    return token.isNumber && units.contains(tokens[index + 1].text)
  }

  /// Part of ten or eleven digits that begin with 0 or +44, or an emergency number that is to be called.
  private static func isPhone(_ tokens: [Token], at index: Int) -> Bool {
    let isJoined = { (left: Int) in
      tokens[left + 1].range.lowerBound - tokens[left].range.upperBound == 1 && tokens[left].isNumber
        && tokens[left + 1].isNumber
    }
    guard tokens[index].isNumber else { return false }
    var first = index
    var last = index
    while first > 0, isJoined(first - 1) { first -= 1 }
    while last + 1 < tokens.count, isJoined(last) { last += 1 }
    let digits = tokens[first...last].reduce(0) { $0 + $1.text.utf8.count }
    let isWhole = tokens[first].text.hasPrefix("0") || tokens[first].before == UInt8(ascii: "+")
    if isWhole, (10...13).contains(digits) { return true }
    let isCalled = index > 0 && ["ring", "call", "dial", "phone", "nhs"].contains(tokens[index - 1].text)
    return isCalled && ["999", "111", "101", "105", "112"].contains(tokens[index].text)
  }

  /// A year after a month's name, or the year of an ISO date.
  private static func isDate(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    guard token.isNumber, token.digits == 4, token.text.hasPrefix("19") || token.text.hasPrefix("20") else {
      return false
    }
    if index > 0, CalendarDate.month(tokens[index - 1].text) != nil { return true }
    return isISODate(tokens, at: index)
  }

  private static func isISODate(_ tokens: [Token], at index: Int) -> Bool {
    guard index + 2 < tokens.count else { return false }
    let isJoined = tokens[index].after == UInt8(ascii: "-") && tokens[index + 1].after == UInt8(ascii: "-")
    return isJoined && tokens[index...index + 2].map(\.text.utf8.count) == [4, 2, 2]
      && tokens[index...index + 2].allSatisfy(\.isNumber)
  }

  private static func isPostcode(_ tokens: [Token], at index: Int) -> Bool {
    func isInward(_ at: Int) -> Bool {
      let shape = tokens[at].text.utf8.map { 48...57 ~= $0 }
      return shape == [true, false, false]
    }
    func isOutward(_ at: Int) -> Bool {
      let text = tokens[at].text
      return (2...4).contains(text.utf8.count) && text.utf8.first.map { 97...122 ~= $0 } == true
        && tokens[at].digits > 0
    }
    if isInward(index), index > 0 {
      return isOutward(index - 1) && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound + 1
    }
    return isOutward(index) && index + 1 < tokens.count && isInward(index + 1)
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound + 1
  }

  private static let numeralSearch = WordSearch(Array(numerals))
  private static let numerals: Set<String> = [
    "zero", "oh", "nought", "naught", "nil", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine",
    "double", "triple", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "thousand",
  ]

  /// Codes taken apart: "4 4 7 1", "4 - 4 - 7 - 1", "44-71", "C 12 34", "four four seven one", "forty-four seventy-one".
  private static func spelt(_ tokens: [Token]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var run: [Token] = []
    let dates = Set(tokens.indices.filter { isISODate(tokens, at: $0) }.flatMap { [$0 + 1, $0 + 2] })
    for (index, token) in tokens.enumerated() where !dates.contains(index) {
      let isNear = run.last.map { token.range.lowerBound - $0.range.upperBound <= 3 } ?? true
      if !isNear || !isPiece(token) {
        if let range = code(of: run) { found.append(range) }
        run = []
      }
      if isPiece(token) { run.append(token) }
    }
    return found + [code(of: run)].compactMap { $0 }
  }

  private static func isPiece(_ token: Token) -> Bool {
    numerals.contains(token.text)
      || (token.text.utf8.count <= 2 && (token.isNumber || token.text.utf8.count == 1))
  }

  /// Times (08:45) come in two pieces; a code has three or more, or two pieces of two digits. A date written 12/11/26
  /// looks like a code, and is refused with it.
  private static func code(of run: [Token]) -> Range<Int>? {
    guard let first = run.first, let last = run.last else { return nil }
    let numbers = run.filter { $0.digits > 0 || numerals.contains($0.text) }
    let isTime = run.count == 2 && (run[0].after == UInt8(ascii: ":") || run[0].after == UInt8(ascii: "."))
    guard !isTime, numbers.count >= 3 || isPairOfPairs(numbers) else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private static func isPairOfPairs(_ run: [Token]) -> Bool {
    run.count == 2 && run.allSatisfy { $0.digits == 2 }
      && [UInt8(ascii: "-"), UInt8(ascii: " ")].contains(run[0].after)
  }
}

extension String {
  /// The text with digits of any script as 0 to 9 and with plain spaces: a code typed full width is still a code.
  var withPlainDigits: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.value < 0x80 {
        text.unicodeScalars.append(scalar)
      } else if scalar.properties.numericType == .decimal {
        text += String(Int(scalar.properties.numericValue ?? 0))
      } else if scalar.properties.isWhitespace {
        text += " "
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

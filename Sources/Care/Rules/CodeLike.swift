import Records

/// Finds what could be an entry code in a text: not a time, phone, dose, date, postcode, count, name of a road or record
/// id.
struct CodeLike {
  /// One stretch that could be a code.
  struct Find {
    /// In bytes.
    let range: Range<Int>
    /// Among the tokens.
    let tokens: ClosedRange<Int>
    /// Whether it has as many digits as most codes have.
    let isLong: Bool
  }

  let tokens: [CodeToken]
  private let recordId: [String]

  init(_ text: String, recordId: String) {
    tokens = CodeToken.all(in: text)
    self.recordId = recordId.lowercased().split(separator: "-").map(String.init)
  }

  /// The stretches of a text, or none without a digit and without three numbers in words.
  static func finds(in text: String, recordId: String) -> [Find] {
    mayHold(text) ? CodeLike(text, recordId: recordId).finds : []
  }

  /// Whether a text has anything of which a code could be made.
  static func mayHold(_ text: String) -> Bool {
    text.utf8.contains { 48...57 ~= $0 } || CodeNumerals.areMany(in: text)
  }

  var finds: [Find] {
    let single = tokens.indices.filter(isCode).map {
      Find(
        range: tokens[$0].range, tokens: $0...$0,
        isLong: tokens[$0].digits >= 4 || tokens[$0].text.utf8.count >= 5)
    }
    return single + parted
  }

  // MARK: one token

  private func isCode(at index: Int) -> Bool {
    let token = tokens[index]
    guard (3...10).contains(token.text.utf8.count), token.digits > 0, token.digits <= 8 else { return false }
    let isNoCode =
      Self.terms.contains(token.text) || isTime(token) || isHour(index) || isMeasure(index) || isPhone(index)
      || isYear(index) || isPostcode(index) || isRecordId(index) || isLabelled(index) || isRoad(index)
      || isAddress(index) || isCounted(index) || isPartOfNumber(index) || isDatePart(index)
    return !isNoCode
  }

  private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// Whether two neighbours are parted by one sign.
  private func areJoined(_ left: Int) -> Bool {
    tokens[left + 1].range.lowerBound - tokens[left].range.upperBound == 1
  }

  /// Only the whole id counts: its digits alone could be a code.
  private func isRecordId(_ index: Int) -> Bool {
    guard let last = recordId.indices.last, tokens[index].text == recordId[last], index >= last else {
      return false
    }
    let isJoined = (index - last..<index).allSatisfy { tokens[$0].after == "-" }
    return isJoined && zip(tokens[(index - last)...index], recordId).allSatisfy { $0.text == $1 }
  }

  /// 08:45 and 8.45pm come as short tokens; 8am, 1030pm, 2nd and 1930s as one.
  private func isTime(_ token: CodeToken) -> Bool {
    let isOrdinal = ["st", "nd", "rd", "th"].contains(token.unit) && token.digits <= 3
    return isOrdinal || ["am", "pm", "hrs", "h"].contains(token.unit) && token.digits <= 4
      || token.unit == "s" && [2, 4].contains(token.digits)
  }

  /// 1400 as a time of day: after a word such as "at", on five minutes.
  private func isHour(_ index: Int) -> Bool {
    guard tokens[index].digits == 4, let value = tokens[index].value, value / 100 < 24, value % 100 < 60,
      value % 5 == 0
    else { return false }
    let isRange = tokens[index].after == "-" || tokens[index].before == "-"
    return Self.timeWords.contains(word(index - 1)) || ["hours", "hrs"].contains(word(index + 1)) || isRange
  }

  /// A dose or another measure: the unit joined to the number, or the next word; also an amount of money.
  private func isMeasure(_ index: Int) -> Bool {
    let token = tokens[index]
    if !token.unit.isEmpty, token.unit.utf8.count + token.digits == token.text.utf8.count {
      return Self.units.contains(token.unit)
    }
    if token.after == "%" || ["£", "€", "$"].contains(token.before) { return true }
    return token.isNumber && isFollowed(index, by: Self.units)
  }

  private func isFollowed(_ index: Int, by words: Set<String>) -> Bool {
    index + 1 < tokens.count && areJoined(index) && words.contains(word(index + 1))
      && [" ", "-"].contains(tokens[index].after)
  }

  /// Part of the ten or more digits of a phone or of an NHS number, a number to ring, or one for emergencies.
  private func isPhone(_ index: Int) -> Bool {
    guard tokens[index].isNumber else { return false }
    let isNeighbour = { (left: Int) in
      areJoined(left) && tokens[left].isNumber && tokens[left + 1].isNumber
        && [" ", "-", ")"].contains(tokens[left].after)
    }
    var first = index
    var last = index
    while first > 0, isNeighbour(first - 1) { first -= 1 }
    while last + 1 < tokens.count, isNeighbour(last) { last += 1 }
    let groups = tokens[first...last].map(\.digits)
    let isWhole = tokens[first].text.hasPrefix("0") || tokens[first].before == "+"
    if isWhole, (10...13).contains(groups.reduce(0, +)) { return true }
    if groups == [3, 3, 4] { return true }
    if Self.emergencies.contains(tokens[index].text) {
      return tokens.contains { Self.calls.contains($0.text) }
    }
    return Self.calls.contains(word(first - 1))
  }

  /// A year after a month's name or a word such as "since", or in a date of digits.
  private func isYear(_ index: Int) -> Bool {
    guard let value = tokens[index].value, tokens[index].digits == 4, (1900...2099).contains(value) else {
      return false
    }
    if CalendarDate.month(word(index - 1)) != nil {
      return value >= 2000 || tokens[..<index].suffix(2).contains { $0.digits > 0 }
    }
    return Self.yearWords.contains(word(index - 1)) || isISODate(index)
  }

  private func isISODate(_ index: Int) -> Bool {
    guard index >= 0, index + 2 < tokens.count else { return false }
    let parts = tokens[index...index + 2]
    return tokens[index].after == "-" && tokens[index + 1].after == "-" && parts.map(\.digits) == [4, 2, 2]
      && parts.allSatisfy(\.isNumber)
  }

  /// 12/11/2026, and 12/11/26 after a word such as "on": day, month and year, parted by one sign.
  private func isWrittenDate(_ index: Int) -> Bool {
    guard index >= 0, index + 2 < tokens.count else { return false }
    let values = tokens[index...index + 2].compactMap(\.value)
    let signs = [tokens[index].after, tokens[index + 1].after]
    guard values.count == 3, areJoined(index), areJoined(index + 1), signs[0] == signs[1],
      ["/", ".", "-"].contains(signs[0]), (1...31).contains(values[0]), (1...12).contains(values[1])
    else { return false }
    let isWhole = tokens[index + 2].digits == 4 && (1900...2099).contains(values[2])
    return isWhole || tokens[index + 2].digits == 2 && Self.dateWords.contains(word(index - 1))
  }

  private func isDatePart(_ index: Int) -> Bool {
    (max(0, index - 2)...index).contains { isISODate($0) || isWrittenDate($0) }
  }

  private func isPostcode(_ index: Int) -> Bool {
    func isInward(_ at: Int) -> Bool { tokens[at].text.utf8.map { 48...57 ~= $0 } == [true, false, false] }
    func isOutward(_ at: Int) -> Bool {
      let text = tokens[at].text
      return (2...4).contains(text.utf8.count) && text.utf8.first.map { 97...122 ~= $0 } == true
        && tokens[at].digits > 0
    }
    if isInward(index), index > 0 { return isOutward(index - 1) && areJoined(index - 1) }
    return isOutward(index) && index + 1 < tokens.count && isInward(index + 1) && areJoined(index)
  }

  /// The number of a flat, a bus, a form: the word before says what it numbers.
  private func isLabelled(_ index: Int) -> Bool {
    let before = word(index - 1)
    let isNumbered = ["number", "no", "nos", "numbers", "ref", "id"].contains(before)
    let isJoined = index > 0 && areJoined(index - 1) && tokens[index].before == " "
    return isJoined && Self.labels.contains(isNumbered ? word(index - 2) : before)
      || Self.labelsAfter.contains(word(index + 1)) && tokens[index].isNumber
  }

  /// The A414, and the B1234.
  private func isRoad(_ index: Int) -> Bool {
    let text = tokens[index].text
    return ["a", "b", "m"].contains(text.first) && text.dropFirst().allSatisfy(\.isNumber)
      && ["the", "along", "off"].contains(word(index - 1)) && text.utf8.count <= 5
  }

  /// 112 High Street.
  private func isAddress(_ index: Int) -> Bool {
    let next = tokens[(index + 1)...].prefix(4)
    guard tokens[index].digits <= 4, let road = next.firstIndex(where: { Self.roads.contains($0.text) })
    else {
      return false
    }
    return road > index + 1 && (index..<road).allSatisfy(areJoined)
  }

  /// 450 pieces: a number before what is counted.
  private func isCounted(_ index: Int) -> Bool {
    guard tokens[index].isNumber, index + 1 < tokens.count, areJoined(index), tokens[index].after == " "
    else {
      return false
    }
    let next = word(index + 1)
    return next.utf8.count > 3 && next.hasSuffix("s") && !next.hasSuffix("ss")
      && !Self.uncounted.contains(next)
  }

  /// 1,000 and 37.25: groups of three, and what follows a point.
  private func isPartOfNumber(_ index: Int) -> Bool {
    guard tokens[index].isNumber else { return false }
    let isGroup = { (left: Int) in
      left >= 0 && left + 1 < tokens.count && areJoined(left) && tokens[left].after == ","
        && tokens[left].isNumber && tokens[left].digits <= 3 && tokens[left + 1].isNumber
        && tokens[left + 1].digits == 3
    }
    return isGroup(index - 1) || isGroup(index)
  }

  // MARK: parted

  /// Codes taken apart: "4 4 7 1", "4 - 4 - 7 - 1", "44-71", "44 then 71", "C 12 34", "four four seven one", "forty-four
  /// seventy-one".
  private var parted: [Find] {
    var found: [Find] = []
    var run: [Int] = []
    for index in tokens.indices {
      let token = tokens[index]
      let isNear =
        run.last.map { token.range.lowerBound - tokens[$0].range.upperBound <= Self.widestGap } ?? true
      if isNear, !run.isEmpty, Self.joiners.contains(token.text), index + 1 < tokens.count,
        isPiece(tokens[index + 1])
      {
        run.append(index)
      } else {
        if !isNear || !isPiece(token) {
          if let find = find(run) { found.append(find) }
          run = []
        }
        if isPiece(token), !isDatePart(index) { run.append(index) }
      }
    }
    return found + [find(run)].compactMap { $0 }
  }

  /// Between two pieces of one code, in bytes: a sign with spaces around it.
  private static let widestGap = 5

  private func isPiece(_ token: CodeToken) -> Bool {
    CodeNumerals.count(in: token.text) > 0
      || token.isNumber && token.text.utf8.count <= 4 || token.text.utf8.count == 1
  }

  private func find(_ run: [Int]) -> Find? {
    let ends = run.drop { !isCountedPiece(tokens[$0]) && tokens[$0].text.utf8.count != 1 }
    guard let first = ends.first, let last = ends.last else { return nil }
    let numbers = run.filter { isCountedPiece(tokens[$0]) }
    let digits = numbers.reduce(0) { $0 + max(tokens[$1].digits, CodeNumerals.count(in: tokens[$1].text)) }
    let pieces = numbers.reduce(0) { $0 + max(1, CodeNumerals.count(in: tokens[$1].text)) }
    let isShort = numbers.allSatisfy { tokens[$0].digits <= 2 }
    guard pieces >= 3 && isShort || isPair(numbers), digits <= Self.mostDigits, !isCommon(run, numbers) else {
      return nil
    }
    return Find(
      range: tokens[first].range.lowerBound..<tokens[last].range.upperBound, tokens: first...last,
      isLong: true)
  }

  /// A code has no more digits; what is longer is the number of a phone or an account.
  private static let mostDigits = 10

  private func isCountedPiece(_ token: CodeToken) -> Bool {
    token.digits > 0 || CodeNumerals.count(in: token.text) > 0
  }

  /// Two pieces of two digits, or of three and one: times (08:45) and days (12/11) come so as well.
  private func isPair(_ numbers: [Int]) -> Bool {
    guard numbers.count == 2, let one = tokens[numbers[0]].value, let other = tokens[numbers[1]].value else {
      return false
    }
    let digits = numbers.map { tokens[$0].digits }
    guard digits == [2, 2] || digits == [3, 1] || digits == [1, 3], tokens[numbers[0]].before != "\u{A3}"
    else {
      return false
    }
    let isApart = numbers[1] > numbers[0] + 1
    switch tokens[numbers[0]].after {
    case _ where isApart: return !["and", "by"].contains(word(numbers[0] + 1))
    case ":", ".": return !(one < 24 && other < 60)
    case "/": return !((1...31).contains(one) && (1...12).contains(other)) && !(one > 80 && other > 40)
    case ",": return digits == [1, 3] || digits == [2, 2] && one > 12
    case "%", "\u{BD}": return false
    default: return digits == [2, 2] || tokens[numbers[0]].after != " "
    }
  }

  /// What is often said in numbers: one, two, three; at 8, 12 and 5; 3, 10 and 17 December; one hundred and fifty metres.
  private func isCommon(_ run: [Int], _ numbers: [Int]) -> Bool {
    let before = word(run[0] - 1)
    let after = word(run[run.count - 1] + 1)
    if Self.units.contains(after) || CalendarDate.month(after) != nil || Self.roads.contains(after) {
      return true
    }
    if CalendarDate.month(before) != nil || Self.labels.contains(before)
      || Self.labels.contains(String(before.dropLast()))
    {
      return true
    }
    let words = numbers.map { tokens[$0].text }
    if ["123", "onetwothree"].contains(words.joined()), before != "code" { return true }
    if words.joined() == "twentyfourseven" || before.hasPrefix("count") || isCounted(run[run.count - 1]) {
      return true
    }
    let isList = run.contains { tokens[$0].text == "and" || tokens[$0].after == "," }
    if isList, ["at", "visits", "times", "between", "for", "every"].contains(before) { return true }
    let isInWords = numbers.allSatisfy { tokens[$0].digits == 0 }
    if isInWords, Self.yearWords.contains(before) { return true }
    return isInWords && after.hasSuffix("s") && after.utf8.count > 3 && !Self.uncounted.contains(after)
  }
}

import Typography

extension ClaimTest {
  /// Full words: initials and short forms must be known to be read.
  static let abbreviations = ClaimTest(
    ClaimRule("3.16", "no abbreviations", source: "GOV.UK, Inclusion Europe", isMust: false), for: [.easyRead]
  ) { $0.words("An abbreviation", where: \.isAbbreviation) }

  /// "Do not", never "don’t": the short form is read as its opposite.
  static let contractions = ClaimTest(
    ClaimRule("3.25", "no contractions", source: "NHS", isMust: false)
  ) { $0.words("A contraction such as “don’t”", where: \.isContraction) }

  /// "1 in 2" or "few", never a percentage.
  static let percentages = ClaimTest(
    ClaimRule("3.26", "no percentages", source: "Inclusion Europe 2009", isMust: false), for: [.easyRead]
  ) { $0.words("A percentage", where: \.isPercentage) }

  /// "2 and a half hours", never 2.5; sums, doses and measures have their decimals.
  static let decimals = ClaimTest(
    ClaimRule("3.30", "few decimals", source: "NHS", isMust: false), for: [.easyRead]
  ) { $0.words("A decimal that is no dose, measure or sum", where: \.isPlainDecimal) }

  /// "6 August 2018", never 06/08/18.
  static let dates = ClaimTest(
    ClaimRule("3.27", "dates in words", source: "NHS", isMust: false)
  ) { $0.words("A date in figures", where: \.isNumericDate) }

  /// "5:30pm", "midday": never 17:30, 5.30pm or 12pm.
  static let times = ClaimTest(
    ClaimRule("3.28", "times with am and pm", source: "NHS", isMust: false)
  ) { $0.words("A time of 24 hours, or 12am or 12pm", where: \.isWrongTime) }

  /// "2pm to 6pm", never a dash.
  static let ranges = ClaimTest(
    ClaimRule("3.29", "ranges with “to”", source: "NHS", isMust: false), for: [.easyRead]
  ) { $0.words("A range with a dash", where: \.isDashedRange) }

  /// Micrograms in full: mcg and μg are read as mg, a thousand times as much.
  static let doses = ClaimTest(
    ClaimRule("3.31", "micrograms in full", source: "NHS", isMust: false)
  ) { $0.words("Micrograms shortened", where: \.isShortMicrograms) }

  /// "0.25 mg", never ".25 mg": a point without a figure before it is overlooked.
  static let leadingZeros = ClaimTest(
    ClaimRule("3.30", "a figure before the point", source: "NHS", isMust: false)
  ) { pages in
    pages.texts.filter { !$0.block.isQuoted }.flatMap { text in
      text.words.compactMap { word in
        let signs = text.scalars[word].prefix(2)
        guard signs.count == 2, signs.first == ".", signs.last?.isDigit == true else { return nil }
        let line = text.line(at: word.lowerBound)
        return ClaimFault("A point without a figure before it", page: line.page, at: line.place)
      }
    }
  }

  /// "Phone", never "telephone".
  static let phoneWord = ClaimTest(
    ClaimRule("3.33", "“phone”, not “telephone”", source: "NHS", isMust: false)
  ) { $0.words("The word “telephone”", where: { $0.text.lowercased().hasPrefix("telephone") }) }

  /// A phone number is read in groups.
  static let phoneNumbers = ClaimTest(
    ClaimRule("3.33", "phone numbers in groups", source: "NHS", isMust: false)
  ) { $0.words("A phone number without spaces", where: \.isSolidPhone) }

  /// 999 000 0018: three groups, so that it can be read out and compared.
  static let nhsNumbers = ClaimTest(
    ClaimRule("3.34", "NHS numbers in three groups", source: "NHS", isMust: false)
  ) { $0.words("An NHS number without spaces", where: \.isSolidNHSNumber) }

  /// 1, 2, 3, never I, II, III.
  static let romanNumerals = ClaimTest(
    ClaimRule("3.26", "no Roman numerals", source: "Inclusion Europe 2009", isMust: false), for: [.easyRead]
  ) { $0.words("A Roman numeral", where: { Word.romans.contains($0.text) }) }

  /// £75, never £75.00.
  static let money = ClaimTest(
    ClaimRule("3.32", "money without empty pence", source: "NHS", isMust: false), for: [.easyRead]
  ) { $0.words("A sum with .00", where: { $0.text.hasPrefix("£") && $0.text.hasSuffix(".00") }) }
}

extension MeasuredPages {
  fileprivate func words(_ message: String, where isWrong: (Word) -> Bool) -> [ClaimFault] {
    words.filter(isWrong).map { ClaimFault(message, page: $0.page, at: $0.place) }
  }
}

extension Word {
  /// Initials that are better known than their words, and the name of a licence, which the law does not let us change.
  private static let known: Set<String> = ["NHS", "GP", "TV", "UK", "OK", "PDF", "CD", "DVD", "ID", "CC"]
  private static let short: Set<String> = [
    "eg", "e.g", "ie", "i.e", "etc", "approx", "appt", "mins", "hrs", "tel", "asap", "nb", "vs", "incl",
    "max", "min",
  ]

  var isAbbreviation: Bool {
    if Self.short.contains(text.lowercased()) { return true }
    guard text.utf8.count >= 2, !Self.known.contains(text), !Self.romans.contains(text) else { return false }
    return text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// From two to twenty; a lone I, V or X is a word or a letter.
  fileprivate static let romans: Set<String> = [
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII",
    "XIX", "XX",
  ]

  fileprivate var isSolidPhone: Bool {
    text.utf8.count >= 10 && text.isAllDigits && text.hasPrefix("0") && text.utf8.count <= 11
  }

  /// Ten figures of which the last is the check digit of modulus 11.
  fileprivate var isSolidNHSNumber: Bool {
    guard text.utf8.count == 10, text.isAllDigits, !text.hasPrefix("0") else { return false }
    let digits = text.utf8.map { Int($0) - 48 }
    let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
    return (11 - sum % 11) % 11 == digits[9]
  }

  /// "80%", "80 %", "80 percent", "80 per cent".
  fileprivate var isPercentage: Bool {
    let word = text.lowercased()
    return word.last == "%" || word == "percent" || word == "per" && next.lowercased() == "cent"
  }

  private static let units: Set<String> = [
    "g", "kg", "mg", "microgram", "micrograms", "ml", "l", "litre", "litres", "mm", "cm", "m", "metre",
    "metres",
    "stone", "units", "°c",
  ]

  /// "2.5 hours": before the name of something that is counted, not before a sign or an address.
  fileprivate var isPlainDecimal: Bool {
    let sides = text.split(separator: ".", omittingEmptySubsequences: false)
    return sides.count == 2 && sides.allSatisfy(\.isAllDigits) && next.allSatisfy(\.isLetter)
      && !Self.units.contains(next.lowercased())
  }

  var isContraction: Bool {
    let word = text.lowercased()
    return word.hasSuffix("n't") || word.hasSuffix("n’t")
  }

  /// Three groups of one to four figures with one sign between.
  var isNumericDate: Bool {
    for sign: Character in ["/", ".", "-"] {
      let groups = text.split(separator: sign, omittingEmptySubsequences: false)
      if groups.count == 3, groups.allSatisfy({ (1...4).contains($0.utf8.count) && $0.isAllDigits }) {
        return true
      }
    }
    return false
  }

  var isWrongTime: Bool {
    let lower = text.lowercased()
    let isHalf = lower.hasSuffix("am") || lower.hasSuffix("pm")
    let figures = isHalf ? String(lower.dropLast(2)) : lower
    if isHalf, figures == "12" || figures == "12:00" { return true }
    if figures == "12", next == "am" || next == "pm" { return true }
    if isHalf, figures.isClock(".") { return true }
    if !isHalf, figures.isClock(":"), next != "am", next != "pm" { return true }
    return lower.hasSuffix("hrs") && lower.dropLast(3).isAllDigits && lower.utf8.count >= 6
  }

  var isDashedRange: Bool {
    for sign: Character in ["–", "-"] {
      let sides = text.split(separator: sign, omittingEmptySubsequences: false)
      if sides.count == 2, sides.allSatisfy({ $0.utf8.first.map { (48...57).contains($0) } ?? false }) {
        return true
      }
    }
    return false
  }

  var isShortMicrograms: Bool {
    let unit = text.lowercased().drop { $0.isNumber || $0 == "." || $0 == "," }
    return ["mcg", "μg", "µg"].contains(unit)
  }
}

extension StringProtocol {
  fileprivate var isAllDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }

  /// "17:30", "5.30".
  fileprivate func isClock(_ sign: Character) -> Bool {
    let sides = split(separator: sign, omittingEmptySubsequences: false)
    return sides.count == 2 && (1...2).contains(sides[0].utf8.count) && sides[0].isAllDigits
      && sides[1].utf8.count == 2 && sides[1].isAllDigits
  }
}

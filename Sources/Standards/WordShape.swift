import Records

/// What a word looks like, in any language that writes its numbers with the figures 0 to 9.
enum WordShape: String, Sendable, CaseIterable {
  /// Two capitals or more that are no Roman numeral: "CQC".
  case initials
  /// From II to XX; a lone I, V or X is a word or a letter.
  case romanNumeral = "roman-numeral"
  /// Three groups of one to four figures with one sign between: "06/08/18".
  case dateInFigures = "date-in-figures"
  /// "17:30", "5.30pm", "0800hrs", and 12am and 12pm, which half of the readers take for the other.
  case unclearTime = "unclear-time"
  /// "2pm–6pm".
  case dashedRange = "dashed-range"
  /// ".25": a point without a figure before it is overlooked.
  case pointFirst = "point-first"
  /// "2.5" before the name of something that is counted, not before a sign or an address.
  case decimal
  /// "£75.00".
  case emptyPence = "empty-pence"
  /// Ten or eleven figures from 0 on.
  case phoneNumber = "phone-number"
  /// Ten figures of which the last is the check digit of modulus 11.
  case modulus11Number = "modulus-11-number"

  func fits(_ word: Word, among facts: FactWords) -> Bool {
    guard word.traits.contains(needs) else { return false }
    return switch self {
    case .initials: word.isInitials
    case .romanNumeral: Word.romans.contains(word.text)
    case .dateInFigures: word.isNumericDate
    case .unclearTime: word.isUnclearTime(facts)
    case .dashedRange: word.isDashedRange
    case .pointFirst: true
    case .decimal: word.isDecimal
    case .emptyPence: word.isEmptyPence
    case .phoneNumber: word.isPhoneNumber
    case .modulus11Number: !word.text.hasPrefix("0") && Modulus11.holds(word.text)
    }
  }
}

extension WordShape {
  /// What every word of this shape shows at once.
  var needs: WordTraits {
    switch self {
    case .initials, .romanNumeral: .isCapitals
    case .pointFirst: .isPointFirst
    case .dateInFigures, .dashedRange, .decimal, .emptyPence: [.hasDigit, .hasSign]
    case .phoneNumber, .modulus11Number: [.hasDigit, .isNumber, .isLong]
    case .unclearTime: .mayBeTime
    }
  }
}

extension Word {
  fileprivate static let romans: Set<String> = [
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII",
    "XIX", "XX",
  ]

  fileprivate var isInitials: Bool {
    text.utf8.count >= 2 && !Self.romans.contains(text)
  }

  fileprivate var isPhoneNumber: Bool {
    (10...11).contains(text.utf8.count) && text.isAllDigits && text.hasPrefix("0")
  }

  fileprivate var isDecimal: Bool {
    let sides = text.split(separator: ".", omittingEmptySubsequences: false)
    return sides.count == 2 && sides.allSatisfy(\.isAllDigits) && next.allSatisfy(\.isLetter)
  }

  fileprivate var isEmptyPence: Bool {
    text.hasSuffix(".00") && text.unicodeScalars.first?.isCurrency == true
  }

  fileprivate var isNumericDate: Bool {
    [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].contains { sign in
      // A sign that stands twice parts three groups.
      guard text.utf8.count(where: { $0 == sign }) == 2 else { return false }
      let groups = text.split(separator: Character(Unicode.Scalar(sign)), omittingEmptySubsequences: false)
      return groups.count == 3 && groups.allSatisfy { (1...4).contains($0.utf8.count) && $0.isAllDigits }
    }
  }

  fileprivate var isDashedRange: Bool {
    ["–", "-"].contains { (sign: Character) in
      let sides = text.split(separator: sign, omittingEmptySubsequences: false)
      return sides.count == 2 && sides.allSatisfy { $0.unicodeScalars.first?.isDigit == true }
    }
  }

  fileprivate func isUnclearTime(_ facts: FactWords) -> Bool {
    if traits.contains(.isNumber) { return lower == "12" && facts.halvesOfDay.contains(next) }
    if let half = facts.halvesOfDay.first(where: lower.hasSuffix) {
      let figures = lower.dropLast(half.count)
      return figures == "12" || figures == "12:00" || figures.isClock(".")
    }
    let isBeforeHalf = facts.halvesOfDay.contains(next)
    if isBeforeHalf ? lower == "12" : lower.isClock(":") { return true }
    return facts.hours.contains { hours in
      let figures = lower.dropLast(hours.count)
      return lower.hasSuffix(hours) && figures.utf8.count >= 3 && figures.isAllDigits
    }
  }
}

extension StringProtocol {
  fileprivate var isAllDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }

  /// "17:30", "5.30".
  fileprivate func isClock(_ sign: Character) -> Bool {
    guard utf8.contains(where: { $0 == sign.asciiValue }) else { return false }
    let sides = split(separator: sign, omittingEmptySubsequences: false)
    return sides.count == 2 && (1...2).contains(sides[0].utf8.count) && sides[0].isAllDigits
      && sides[1].utf8.count == 2 && sides[1].isAllDigits
  }
}

/// A run of letters and digits in a text, with the signs around it that decide what it is.
struct CodeToken {
  /// In small letters.
  let text: String
  /// Whether it is written in capitals throughout.
  let isCapital: Bool
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// The sign before and after, or a space at the ends of the text.
  let before: Unicode.Scalar
  let after: Unicode.Scalar

  /// How many of its characters are digits.
  var digits: Int { text.utf8.count { 48...57 ~= $0 } }
  /// Whether it is made of digits alone.
  var isNumber: Bool { digits == text.utf8.count }
  /// The value of a number of few digits.
  var value: Int? { isNumber ? Int(text) : nil }
  /// What follows the digits at its beginning.
  var unit: String { String(text.drop { $0.isNumber }) }

  /// The runs of a text. A letter with an apostrophe goes on.
  static func all(in text: String) -> [CodeToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [CodeToken] = []
    var written = ""
    var start = 0
    var first = 0
    var place = 0
    for (index, scalar) in scalars.enumerated() {
      let isPart = scalar.isPart || !written.isEmpty && scalar.isJoint(among: scalars, at: index)
      if isPart, written.isEmpty { (start, first) = (place, index) }
      if isPart { written.unicodeScalars.append(scalar) }
      place += UTF8.width(scalar)
      let isLast = index + 1 == scalars.count
      if !written.isEmpty, !isPart || isLast {
        let end = isPart ? place : place - UTF8.width(scalar)
        tokens.append(
          CodeToken(
            text: written.lowercased(), isCapital: written == written.uppercased(), range: start..<end,
            before: first > 0 ? scalars[first - 1] : " ", after: isPart ? " " : scalar))
        written = ""
      }
    }
    return tokens
  }
}

extension Unicode.Scalar {
  fileprivate var isPart: Bool {
    value < 0x80 ? 48...57 ~= value || 97...122 ~= value | 0x20 : properties.isAlphabetic
  }

  fileprivate func isJoint(among scalars: [Unicode.Scalar], at index: Int) -> Bool {
    (self == "'" || self == "\u{2019}") && index + 1 < scalars.count && scalars[index + 1].isPart
      && !("0"..."9").contains(scalars[index + 1])
  }
}

extension String {
  /// The text with digits of any script and kind as 0 to 9 and with plain spaces: a code typed full width, in circles or
  /// raised is still a code.
  var withPlainDigits: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.value < 0x80 {
        text.unicodeScalars.append(scalar)
      } else if let digit = scalar.digit {
        text += String(digit)
      } else if scalar.properties.isWhitespace {
        text += " "
      } else if !scalar.isKeycap {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Its value as one digit: also ④, ⁴ and 四. Fractions have none.
  fileprivate var digit: Int? {
    guard properties.numericType != nil, let value = properties.numericValue, (0...9).contains(value) else {
      return nil
    }
    let whole = Int(value)
    return Double(whole) == value ? whole : nil
  }

  /// What makes a picture of a key out of a digit.
  fileprivate var isKeycap: Bool { value == 0xFE0F || value == 0x20E3 }
}

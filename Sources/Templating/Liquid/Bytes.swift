/// Byte tests shared by the parsers; templates are read as bytes, never as characters.
extension UInt8 {
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }

  /// ASCII punctuation in CommonMark's sense.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// May begin a Liquid name.
  var beginsName: Bool { isLetter || self == UInt8(ascii: "_") }

  /// May stand inside a Liquid name.
  var continuesName: Bool { beginsName || isDigit || self == UInt8(ascii: "-") }
}

extension [UInt8] {
  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// Whether the bytes at an offset are these.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { buffer in
      for index in 0..<buffer.count where self[offset + index] != buffer[index] { return false }
      return true
    }
  }

  /// The range without white space at its ends, or at one of them.
  func trimmed(_ range: Range<Int>, start trimsStart: Bool = true, end trimsEnd: Bool = true) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while trimsStart, start < end, self[start].isWhitespace { start += 1 }
    while trimsEnd, end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}

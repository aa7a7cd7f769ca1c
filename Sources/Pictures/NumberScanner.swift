/// Reads the numbers and letters of an attribute, as SVG 1.1 §4.2 and §8.3.9 write them.
struct NumberScanner {
  private let bytes: [UInt8]
  private let end: Int
  /// The offset of the next byte in the file.
  private(set) var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { index >= end }

  /// Passes over spaces and at most one comma.
  mutating func skipSeparator() {
    skipSpace()
    if !isAtEnd, bytes[index] == UInt8(ascii: ",") {
      index += 1
      skipSpace()
    }
  }

  mutating func skipSpace() {
    while !isAtEnd, bytes[index] == 32 || (9...13).contains(bytes[index]) { index += 1 }
  }

  /// The next byte if it is a letter, which is then passed over.
  mutating func letter() -> UInt8? {
    guard !isAtEnd, (97...122).contains(bytes[index] | 32) else { return nil }
    index += 1
    return bytes[index - 1]
  }

  /// Passes over a byte if it is the next one.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard !isAtEnd, bytes[index] == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  /// A flag of an arc: one digit, 0 or 1, which may touch the next number.
  mutating func flag() throws(PictureFault) -> Bool {
    skipSeparator()
    if take("0") { return false }
    if take("1") { return true }
    throw PictureFault("a flag of an arc is 0 or 1", at: index)
  }

  /// Several numbers in a row.
  mutating func numbers(_ count: Int) throws(PictureFault) -> [Double] {
    var numbers: [Double] = []
    for _ in 0..<count {
      skipSeparator()
      numbers.append(try number())
    }
    return numbers
  }

  /// Whether a number stands next.
  var isAtNumber: Bool {
    guard !isAtEnd else { return false }
    return isDigit(bytes[index])
      || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(bytes[index])
  }

  /// A decimal number of at most a million either way; what is larger is no drawing but an attack.
  mutating func number() throws(PictureFault) -> Double {
    let start = index
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    var digits = Digits()
    while !isAtEnd, isDigit(bytes[index]) { digits.append(bytes[index], isFraction: false, &index) }
    if take(".") {
      while !isAtEnd, isDigit(bytes[index]) { digits.append(bytes[index], isFraction: true, &index) }
    }
    guard digits.count > 0 else { throw PictureFault("a number is expected", at: start) }
    digits.power += exponent()
    let value = digits.value
    guard value <= 1_000_000 else { throw PictureFault("the number is too large", at: start..<index) }
    return isNegative ? -value : value
  }

  /// "e-5"; an "e" without digits is not part of the number.
  private mutating func exponent() -> Int {
    let start = index
    guard take("e") || take("E") else { return 0 }
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    var value = 0
    let first = index
    while !isAtEnd, isDigit(bytes[index]) {
      value = min(value * 10 + Int(bytes[index] - 48), 400)
      index += 1
    }
    if first == index { index = start }
    return isNegative ? -value : value
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

/// The digits of a number; more than 17 say nothing that a Double could hold.
private struct Digits {
  var mantissa = 0
  var power = 0
  var count = 0

  mutating func append(_ byte: UInt8, isFraction: Bool, _ index: inout Int) {
    index += 1
    count += 1
    if mantissa < 10_000_000_000_000_000 {
      mantissa = mantissa * 10 + Int(byte - 48)
      if isFraction { power -= 1 }
    } else if !isFraction {
      power += 1
    }
  }

  var value: Double {
    var factor = 1.0
    for _ in 0..<min(abs(power), 400) { factor *= 10 }
    return power < 0 ? Double(mantissa) / factor : Double(mantissa) * factor
  }
}

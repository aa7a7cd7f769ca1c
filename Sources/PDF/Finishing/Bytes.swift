import Typography

/// PDF syntax, appended to bytes.
extension [UInt8] {
  mutating func write(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var place: UInt = 1
    while magnitude / 10 >= place { place *= 10 }
    while place > 0 {
      append(48 + UInt8(truncatingIfNeeded: magnitude / place % 10))
      place /= 10
    }
  }

  /// Points with at most three decimals.
  mutating func write(_ length: Length) {
    if length.thousandths < 0 { append(UInt8(ascii: "-")) }
    let thousandths = Int(length.thousandths.magnitude)
    write(thousandths / 1000)
    var fraction = thousandths % 1000
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    var place = 100
    while fraction > 0 {
      append(48 + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
  }

  mutating func write(reference number: Int) {
    write(number)
    write(" 0 R")
  }

  /// Numbers between brackets.
  mutating func write(_ lengths: [Length]) {
    write("[")
    for (index, length) in lengths.enumerated() {
      if index > 0 { write(" ") }
      write(length)
    }
    write("]")
  }

  mutating func write(references numbers: some Sequence<Int>) {
    write("[")
    for (index, number) in numbers.enumerated() {
      if index > 0 { write(" ") }
      write(reference: number)
    }
    write("]")
  }

  /// A text string: ASCII as a literal, anything else as UTF-16 with its mark (ISO 32000-1 §7.9.2.2); never UTF-8.
  mutating func write(text: String) {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    guard !isPlain else { return write(literal: text.utf8) }
    write("<FEFF")
    for unit in text.utf16 {
      writeHex(UInt8(unit >> 8))
      writeHex(UInt8(unit & 0xFF))
    }
    write(">")
  }

  /// A literal string of ASCII bytes.
  mutating func write(literal bytes: some Sequence<UInt8>) {
    write("(")
    for byte in bytes {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        append(UInt8(ascii: "\\"))
      }
      append(byte)
    }
    write(")")
  }

  mutating func write(hex bytes: some Sequence<UInt8>) {
    write("<")
    for byte in bytes { writeHex(byte) }
    write(">")
  }

  mutating func writeHex(_ byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 48 + digit : 55 + digit) }
  }
}

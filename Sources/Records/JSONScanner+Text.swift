/// Strings and numbers, the two kinds that hold nearly all bytes of a record.
extension JSONScanner {
  mutating func string() throws(JSONFault) {
    let end = endOfPlainText(from: position + 1)
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
      append(.string, from: position, to: end + 1)
    } else {
      try markedString(plainUpTo: end)
    }
  }

  /// A string with escapes or with letters beyond printable ASCII; few have any.
  @inline(never)
  private mutating func markedString(plainUpTo end: Int) throws(JSONFault) {
    var index = end
    var node = JSONTape.Node(kind: .string, start: Int32(position), end: 0, next: Int32(nodes.count + 1))
    while true {
      guard index < bytes.count else { throw ended("a text") }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        node.hasEscapes = true
        node.isPlain = false
        index = try endOfEscape(at: index)
      } else {
        node.isPlain = false
        index = try endOfLetter(at: index)
      }
      index = endOfPlainText(from: index)
    }
    node.end = Int32(index + 1)
    nodes.append(node)
    position = index + 1
  }

  /// Printable ASCII but for the quote and the backslash.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let stop = firstStop(among: eight(at: index))
      index += stop
      if stop < 8 { return index }
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x20 >= 0x5F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index += 1
    }
    return index
  }

  @inline(__always)
  private func eight(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The first of eight bytes that is not plain, or 8. Subtracting from all bytes at once sets the high bit of those
  /// that are too small, adding one that of those that are too large; what is borrowed or carried can only mark bytes
  /// after the first, which alone counts.
  @inline(__always)
  private func firstStop(among eight: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = eight ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = eight ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let small = (eight &- ones &* 0x20) & ~eight
    let equal = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
    let large = (eight &+ ones) | eight
    return ((small | equal | large) & (ones &* 0x80)).trailingZeroBitCount / 8
  }

  private func endOfEscape(at index: Int) throws(JSONFault) -> Int {
    guard index + 1 < bytes.count else { throw ended("a text") }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return index + 2
    case UInt8(ascii: "u"): return try endOfScalar(at: index)
    default:
      throw JSONFault(
        index..<index + 2, "there is no such escape", hint: "a backslash itself is written twice: \\\\")
    }
  }

  private func endOfScalar(at index: Int) throws(JSONFault) -> Int {
    let first = try hexadecimalEscape(at: index)
    guard 0xD800...0xDFFF ~= first else { return index + 6 }
    let half = JSONFault(
      index..<index + 6, "half of a letter is escaped here (a lone surrogate)",
      hint: "write the letter itself")
    guard first < 0xDC00, index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
      bytes[index + 7] == UInt8(ascii: "u")
    else { throw half }
    guard 0xDC00...0xDFFF ~= (try hexadecimalEscape(at: index + 6)) else { throw half }
    return index + 12
  }

  private func hexadecimalEscape(at index: Int) throws(JSONFault) -> UInt32 {
    guard index + 6 <= bytes.count else { throw ended("a text") }
    guard bytes[index + 2..<index + 6].allSatisfy({ hexadecimal($0) != nil }) else {
      throw JSONFault(index..<index + 6, "\\u needs four hexadecimal digits", hint: "write the letter itself")
    }
    return bytes.hex(at: index + 2)
  }

  /// The end of one letter beyond printable ASCII, by the table of well-formed UTF-8 (Unicode, table 3-7).
  private func endOfLetter(at index: Int) throws(JSONFault) -> Int {
    let lead = bytes[index]
    if lead == 0x7F { return index + 1 }
    guard lead >= 0x80 else {
      throw JSONFault(
        index..<index + 1, "a control character or line break stands in a text",
        hint: "close the quotes on the same line; a line break inside is written \\n")
    }
    guard let (length, second) = shape(of: lead), index + length <= bytes.count,
      second.contains(bytes[index + 1]),
      bytes[index + 2..<max(index + 2, index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else {
      throw JSONFault(index..<index + 1, "this byte is not UTF-8", hint: "save the file as UTF-8")
    }
    return index + length
  }

  private func shape(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  mutating func number() throws(JSONFault) {
    var index = position
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = try digits(from: index)
    if bytes[index] == UInt8(ascii: "0"), whole > index + 1 {
      throw JSONFault(
        position..<whole, "a number begins with 0",
        hint: "a phone number or a code is a text: put it in double quotes")
    }
    index = whole
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index = try digits(from: index + 1) }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      index = try digits(from: index)
    }
    append(.number, from: position, to: index)
  }

  /// The end of at least one digit.
  private func digits(from start: Int) throws(JSONFault) -> Int {
    var index = start
    while index < bytes.count, bytes[index] &- 48 < 10 { index += 1 }
    guard index > start else {
      throw JSONFault(
        start..<start + 1, "a digit is missing in this number",
        hint: "write 0.5, not .5 or 5.; text stands in double quotes")
    }
    return index
  }
}

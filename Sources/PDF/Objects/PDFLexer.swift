/// Cuts PDF syntax into tokens (ISO 32000-1 §7.2), for files and for page content alike.
struct PDFLexer {
  enum Kind {
    case number, name, string, word
    case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
    case end
  }

  struct Token {
    let kind: Kind
    let range: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var index: Int
  let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  /// The same from another place on.
  func moved(to place: Int) -> PDFLexer { PDFLexer(bytes, in: place..<end) }

  /// The next few bytes, in which a short word is sought: looking ahead must not cost a walk through a long string.
  func window(at place: Int) -> PDFLexer {
    PDFLexer(bytes, in: place..<min(place + PDFLimit.lookAhead, end))
  }

  mutating func next() -> Token {
    skipSpace()
    let start = index
    guard start < end else { return Token(kind: .end, range: end..<end) }
    let kind = scan(bytes[start])
    return Token(kind: kind, range: start..<index)
  }

  private mutating func scan(_ byte: UInt8) -> Kind {
    index += 1
    switch byte {
    case UInt8(ascii: "("):
      skipLiteral()
      return .string
    case UInt8(ascii: "<"):
      if take(UInt8(ascii: "<")) { return .dictionaryStart }
      while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
      index = min(index + 1, end)
      return .string
    case UInt8(ascii: ">"):
      return take(UInt8(ascii: ">")) ? .dictionaryEnd : .word
    case UInt8(ascii: "["): return .arrayStart
    case UInt8(ascii: "]"): return .arrayEnd
    case UInt8(ascii: "/"):
      skipRegular()
      return .name
    case 48...57, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      skipRegular()
      return .number
    default:
      skipRegular()
      return .word
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        while index < end, bytes[index] != 10, bytes[index] != 13 { index += 1 }
      } else if byte > 32 {
        return
      } else {
        index += 1
      }
    }
  }

  private mutating func skipRegular() {
    while index < end, Self.isRegular(bytes[index]) { index += 1 }
  }

  /// Past the end of a literal string: brackets may nest, and a backslash guards the next byte.
  private mutating func skipLiteral() {
    var depth = 1
    while index < end, depth > 0 {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    }
    index = min(index, end)
  }

  /// Neither white space nor one of `( ) < > [ ] / %`; braces do not occur.
  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...32, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x2F, 0x25: false
    default: true
    }
  }
}

/// What the bytes of an object mean.
extension PDFObject {
  var number: Double? {
    guard case .number(let bytes) = self else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// Without its slash.
  var name: String? {
    guard case .name(let bytes) = self else { return nil }
    return bytes.nameMeant
  }

  /// An operator of page content, `true`, `false` or `null`.
  var word: String? {
    guard case .word(let bytes) = self else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  var isTrue: Bool { word == "true" }

  var isNull: Bool {
    guard case .word(let bytes) = self else { return false }
    return bytes.elementsEqual("null".utf8)
  }

  var reference: Int? {
    guard case .reference(let number) = self else { return nil }
    return number
  }

  var entries: PDFDictionary? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries
  }

  /// What a string holds.
  var bytes: [UInt8]? {
    guard case .string(let bytes) = self else { return nil }
    return bytes.first == UInt8(ascii: "<") ? bytes.hexMeant : bytes.literalMeant
  }

  /// A text string: UTF-16 with its mark, or bytes that are characters.
  var text: String? {
    guard let bytes else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else {
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    return String(decoding: bytes.dropFirst(2).utf16Units, as: UTF16.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a written name, which begins with a slash, is this one.
  func isName(_ name: String) -> Bool {
    contains(UInt8(ascii: "#")) ? nameMeant == name : dropFirst().elementsEqual(name.utf8)
  }

  /// A written name without its slash; `#20` stands for a byte.
  var nameMeant: String {
    var name: [UInt8] = []
    var rest = dropFirst()
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "#"), digits.utf8.count == 2, let meant = UInt8(digits, radix: 16) {
        name.append(meant)
        rest = rest.dropFirst(2)
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  fileprivate var hexMeant: [UInt8] {
    var digits = compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  /// ISO 32000-1 §7.3.4.2.
  fileprivate var literalMeant: [UInt8] {
    var result: [UInt8] = []
    var rest = dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        result.append(byte)
        continue
      }
      let octal = rest.prefix(3).prefix { (48...55).contains($0) }
      if octal.isEmpty {
        result += Self.escaped(next)
      } else {
        result.append(UInt8(truncatingIfNeeded: octal.reduce(0) { $0 * 8 + Int($1 - 48) }))
      }
      rest = rest.dropFirst(Swift.max(octal.count, 1))
    }
    return result
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "n"): [10]
    case UInt8(ascii: "r"): [13]
    case UInt8(ascii: "t"): [9]
    case UInt8(ascii: "b"): [8]
    case UInt8(ascii: "f"): [12]
    case 10, 13: []
    default: [byte]
    }
  }
}

extension Sequence<UInt8> {
  /// Pairs of bytes, high byte first; a last odd byte is dropped.
  var utf16Units: [UInt16] {
    var units: [UInt16] = []
    var high: UInt8?
    for byte in self {
      if let first = high {
        units.append(UInt16(first) << 8 | UInt16(byte))
        high = nil
      } else {
        high = byte
      }
    }
    return units
  }
}

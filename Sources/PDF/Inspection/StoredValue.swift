/// A value as it stands in a finished file.
///
/// Inspection shares the tokens with the finisher and nothing else: it must not repeat the finisher's mistakes.
indirect enum StoredValue {
  case null
  case boolean(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([StoredValue])
  case dictionary([String: StoredValue])
  case reference(Int)
  /// An operator of page content.
  case word(String)

  var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }

  var name: String? {
    guard case .name(let name) = self else { return nil }
    return name
  }

  var entries: [String: StoredValue]? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries
  }

  var reference: Int? {
    guard case .reference(let number) = self else { return nil }
    return number
  }

  var bytes: [UInt8]? {
    guard case .string(let bytes) = self else { return nil }
    return bytes
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

extension Lexer {
  /// The next value, or nil at the end and where the syntax is broken.
  mutating func storedValue(depth: Int = 0) -> StoredValue? { storedValue(from: next(), depth: depth) }

  private mutating func storedValue(from token: Token, depth: Int) -> StoredValue? {
    // A file of nothing but brackets must not use up the stack.
    guard depth < 64 else { return nil }
    switch token.kind {
    case .number: return storedReference(from: token) ?? storedNumber(token)
    case .name: return .name(storedName(token))
    case .string: return .string(storedString(token))
    case .word: return storedWord(token)
    case .arrayStart: return storedArray(depth: depth)
    case .dictionaryStart: return storedDictionary(depth: depth)
    case .arrayEnd, .dictionaryEnd, .end: return nil
    }
  }

  private func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func storedNumber(_ token: Token) -> StoredValue? {
    Double(text(of: token.range)).map { .number($0) }
  }

  private mutating func storedReference(from token: Token) -> StoredValue? {
    guard let number = bytes.integer(in: token.range) else { return nil }
    var ahead = self
    let generation = ahead.next()
    guard generation.kind == .number else { return nil }
    guard bytes.holds("R", in: ahead.next().range) else { return nil }
    self = ahead
    return .reference(number)
  }

  private func storedWord(_ token: Token) -> StoredValue {
    switch text(of: token.range) {
    case "null": .null
    case "true": .boolean(true)
    case "false": .boolean(false)
    case let word: .word(word)
    }
  }

  /// Without its slash; `#20` stands for a byte.
  private func storedName(_ token: Token) -> String {
    var name: [UInt8] = []
    var index = token.range.lowerBound + 1
    while index < token.range.upperBound {
      if bytes[index] == UInt8(ascii: "#"), index + 2 < token.range.upperBound,
        let byte = UInt8(text(of: index + 1..<index + 3), radix: 16)
      {
        name.append(byte)
        index += 3
      } else {
        name.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func storedArray(depth: Int) -> StoredValue? {
    var values: [StoredValue] = []
    while true {
      let token = next()
      if token.kind == .arrayEnd { return .array(values) }
      guard let value = storedValue(from: token, depth: depth + 1) else { return nil }
      values.append(value)
    }
  }

  private mutating func storedDictionary(depth: Int) -> StoredValue? {
    var entries: [String: StoredValue] = [:]
    while true {
      let token = next()
      if token.kind == .dictionaryEnd { return .dictionary(entries) }
      guard token.kind == .name, let value = storedValue(depth: depth + 1) else { return nil }
      entries[storedName(token)] = value
    }
  }

  private func storedString(_ token: Token) -> [UInt8] {
    bytes[token.range.lowerBound] == UInt8(ascii: "<") ? hexString(token.range) : literalString(token.range)
  }

  private func hexString(_ range: Range<Int>) -> [UInt8] {
    var digits = bytes[range].compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  /// ISO 32000-1 §7.3.4.2.
  private func literalString(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound + 1
    while index < range.upperBound - 1 {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound - 1 else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index += 1
      let octal = bytes[index..<min(index + 3, range.upperBound - 1)].prefix { (48...55).contains($0) }
      if octal.isEmpty {
        result += Self.escaped(bytes[index])
        index += 1
      } else {
        result.append(UInt8(truncatingIfNeeded: octal.reduce(0) { $0 * 8 + Int($1 - 48) }))
        index += octal.count
      }
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

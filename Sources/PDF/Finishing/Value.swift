/// A value of a PDF file; numbers, names, strings and words stay where they are in the file.
indirect enum Value {
  case atom(Range<Int>)
  case reference(Int)
  case array([Value])
  case dictionary([Entry])

  struct Entry {
    /// With its slash.
    let key: Range<Int>
    let value: Value
  }
}

extension Lexer {
  /// The next value, or nil where none stands.
  mutating func value() -> Value? { value(from: next()) }

  private mutating func value(from token: Token) -> Value? {
    switch token.kind {
    case .number: return reference(from: token) ?? .atom(token.range)
    case .name, .string, .word: return .atom(token.range)
    case .arrayStart: return array()
    case .dictionaryStart: return dictionary()
    case .arrayEnd, .dictionaryEnd, .end: return nil
    }
  }

  /// `12 0 R`, for which two tokens ahead must be seen.
  private mutating func reference(from token: Token) -> Value? {
    var ahead = self
    let generation = ahead.next()
    guard generation.kind == .number else { return nil }
    let letter = ahead.next()
    guard letter.range.count == 1, bytes[letter.range.lowerBound] == UInt8(ascii: "R"),
      let number = bytes.integer(in: token.range)
    else { return nil }
    self = ahead
    return .reference(number)
  }

  private mutating func array() -> Value? {
    var values: [Value] = []
    while true {
      let token = next()
      if token.kind == .arrayEnd { return .array(values) }
      guard let value = value(from: token) else { return nil }
      values.append(value)
    }
  }

  private mutating func dictionary() -> Value? {
    var entries: [Value.Entry] = []
    while true {
      let token = next()
      if token.kind == .dictionaryEnd { return .dictionary(entries) }
      guard token.kind == .name, let value = value() else { return nil }
      entries.append(Value.Entry(key: token.range, value: value))
    }
  }
}

extension [UInt8] {
  /// A whole number of at most 15 digits without a sign.
  func integer(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 15 else { return nil }
    var value = 0
    for index in range {
      guard (48...57).contains(self[index]) else { return nil }
      value = value * 10 + Int(self[index] - 48)
    }
    return value
  }

  func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for (offset, index) in range.enumerated() where self[index] != text.utf8Start[offset] { return false }
    return true
  }

  /// The offset that the end of a file gives. Found from behind: before it may stand the bytes of a stream, which
  /// are no syntax.
  var startOfCrossReferences: Int? {
    let word = Array("startxref".utf8)
    let tail = Swift.max(0, count - 64)..<count
    guard let place = tail.last(where: { self[$0...].starts(with: word) }) else { return nil }
    var lexer = Lexer(self, in: place + word.count..<count)
    return integer(in: lexer.next().range).flatMap { $0 < count ? $0 : nil }
  }
}

/// An object of a PDF file (ISO 32000-1 §7.3), or an operator of page content.
///
/// Numbers, names, strings and words keep the bytes that they are written with: the finisher copies them, and
/// inspection asks what they mean.
enum PDFObject {
  case number(ArraySlice<UInt8>)
  /// With its slash.
  case name(ArraySlice<UInt8>)
  /// With its brackets.
  case string(ArraySlice<UInt8>)
  /// `true`, `false`, `null` or an operator.
  case word(ArraySlice<UInt8>)
  case reference(Int)
  case array([PDFObject])
  case dictionary(PDFDictionary)
}

/// The entries of a dictionary in their order; a key may stand twice.
struct PDFDictionary {
  struct Pair {
    /// With its slash, as it is written.
    let key: ArraySlice<UInt8>
    let value: PDFObject
  }

  var pairs: [Pair] = []

  /// The value of a key, without its slash. An entry of null is none (§7.3.7).
  subscript(key: String) -> PDFObject? {
    guard let value = pairs.last(where: { $0.key.isName(key) })?.value, !value.isNull else { return nil }
    return value
  }

  /// All entries by their keys.
  var named: [String: PDFObject] {
    Dictionary(pairs.map { ($0.key.nameMeant, $0.value) }) { _, last in last }
  }
}

/// Builds objects from tokens.
struct PDFParser {
  private(set) var lexer: PDFLexer
  /// How many objects have been built, those within others counted too: small bytes make large trees.
  private(set) var count = 0
  private let greatestCount: Int

  init(_ lexer: PDFLexer, greatestCount: Int = PDFLimit.objectsInOne) {
    self.lexer = lexer
    self.greatestCount = greatestCount
  }

  /// Begins to count anew.
  mutating func forget() { count = 0 }

  /// The next object, or nil at the end, where the syntax is broken and where a limit is met.
  mutating func object(depth: Int = 0) -> PDFObject? { object(from: lexer.next(), depth: depth) }

  private mutating func object(from token: PDFLexer.Token, depth: Int) -> PDFObject? {
    // A file of nothing but brackets must not use up the stack.
    guard depth < PDFLimit.nesting, count < greatestCount else { return nil }
    count += 1
    switch token.kind {
    case .number: return reference(from: token) ?? .number(lexer.bytes[token.range])
    case .name: return .name(lexer.bytes[token.range])
    case .string: return .string(lexer.bytes[token.range])
    case .word: return .word(lexer.bytes[token.range])
    case .arrayStart: return array(depth: depth + 1)
    case .dictionaryStart: return dictionary(depth: depth + 1)
    case .arrayEnd, .dictionaryEnd, .end: return nil
    }
  }

  /// `12 0 R`, for which two tokens ahead must be seen.
  private mutating func reference(from token: PDFLexer.Token) -> PDFObject? {
    guard let number = lexer.bytes.integer(in: token.range) else { return nil }
    var ahead = lexer.window(at: lexer.index)
    guard ahead.next().kind == .number, ahead.bytes.holds("R", in: ahead.next().range) else { return nil }
    lexer = lexer.moved(to: ahead.index)
    return .reference(number)
  }

  private mutating func array(depth: Int) -> PDFObject? {
    var objects: [PDFObject] = []
    while true {
      let token = lexer.next()
      if token.kind == .arrayEnd { return .array(objects) }
      guard let object = object(from: token, depth: depth) else { return nil }
      objects.append(object)
    }
  }

  private mutating func dictionary(depth: Int) -> PDFObject? {
    var dictionary = PDFDictionary()
    while true {
      let token = lexer.next()
      if token.kind == .dictionaryEnd { return .dictionary(dictionary) }
      guard token.kind == .name, let value = object(depth: depth) else { return nil }
      dictionary.pairs.append(.init(key: lexer.bytes[token.range], value: value))
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
}

/// Characters set side by side in one face, each at its place, kerning included.
///
/// Every character that is printed passes through here once: the row is written straight to where it stays.
struct GlyphRow<Source: IteratorProtocol<Unicode.Scalar>>: Sequence, IteratorProtocol {
  private var source: Source
  private let face: Typeface
  private let plain: PlainLetters
  private let scale: Scale
  private var place: Int
  /// Of the character before: its place among the plain letters, and its letter; at first none.
  private var left = (index: PlainLetters.none, letter: Letter(glyph: 0, advance: 0))

  /// A row of what `source` gives that begins at `start`. What the face lacks is glyph 0.
  init(_ source: Source, in face: Typeface, _ scale: Scale, from start: Length) {
    self.source = source
    self.face = face
    plain = face.plain
    self.scale = scale
    place = start.thousandths
  }

  mutating func next() -> PlacedGlyph? {
    guard let character = source.next() else { return nil }
    let index = PlainLetters.index(of: character)
    let letter = PlainLetters.has(index) ? plain[index] : face.letter(Characters.drawn(character))
    let kerning =
      plain.kerning(left.index, index) ?? face.kerning(between: left.letter.glyph, and: letter.glyph)
    place += scale.thousandths(Int(left.letter.advance) + kerning)
    left = (index, letter)
    return PlacedGlyph(letter.glyph, at: Length(thousandths: place), for: character)
  }
}

extension Typeface {
  /// A face may have the letters of a script that it cannot set in a simple row; they are glyph 0, like those that it
  /// lacks.
  @inline(never)
  fileprivate func letter(_ character: Unicode.Scalar) -> Letter {
    let glyph = Characters.isSetBySimpleRow(character) ? characters[character] ?? 0 : 0
    return Letter(glyph: glyph, advance: advances[min(Int(glyph), advances.count - 1)])
  }
}

/// The characters of a text in UTF-8 as they are set: without those that leave no trace on paper.
struct SetCharacters: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The bytes of a string, which are whole characters.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    guard (0x20..<0x7F).contains(byte) else {
      let (character, end) = Self.rare(bytes, index)
      index = end
      return character
    }
    index += 1
    return Unicode.Scalar(byte)
  }

  /// The next character that is kept, and where it ends. Apart, so that it is out of the way of plain letters.
  @inline(never)
  private static func rare(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Unicode.Scalar?, Int) {
    var index = start
    while index < bytes.count {
      if let kept = Characters.kept(decoded(bytes, &index)) { return (kept, index) }
    }
    return (nil, index)
  }

  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    let first = bytes[index]
    let length = max(1, (~first).leadingZeroBitCount)
    var value = UInt32(first) & (0x7F >> UInt32(length == 1 ? 0 : length))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    index += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// The kerning of the 95 characters of ASCII among themselves, spread out so that a pair is one read.
///
/// Nearly every pair of a page is such a pair; searching the subtables for each would cost more than all other work of
/// setting a line.
struct PlainKerning: Sendable {
  private static let first: UInt32 = 32
  private static let count = 95

  /// Row by left character, column by right one, in font units.
  private var values = Array(repeating: Int16(0), count: count * count)

  /// The kerning of two characters, or nil when one of them is not of ASCII.
  subscript(left: Unicode.Scalar, right: Unicode.Scalar) -> Int? {
    let row = Int(left.value &- Self.first)
    let column = Int(right.value &- Self.first)
    guard row < Self.count, column < Self.count else { return nil }
    return Int(values[row * Self.count + column])
  }

  init(_ kerning: PairKerning, _ characters: CharacterMap) {
    let glyphs = (0..<Self.count).map { offset in
      Unicode.Scalar(Self.first + UInt32(offset)).flatMap { characters[$0] } ?? 0
    }
    for lookup in kerning.lookups {
      var isDecided = Array(repeating: false, count: values.count)
      for subtable in lookup { add(subtable, of: glyphs, unless: &isDecided) }
    }
  }

  private mutating func add(
    _ subtable: PairKerning.Subtable, of glyphs: [GlyphID], unless isDecided: inout [Bool]
  ) {
    for row in 0..<Self.count where glyphs[row] != 0 && subtable.knows(glyphs[row]) {
      for column in 0..<Self.count where glyphs[column] != 0 {
        let cell = row * Self.count + column
        guard !isDecided[cell], let value = subtable[glyphs[row], glyphs[column]] else { continue }
        isDecided[cell] = true
        values[cell] = Int16(clamping: Int(values[cell]) + value)
      }
    }
  }
}

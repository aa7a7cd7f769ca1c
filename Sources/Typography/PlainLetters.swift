/// The 95 characters of ASCII that print, spread out, so that a glyph with its advance is one read and the kerning of a
/// pair another.
///
/// Nearly every character of a page is such a one; searching the map and the subtables for each would cost more than all
/// other work of setting a line.
struct PlainLetters: Sendable {
  private static let first: UInt32 = 32
  private static let count = 95

  /// Where a character stands in the lists; past their end for one that they have not.
  static func index(of scalar: Unicode.Scalar) -> Int { Int(scalar.value &- first) }

  /// The position of no character, which is kerned with none.
  static let none = count

  /// Whether a position is in the lists.
  static func has(_ index: Int) -> Bool { index < count }

  /// The glyphs and their advances; glyph 0 where the face lacks the character.
  private let letters: [Letter]
  /// Row by left character and one of none, column by right one and one of none, in font units.
  private var kernings = Array(repeating: Int16(0), count: width * width)
  private static let width = 96

  init(_ characters: CharacterMap, _ advances: [UInt16], _ kerning: PairKerning) {
    letters = (0..<Self.count).map { offset in
      let glyph = Unicode.Scalar(Self.first + UInt32(offset)).flatMap { characters[$0] } ?? 0
      return Letter(glyph: glyph, advance: advances[min(Int(glyph), advances.count - 1)])
    }
    for lookup in kerning.lookups {
      var isDecided = Array(repeating: false, count: kernings.count)
      for subtable in lookup { add(subtable, unless: &isDecided) }
    }
  }

  /// The letter of a position for which `has` is true.
  subscript(index: Int) -> Letter { letters[index] }

  /// The kerning of two positions in font units; nil when one of them is past the lists.
  func kerning(_ left: Int, _ right: Int) -> Int? {
    guard left <= Self.none, right < Self.none else { return left == Self.none ? 0 : nil }
    return Int(kernings[left * Self.width + right])
  }

  private mutating func add(_ subtable: PairKerning.Subtable, unless isDecided: inout [Bool]) {
    for row in 0..<Self.count where letters[row].glyph != 0 && subtable.knows(letters[row].glyph) {
      for column in 0..<Self.count where letters[column].glyph != 0 {
        let cell = row * Self.width + column
        guard !isDecided[cell], let value = subtable[letters[row].glyph, letters[column].glyph] else {
          continue
        }
        isDecided[cell] = true
        kernings[cell] = Int16(clamping: Int(kernings[cell]) + value)
      }
    }
  }
}

/// A character's glyph in a face and its advance in font units.
struct Letter: Sendable {
  var glyph: GlyphID
  var advance: UInt16
}

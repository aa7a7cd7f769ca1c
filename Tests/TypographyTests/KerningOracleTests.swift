import Testing

@testable import Typography

@Suite("Kerning as HarfBuzz has it")
struct KerningOracleTests {
  /// All pairs of Latin letters, figures and quotation marks of a face, and a digest (FNV-1a, 64 bits) of the advance
  /// that HarfBuzz gives the first glyph of each, by `uharfbuzz` 0.57 with kerning alone switched on. It also gave the
  /// same widths for all words of the templates, so that no word is more than the sum of its pairs.
  static let oracle: [String: (pairs: Int, digest: UInt64)] = [
    "NotoSans-Regular": (pairs: 104976, digest: 0xff33_29b2_4bd0_795c),
    "NotoSans-Bold": (pairs: 104976, digest: 0x80d7_be66_f281_7619),
    "DejaVuSans": (pairs: 104976, digest: 0xec88_55ff_c0b5_e9f8),
    "DejaVuSans-Bold": (pairs: 104976, digest: 0x4920_e539_3fdb_e198),
    "Lexend-Regular": (pairs: 104329, digest: 0x7292_3436_0a72_fba2),
    "Lexend-Bold": (pairs: 104329, digest: 0x936b_b5da_4378_89bb),
    "AtkinsonHyperlegible-Regular": (pairs: 78400, digest: 0x37ff_597a_ff14_6585),
    "AtkinsonHyperlegible-Bold": (pairs: 78400, digest: 0xa3e1_2787_fedb_1f58),
  ]

  @Test("Every pair of glyphs stands as far apart as HarfBuzz sets it", arguments: Fonts.names)
  func pairs(name: String) throws {
    let face = try Fonts.face(name)
    let codes =
      Array(0x20...0x7E) + Array(0xA0...0x17F).filter { $0 != 0xAD }
      + [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D]
    let characters = codes.compactMap { Unicode.Scalar(UInt32($0)) }.filter { face.glyph(for: $0) != nil }
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for left in characters {
      for right in characters {
        let glyphs = (try #require(face.glyph(for: left)), try #require(face.glyph(for: right)))
        let advance = UInt64((face.advance(of: glyphs.0) + kerning(left, right, glyphs, in: face)) & 0xFFFF)
        digest = (digest ^ advance) &* 0x0100_0000_01b3
      }
    }
    let expected = try #require(Self.oracle[name])
    #expect(characters.count * characters.count == expected.pairs)
    #expect(digest == expected.digest)
  }

  private func kerning(
    _ left: Unicode.Scalar, _ right: Unicode.Scalar, _ glyphs: (GlyphID, GlyphID), in face: Typeface
  ) -> Int {
    face.plain.kerning(PlainLetters.index(of: left), PlainLetters.index(of: right))
      ?? face.kerning(between: glyphs.0, and: glyphs.1)
  }
}

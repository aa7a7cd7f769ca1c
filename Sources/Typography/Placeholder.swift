struct CharacterMap: Sendable { subscript(scalar: Unicode.Scalar) -> GlyphID? { nil } }
struct PairKerning: Sendable { subscript(left: GlyphID, right: GlyphID) -> Int { 0 } }

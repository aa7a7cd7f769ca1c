/// Which glyph stands for a character: a table in two steps, 256 characters a block, so that a look-up is two reads.
struct CharacterMap: Sendable {
  /// The block of each group of 256 characters; block 0 is empty.
  private var blocks: [UInt16]
  /// The glyphs of all blocks; 0 means that the typeface lacks the character.
  private var glyphs: [GlyphID]

  /// A map without any character.
  init() {
    blocks = Array(repeating: 0, count: 0x110000 >> 8)
    glyphs = Array(repeating: 0, count: 256)
  }

  subscript(scalar: Unicode.Scalar) -> GlyphID? {
    let value = Int(scalar.value)
    let glyph = glyphs[Int(blocks[value >> 8]) << 8 | value & 255]
    return glyph == 0 ? nil : glyph
  }

  /// Gives a character its glyph. Values past the last character of Unicode are passed over.
  mutating func set(_ value: Int, to glyph: GlyphID) {
    guard (0..<0x110000).contains(value) else { return }
    if blocks[value >> 8] == 0 {
      blocks[value >> 8] = UInt16(glyphs.count >> 8)
      glyphs.append(contentsOf: repeatElement(0, count: 256))
    }
    glyphs[Int(blocks[value >> 8]) << 8 | value & 255] = glyph
  }
}

extension CharacterMap {
  /// Reads the `cmap` table: format 12 (all of Unicode) where there is one, else format 4.
  init(_ table: FontTable, glyphCount: Int) throws(FontFault) {
    self.init()
    var best: (rank: Int, offset: Int)?
    for record in 0..<(try table.u16(2)) {
      let platform = try table.u16(4 + 8 * record)
      let encoding = try table.u16(6 + 8 * record)
      let offset = try table.u32(8 + 8 * record)
      guard platform == 0 || platform == 3 && (encoding == 1 || encoding == 10) else { continue }
      let format = try table.u16(offset)
      guard format == 4 || format == 12, format > best?.rank ?? 0 else { continue }
      best = (format, offset)
    }
    guard let best else { throw FontFault("it has no Unicode character map") }
    let part = try table.part(at: best.offset)
    if best.rank == 12 {
      try readGroups(part, glyphCount: glyphCount)
    } else {
      try readSegments(part, glyphCount: glyphCount)
    }
  }

  /// Format 12: groups of consecutive characters. They must ascend, which also bounds the work.
  private mutating func readGroups(_ table: FontTable, glyphCount: Int) throws(FontFault) {
    var next = 0
    for group in 0..<(try table.u32(12)) {
      let at = 16 + 12 * group
      let first = try table.u32(at)
      let last = try table.u32(at + 4)
      let glyph = try table.u32(at + 8)
      guard first >= next, last >= first, last < 0x110000 else { throw table.damaged }
      guard glyph + last - first < glyphCount else { throw table.damaged }
      for value in first...last { set(value, to: GlyphID(glyph + value - first)) }
      next = last + 1
    }
  }

  /// Format 4: segments with an offset to the glyph or into an array of glyphs. They must ascend.
  private mutating func readSegments(_ table: FontTable, glyphCount: Int) throws(FontFault) {
    let doubled = try table.u16(6) & ~1
    var next = 0
    for offset in stride(from: 0, to: doubled, by: 2) {
      let last = try table.u16(14 + offset)
      let first = try table.u16(16 + doubled + offset)
      let delta = try table.u16(16 + 2 * doubled + offset)
      let rangeAt = 16 + 3 * doubled + offset
      let rangeOffset = try table.u16(rangeAt)
      guard last >= first, first >= next else { throw table.damaged }
      next = last + 1
      for value in first...last where value < 0xFFFF {
        var glyph = (value + delta) & 0xFFFF
        if rangeOffset != 0 {
          let listed = try table.u16(rangeAt + rangeOffset + 2 * (value - first))
          glyph = listed == 0 ? 0 : (listed + delta) & 0xFFFF
        }
        guard glyph < glyphCount else { throw table.damaged }
        if glyph != 0 { set(value, to: GlyphID(glyph)) }
      }
    }
  }
}

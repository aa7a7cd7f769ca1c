import Diagnostics

extension Typeface {
  /// Reads a static TrueType file: metrics, character map, pair kerning and anchors of marks.
  ///
  /// No bytes crash it; what is cut off or contradicts itself is thrown as an error that names the font.
  public convenience init(name: String, bytes: [UInt8]) throws(Problems) {
    do {
      try self.init(name: name, file: FontFile(bytes))
    } catch {
      throw Problems(
        Problem(
          .error, "the font \(name) cannot be used: \(error.message)",
          hint: "copy the Fonts folder of the release again"))
    }
  }

  private convenience init(name: String, file: FontFile) throws(FontFault) {
    let metrics = try FontMetrics(file)
    let characters = try CharacterMap(file.required("cmap"), glyphCount: metrics.advances.count)
    var kerning = PairKerning()
    if let table = file.table("GPOS") {
      kerning = try PairKerning(table, glyphCount: metrics.advances.count)
    }
    let marks = try MarkAttachment(file)
    let measuredXHeight = try metrics.height(of: characters["x"], in: file)
    let measuredCapHeight = try metrics.height(of: characters["H"], in: file)
    self.init(
      name: name, bytes: file.bytes, unitsPerEm: metrics.unitsPerEm, ascent: metrics.ascent,
      descent: metrics.descent, xHeight: metrics.xHeight ?? measuredXHeight ?? metrics.unitsPerEm / 2,
      capHeight: metrics.capHeight ?? measuredCapHeight ?? metrics.ascent, advances: metrics.advances,
      characters: characters, kerning: kerning, marks: marks)
  }
}

/// The numbers of `head`, `hhea`, `maxp`, `OS/2` and `hmtx`, in font units.
private struct FontMetrics {
  let unitsPerEm: Int
  let ascent: Int
  let descent: Int
  /// Of `OS/2` from version 2 on; older fonts (DejaVu Sans) do not say.
  let xHeight: Int?
  let capHeight: Int?
  /// One a glyph.
  let advances: [UInt16]

  init(_ file: FontFile) throws(FontFault) {
    let head = try file.required("head")
    unitsPerEm = try head.u16(18)
    guard (16...16384).contains(unitsPerEm) else { throw head.damaged }
    let hhea = try file.required("hhea")
    ascent = try hhea.i16(4)
    descent = -(try hhea.i16(6))
    guard ascent > 0, descent >= 0 else { throw hhea.damaged }
    let glyphCount = try file.required("maxp").u16(4)
    guard glyphCount > 0 else { throw FontFault("it has no glyphs") }
    advances = try Self.advances(file.required("hmtx"), given: hhea.u16(34), glyphCount: glyphCount)
    let os2 = file.table("OS/2")
    if let os2, try os2.u16(0) >= 2 {
      xHeight = try os2.positive(86)
      capHeight = try os2.positive(88)
    } else {
      xHeight = nil
      capHeight = nil
    }
  }

  /// The last advance given holds for all glyphs after it.
  private static func advances(
    _ hmtx: FontTable, given: Int, glyphCount: Int
  ) throws(FontFault) -> [UInt16] {
    guard given > 0, given <= glyphCount else { throw hmtx.damaged }
    var advances: [UInt16] = []
    advances.reserveCapacity(glyphCount)
    for glyph in 0..<given { advances.append(UInt16(try hmtx.u16(4 * glyph))) }
    advances.append(contentsOf: repeatElement(advances[given - 1], count: glyphCount - given))
    return advances
  }

  /// The top of a glyph's outline.
  func height(of glyph: GlyphID?, in file: FontFile) throws(FontFault) -> Int? {
    guard let glyph else { return nil }
    let isLong = try file.required("head").u16(50) != 0
    let loca = try file.required("loca")
    let start = isLong ? try loca.u32(4 * Int(glyph)) : 2 * (try loca.u16(2 * Int(glyph)))
    return try file.required("glyf").positive(start + 8)
  }
}

extension FontTable {
  /// A signed number, or nil unless it is above 0.
  fileprivate func positive(_ offset: Int) throws(FontFault) -> Int? {
    let value = try i16(offset)
    return value > 0 ? value : nil
  }
}

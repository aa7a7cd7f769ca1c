extension PairKerning {
  /// Reads the pair adjustment lookups of feature `kern`, script `latn` or else `DFLT`, default language,
  /// from a GPOS table (OpenType 1.9, chapter GPOS).
  init(_ table: FontTable, glyphCount: Int) throws(FontFault) {
    var reader = GlyphPositioning(table: table, glyphCount: glyphCount)
    let layout = LayoutTable.positioning(table)
    var lookups: [[Subtable]] = []
    var ignoresMarks = true
    for index in try layout.lookups(of: ["kern"]) {
      let lookup = try layout.lookup(index)
      let subtables = try reader.subtables(of: lookup)
      guard !subtables.isEmpty else { continue }
      lookups.append(subtables)
      ignoresMarks = ignoresMarks && lookup.ignoresMarks
    }
    self.init(lookups: lookups, ignoresMarks: ignoresMarks)
  }
}

/// The walk through a GPOS table. Its limits keep a hostile table from costing time or memory.
private struct GlyphPositioning {
  static let greatestPairCount = 1_000_000

  let table: FontTable
  let glyphCount: Int
  private var subtableCount = 0
  private var pairCount = 0

  init(table: FontTable, glyphCount: Int) {
    self.table = table
    self.glyphCount = glyphCount
  }

  mutating func subtables(of lookup: Lookup) throws(FontFault) -> [PairKerning.Subtable] {
    guard lookup.type == 2 else { return [] }
    subtableCount += lookup.subtables.count
    guard subtableCount <= Lookup.greatestSubtableCount else { throw table.damaged }
    var result: [PairKerning.Subtable] = []
    for part in lookup.subtables {
      if let subtable = try subtable(part) { result.append(subtable) }
    }
    return result
  }

  private mutating func subtable(_ part: FontTable) throws(FontFault) -> PairKerning.Subtable? {
    let values = PairValues(first: try part.u16(4), second: try part.u16(6))
    switch try part.u16(0) {
    case 1: return .pairs(try glyphPairs(part, values))
    case 2: return .classes(try classPairs(part, values))
    default: return nil
    }
  }

  private mutating func glyphPairs(_ part: FontTable, _ shape: PairValues) throws(FontFault) -> GlyphPairs {
    let covered = try coverage(part.part(at: part.u16(2)))
    var pairs = GlyphPairs(
      setOfLeft: Array(repeating: 0, count: glyphCount), starts: [0], rights: [], values: [])
    let setCount = try part.u16(8)
    guard covered.count <= setCount else { throw part.damaged }
    for (index, glyph) in covered.enumerated() {
      pairs.setOfLeft[glyph] = UInt16(index + 1)
      let set = try part.part(at: part.u16(10 + 2 * index))
      let count = try set.u16(0)
      pairCount += count
      guard pairCount <= Self.greatestPairCount else { throw part.damaged }
      for pair in 0..<count {
        let at = 2 + pair * (2 + shape.size)
        pairs.rights.append(GlyphID(try set.u16(at)))
        pairs.values.append(try shape.advance(at + 2, in: set))
      }
      pairs.starts.append(pairs.rights.count)
    }
    return pairs
  }

  private func classPairs(_ part: FontTable, _ shape: PairValues) throws(FontFault) -> ClassPairs {
    let rowCount = try part.u16(12)
    let columnCount = try part.u16(14)
    guard rowCount * columnCount * max(shape.size, 1) <= part.count else { throw part.cutOff }
    let rows = try classes(part.part(at: part.u16(8)), count: rowCount)
    var rowOfLeft = Array(repeating: UInt16(0), count: glyphCount)
    for glyph in try coverage(part.part(at: part.u16(2))) { rowOfLeft[glyph] = rows[glyph] + 1 }
    var values: [Int16] = []
    values.reserveCapacity(rowCount * columnCount)
    for cell in 0..<rowCount * columnCount {
      values.append(try shape.advance(16 + cell * shape.size, in: part))
    }
    return ClassPairs(
      rowOfLeft: rowOfLeft, columnOfRight: try classes(part.part(at: part.u16(10)), count: columnCount),
      columnCount: columnCount, values: values)
  }
}

extension GlyphPositioning {
  /// The glyphs of a coverage table in coverage order; they must ascend, which also bounds the work.
  private func coverage(_ part: FontTable) throws(FontFault) -> [Int] {
    let format = try part.u16(0)
    var glyphs: [Int] = []
    var next = 0
    for index in 0..<(try part.u16(2)) {
      let at = format == 1 ? 4 + 2 * index : 4 + 6 * index
      let first = try part.u16(at)
      let last = format == 1 ? first : try part.u16(at + 2)
      guard first >= next, last >= first, last < glyphCount else { throw part.damaged }
      glyphs.append(contentsOf: first...last)
      next = last + 1
    }
    guard format == 1 || format == 2 else { throw part.damaged }
    return glyphs
  }

  /// The class of every glyph; a glyph that the table does not name has class 0.
  private func classes(_ part: FontTable, count: Int) throws(FontFault) -> [UInt16] {
    var classes = Array(repeating: UInt16(0), count: glyphCount)
    let format = try part.u16(0)
    guard format == 1 || format == 2 else { throw part.damaged }
    var next = 0
    for index in 0..<(try part.u16(format == 1 ? 4 : 2)) {
      let at = format == 1 ? 6 + 2 * index : 4 + 6 * index
      let first = format == 1 ? try part.u16(2) + index : try part.u16(at)
      let last = format == 1 ? first : try part.u16(at + 2)
      let value = try part.u16(format == 1 ? at : at + 4)
      guard first >= next, last >= first, last < glyphCount, value < count else { throw part.damaged }
      for glyph in first...last { classes[glyph] = UInt16(value) }
      next = last + 1
    }
    return classes
  }
}

/// How the values of a pair lie: which fields there are, by the bits of the two value formats.
private struct PairValues {
  private let first: Int
  /// Bytes of both values together.
  let size: Int

  init(first: Int, second: Int) {
    self.first = first
    size = 2 * (first.nonzeroBitCount + second.nonzeroBitCount)
  }

  /// The change of the left glyph's advance (bit 2), which stands after its two placements (bits 0 and 1).
  func advance(_ offset: Int, in part: FontTable) throws(FontFault) -> Int16 {
    guard first & 4 != 0 else { return 0 }
    return Int16(try part.i16(offset + 2 * (first & 3).nonzeroBitCount))
  }
}

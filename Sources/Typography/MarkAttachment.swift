/// How marks stand on letters: the font's own anchors, and the shapes that it has for a letter under a mark.
///
/// A name such as Adébọ̀wálé has letters and marks for which Unicode has no character of their own. Few texts have such,
/// so nothing is read before one comes: the tables are walked in the file's bytes.
struct MarkAttachment: Sendable {
  private let positioning: LayoutTable?
  private let substitution: LayoutTable?
  private let definitions: FontTable?
  /// The lookups by feature, found once.
  private let anchors: [Int]
  private let shapes: [Int]

  /// A face that has no anchors.
  init() { (positioning, substitution, definitions, anchors, shapes) = (nil, nil, nil, [], []) }

  /// The tables of a face.
  init(_ file: FontFile) throws(FontFault) {
    positioning = file.table("GPOS").map(LayoutTable.positioning)
    substitution = file.table("GSUB").map(LayoutTable.substitution)
    definitions = file.table("GDEF")
    anchors = try positioning?.lookups(of: ["mark", "mkmk"]) ?? []
    shapes = try substitution?.lookups(of: ["ccmp"]) ?? []
  }

  /// The letter and its marks as the face draws them together, or nil where it has no anchor for one of the marks.
  func cluster(_ glyphs: [GlyphID]) -> [MarkedGlyph]? {
    (try? attached(shaped(glyphs))) ?? nil
  }
}

/// A glyph of a letter with marks, in font units.
struct MarkedGlyph: Sendable, Hashable {
  var glyph: GlyphID
  /// From the letter's origin to the right, and up.
  var x = 0
  var y = 0
}

// MARK: - Anchors (GPOS, lookup types 4 and 6)

extension MarkAttachment {
  private func attached(_ glyphs: [GlyphID]) throws(FontFault) -> [MarkedGlyph]? {
    guard let positioning else { return nil }
    var result = glyphs.map { MarkedGlyph(glyph: $0) }
    var lookups: [Lookup] = []
    for index in anchors { lookups.append(try positioning.lookup(index)) }
    for mark in glyphs.indices.dropFirst() {
      var step: (base: Int, x: Int, y: Int)?
      // The last lookup that knows the mark decides, as it would if each moved it in turn.
      for lookup in lookups { step = try self.step(of: mark, in: glyphs, by: lookup) ?? step }
      guard let step else { return nil }
      result[mark].x = result[step.base].x + step.x
      result[mark].y = result[step.base].y + step.y
    }
    return result
  }

  /// What a mark stands on, and how far from its origin.
  private func step(
    of mark: Int, in glyphs: [GlyphID], by lookup: Lookup
  ) throws(FontFault) -> (base: Int, x: Int, y: Int)? {
    guard lookup.type == 4 || lookup.type == 6, try sees(glyphs[mark], lookup) else { return nil }
    var base = 0
    if lookup.type == 6 {
      base = mark - 1
      while base > 0, !(try sees(glyphs[base], lookup)) { base -= 1 }
      guard base > 0 else { return nil }
    }
    for subtable in lookup.subtables {
      guard let step = try subtable.anchors(of: glyphs[mark], on: glyphs[base]) else { continue }
      return (base, step.x, step.y)
    }
    return nil
  }

  /// Whether a lookup sees a mark: some see only the marks of a set.
  private func sees(_ mark: GlyphID, _ lookup: Lookup) throws(FontFault) -> Bool {
    guard let filter = lookup.filter else { return true }
    guard let definitions else { return false }
    let sets = try definitions.part(at: definitions.u16(12))
    return try sets.part(at: sets.u32(4 + 4 * filter)).coverage(of: mark) != nil
  }
}

extension FontTable {
  /// Of a MarkBasePos or MarkMarkPos subtable: the step from the origin of a base to that of a mark that stands on it.
  fileprivate func anchors(of mark: GlyphID, on base: GlyphID) throws(FontFault) -> (x: Int, y: Int)? {
    guard try u16(0) == 1, let markPlace = try part(at: u16(2)).coverage(of: mark),
      let basePlace = try part(at: u16(4)).coverage(of: base)
    else { return nil }
    let (classCount, marks, bases) = (try u16(6), try part(at: u16(8)), try part(at: u16(10)))
    let markClass = try marks.u16(2 + 4 * markPlace)
    guard markClass < classCount else { throw damaged }
    let baseAnchor = try bases.u16(2 + 2 * (basePlace * classCount + markClass))
    guard baseAnchor != 0 else { return nil }
    let (from, to) = (try marks.part(at: marks.u16(4 + 4 * markPlace)), try bases.part(at: baseAnchor))
    return (try to.i16(2) - from.i16(2), try to.i16(4) - from.i16(4))
  }
}

// MARK: - Shapes (GSUB, lookup types 1 and 6)

extension MarkAttachment {
  /// The glyphs that the face has for a letter and marks together: an i without its dot, a flatter mark over a capital.
  /// Only what leaves a glyph a character: no ligatures.
  private func shaped(_ glyphs: [GlyphID]) throws(FontFault) -> [GlyphID] {
    guard let substitution else { return glyphs }
    var glyphs = glyphs
    for index in shapes {
      let lookup = try substitution.lookup(index)
      for place in glyphs.indices { try substitute(&glyphs, at: place, by: lookup, of: substitution) }
    }
    return glyphs
  }

  private func substitute(
    _ glyphs: inout [GlyphID], at place: Int, by lookup: Lookup, of table: LayoutTable
  ) throws(FontFault) {
    for subtable in lookup.subtables {
      if lookup.type == 1, let other = try subtable.single(glyphs[place]) {
        glyphs[place] = other
        return
      }
      guard lookup.type == 6, let steps = try subtable.chained(glyphs, at: place) else { continue }
      for step in steps where step.place < glyphs.count {
        let single = try table.lookup(step.lookup)
        guard single.type == 1 else { continue }
        try substitute(&glyphs, at: step.place, by: single, of: table)
      }
      return
    }
  }
}

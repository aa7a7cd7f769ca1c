/// What GPOS and GSUB have in common: features that name lookups, and lookups of subtables (OpenType 1.9, chapter
/// "OpenType Layout Common Table Formats").
///
/// Nothing is kept: a table is walked where it stands, each time it is asked.
struct LayoutTable: Sendable {
  let table: FontTable
  /// The type of a subtable that only says where the real one stands.
  private let extensionType: Int

  static func positioning(_ table: FontTable) -> LayoutTable { LayoutTable(table: table, extensionType: 9) }

  static func substitution(_ table: FontTable) -> LayoutTable { LayoutTable(table: table, extensionType: 7) }

  /// The lookups of some features in lookup order, which is the order they are applied in: of script `latn` or else
  /// `DFLT`, default language.
  func lookups(of wanted: Set<String>) throws(FontFault) -> [Int] {
    let scripts = try table.part(at: table.u16(4))
    guard let script = try script("latn", or: "DFLT", in: scripts) else { return [] }
    let defaultLanguage = try script.u16(0)
    guard defaultLanguage != 0 else { return [] }
    let language = try script.part(at: defaultLanguage)
    let features = try table.part(at: table.u16(6))
    var lookups: Set<Int> = []
    for index in 0..<(try language.u16(4)) {
      let at = 2 + 6 * (try language.u16(6 + 2 * index))
      guard wanted.contains(try features.tag(at)) else { continue }
      let feature = try features.part(at: features.u16(at + 4))
      for lookup in 0..<(try feature.u16(2)) { lookups.insert(try feature.u16(4 + 2 * lookup)) }
    }
    return lookups.sorted()
  }

  private func script(
    _ wanted: String, or other: String, in scripts: FontTable
  ) throws(FontFault) -> FontTable? {
    var found: FontTable?
    for index in 0..<(try scripts.u16(0)) {
      let name = try scripts.tag(2 + 6 * index)
      guard name == wanted || name == other && found == nil else { continue }
      found = try scripts.part(at: scripts.u16(6 + 6 * index))
      if name == wanted { break }
    }
    return found
  }

  /// A lookup with its real subtables.
  func lookup(_ index: Int) throws(FontFault) -> Lookup {
    let list = try table.part(at: table.u16(8))
    let part = try list.part(at: list.u16(2 + 2 * index))
    let count = try part.u16(4)
    guard count <= Lookup.greatestSubtableCount else { throw table.damaged }
    var lookup = Lookup(type: try part.u16(0), flag: try part.u16(2))
    if lookup.flag & 16 != 0 { lookup.filter = try part.u16(6 + 2 * count) }
    let isExtended = lookup.type == extensionType
    for number in 0..<count {
      var subtable = try part.part(at: part.u16(6 + 2 * number))
      if isExtended {
        lookup.type = try subtable.u16(2)
        subtable = try subtable.part(at: subtable.u32(4))
      }
      lookup.subtables.append(subtable)
    }
    return lookup
  }
}

/// One lookup: what it does to glyphs, and to which.
struct Lookup: Sendable {
  static let greatestSubtableCount = 256

  var type: Int
  /// Bit 3 passes marks over, bit 4 all marks but those of a set (chapter "LookupFlag bit enumeration").
  var flag: Int
  /// The set of marks that it sees, where it does not see all.
  var filter: Int?
  var subtables: [FontTable] = []

  var ignoresMarks: Bool { flag & 8 != 0 }
}

extension FontTable {
  func tag(_ offset: Int) throws(FontFault) -> String {
    let value = try u32(offset)
    return String(decoding: [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }, as: UTF8.self)
  }

  /// The place of a glyph in a coverage table, or nil where the table does not cover it.
  func coverage(of glyph: GlyphID) throws(FontFault) -> Int? {
    let format = try u16(0)
    guard let entry = try entry(of: glyph, 0..<(try u16(2)), at: 4, size: format == 1 ? 2 : 6) else {
      return nil
    }
    return format == 1 ? entry : try u16(8 + 6 * entry) + Int(glyph) - u16(4 + 6 * entry)
  }

  /// The class of a glyph; one that the table does not name has class 0.
  func glyphClass(of glyph: GlyphID) throws(FontFault) -> Int {
    if try u16(0) == 1 {
      let (first, count) = (try u16(2), try u16(4))
      let place = Int(glyph) - first
      return (0..<count).contains(place) ? try u16(6 + 2 * place) : 0
    }
    guard let entry = try entry(of: glyph, 0..<(try u16(2)), at: 4, size: 6) else { return 0 }
    return try u16(8 + 6 * entry)
  }

  /// Which of the ascending entries holds a glyph: single glyphs of two bytes, or ranges with their first and last one.
  private func entry(of glyph: GlyphID, _ entries: Range<Int>, at start: Int, size: Int) throws(FontFault)
    -> Int?
  {
    var (low, high) = (entries.lowerBound, entries.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let last = try u16(start + size * middle + (size == 2 ? 0 : 2))
      if last < glyph { low = middle + 1 } else { high = middle }
    }
    guard low < entries.upperBound else { return nil }
    return try u16(start + size * low) <= glyph ? low : nil
  }
}

/// A paragraph's characters turned to glyphs on one endless line.
///
/// Line breaking only reads `origins`: the width of any part of the paragraph is a difference of two of them.
public struct ShapedText: Sendable {
  /// The characters, without those that leave no trace on paper (soft hyphens, zero width spaces).
  public private(set) var scalars: [Unicode.Scalar]
  /// The glyph of each character.
  public private(set) var glyphs: [GlyphID]
  /// Which glyphs come from which face, in order; neighbours differ.
  private var rows: [FaceRow]
  /// Where each glyph's origin stands, kerning included, and last where the text ends: one more than there are
  /// characters. An advance is rounded to thousandths of a point on its own, so that a word is as wide everywhere.
  public private(set) var origins: [Length]
  /// Characters that no face could set and that stand as spaces: nobody may print them unseen.
  public private(set) var lost: [Unicode.Scalar] = []

  /// No text.
  public init() {
    scalars = []
    glyphs = []
    rows = []
    origins = [.zero]
  }

  /// The text of one fount.
  @inlinable
  public init(_ text: some Sequence<Unicode.Scalar>, in fount: Fount, of typefaces: Typefaces) {
    self.init()
    append(text, in: fount, of: typefaces)
  }

  /// How many characters there are.
  public var count: Int { scalars.count }

  /// Adds text in a fount and returns the range that it takes in `scalars`.
  ///
  /// The text is expected in NFC (see `composed`). A character that no face has is set as a space and noted in `lost`;
  /// `uncovered` finds such characters before anything is set.
  @inlinable @discardableResult
  public mutating func append(
    _ text: some Sequence<Unicode.Scalar>, in fount: Fount, of typefaces: Typefaces
  ) -> Range<Int> {
    append(scalars: Array(text), in: fount, of: typefaces)
  }

  /// Only what makes an array of the text is compiled again for each kind of sequence.
  @usableFromInline
  mutating func append(scalars text: [Unicode.Scalar], in fount: Fount, of typefaces: Typefaces) -> Range<Int>
  {
    let start = scalars.count
    reserve(start + text.count)
    let kept = text.contains(where: Characters.isDropped) ? text.filter { !Characters.isDropped($0) } : text
    // Most paragraphs are of one fount, and then the characters need not be copied.
    if scalars.isEmpty { scalars = kept } else { scalars += kept }
    chooseGlyphs(from: start, in: fount, of: typefaces)
    placeGlyphs(from: start, in: fount, of: typefaces)
    return start..<scalars.count
  }

  private mutating func reserve(_ count: Int) {
    glyphs.reserveCapacity(count)
    origins.reserveCapacity(count + 1)
  }

  /// The width from the start of one character to the end of another.
  public func width(of range: Range<Int>) -> Length { origins[range.upperBound] - origins[range.lowerBound] }

  /// The glyphs of a range, parted where the face changes.
  public func spans(in range: Range<Int>) -> [GlyphSpan] {
    var spans: [GlyphSpan] = []
    forEachSpan(in: range) { spans.append($0) }
    return spans
  }

  /// The same one by one, which costs no list: nearly every line is one span.
  public func forEachSpan(in range: Range<Int>, _ use: (GlyphSpan) -> Void) {
    var start = range.lowerBound
    for row in rows where row.end > start && start < range.upperBound {
      let end = min(row.end, range.upperBound)
      use(
        GlyphSpan(
          face: row.face, range: start..<end, offset: origins[start] - origins[range.lowerBound],
          width: origins[end] - origins[start], glyphs: placedGlyphs(start..<end)))
      start = end
    }
  }

  private func placedGlyphs(_ range: Range<Int>) -> [PlacedGlyph] {
    let start = origins[range.lowerBound]
    return range.map { index in
      PlacedGlyph(glyphs[index], at: origins[index] - start, says: Characters.drawn(scalars[index]))
    }
  }
}

/// Where the glyphs of one face end.
private struct FaceRow: Sendable {
  var face: FaceID
  var end: Int
}

/// A glyph at its place on a line.
///
/// The three are kept together, so that a run is one piece of memory and can have no glyph without its character.
public struct PlacedGlyph: Sendable, Hashable {
  /// The glyph of the run's face.
  public var glyph: GlyphID
  /// What it says when the page is read out or searched: a space that may not break says a plain space.
  public var text: Unicode.Scalar
  /// Its origin, from the run's.
  public var offset: Length

  /// A glyph, where it stands and what it says.
  public init(_ glyph: GlyphID, at offset: Length, says text: Unicode.Scalar) {
    self.glyph = glyph
    self.text = text
    self.offset = offset
  }
}

extension [PlacedGlyph] {
  /// What the glyphs say.
  public var text: [Unicode.Scalar] { map(\.text) }
}

/// Neighbouring glyphs of one face on one line.
public struct GlyphSpan: Sendable, Hashable {
  /// The face that the glyphs come from.
  public var face: FaceID
  /// Which characters of the shaped text these are.
  public var range: Range<Int>
  /// Where the span starts, from the start of the range that was asked for.
  public var offset: Length
  /// From the first glyph's origin to the end of the last one's advance.
  public var width: Length
  /// One a character.
  public var glyphs: [PlacedGlyph]
}

extension ShapedText {
  private mutating func chooseGlyphs(from start: Int, in fount: Fount, of typefaces: Typefaces) {
    let characters = typefaces[fount.face].characters
    var isAnyMissing = false
    for scalar in scalars[start...] {
      // A face may have the letters of a script that it cannot set in a simple row.
      let isRow = scalar.value <= 0x2FF || Characters.isSetBySimpleRow(scalar)
      let glyph = isRow ? characters[Characters.drawn(scalar)] ?? 0 : 0
      isAnyMissing = isAnyMissing || glyph == 0
      glyphs.append(glyph)
    }
    guard isAnyMissing else { return addRow(of: fount.face, to: scalars.count) }
    standInForMissing(from: start, in: fount, of: typefaces)
  }

  private mutating func addRow(of face: FaceID, to end: Int) {
    if let last = rows.indices.last, rows[last].face == face {
      rows[last].end = end
    } else if end > rows.last?.end ?? 0 {
      rows.append(FaceRow(face: face, end: end))
    }
  }

  private mutating func standInForMissing(from start: Int, in fount: Fount, of typefaces: Typefaces) {
    var index = start
    while let missing = glyphs[index...].firstIndex(of: 0) {
      let word = word(around: missing, from: index)
      addRow(of: fount.face, to: word.lowerBound)
      standIn(for: word, in: fount, of: typefaces)
      index = word.upperBound
    }
    addRow(of: fount.face, to: scalars.count)
  }

  /// The characters between two white spaces.
  private func word(around index: Int, from start: Int) -> Range<Int> {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let first = scalars[start..<index].lastIndex(where: isSpace).map { $0 + 1 } ?? start
    return first..<(scalars[(index + 1)...].firstIndex(where: isSpace) ?? scalars.count)
  }

  /// Sets a word of which the chosen face lacks something.
  ///
  /// One letter from another family in a name looks like a mistake, so a missing letter changes the whole word; a
  /// missing sign changes only itself.
  private mutating func standIn(for word: Range<Int>, in fount: Fount, of typefaces: Typefaces) {
    let faces = [fount.face, fount.letters, fount.signs]
    let letters = scalars[word].filter(Characters.isLetter)
    let first = faces.first { face in letters.allSatisfy { typefaces[face].glyph(for: $0) != nil } }
    let order = [first ?? fount.face] + faces.filter { $0 != first }
    for index in word {
      let drawn = Characters.drawn(scalars[index])
      let isRow = Characters.isSetBySimpleRow(drawn)
      let found = order.lazy.compactMap { face in
        isRow ? typefaces[face].glyph(for: drawn).map { (face, $0) } : nil
      }.first
      if found == nil { lost.append(scalars[index]) }
      addRow(of: found?.0 ?? fount.face, to: index + 1)
      glyphs[index] = found?.1 ?? typefaces[fount.face].glyph(for: " ") ?? 0
    }
  }

  private mutating func placeGlyphs(from start: Int, in fount: Fount, of typefaces: Typefaces) {
    var index = start
    for row in rows where row.end > start {
      placeGlyphs(index..<row.end, of: typefaces[row.face], at: fount.size)
      index = row.end
    }
  }

  /// Glyphs of one face; the last one is not kerned against the next face.
  private mutating func placeGlyphs(_ range: Range<Int>, of face: Typeface, at size: Length) {
    var end = origins[range.lowerBound].thousandths
    let plain = face.plainKerning
    // Most faces have 1000 units to the em and most sizes are whole points: then nothing is rounded.
    let (whole, rest) = size.thousandths.quotientAndRemainder(dividingBy: face.unitsPerEm)
    for index in range {
      var units = face.advance(of: glyphs[index])
      if index + 1 < range.upperBound {
        units +=
          plain[scalars[index], scalars[index + 1]]
          ?? face.kerning(between: glyphs[index], and: glyphs[index + 1])
      }
      end += rest == 0 ? units * whole : face.thousandths(units, at: size)
      origins.append(Length(thousandths: end))
    }
  }
}

extension Typeface {
  /// A number of font units at a size of type, rounded to the nearest thousandth of a point.
  func thousandths(_ units: Int, at size: Length) -> Int {
    let doubled = 2 * units * size.thousandths
    return (doubled + (units < 0 ? -unitsPerEm : unitsPerEm)) / (2 * unitsPerEm)
  }
}

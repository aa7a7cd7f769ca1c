/// A paragraph's characters turned to glyphs on one endless line.
///
/// Line breaking only reads `origins`: the width of any part of the paragraph is a difference of two of them.
public struct ShapedText: Sendable {
  /// The characters, without those that leave no trace on paper (soft hyphens, zero width spaces).
  public private(set) var scalars: [Unicode.Scalar]
  /// The glyph of each character.
  public private(set) var glyphs: [GlyphID]
  /// The face of each glyph.
  public private(set) var faces: [FaceID]
  /// Where each glyph's origin stands, kerning included, and last where the text ends: one more than there are
  /// characters. An advance is rounded to thousandths of a point on its own, so that a word is as wide everywhere.
  public private(set) var origins: [Length]

  /// No text.
  public init() {
    scalars = []
    glyphs = []
    faces = []
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
  /// The text is expected in NFC (see `composed`). A character that no face has is set as a space: `uncovered` finds
  /// such characters before anything is set.
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
    if text.contains(where: Characters.isDropped) {
      scalars += text.filter { !Characters.isDropped($0) }
    } else {
      scalars += text
    }
    chooseGlyphs(from: start, in: fount, of: typefaces)
    placeGlyphs(from: start, in: fount, of: typefaces)
    return start..<scalars.count
  }

  private mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    glyphs.reserveCapacity(count)
    faces.reserveCapacity(count)
    origins.reserveCapacity(count + 1)
  }

  /// The width from the start of one character to the end of another.
  public func width(of range: Range<Int>) -> Length { origins[range.upperBound] - origins[range.lowerBound] }

  /// The glyphs of a range, parted where the face changes.
  public func spans(in range: Range<Int>) -> [GlyphSpan] {
    var spans: [GlyphSpan] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let face = faces[start]
      let end = faces[start..<range.upperBound].firstIndex { $0 != face } ?? range.upperBound
      spans.append(
        GlyphSpan(
          face: face, range: start..<end, offset: origins[start] - origins[range.lowerBound],
          width: origins[end] - origins[start], glyphs: Array(glyphs[start..<end]),
          offsets: origins[start..<end].map { $0 - origins[start] },
          text: scalars[start..<end].map(Characters.drawn)))
      start = end
    }
    return spans
  }
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
  public var glyphs: [GlyphID]
  /// The origin of each glyph, from the span's start.
  public var offsets: [Length]
  /// What each glyph says when the page is read out or searched: a space that may not break says a plain space.
  public var text: [Unicode.Scalar]
}

extension ShapedText {
  private mutating func chooseGlyphs(from start: Int, in fount: Fount, of typefaces: Typefaces) {
    let characters = typefaces[fount.face].characters
    var isAnyMissing = false
    for scalar in scalars[start...] {
      let glyph = characters[Characters.drawn(scalar)] ?? 0
      isAnyMissing = isAnyMissing || glyph == 0
      glyphs.append(glyph)
    }
    faces.append(contentsOf: repeatElement(fount.face, count: scalars.count - start))
    if isAnyMissing { standInForMissing(from: start, in: fount, of: typefaces) }
  }

  private mutating func standInForMissing(from start: Int, in fount: Fount, of typefaces: Typefaces) {
    var index = start
    while let missing = glyphs[index...].firstIndex(of: 0) {
      let word = word(around: missing, from: index)
      standIn(for: word, in: fount, of: typefaces)
      index = word.upperBound
    }
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
      let found = order.lazy.compactMap { face in typefaces[face].glyph(for: drawn).map { (face, $0) } }.first
      self.faces[index] = found?.0 ?? fount.face
      glyphs[index] = found?.1 ?? typefaces[fount.face].glyph(for: " ") ?? 0
    }
  }

  private mutating func placeGlyphs(from start: Int, in fount: Fount, of typefaces: Typefaces) {
    var index = start
    while index < scalars.count {
      let face = faces[index]
      let end = faces[index...].firstIndex { $0 != face } ?? scalars.count
      placeGlyphs(index..<end, of: typefaces[face], at: fount.size)
      index = end
    }
  }

  /// Glyphs of one face; the last one is not kerned against the next face.
  private mutating func placeGlyphs(_ range: Range<Int>, of face: Typeface, at size: Length) {
    var end = origins[range.lowerBound].thousandths
    let plain = face.plainKerning
    for index in range {
      var units = face.advance(of: glyphs[index])
      if index + 1 < range.upperBound {
        units +=
          plain[scalars[index], scalars[index + 1]]
          ?? face.kerning(between: glyphs[index], and: glyphs[index + 1])
      }
      end += face.thousandths(units, at: size)
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

/// A paragraph's characters turned to glyphs on one endless line.
///
/// Line breaking only reads where glyphs stand: the width of any part of the paragraph is a difference of two places.
public struct ShapedText: Sendable {
  /// The glyph of each character, at its place from the start of the text, kerning included. An advance is rounded to
  /// thousandths of a point on its own, so that a word is as wide everywhere. Characters that leave no trace on paper
  /// (soft hyphens, zero width spaces) have none.
  public private(set) var glyphs: [PlacedGlyph] = []
  /// From the start of the text to its end.
  public private(set) var width = Length.zero
  /// The face of the last glyphs: nearly every text has no other.
  private var lastRow: FaceRow?
  /// Which glyphs before the last row come from which face, in order; neighbours differ.
  private var earlierRows: [FaceRow] = []
  /// Characters that no face could set and that stand as spaces: nobody may print them unseen.
  public private(set) var lost: [Unicode.Scalar] = []

  /// No text.
  public init() {}

  /// The text of one fount.
  public init(_ text: String, in fount: Fount, of typefaces: Typefaces) {
    append(text, in: fount, of: typefaces)
  }

  /// How many characters there are.
  public var count: Int { glyphs.count }

  /// The width from the start of one character to the end of another.
  public func width(of range: Range<Int>) -> Length { origin(range.upperBound) - origin(range.lowerBound) }

  /// Where a character starts; past the last one, where the text ends.
  private func origin(_ index: Int) -> Length { index < glyphs.count ? glyphs[index].offset : width }

  /// The glyphs of a range, parted where the face changes.
  public func spans(in range: Range<Int>) -> [GlyphSpan] {
    var spans: [GlyphSpan] = []
    forEachSpan(in: range) { spans.append($0) }
    return spans
  }

  /// The same one by one, which costs no list: nearly every line is one span.
  public func forEachSpan(in range: Range<Int>, _ use: (GlyphSpan) -> Void) {
    var start = range.lowerBound
    func take(_ row: FaceRow) {
      guard row.end > start, start < range.upperBound else { return }
      let part = start..<min(row.end, range.upperBound)
      use(
        GlyphSpan(
          face: row.face, range: part, offset: origin(start) - origin(range.lowerBound),
          width: width(of: part), glyphs: placedGlyphs(part)))
      start = part.upperBound
    }
    for row in earlierRows { take(row) }
    if let lastRow { take(lastRow) }
  }

  /// Glyphs with their places from the first one's. A text that stands on one line is not copied.
  private func placedGlyphs(_ range: Range<Int>) -> [PlacedGlyph] {
    let start = origin(range.lowerBound)
    if start == .zero { return range.count == glyphs.count ? glyphs : Array(glyphs[range]) }
    return glyphs[range].map { $0.moved(back: start) }
  }
}

extension ShapedText {
  /// The characters alone.
  public struct Scalars: RandomAccessCollection, Sendable {
    @usableFromInline let glyphs: [PlacedGlyph]

    @usableFromInline init(_ glyphs: [PlacedGlyph]) { self.glyphs = glyphs }

    /// The first character's place.
    @inlinable public var startIndex: Int { 0 }
    /// How many there are.
    @inlinable public var endIndex: Int { glyphs.count }
    /// The character of a place.
    @inlinable public subscript(index: Int) -> Unicode.Scalar { glyphs[index].character }
  }

  /// The characters, without those that leave no trace on paper.
  @inlinable public var scalars: Scalars { Scalars(glyphs) }
}

/// Where the glyphs of one face end.
private struct FaceRow: Sendable {
  var face: FaceID
  var end: Int
}

extension ShapedText {
  /// Adds text in a fount and returns the range that it takes.
  ///
  /// The text is expected in NFC (see `composed`). Line ends and tabs are spaces. A character that no face has is set as
  /// a space and noted in `lost`; `uncovered` finds such characters before anything is set.
  @discardableResult
  public mutating func append(_ text: String, in fount: Fount, of typefaces: Typefaces) -> Range<Int> {
    let start = glyphs.count
    let face = typefaces[fount.face]
    let scale = Scale(face, at: fount.size)
    var text = text
    text.withUTF8 { bytes in
      reserve(bytes.count)
      let row = GlyphRow(SetCharacters(bytes), in: face, scale, from: width)
      glyphs.append(contentsOf: row)
    }
    if glyphs[start...].contains(where: { $0.glyph == 0 }) {
      replaceMissing(from: start, in: fount, of: typefaces)
    } else {
      endRow(
        of: fount.face, at: glyphs.last.map { $0.offset + scale.advance(of: $0.glyph, in: face) } ?? width)
    }
    return start..<glyphs.count
  }

  /// As much room as is needed where there was no text before, else at least twice as much as there was: a paragraph may
  /// have a great many parts.
  private mutating func reserve(_ count: Int) {
    guard glyphs.capacity - glyphs.count < count else { return }
    glyphs.reserveCapacity(max(glyphs.count + count, glyphs.count * 2))
  }

  private mutating func endRow(of id: FaceID, at end: Length) {
    guard glyphs.count > lastRow?.end ?? 0 else { return }
    width = end
    if let row = lastRow, row.face != id { earlierRows.append(row) }
    lastRow = FaceRow(face: id, end: glyphs.count)
  }
}

// MARK: - Characters that a face lacks

extension ShapedText {
  private mutating func replaceMissing(from start: Int, in fount: Fount, of typefaces: Typefaces) {
    let characters = glyphs[start...].map(\.character)
    glyphs.removeSubrange(start...)
    let faces = faces(of: characters, in: fount, of: typefaces)
    var rest = characters.indices
    while let first = rest.first {
      let face = typefaces[faces[first]]
      let run = faces[rest].prefix { $0 == faces[first] }.indices
      var row = MarkedRow(in: face, Scale(face, at: fount.size), from: width)
      for cluster in Clusters(characters[run]) { row.append(characters[cluster]) }
      glyphs.append(contentsOf: row.glyphs)
      endRow(of: faces[first], at: row.width)
      rest = run.upperBound..<rest.upperBound
    }
  }

  /// The face of each character.
  private mutating func faces(of text: [Unicode.Scalar], in fount: Fount, of typefaces: Typefaces) -> [FaceID]
  {
    var faces: [FaceID] = []
    while let missing = Clusters(text[faces.count...]).first(where: { !typefaces[fount.face].sets(text[$0]) })
    {
      let word = word(around: missing.lowerBound, in: text[faces.count...])
      faces += repeatElement(fount.face, count: word.startIndex - faces.count)
      faces += fallbacks(for: word, in: fount, of: typefaces)
    }
    return faces + repeatElement(fount.face, count: text.count - faces.count)
  }

  /// The characters between two white spaces.
  private func word(around index: Int, in text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let isSpace = { (character: Unicode.Scalar) in character.properties.isWhitespace }
    let first = text[..<index].lastIndex(where: isSpace).map { $0 + 1 } ?? text.startIndex
    return text[first..<(text[(index + 1)...].firstIndex(where: isSpace) ?? text.endIndex)]
  }

  /// The faces of a word of which the chosen face lacks something.
  ///
  /// One letter from another family in a name looks like a mistake, so a missing letter changes the whole word; a
  /// missing sign changes only itself.
  private mutating func fallbacks(
    for word: ArraySlice<Unicode.Scalar>, in fount: Fount, of typefaces: Typefaces
  ) -> [FaceID] {
    let faces = [fount.face, fount.letters, fount.signs]
    let clusters = Array(Clusters(word))
    let letters = clusters.filter { Characters.isLetter(word[$0.lowerBound]) }
    let first = faces.first { face in letters.allSatisfy { typefaces[face].sets(word[$0]) } }
    let order = [first ?? fount.face] + faces.filter { $0 != first }
    return clusters.flatMap { cluster in
      let found = order.first { typefaces[$0].sets(word[cluster]) }
      if found == nil { lost += word[cluster] }
      return repeatElement(found ?? fount.face, count: cluster.count)
    }
  }
}

extension Typeface {
  /// Whether a letter with its marks can be set in this face.
  fileprivate func sets(_ cluster: ArraySlice<Unicode.Scalar>) -> Bool { self.cluster(cluster) != nil }
}

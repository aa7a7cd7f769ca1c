/// A letter and the marks on it, which are set together, in one face, and never parted.
struct Clusters<Text: RandomAccessCollection<Unicode.Scalar>>: Sequence, IteratorProtocol
where Text.Index == Int {
  private let text: Text
  private var start: Int

  init(_ text: Text) {
    self.text = text
    start = text.startIndex
  }

  mutating func next() -> Range<Int>? {
    guard start < text.endIndex else { return nil }
    let first = start
    start += 1
    while start < text.endIndex, Characters.isMark(text[start]) { start += 1 }
    return first..<start
  }
}

extension Typeface {
  /// The glyphs of a letter and its marks, or nil where the face lacks one or has no anchor for it. A loose mark stands
  /// on nothing: it has none.
  func cluster(_ characters: some Collection<Unicode.Scalar>) -> [MarkedGlyph]? {
    var glyphs: [GlyphID] = []
    for character in characters {
      let drawn = Characters.drawn(character)
      guard Characters.isSetBySimpleRow(drawn) || !glyphs.isEmpty && Characters.isMark(drawn),
        let glyph = self.characters[drawn]
      else { return nil }
      glyphs.append(glyph)
    }
    guard glyphs.count > 1 else { return glyphs.map { MarkedGlyph(glyph: $0) } }
    return characters.first.map(Characters.isBreakingSpace) == true ? nil : marks.cluster(glyphs)
  }
}

/// Characters with marks among them set side by side in one face: as `GlyphRow`, with each mark on its letter.
///
/// A face whose kerning passes marks over kerns letters as if they had none.
struct MarkedRow {
  private let face: Typeface
  private let scale: Scale
  private(set) var glyphs: [PlacedGlyph] = []
  /// Where the next letter would stand but for kerning.
  private(set) var width: Length
  /// The letter before, for kerning.
  private var left: GlyphID?

  init(in face: Typeface, _ scale: Scale, from start: Length) {
    self.face = face
    self.scale = scale
    width = start
  }

  /// Adds a letter with its marks. What the face cannot set is a space.
  mutating func append(_ characters: ArraySlice<Unicode.Scalar>) {
    guard let cluster = face.cluster(characters) else {
      for character in characters { set([MarkedGlyph(glyph: face.characters[" "] ?? 0)], for: [character]) }
      return
    }
    set(cluster, for: characters)
  }

  private mutating func set(_ cluster: [MarkedGlyph], for characters: ArraySlice<Unicode.Scalar>) {
    let letter = cluster[0].glyph
    let kerning = left.map { face.kerning(between: $0, and: letter) } ?? 0
    let origin = width.thousandths + scale.thousandths(kerning)
    for (placed, character) in zip(cluster, characters) {
      let x = Length(thousandths: origin + scale.thousandths(placed.x))
      let rise = Length(thousandths: scale.thousandths(placed.y))
      glyphs.append(PlacedGlyph(placed.glyph, at: x, for: character, rise: rise))
    }
    width = Length(thousandths: origin + scale.thousandths(face.advance(of: letter)))
    left = cluster.count == 1 || face.kerning.ignoresMarks ? letter : nil
  }
}

/// A glyph at its place on a line.
///
/// The three are kept together, so that a run is one piece of memory and can have no glyph without its character.
public struct PlacedGlyph: Sendable, Hashable {
  /// The glyph of the run's face.
  public var glyph: GlyphID
  /// Hundredths of a point, which fit between the other fields: nearly every glyph stands on the line.
  private var riseInHundredths: Int16
  /// The character that it was set for.
  public var character: Unicode.Scalar
  /// Its origin, from the run's.
  public var offset: Length

  /// A glyph, where it stands and its character.
  public init(
    _ glyph: GlyphID, at offset: Length, for character: Unicode.Scalar, rise: Length = .zero
  ) {
    self.glyph = glyph
    self.character = character
    self.offset = offset
    riseInHundredths = Int16(clamping: rise.thousandths / 10)
  }

  /// How far it stands above the line: a mark on a letter, to the hundredth of a point.
  public var rise: Length { Length(thousandths: Int(riseInHundredths) * 10) }

  /// Whether it is a mark on the letter before it, which has no room of its own.
  public var isMark: Bool { character.value > 0x2FF && Characters.isMark(character) }

  /// The same glyph some way to the left.
  func moved(back step: Length) -> PlacedGlyph {
    var moved = self
    moved.offset = offset - step
    return moved
  }

  /// What it says when the page is read out or searched: a space that may not break says a plain space.
  @inlinable
  public var text: Unicode.Scalar {
    character.value >= 0x20 && character.value <= 0x7E ? character : Characters.drawn(character)
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

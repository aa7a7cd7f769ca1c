/// What turns a face's units to thousandths of a point at one size of type.
struct Scale {
  private let size: Int
  private let unitsPerEm: Int
  /// The thousandths of a unit where that is a whole number, else 0. Most faces have 1000 units to the em and most sizes
  /// are whole points: then nothing is rounded.
  private let whole: Int

  init(_ face: Typeface, at size: Length) {
    self.size = size.thousandths
    unitsPerEm = face.unitsPerEm
    whole = size.thousandths.isMultiple(of: face.unitsPerEm) ? size.thousandths / face.unitsPerEm : 0
  }

  /// A number of font units, rounded to the nearest thousandth of a point.
  func thousandths(_ units: Int) -> Int { whole != 0 ? units * whole : rounded(units) }

  /// How far the next glyph's origin is from a glyph's.
  func advance(of glyph: GlyphID, in face: Typeface) -> Length {
    Length(thousandths: thousandths(face.advance(of: glyph)))
  }

  /// Apart, so that it is out of the way where nothing is rounded.
  @inline(never)
  private func rounded(_ units: Int) -> Int {
    let doubled = 2 * units * size
    return (doubled + (units < 0 ? -unitsPerEm : unitsPerEm)) / (2 * unitsPerEm)
  }
}

/// A glyph of a typeface. Glyph 0 is never set.
public typealias GlyphID = UInt16

/// The metrics of one static TrueType file, in font units.
public final class Typeface: Sendable {
  /// The name the typeface is asked for by, for example "NotoSans-Bold".
  public let name: String
  /// The file's bytes, which the painter embeds.
  public let bytes: [UInt8]
  /// Font units to the size of type, 16 to 16384.
  public let unitsPerEm: Int
  /// Height above the baseline, positive.
  public let ascent: Int
  /// Depth below the baseline, positive.
  public let descent: Int
  /// The height of a lower-case x.
  public let xHeight: Int
  /// The height of a flat capital letter such as H.
  public let capHeight: Int
  @usableFromInline let advances: [UInt16]
  let characters: CharacterMap
  let kerning: PairKerning
  let marks: MarkAttachment
  let plain: PlainLetters

  init(
    name: String, bytes: [UInt8], unitsPerEm: Int, ascent: Int, descent: Int, xHeight: Int, capHeight: Int,
    advances: [UInt16], characters: CharacterMap, kerning: PairKerning,
    marks: MarkAttachment = MarkAttachment()
  ) {
    self.name = name
    self.bytes = bytes
    self.unitsPerEm = unitsPerEm
    self.ascent = ascent
    self.descent = descent
    self.xHeight = xHeight
    self.capHeight = capHeight
    self.advances = advances
    self.characters = characters
    self.kerning = kerning
    self.marks = marks
    plain = PlainLetters(characters, advances, kerning)
  }

  /// The glyph of a character, or nil when the typeface lacks it.
  public func glyph(for scalar: Unicode.Scalar) -> GlyphID? { characters[scalar] }

  /// The advance width of a glyph in font units.
  @inlinable
  public func advance(of glyph: GlyphID) -> Int {
    Int(advances[min(Int(glyph), advances.count - 1)])
  }

  /// The pair kerning between two neighbouring glyphs in font units, usually negative or 0.
  public func kerning(between left: GlyphID, and right: GlyphID) -> Int { kerning[left, right] }
}

/// The weight of a face. There are two, and no italics.
public enum Weight: String, Sendable, Hashable, CaseIterable { case regular, bold }

/// The position of a typeface in `Typefaces.all`; what a glyph run refers to.
public struct FaceID: Sendable, Hashable {
  /// The position, counted from 0.
  public let index: Int

  /// The face at a position.
  public init(_ index: Int) { self.index = index }
}

/// The faces one run prints with: a body family, the family for letters that it lacks, and the family for signs.
public struct Typefaces: Sendable {
  /// Every face, in the order that `FaceID` counts.
  public let all: [Typeface]
  /// Families by name ("Noto Sans", "DejaVu Sans", "Lexend", "Atkinson Hyperlegible") to regular and bold.
  public let families: [String: (regular: FaceID, bold: FaceID)]

  /// Faces and the families that they belong to.
  public init(all: [Typeface], families: [String: (regular: FaceID, bold: FaceID)]) {
    self.all = all
    self.families = families
  }

  /// The typeface that an id stands for.
  public subscript(face: FaceID) -> Typeface { all[face.index] }

  /// The face of a family in a weight, or nil when the family is not loaded.
  public func face(_ family: String, _ weight: Weight) -> FaceID? {
    families[family].map { weight == .bold ? $0.bold : $0.regular }
  }
}

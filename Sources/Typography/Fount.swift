/// One family in one weight and size, with the faces that stand in for what it lacks.
public struct Fount: Sendable, Hashable {
  /// The face of the chosen family.
  public let face: FaceID
  /// The face for words of which the chosen one lacks a letter: Noto Sans.
  public let letters: FaceID
  /// The face for signs that the others lack: DejaVu Sans.
  public let signs: FaceID
  /// The size of type.
  public let size: Length

  /// A fount of faces that are known already; `Typefaces.fount` finds them by name.
  public init(face: FaceID, letters: FaceID, signs: FaceID, size: Length) {
    self.face = face
    self.letters = letters
    self.signs = signs
    self.size = size
  }
}

extension Typefaces {
  /// The fount of a family in a weight and size, or nil when the family is not loaded.
  public func fount(_ family: String, _ weight: Weight, _ size: Length) -> Fount? {
    guard let face = face(family, weight) else { return nil }
    return Fount(
      face: face, letters: self.face(FontFamily.body.name, weight) ?? face,
      signs: self.face(FontFamily.signs.name, weight) ?? face, size: size)
  }
}

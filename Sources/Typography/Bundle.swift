import Diagnostics

/// A family that the program knows and the files it is made of.
public struct FontFamily: Sendable, Hashable {
  /// The name, for example "Noto Sans".
  public let name: String
  /// The word for it in a style sheet, for example "noto-sans".
  public var code: String { name.lowercased().replacing(" ", with: "-") }
  /// The name of its regular file without `.ttf`.
  public let regular: String
  /// The name of its bold file without `.ttf`.
  public let bold: String
  /// Whether a changed file may keep its name. The Open Font License allows it where no name is reserved (Lexend
  /// reserves only "RevReading Lexend"); the licence of DejaVu Sans does not.
  public let mayBeChanged: Bool

  /// The text of all documents, unless a style sheet chooses another family.
  public static let body = FontFamily(
    name: "Noto Sans", regular: "NotoSans-Regular", bold: "NotoSans-Bold", mayBeChanged: true)
  /// The family that has every sign.
  public static let signs = FontFamily(
    name: "DejaVu Sans", regular: "DejaVuSans", bold: "DejaVuSans-Bold", mayBeChanged: false)
  /// A fixed list: fonts of the system are never looked up, so that pages are the same on every machine.
  public static let all = [
    body, signs,
    FontFamily(name: "Lexend", regular: "Lexend-Regular", bold: "Lexend-Bold", mayBeChanged: true),
    FontFamily(
      name: "Atkinson Hyperlegible", regular: "AtkinsonHyperlegible-Regular",
      bold: "AtkinsonHyperlegible-Bold",
      mayBeChanged: true),
  ]
}

extension Typefaces {
  /// Reads the faces from the bytes of their files, named as in the Fonts folder ("NotoSans-Bold.ttf").
  ///
  /// Noto Sans and DejaVu Sans must be there, the other families may be left out. Files of other names are passed
  /// over. Throws every problem of all files.
  public static func load(files: [(name: String, bytes: [UInt8])]) throws(Problems) -> Typefaces {
    var problems = Problems()
    var all: [Typeface] = []
    var families: [String: (regular: FaceID, bold: FaceID)] = [:]
    for family in FontFamily.all {
      let found = [family.regular, family.bold].map { name in
        files.first { $0.name == name || $0.name == name + ".ttf" }.map { (name, $0.bytes) }
      }
      let isOptional = family != .body && family != .signs
      if isOptional, found.allSatisfy({ $0 == nil }) { continue }
      let faces = read(family, found, &problems)
      guard faces.count == 2 else { continue }
      families[family.name] = (FaceID(all.count), FaceID(all.count + 1))
      all += faces
    }
    guard problems.isEmpty else { throw problems }
    return Typefaces(all: all, families: families)
  }

  private static func read(
    _ family: FontFamily, _ files: [(name: String, bytes: [UInt8])?], _ problems: inout Problems
  ) -> [Typeface] {
    var faces: [Typeface] = []
    for (name, file) in zip([family.regular, family.bold], files) {
      guard let file else {
        problems.append(
          Problem(
            .error, "the font file \(name).ttf of \(family.name) is missing",
            hint: "copy the Fonts folder of the release again"))
        continue
      }
      do throws(Problems) {
        faces.append(try Typeface(name: file.name, bytes: file.bytes))
      } catch {
        problems.append(error)
      }
    }
    return faces
  }
}

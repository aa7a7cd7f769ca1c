import CCairo
import Diagnostics
import Typography

/// FreeType's library, closed when the last face that came from it has gone.
final class FreeType {
  let library: FT_Library

  init() throws(Problems) {
    var opened: FT_Library?
    guard FT_Init_FreeType(&opened) == 0, let opened else {
      throw Problems(Problem(.error, "FreeType could not be started"))
    }
    library = opened
  }

  deinit { FT_Done_FreeType(library) }
}

/// A FreeType face and the bytes it reads from.
///
/// cairo keeps idle fonts long after a document is done, so it holds a reference of its own: closing the face
/// under cairo's hands is undefined (cairo's manual, `cairo_ft_font_face_create_for_ft_face`).
private final class OpenFace {
  private let freeType: FreeType
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  let face: FT_Face

  init(_ typeface: Typeface, in freeType: FreeType) throws(Problems) {
    self.freeType = freeType
    let plain = typeface.withoutHinting()
    bytes = .allocate(capacity: plain.count)
    _ = bytes.initialize(from: plain)
    var opened: FT_Face?
    guard FT_New_Memory_Face(freeType.library, bytes.baseAddress, bytes.count, 0, &opened) == 0, let opened
    else {
      bytes.deallocate()
      throw Problems(Problem(.error, "FreeType could not read the typeface \(typeface.name)"))
    }
    face = opened
  }

  /// The first character of each glyph.
  var characters: [UInt32] {
    var characters = [UInt32](repeating: 0, count: Int(face.pointee.num_glyphs))
    var glyph: FT_UInt = 0
    var character = FT_Get_First_Char(face, &glyph)
    while glyph != 0 {
      let index = Int(glyph)
      if characters.indices.contains(index), characters[index] == 0 { characters[index] = UInt32(character) }
      character = FT_Get_Next_Char(face, character, &glyph)
    }
    return characters
  }

  deinit {
    FT_Done_Face(face)
    bytes.deallocate()
  }
}

/// A typeface that cairo can draw with.
final class InkFace {
  let name: String
  let cairo: OpaquePointer
  /// For each glyph the first character that the typeface draws with it, which is what cairo takes it for when it is
  /// told no text; 0 where there is none.
  let characters: [UInt32]
  /// The glyph of a space, and its width in parts of the size of type.
  let space: (glyph: GlyphID, width: Double)

  // Only its address counts.
  nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
    capacity: 1)

  init(_ typeface: Typeface, in freeType: FreeType) throws(Problems) {
    let open = try OpenFace(typeface, in: freeType)
    name = typeface.name
    characters = open.characters
    let blank = typeface.glyph(for: " ") ?? 0
    space = (blank, Double(typeface.advance(of: blank)) / Double(max(1, typeface.unitsPerEm)))
    cairo = cairo_ft_font_face_create_for_ft_face(open.face, homepack_unhinted)
    let held = Unmanaged.passRetained(open)
    let status = cairo_font_face_set_user_data(cairo, Self.key, held.toOpaque()) { pointer in
      pointer.map { Unmanaged<OpenFace>.fromOpaque($0).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      held.release()
      throw Problems(
        Problem(.error, "cairo could not use the typeface \(typeface.name): \(text(of: status))"))
    }
  }

  deinit { cairo_font_face_destroy(cairo) }
}

/// The faces of one press, opened when they are first drawn with and then kept.
final class Faces {
  private let freeType: FreeType
  private let typefaces: Typefaces
  private var open: [InkFace?]

  init(_ typefaces: Typefaces) throws(Problems) {
    freeType = try FreeType()
    self.typefaces = typefaces
    open = Array(repeating: nil, count: typefaces.all.count)
  }

  func face(_ id: FaceID) throws(Problems) -> InkFace {
    if let face = open[id.index] { return face }
    let face = try InkFace(typefaces[id], in: freeType)
    open[id.index] = face
    return face
  }
}

/// cairo's own words for a status.
func text(of status: cairo_status_t) -> String { String(cString: cairo_status_to_string(status)) }

import Diagnostics
import Typography

/// A typeface in which every glyph is half an em wide, written out as the bytes of a font file, so that lines can be
/// reckoned by hand: at 10 point a character takes 5 points.
enum Toy {
  static let typefaces: Typefaces = {
    let files = FontFamily.all.flatMap { [$0.regular, $0.bold] }.map { (name: $0, bytes: file) }
    guard let typefaces = try? Typefaces.load(files: files) else {
      fatalError("the toy typeface does not load")
    }
    return typefaces
  }()

  static func fount(_ points: Int) -> Fount {
    guard let fount = typefaces.fount(FontFamily.body.name, .regular, .points(points)) else {
      fatalError("no fount")
    }
    return fount
  }

  private static let glyphs = 0x2600

  private static func u16(_ values: Int...) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  private static func u32(_ values: Int...) -> [UInt8] { values.flatMap { u16($0 >> 16, $0 & 0xFFFF) } }

  /// Every character from the space to U+25FF has a glyph of its own.
  private static let tables: [(tag: String, bytes: [UInt8])] = [
    (
      "OS/2",
      u16(4) + Array(repeating: 0, count: 66) + u16(800, -200, 0, 800, 200) + Array(repeating: 0, count: 8)
        + u16(500, 700, 0, 32, 1)
    ),
    (
      "cmap",
      u16(0, 1, 3, 10) + u32(12) + u16(12, 0) + u32(28, 0, 1) + u32(0x20, 0x25FF, 1)
    ),
    ("glyf", u16(0, 0, 0, 500, 700, 0)),
    (
      "head",
      u32(0x10000, 0, 0, 0x5F0F_3CF5) + u16(0, 1000) + Array(repeating: 0, count: 16) + u16(0, 0, 1000, 1000)
        + u16(0, 8, 2, 0, 0)
    ),
    ("hhea", u32(0x10000) + u16(800, -200, 0) + Array(repeating: 0, count: 24) + u16(1)),
    ("hmtx", u16(500, 0) + Array(repeating: 0, count: 2 * (glyphs - 1))),
    ("loca", Array(repeating: 0, count: 2 * (glyphs + 1))),
    ("maxp", u32(0x5000) + u16(glyphs)),
  ]

  private static let file: [UInt8] = {
    var offset = 12 + 16 * tables.count
    var directory: [UInt8] = []
    var body: [UInt8] = []
    for table in tables {
      directory += Array(table.tag.utf8) + u32(0, offset, table.bytes.count)
      let padding = (4 - table.bytes.count % 4) % 4
      body += table.bytes + Array(repeating: 0, count: padding)
      offset += table.bytes.count + padding
    }
    return u32(0x10000) + u16(tables.count, 0, 0, 0) + directory + body
  }()
}

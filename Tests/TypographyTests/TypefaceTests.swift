import Diagnostics
import Testing

@testable import Typography

@Suite("Typefaces")
struct TypefaceTests {
  @Test("Noto Sans has the metrics that its tables give")
  func metrics() throws {
    let face = try Fonts.face("NotoSans-Regular")
    #expect(face.unitsPerEm == 1000)
    #expect(face.ascent == 1069 && face.descent == 293)
    #expect(face.xHeight == 536 && face.capHeight == 714)
    #expect(face.advance(of: try #require(face.glyph(for: "A"))) == 639)
    #expect(face.advance(of: try #require(face.glyph(for: " "))) == 260)
  }

  @Test("DejaVu Sans does not give its x-height, so it is measured on the letter")
  func measuredHeights() throws {
    let face = try Fonts.face("DejaVuSans")
    #expect(face.unitsPerEm == 2048)
    #expect(face.xHeight == 1120 && face.capHeight == 1493)
  }

  @Test(
    "Kerning of well-known pairs is what fontTools reads",
    arguments: [
      ("NotoSans-Regular", [-40, -70, -20, -50, -160, -20, 0, -80]),
      ("NotoSans-Bold", [-40, -70, -20, -50, -100, -20, 0, -80]),
      ("Lexend-Regular", [-75, -100, -25, -80, -114, -84, 0, -100]),
      ("AtkinsonHyperlegible-Regular", [-67, -86, -23, -86, 0, -104, 0, -57]),
      ("DejaVuSans", [-131, -348, -120, -272, -188, -282, 0, -339]),
    ])
  func wellKnownPairs(name: String, values: [Int]) throws {
    let face = try Fonts.face(name)
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("A", "V"), ("T", "o"), ("W", "e"), ("Y", "o"), ("r", "."), ("L", "T"), ("n", "n"), ("T", "a"),
    ]
    #expect(try pairs.map { try kerning(face, $0, $1) } == values)
  }

  @Test(
    "Kerning of every pair of letters and digits is what fontTools reads",
    arguments: [
      ("NotoSans-Regular", 456_435_920), ("NotoSans-Bold", 286_179_268), ("Lexend-Regular", 917_200_070),
      ("Lexend-Bold", 917_200_070), ("AtkinsonHyperlegible-Regular", 393_782_719),
      ("AtkinsonHyperlegible-Bold", 495_723_976), ("DejaVuSans", 775_847_665),
      ("DejaVuSans-Bold", 585_291_839),
    ])
  func everyPair(name: String, sum: Int) throws {
    let face = try Fonts.face(name)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-".unicodeScalars)
    var hash = 0
    for left in letters {
      for right in letters {
        let next = (hash * 31 + (try kerning(face, left, right))) % 1_000_000_007
        hash = next < 0 ? next + 1_000_000_007 : next
      }
    }
    #expect(hash == sum)
  }

  @Test(
    "The spread-out table of plain letters says what the map and the subtables say", arguments: Fonts.names)
  func plainLetters(name: String) throws {
    let face = try Fonts.face(name)
    let plain = (32...126).compactMap { Unicode.Scalar($0) }
    for left in plain {
      let row = PlainLetters.index(of: left)
      #expect(face.plain[row].glyph == face.glyph(for: left))
      for right in plain {
        #expect(face.plain.kerning(row, PlainLetters.index(of: right)) == (try kerning(face, left, right)))
      }
    }
    for other in ["é", "\u{A0}", "\u{1F}", "\u{7F}"] as [Unicode.Scalar] {
      #expect(!PlainLetters.has(PlainLetters.index(of: other)))
      #expect(face.plain.kerning(0, PlainLetters.index(of: other)) == nil)
      #expect(face.plain.kerning(PlainLetters.none, PlainLetters.index(of: other)) == 0)
    }
  }

  private func kerning(_ face: Typeface, _ left: Unicode.Scalar, _ right: Unicode.Scalar) throws -> Int {
    face.kerning(between: try #require(face.glyph(for: left)), and: try #require(face.glyph(for: right)))
  }

  @Test("Welsh and Polish letters are in Noto Sans, ticks and arrows in DejaVu Sans")
  func coverage() throws {
    let noto = try Fonts.face("NotoSans-Regular")
    let signs = try Fonts.face("DejaVuSans")
    for letter in "ŵŷŴŶẁłńőșțğọṣ".unicodeScalars { #expect(noto.glyph(for: letter) != nil) }
    for sign in "→✓☐≤−".unicodeScalars {
      #expect(noto.glyph(for: sign) == nil)
      #expect(signs.glyph(for: sign) != nil)
    }
    #expect(noto.glyph(for: "\u{10FFFF}") == nil)
  }

  @Test("A missing font file is named, and every missing file is named in one go")
  func missingFiles() throws {
    let files = [(name: "NotoSans-Regular.ttf", bytes: try Fonts.bytes("NotoSans-Regular"))]
    let problems = #expect(throws: Problems.self) { try Typefaces.load(files: files) }
    #expect(
      problems?.all.map(\.message) == [
        "the font file NotoSans-Bold.ttf of Noto Sans is missing",
        "the font file DejaVuSans.ttf of DejaVu Sans is missing",
        "the font file DejaVuSans-Bold.ttf of DejaVu Sans is missing",
      ])
  }
}

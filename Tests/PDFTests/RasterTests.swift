import CCairo
import Diagnostics
import Foundation
import Layout
import Pictures
import Testing

@testable import PDF

@Suite("Photographs and pictures of dots")
struct RasterTests {
  private func file(_ pictures: [[UInt8]]) throws -> [UInt8] {
    try Press(typefaces: typefaces).pdf(Sample.pictures(pictures))
  }

  private func count(_ word: String, in file: [UInt8]) -> Int {
    latin(file).components(separatedBy: word).count - 1
  }

  private func find(_ part: [UInt8], in file: [UInt8]) -> Bool {
    latin(file).contains(latin(part))
  }

  @Test("A photograph's own bytes are in the file, once however often it is painted")
  func photograph() throws {
    for bytes in [Quarters.jpeg, Quarters.progressive, Quarters.grey, Quarters.turned(6)] {
      let file = try file([bytes, bytes, bytes])
      let raster = try Raster(path: "p", bytes: bytes)
      #expect(find(raster.packed.rows.flatMap { bytes[$0] }, in: file))
      #expect(count("/Subtype/Image", in: file) == 1)
      #expect(count("homepack\0", in: file) == 0)
      #expect(try FileInspection(file).problems.isEmpty)
    }
  }

  @Test(
    "What a camera writes of the place and the owner stays out of the file, and so does what stands after the end"
  )
  func cameraWords() throws {
    let words = Array("GPS 51.5 Secret".utf8)
    let segment: (UInt8) -> [UInt8] = { [0xFF, $0, 0, UInt8(words.count + 2)] + words }
    let bytes =
      Quarters.jpeg[..<2] + segment(0xE1) + segment(0xFE) + segment(0xE0) + Quarters.jpeg[2...] + words
    let file = try file([Array(bytes)])
    #expect(!find(words, in: file))
    #expect(find(Array(Quarters.jpeg[2...]), in: file))
  }

  @Test("The dots of a PNG go to the file as they were packed, also from two parts of a stream")
  func passThrough() throws {
    for bytes in [Quarters.png(), Quarters.filtered, Quarters.palette, Quarters.deep] {
      let raster = try Raster(path: "p", bytes: bytes)
      let file = try file([bytes, bytes])
      #expect(find(raster.packed.rows.flatMap { bytes[$0] }, in: file))
      #expect(count("/Subtype/Image", in: file) == 1)
      #expect(try FileInspection(file).problems.isEmpty)
    }
  }

  @Test("A picture with see-through parts keeps them, once a file with its mask")
  func transparent() throws {
    let bytes = Quarters.png(kind: 6) { [$0.0, $0.1, $0.2, $0.0 == 200 ? 0 : 255] }
    let file = try file([bytes, bytes])
    #expect(count("/SMask", in: file) == 1)
    #expect(count("/Image", in: file) == 2)
    #expect(try FileInspection(file).problems.isEmpty)
  }

  @Test("The same pictures give the same bytes, again and in another press")
  func sameBytes() throws {
    let document = try Sample.pictures([
      Quarters.jpeg, Quarters.png(), Quarters.png(isInterlaced: true), Quarters.palette,
    ])
    let press = try Press(typefaces: typefaces)
    let first = try press.pdf(document)
    _ = try press.pdf(Sample.pictures([Quarters.grey, Quarters.png(isInterlaced: true)]))
    #expect(try press.pdf(document) == first)
    #expect(try Press(typefaces: typefaces).pdf(document) == first)
  }

  @Test("A picture whose dots are fewer or more than it says is refused before there is a file")
  func lyingSize() throws {
    let rows = [UInt8](repeating: 0, count: 16 * 97)
    for height: UInt8 in [15, 17] {
      let bytes = Quarters.png(kind: 2, depth: 8, rows: rows, height: height)
      let problems = #expect(throws: Problems.self) { try file([bytes]) }
      #expect(problems?.all.first?.message == "the picture is damaged")
      #expect(problems?.all.first?.place?.file == "p0")
    }
    let transparent = Quarters.png(kind: 6, depth: 8, rows: rows)
    #expect(throws: Problems.self) { try file([transparent]) }
  }

  @Test("A PNG with a row that is filtered as no PNG is, is refused before there is a file")
  func strangeFilter() throws {
    var rows = [UInt8](repeating: 0, count: 16 * 97)
    rows[15 * 97] = 4
    #expect(throws: Never.self) { try file([Quarters.png(kind: 2, depth: 8, rows: rows)]) }
    rows[15 * 97] = 5
    #expect(throws: Problems.self) { try file([Quarters.png(kind: 2, depth: 8, rows: rows)]) }
  }

  @Test("A photograph that lost its tail is refused even with an end put to it, and never half grey on paper")
  func halfPhotograph() throws {
    let half = Array(Quarters.jpeg.prefix(Quarters.jpeg.count - 12)) + [0xFF, 0xD9]
    let problems = #expect(throws: Problems.self) { try file([half]) }
    #expect(problems?.all.first?.message == "the picture is damaged")
  }

  @Test("A PNG of any kind is found whole, interlaced or see-through, and one that lacks rows is not")
  func wholePNG() throws {
    let four: (Quarters.Dot) -> [UInt8] = { [$0.0, $0.1, $0.2, 128] }
    let whole = [
      Quarters.png(), Quarters.png(isInterlaced: true), Quarters.png(kind: 6, dot: four),
      Quarters.png(kind: 6, isInterlaced: true, dot: four), Quarters.png(kind: 4) { [$0.0, 128] },
      Quarters.png(kind: 0) { [$0.0] }, Quarters.palette, Quarters.deep, Quarters.filtered,
    ]
    for bytes in whole { #expect(try Raster(path: "p", bytes: bytes).isWhole) }
    // As many as the rows of an opaque picture from top to bottom have.
    let rows = [UInt8](repeating: 0, count: 16 * 97)
    let short = [
      Quarters.png(kind: 2, depth: 8, isInterlaced: true, rows: rows),
      Quarters.png(kind: 6, depth: 8, rows: rows),
      Quarters.png(kind: 2, depth: 8, rows: Array(rows.dropLast())),
    ]
    for bytes in short { #expect(try !Raster(path: "p", bytes: bytes).isWhole) }
  }

  @Test("A file cut off anywhere is refused")
  func cutOff() throws {
    for whole in [Quarters.png(), Quarters.palette, Quarters.png(isInterlaced: true)] {
      for length in 0..<whole.count - 1 {
        #expect(throws: Problems.self) { try Raster(path: "p", bytes: Array(whole.prefix(length))) }
      }
    }
    for length in 0..<Quarters.progressive.count - 2 {
      let bytes = Array(Quarters.progressive.prefix(length))
      #expect(throws: Problems.self) { try Sample.pictures([bytes]) }
    }
  }
}

@Suite("What pictures of dots look like")
struct RasterPixelTests {
  /// A picture's colours from the top left to the bottom right; the rectangle is 96 points square.
  struct Sheet {
    let width: Int
    let bytes: [UInt8]

    func dot(_ x: Int, _ y: Int) -> [Int] { (0..<3).map { Int(bytes[(y * width + x) * 3 + $0]) } }
  }

  /// How quarters stand when the picture is turned as Exif says.
  static let turns: [UInt8: [Int]] = [
    1: [0, 1, 2, 3], 2: [1, 0, 3, 2], 3: [3, 2, 1, 0], 4: [2, 3, 0, 1], 5: [0, 2, 1, 3], 6: [2, 0, 3, 1],
    7: [3, 1, 2, 0], 8: [1, 3, 0, 2],
  ]

  /// What the middle of each quarter of the first picture of a page must be, give or take a few of 255.
  private func expect(_ order: [Int], on sheet: Sheet, isUpright: Bool = false, isGrey: Bool = false) {
    for place in 0..<4 {
      let (right, below) = (place % 2, place / 2)
      let x = 120 + (isUpright ? 12 : 24) * (2 * right - 1)
      let y = 120 + (isUpright ? 24 : 12) * (2 * below - 1)
      let dot = Quarters.dots[order[place]]
      var expected = [Int(dot.red), Int(dot.green), Int(dot.blue)]
      if isGrey { expected = [Int](repeating: Self.brightness(of: dot), count: 3) }
      let found = sheet.dot(x, y)
      let isNear = zip(found, expected).allSatisfy { abs($0 - $1) <= 10 }
      #expect(isNear, "quarter \(place) is \(found), not \(expected)")
    }
  }

  private static func brightness(of dot: Quarters.Dot) -> Int {
    (299 * Int(dot.red) + 587 * Int(dot.green) + 114 * Int(dot.blue)) / 1000
  }

  private func preview(_ document: PagedDocument) throws -> Sheet {
    let file = try Press(typefaces: typefaces).png(page: 0, of: document, dotsPerInch: 72)
    let surface = try Raster(path: "preview", bytes: file).unpacked()
    defer { cairo_surface_destroy(surface) }
    let width = Int(cairo_image_surface_get_width(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let data = try #require(cairo_image_surface_get_data(surface))
    let rows = 0..<Int(cairo_image_surface_get_height(surface))
    let bytes = rows.flatMap { row in
      (0..<width).flatMap { column in (0..<3).map { data[row * stride + column * 4 + 2 - $0] } }
    }
    return Sheet(width: width, bytes: bytes)
  }

  private func print(_ document: PagedDocument) throws -> Sheet {
    let ppm = [UInt8](try pixels(of: Press(typefaces: typefaces).pdf(document), 72))
    let head = String(decoding: ppm.prefix(15), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let width = try #require(Int(head[1]))
    let height = try #require(Int(head[2]))
    return Sheet(width: width, bytes: ppm.suffix(width * height * 3))
  }

  private func sheets(_ bytes: [UInt8]) throws -> [Sheet] {
    let document = try Sample.pictures([bytes])
    return try [preview(document)] + (pdftoppm == nil ? [] : [print(document)])
  }

  @Test("A photograph stands upright whichever way the camera was held", arguments: 1...8)
  func turned(orientation: UInt8) throws {
    for sheet in try sheets(Quarters.turned(orientation)) {
      expect(Self.turns[orientation]!, on: sheet, isUpright: orientation > 4)
    }
  }

  @Test("Every kind of PNG and JPEG shows its colours, on paper and in the preview")
  func colours() throws {
    let files = [
      Quarters.png(), Quarters.filtered, Quarters.palette, Quarters.deep, Quarters.png(isInterlaced: true),
      Quarters.progressive, Quarters.png(kind: 6) { [$0.0, $0.1, $0.2, 255] },
    ]
    for bytes in files {
      for sheet in try sheets(bytes) { expect([0, 1, 2, 3], on: sheet) }
    }
    let grey = Quarters.png(kind: 0) { [UInt8(Self.brightness(of: $0))] }
    for bytes in [grey, Quarters.grey] {
      for sheet in try sheets(bytes) { expect([0, 1, 2, 3], on: sheet, isGrey: true) }
    }
  }

  @Test("A dot that names a colour which the palette lacks is black on paper and in the preview")
  func beyondThePalette() throws {
    for sheet in try sheets(Quarters.shortPalette) {
      #expect(sheet.dot(96, 132) == [0, 0, 0])
      #expect(sheet.dot(144, 132) == [0, 0, 0])
    }
  }

  @Test("A picture of a few dots ends at its edges, as it does on paper")
  func edges() throws {
    for sheet in try sheets(Quarters.png()) {
      // 96 points across and 48 down, in the middle of its square.
      #expect(sheet.dot(73, 97) == sheet.dot(80, 104))
      #expect(sheet.dot(70, 104) == [255, 255, 255])
      #expect(sheet.dot(80, 94) == [255, 255, 255])
    }
  }

  @Test("See-through parts show the paper")
  func transparent() throws {
    let bytes = Quarters.png(kind: 6) { [$0.0, $0.1, $0.2, $0.0 == 200 ? 0 : 255] }
    for sheet in try sheets(bytes) {
      #expect(sheet.dot(96, 108) == [255, 255, 255])
      #expect(sheet.dot(144, 108) == [30, 30, 200])
    }
  }
}

import Diagnostics
import Testing

@testable import Pictures

@Suite("Headers of photographs")
struct RasterHeaderTests {
  private func header(_ bytes: [UInt8]) throws -> RasterHeader { try RasterHeader(path: "p", bytes: bytes) }

  private func complaint(_ bytes: [UInt8]) -> String? {
    do throws(Problems) {
      _ = try RasterHeader(path: "p", bytes: bytes)
      return nil
    } catch {
      return error.all.first?.message
    }
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A chunk with its sum, or with the given one.
  private func chunk(_ name: String, _ content: [UInt8] = [], sum: [UInt8]? = nil) -> [UInt8] {
    let body = Array(name.utf8) + content
    let rest = body.reduce(UInt32.max) { rest, byte in
      (0..<8).reduce(rest ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return number(content.count, 4) + body + (sum ?? number(Int(~rest), 4))
  }

  /// 3 by 2 dots in 8 bits RGB; the sum is what zlib's crc32 gives.
  private var plain: [UInt8] {
    PNGFile.signature
      + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0], sum: [0x12, 0x16, 0xF1, 0x4D])
  }

  private func jpeg(components: Int = 3, width: Int = 640, frame: UInt8 = 0xC0, exif: [UInt8] = []) -> [UInt8]
  {
    let parts = Array(repeating: [UInt8](repeating: 1, count: 3), count: components).flatMap { $0 }
    var bytes: [UInt8] = [0xFF, 0xD8]
    if !exif.isEmpty { bytes += [0xFF, 0xE1] + number(exif.count + 2, 2) + exif }
    bytes += [0xFF, frame] + number(8 + parts.count, 2) + [8] + number(480, 2) + number(width, 2)
    bytes += [UInt8(components)] + parts
    return bytes + [0xFF, 0xDA, 0, 3, 0, 1, 2, 3, 0xFF, 0, 9, 0xFF, 0xD9]
  }

  @Test("A PNG says its size, its colours and whether it is transparent")
  func png() throws {
    let found = try header(plain + chunk("tRNS", [0, 0, 0, 0, 0, 0]) + chunk("IDAT", [1]) + chunk("IEND"))
    #expect(found.format == .png && found.width == 3 && found.height == 2)
    #expect(found.components == 3 && found.bitDepth == 8 && found.hasAlpha && !found.isInterlaced)
  }

  @Test("A PNG that is cut off, damaged or without dots is refused")
  func badPNG() {
    #expect(complaint(plain + chunk("IEND")) == "the picture holds no dots")
    #expect(complaint(plain + chunk("IDAT", [1])) == "the picture is cut off")
    #expect(complaint(plain + number(999, 4) + Array("IDAT".utf8)) == "the picture is cut off")
    #expect(complaint(plain + chunk("IDAT", [1], sum: [1, 2, 3, 4])) == "the picture is damaged")
    var damaged = plain
    damaged[19] = 4
    #expect(complaint(damaged) == "the picture is damaged")
    #expect(complaint(Array(plain.prefix(20))) == "the picture is cut off")
  }

  @Test("A PNG whose parts stand in the wrong order, twice, or mean something unknown, is refused")
  func disorder() {
    let start = PNGFile.signature + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 4, 3, 0, 0, 0])
    let (palette, dots, end) = (chunk("PLTE", [9, 8, 7]), chunk("IDAT", [1]), chunk("IEND"))
    #expect(complaint(start + palette + chunk("tEXt", [65, 0, 66]) + dots + dots + end) == nil)
    let wrong = [
      palette + palette + dots, dots + palette, palette + dots + chunk("tEXt", [65, 0, 66]) + dots,
      palette + chunk("ABCD", [1]) + dots, palette + Array(start.dropFirst(8)) + dots,
    ]
    for parts in wrong { #expect(complaint(start + parts + end) == "the picture is damaged") }
  }

  @Test("A picture that is too large is told to be made smaller")
  func tooLarge() {
    let problems = #expect(throws: Problems.self) { try header(jpeg(width: 60_000)) }
    #expect(problems?.all.first?.hint?.hasPrefix("make it smaller") == true)
  }

  @Test("A palette is found, and asked for where dots are its numbers")
  func palette() throws {
    let start = PNGFile.signature + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 4, 3, 0, 0, 0])
    let end = chunk("IDAT", [1]) + chunk("IDAT", [2, 3]) + chunk("IEND")
    let raster = try Raster(path: "p", bytes: start + chunk("PLTE", [9, 8, 7, 6, 5, 4]) + end)
    #expect(raster.bytes[raster.packed.palette].elementsEqual([9, 8, 7, 6, 5, 4]))
    #expect(raster.packed.rows.flatMap { raster.bytes[$0] } == [1, 2, 3])
    #expect(complaint(start + end) == "the picture has no palette")
    #expect(complaint(start + chunk("PLTE", [1, 2]) + end) == "the picture is damaged")
  }

  @Test("A small square of many dots is sharp, a large one of few is not")
  func sharpness() throws {
    let artwork = Artwork.raster(try Raster(path: "p", bytes: jpeg()))
    #expect(artwork.size == (640, 480))
    #expect(artwork.dotsPerInch(inSquareOf: 72) == 640)
    #expect(artwork.dotsPerInch(inSquareOf: 720) == 64)
  }

  @Test("A JPEG says its size and how it is to be turned")
  func turned() throws {
    let little: [UInt8] =
      Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
    let big: [UInt8] =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0]
    #expect(try header(jpeg()).orientation == 1)
    #expect(try header(jpeg(exif: big)).orientation == 3)
    let found = try header(jpeg(exif: little))
    #expect(found.format == .jpeg && found.width == 640 && found.height == 480 && found.components == 3)
    #expect(found.orientation == 6 && found.uprightSize == (480, 640))
    #expect(try header(jpeg(components: 1, frame: 0xC2)).components == 1)
  }

  @Test(
    "How a picture is to be turned is found in a PNG, and as a number of four bytes or of one, in either order"
  )
  func turnedOtherwise() throws {
    let long: [UInt8] =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 4, 0, 0, 0, 1, 0, 0, 0, 6]
    let littleLong: [UInt8] =
      Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]
    let byte: [UInt8] =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 1, 0, 0, 0, 1, 3, 0, 0, 0]
    let strange: [UInt8] =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 2, 0, 0, 0, 1, 6, 6, 6, 6]
    #expect(try header(jpeg(exif: long)).orientation == 6)
    #expect(try header(jpeg(exif: littleLong)).orientation == 8)
    #expect(try header(jpeg(exif: byte)).orientation == 3)
    #expect(try header(jpeg(exif: strange)).orientation == 1, "a text says nothing")
    for place in [true, false] {
      let (exif, dots) = (chunk("eXIf", Array(long.dropFirst(6))), chunk("IDAT", [1]))
      let found = try header(plain + (place ? exif + dots : dots + exif) + chunk("IEND"))
      #expect(found.orientation == 6 && found.uprightSize == (2, 3))
    }
  }

  @Test("CMYK, lossless and huge JPEGs, and those cut off, are refused")
  func badJPEG() {
    #expect(complaint(jpeg(components: 4))?.contains("CMYK") == true)
    #expect(complaint(jpeg(frame: 0xC3))?.contains("lossless") == true)
    #expect(complaint(jpeg(width: 60_000)) == "the picture is too large: 60000 by 480 dots")
    #expect(complaint(jpeg(width: 0)) == "the picture has no size")
    for end in 3..<jpeg().count { #expect(complaint(Array(jpeg().prefix(end))) == "the picture is cut off") }
  }

  @Test("A file of another kind is refused")
  func otherKind() {
    #expect(complaint(Array("GIF89a".utf8)) == "the picture is neither PNG nor JPEG")
    #expect(complaint([]) == "the picture is neither PNG nor JPEG")
  }

  @Test("Headers with any bytes changed are read or refused, never a crash")
  func mutated() {
    let exif: [UInt8] =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0]
    for sample in [plain + chunk("IDAT", [1]) + chunk("IEND"), jpeg(exif: exif)] {
      for place in 3..<sample.count {
        for value in stride(from: 0, through: 255, by: 15) {
          var changed = sample
          changed[place] = UInt8(value)
          _ = complaint(changed)
        }
      }
    }
  }
}

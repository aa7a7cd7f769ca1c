import CCairo
import Foundation
import Layout
import Pictures

@testable import PDF

/// Pictures of 32 by 16 dots in four quarters: red, blue, green and light grey, from the top left to the bottom right.
enum Quarters {
  typealias Dot = (red: UInt8, green: UInt8, blue: UInt8)

  static let dots: [Dot] = [(200, 30, 30), (30, 30, 200), (30, 160, 30), (240, 240, 240)]

  /// The number of the quarter of a dot.
  private static func quarter(_ x: Int, _ y: Int) -> Int { (y < 8 ? 0 : 2) + (x < 16 ? 0 : 1) }

  /// A PNG of colours in 8 bits, each dot made of bytes by the quarter's colour.
  static func png(
    kind: UInt8 = 2, isInterlaced: Bool = false, dot: (Dot) -> [UInt8] = { [$0.0, $0.1, $0.2] }
  )
    -> [UInt8]
  {
    let passes = isInterlaced ? adam7 : [(0, 0, 1, 1)]
    var rows: [UInt8] = []
    for (left, top, across, down) in passes {
      for y in stride(from: top, to: 16, by: down) where left < 32 {
        rows.append(0)
        for x in stride(from: left, to: 32, by: across) { rows += dot(dots[quarter(x, y)]) }
      }
    }
    return png(kind: kind, depth: 8, isInterlaced: isInterlaced, rows: rows)
  }

  private static let adam7 = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
  ]

  /// Every row is the difference from the row above it (filter 2), in two parts of the stream.
  static var filtered: [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<16 {
      rows.append(2)
      for x in 0..<32 {
        let (dot, above) = (dots[quarter(x, y)], y == 0 ? (0, 0, 0) : dots[quarter(x, y - 1)])
        rows += [dot.red &- above.0, dot.green &- above.1, dot.blue &- above.2]
      }
    }
    return png(kind: 2, depth: 8, rows: rows, parts: 2)
  }

  /// Two bits a dot that count in a palette of four.
  static var palette: [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<16 {
      rows.append(0)
      for x in stride(from: 0, to: 32, by: 4) {
        rows.append((0..<4).reduce(0) { $0 << 2 | UInt8(quarter(x + $1, y)) })
      }
    }
    return png(kind: 3, depth: 2, palette: dots.flatMap { [$0.red, $0.green, $0.blue] }, rows: rows)
  }

  /// The same with only two colours in its palette: the others are named and not there.
  static var shortPalette: [UInt8] {
    let rows = (0..<16).flatMap { y in
      [UInt8(0)]
        + stride(from: 0, to: 32, by: 4).map { x in
          (0..<4).reduce(UInt8(0)) { $0 << 2 | UInt8(quarter(x + $1, y)) }
        }
    }
    return png(
      kind: 3, depth: 2, palette: dots.prefix(2).flatMap { [$0.red, $0.green, $0.blue] }, rows: rows)
  }

  /// Sixteen bits a colour.
  static var deep: [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<16 {
      rows.append(0)
      for x in 0..<32 {
        let dot = dots[quarter(x, y)]
        rows += [dot.red, dot.red, dot.green, dot.green, dot.blue, dot.blue]
      }
    }
    return png(kind: 2, depth: 16, rows: rows)
  }

  /// A PNG file of filtered rows; its size may be a lie.
  static func png(
    kind: UInt8, depth: UInt8, isInterlaced: Bool = false, palette: [UInt8] = [], rows: [UInt8],
    parts: Int = 1, height: UInt8 = 16
  ) -> [UInt8] {
    var length = compressBound(UInt(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress2(&packed, &length, rows, UInt(rows.count), 6)
    packed = Array(packed.prefix(Int(length)))
    let cut = parts == 1 ? packed.count : packed.count / 2
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += chunk("IHDR", [0, 0, 0, 32, 0, 0, 0, height, depth, kind, 0, 0, isInterlaced ? 1 : 0])
    if !palette.isEmpty { file += chunk("PLTE", palette) }
    file += chunk("IDAT", Array(packed[..<cut]))
    if cut < packed.count { file += chunk("IDAT", Array(packed[cut...])) }
    return file + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return number(content.count) + body + number(Int(crc32(0, body, UInt32(body.count))))
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Made once with Pillow: quality 60, colours at half the dots.
  static let jpeg = base64(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV\
    pQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQ\
    ACADASIAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAAAAQFBgf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAABA\
    UG/8QAGxEAAQQDAAAAAAAAAAAAAAAAABMVoeEWYmP/2gAMAwEAAhEDEQA/AKITxKUE5JymjODuw1rtpNAkz//Z
    """)

  /// The same in passes of growing sharpness.
  static let progressive = base64(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV\
    pQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAQ\
    ACADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQFBv/EABYBAQEBAAAAAAAAAAAAAAAAAAMEBf/aAAwDAQACEAMQAAABgUJEzXdtcf\
    /EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEAAQUCD//EABcRAQADAAAAAAAAAAAAAAAAAAASFWL/2gAIAQMBAT8Bssov/8QAFxEBAAMAAAAA\
    AAAAAAAAAAAAABIUYf/aAAgBAgEBPwGS3j//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAY/Ag//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9\
    oACAEBAAE/IQ//2gAMAwEAAgADAAAAEM/P/8QAFxEAAwEAAAAAAAAAAAAAAAAAEBHh8P/aAAgBAwEBPxDLgf/EABcRAQADAAAAAAAAAAAAAAAA\
    AAAR4fD/2gAIAQIBAT8QMzT/xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAE/EA//2Q==
    """)

  /// The same in greys.
  static let grey = base64(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV\
    pQYEpRUk//wAALCAAQACABAREA/8QAFwABAQEBAAAAAAAAAAAAAAAAAAUGB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AhCWNGOpj\
    /9k=
    """)

  private static func base64(_ text: String) -> [UInt8] { Array(Data(base64Encoded: text)!) }

  /// The photograph with an Exif block that says how it is to be turned.
  static func turned(_ orientation: UInt8) -> [UInt8] {
    let exif =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return jpeg.prefix(2) + [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + jpeg.dropFirst(2)
  }
}

extension Sample {
  /// Each picture in a square of 96 points, four a page in a row; then all of them again.
  static func pictures(_ files: [[UInt8]]) throws -> PagedDocument {
    var sample = Sample()
    sample.document.pictures = try files.enumerated().map { index, bytes in
      Picture(name: "p\(index)", artwork: .raster(try Raster(path: "p\(index)", bytes: bytes)))
    }
    for index in 0..<2 * files.count {
      if index % 4 == 0 { sample.addPage() }
      if index == 0 { sample.write("Pictures", as: .heading(1), y: 50) }
      let figure = sample.add(.figure, alternative: "Four colours")
      let square = area(72 + 112 * (index % 4), 72, 96, 96)
      sample.document.areas[figure] = square
      sample.paint(.picture(index: index % files.count, square), for: figure)
    }
    return sample.document
  }
}

/// The chunks of a PNG file (W3C PNG specification, second edition).
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private let bytes: RasterBytes

  init(_ bytes: [UInt8]) { self.bytes = RasterBytes(bytes: bytes) }

  /// The header, after every chunk up to the last one was found whole.
  func header() throws(RasterFault) -> RasterHeader {
    var header = try firstChunk()
    // A palette is needed by the pictures that are made of palette numbers only.
    var hasPalette = try bytes.u8(25) != 3
    var hasRows = false
    var at = 8
    while true {
      let length = try bytes.u32(at)
      let kind = try bytes.u32(at + 4)
      guard at + 12 + length <= bytes.count else { throw .cutOff }
      switch kind {
      case Chunk.end:
        guard hasRows else { throw RasterFault("holds no dots") }
        guard hasPalette else { throw RasterFault("has no palette") }
        return header
      case Chunk.palette: hasPalette = true
      case Chunk.rows: hasRows = true
      case Chunk.transparency: header.hasAlpha = true
      default: break
      }
      at += 12 + length
    }
  }

  private func firstChunk() throws(RasterFault) -> RasterHeader {
    guard try bytes.u32(8) == 13, try bytes.u32(12) == Chunk.header else {
      throw RasterFault("has no PNG header")
    }
    guard try bytes.u32(29) == checksum(of: 12..<29) else { throw RasterFault("is damaged") }
    let kind = try bytes.u8(25)
    let depth = try bytes.u8(24)
    guard let depths = Self.depths[kind], depths.contains(depth) else {
      throw RasterFault("is of no kind that PNG has")
    }
    guard try bytes.u8(26) == 0, try bytes.u8(27) == 0, try bytes.u8(28) <= 1 else {
      throw RasterFault("is packed in a way that PNG does not have")
    }
    var header = RasterHeader(
      format: .png, width: try bytes.u32(16), height: try bytes.u32(20), components: kind & 2 == 0 ? 1 : 3,
      bitDepth: depth)
    header.hasAlpha = kind & 4 != 0
    header.isInterlaced = try bytes.u8(28) == 1
    return header
  }

  /// The bit depths of each colour type (table 11.1).
  private static let depths: [Int: Set<Int>] = [
    0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
  ]

  private enum Chunk {
    static let header = 0x4948_4452
    static let palette = 0x504C_5445
    static let rows = 0x4944_4154
    static let transparency = 0x7452_4E53
    static let end = 0x4945_4E44
  }

  /// The CRC-32 of a chunk's name and content (annex D), bit by bit: it is taken of 17 bytes.
  private func checksum(of range: Range<Int>) -> Int {
    var remainder: UInt32 = .max
    for byte in bytes.bytes[range] {
      remainder ^= UInt32(byte)
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return Int(~remainder)
  }
}

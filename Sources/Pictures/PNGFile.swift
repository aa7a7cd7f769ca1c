/// The chunks of a PNG file (W3C PNG specification, second edition).
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private let bytes: RasterBytes

  init(_ bytes: [UInt8]) { self.bytes = RasterBytes(bytes: bytes) }

  /// The header, after every chunk up to the last one was found whole.
  func header() throws(RasterFault) -> RasterHeader { try read().header }

  /// The header and where the dots are, after every chunk up to the last one was found whole.
  func read() throws(RasterFault) -> (header: RasterHeader, dots: PackedDots) {
    var header = try firstChunk()
    let hasNumbers = try bytes.u8(25) == 3
    var dots = PackedDots(palette: 0..<0, rows: [])
    var at = 8 + 12 + 13
    var last = Chunk.header
    while true {
      let length = try bytes.u32(at)
      let kind = try bytes.u32(at + 4)
      guard at + 12 + length <= bytes.count else { throw .cutOff }
      let content = at + 8..<at + 8 + length
      guard try bytes.u32(content.upperBound) == checksum(of: at + 4..<content.upperBound) else {
        throw RasterFault("is damaged")
      }
      guard isInPlace(kind, after: last, dots) else { throw RasterFault("is damaged") }
      last = kind
      switch kind {
      case Chunk.end:
        guard !dots.rows.isEmpty else { throw RasterFault("holds no dots") }
        try check(&dots, hasNumbers)
        return (header, dots)
      case Chunk.palette: dots.palette = content
      case Chunk.rows: dots.rows.append(content)
      case Chunk.transparency: header.hasAlpha = true
      case Chunk.exif:
        header.orientation = ExifBlock(bytes: bytes.bytes[content]).orientation ?? header.orientation
      default: break
      }
      at += 12 + length
    }
  }

  /// Whether a chunk may stand where it does (§5.6): one header, one palette before the dots, the dots in one run. One
  /// that must be understood and is not known changes the picture in a way that nobody can tell.
  private func isInPlace(_ kind: Int, after last: Int, _ dots: PackedDots) -> Bool {
    switch kind {
    case Chunk.end: true
    case Chunk.palette: dots.palette.isEmpty && dots.rows.isEmpty
    case Chunk.rows: dots.rows.isEmpty || last == Chunk.rows
    default: kind & Chunk.ancillary != 0
    }
  }

  /// A palette is needed by the pictures that are made of palette numbers; others may hold one that is only advice.
  private func check(_ dots: inout PackedDots, _ hasNumbers: Bool) throws(RasterFault) {
    guard hasNumbers else { return dots.palette = 0..<0 }
    guard !dots.palette.isEmpty else { throw RasterFault("has no palette") }
    guard dots.palette.count % 3 == 0, dots.palette.count <= 768 else { throw RasterFault("is damaged") }
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
    /// PNG specification, third edition, §11.3.4.5.
    static let exif = 0x6558_4966
    static let end = 0x4945_4E44
    /// Set in the names of chunks that a reader may pass over: their first letter is a small one.
    static let ancillary = 0x2000_0000
  }

  /// The CRC-32 of a chunk's name and content (annex D).
  private func checksum(of range: Range<Int>) -> Int {
    var remainder: UInt32 = .max
    bytes.bytes.withUnsafeBufferPointer { bytes in
      Self.remainders.withUnsafeBufferPointer { table in
        for index in range {
          remainder = remainder >> 8 ^ table[Int(UInt8(truncatingIfNeeded: remainder) ^ bytes[index])]
        }
      }
    }
    return Int(~remainder)
  }

  /// What each byte leaves behind.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 0 ? 0 : 0xEDB8_8320) }
  }
}

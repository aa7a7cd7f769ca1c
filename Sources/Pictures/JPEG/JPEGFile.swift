/// The segments of a JPEG file (ITU-T T.81 annex B) and the orientation in its Exif block.
struct JPEGFile {
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  private let bytes: RasterBytes

  init(_ bytes: [UInt8]) { self.bytes = RasterBytes(bytes: bytes) }

  /// The header, from the segments before the first scan.
  func header() throws(RasterFault) -> RasterHeader {
    var header: RasterHeader?
    var orientation = 1
    var at = 2
    while true {
      guard try bytes.u8(at) == 0xFF else { throw RasterFault("is damaged") }
      let marker = try bytes.u8(at + 1)
      // Any number of FF may stand before a marker.
      guard marker != 0xFF else {
        at += 1
        continue
      }
      let length = try bytes.u16(at + 2)
      guard length >= 2, at + 2 + length <= bytes.count else { throw .cutOff }
      switch marker {
      case 0xC0, 0xC1, 0xC2:
        guard header == nil else { throw RasterFault("holds several pictures") }
        header = try frame(at + 4, length)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw RasterFault("is a kind of JPEG that PDF does not have (lossless or arithmetic)")
      case 0xE1: orientation = exifOrientation(at + 4, at + 2 + length) ?? orientation
      case 0xDA:
        guard var header else { throw RasterFault("is damaged") }
        header.orientation = orientation
        return header
      case 0x00, 0x01, 0xD0...0xD9: throw RasterFault("is damaged")
      default: break
      }
      at += 2 + length
    }
  }

  /// The parts of the file that draw. What else a camera writes, the place and the owner among it, small pictures of
  /// the whole, and whatever stands after the end, must not get into a file that leaves the office.
  func drawingParts() throws(RasterFault) -> [Range<Int>] {
    var parts = [0..<2]
    var at = 2
    while true {
      guard try bytes.u8(at) == 0xFF else { throw RasterFault("is damaged") }
      let marker = try bytes.u8(at + 1)
      guard marker != 0xFF else {
        at += 1
        continue
      }
      guard marker != 0xD9 else { return parts + [at..<at + 2] }
      let length = try bytes.u16(at + 2)
      guard length >= 2, at + 2 + length <= bytes.count else { throw .cutOff }
      let end = marker == 0xDA ? endOfScan(from: at + 2 + length) : at + 2 + length
      if Self.draws(marker, length) { parts.append(at..<end) }
      at = end
    }
  }

  /// Frames, tables, restarts and scans; of the blocks for programs only JFIF's without a picture of its own, and
  /// Adobe's, which says how the colours are coded (ISO 32000-1 table 13).
  private static func draws(_ marker: Int, _ length: Int) -> Bool {
    switch marker {
    case 0xC0...0xC2, 0xC4, 0xDA...0xDD: true
    case 0xE0: length == 16
    case 0xEE: length == 14
    default: false
    }
  }

  /// The next marker that is no restart: within packed dots every other FF is followed by 0.
  private func endOfScan(from start: Int) -> Int {
    let all = bytes.bytes
    var at = start
    while at + 1 < all.count {
      if all[at] == 0xFF, all[at + 1] != 0, !(0xD0...0xD7).contains(all[at + 1]) { return at }
      at += 1
    }
    return all.count
  }

  private func frame(_ at: Int, _ length: Int) throws(RasterFault) -> RasterHeader {
    let components = try bytes.u8(at + 5)
    guard components != 4 else {
      throw RasterFault("is in CMYK, which prints in other colours than it shows")
    }
    guard components == 1 || components == 3, length == 8 + 3 * components, try bytes.u8(at) == 8 else {
      throw RasterFault("is neither grey nor RGB with 8 bits a colour")
    }
    return RasterHeader(
      format: .jpeg, width: try bytes.u16(at + 3), height: try bytes.u16(at + 1), components: components,
      bitDepth: 8)
  }

  /// The orientation of an Exif block (CIPA DC-008, tag 0x0112), or nil when it says none that can be read: a photograph
  /// without one is upright.
  private func exifOrientation(_ start: Int, _ end: Int) -> Int? {
    guard end - start >= 14, bytes.bytes[start..<start + 6].elementsEqual(Array("Exif\0\0".utf8)) else {
      return nil
    }
    return ExifBlock(bytes: bytes.bytes[start + 6..<end]).orientation
  }
}

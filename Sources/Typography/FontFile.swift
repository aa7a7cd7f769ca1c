/// Why the bytes of a font cannot be used. The door adds which font it was.
struct FontFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// The table directory of a TrueType file.
struct FontFile {
  /// The largest file that is read; the largest bundled font has 0.8 MB.
  static let greatestSize = 32 << 20

  let bytes: [UInt8]
  /// The tables by tag, in the order of the directory.
  let directory: [(tag: String, range: Range<Int>)]

  init(_ bytes: [UInt8]) throws(FontFault) {
    guard bytes.count <= Self.greatestSize else { throw FontFault("it is larger than 32 MB") }
    let header = FontTable(tag: "font header", bytes: bytes, range: 0..<bytes.count)
    let version = try header.u32(0)
    guard version == 0x0001_0000 || version == 0x7472_7565 else {
      throw FontFault("it is not a static TrueType file")
    }
    var directory: [(tag: String, range: Range<Int>)] = []
    for record in 0..<(try header.u16(4)) {
      let at = 12 + 16 * record
      let start = try header.u32(at + 8)
      let length = try header.u32(at + 12)
      let tag = String(decoding: bytes[at..<at + 4], as: UTF8.self)
      guard start + length <= bytes.count else { throw FontFault("its '\(tag)' table is cut off") }
      directory.append((tag, start..<start + length))
    }
    self.bytes = bytes
    self.directory = directory
  }

  /// A table by its four letters, or nil when the font has none.
  func table(_ tag: String) -> FontTable? {
    directory.first { $0.tag == tag }.map { FontTable(tag: tag, bytes: bytes, range: $0.range) }
  }

  /// A table that no font is without.
  func required(_ tag: String) throws(FontFault) -> FontTable {
    guard let table = table(tag) else { throw FontFault("it has no '\(tag)' table") }
    return table
  }
}

/// A part of a font file, read big-endian; every read is held against the part's end.
struct FontTable {
  let tag: String
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(tag: String, bytes: [UInt8], range: Range<Int>) {
    self.tag = tag
    self.bytes = bytes
    self.range = range
  }

  var count: Int { range.count }

  /// The part from an offset to the end of this one.
  func part(at offset: Int) throws(FontFault) -> FontTable {
    guard offset >= 0, offset <= range.count else { throw cutOff }
    return FontTable(tag: tag, bytes: bytes, range: range.lowerBound + offset..<range.upperBound)
  }

  /// The bytes of a range counted from the part's start.
  func bytes(_ wanted: Range<Int>) throws(FontFault) -> ArraySlice<UInt8> {
    guard wanted.lowerBound >= 0, wanted.upperBound <= range.count else { throw cutOff }
    return bytes[range.lowerBound + wanted.lowerBound..<range.lowerBound + wanted.upperBound]
  }

  func u16(_ offset: Int) throws(FontFault) -> Int {
    guard offset >= 0, offset + 2 <= range.count else { throw cutOff }
    let at = range.lowerBound + offset
    return Int(bytes[at]) << 8 | Int(bytes[at + 1])
  }

  func i16(_ offset: Int) throws(FontFault) -> Int {
    Int(Int16(truncatingIfNeeded: try u16(offset)))
  }

  func u32(_ offset: Int) throws(FontFault) -> Int {
    try u16(offset) << 16 | u16(offset + 2)
  }

  var cutOff: FontFault { FontFault("its '\(tag)' table is cut off") }

  var damaged: FontFault { FontFault("its '\(tag)' table is damaged") }
}

/// The bits of a scan, the highest of each byte first (ITU-T T.81 §F.2.2.5). Past the end, and past a marker, bits are
/// zeros, so that looking ahead is safe.
struct BitReader {
  let bytes: [UInt8]
  /// The next byte.
  private(set) var at: Int
  private var waiting: UInt32 = 0
  private var count = 0
  /// How many zeros were made up, in bytes.
  private var madeUp = 0
  /// Where the next marker stands, or the end of the file; it is sought again only behind it. A file may ask for a
  /// restart after every unit and have no marker.
  private var nextMarker = -1

  /// Whether bits were used that the file does not have; up to four bytes are only looked at ahead.
  var isSpent: Bool { madeUp * 8 > count }

  init(_ bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  private mutating func fill() {
    while count <= 16 {
      var byte: UInt8 = 0
      if at < bytes.count {
        byte = bytes[at]
        if byte != 0xFF {
          at += 1
        } else if at + 1 < bytes.count, bytes[at + 1] == 0 {
          at += 2
        } else {
          (byte, madeUp) = (0, madeUp + 1)
        }
      } else {
        madeUp += 1
      }
      waiting |= UInt32(byte) << UInt32(24 - count)
      count += 8
    }
  }

  /// A whole number of up to 16 bits.
  mutating func number(_ length: Int) -> Int {
    guard length > 0 else { return 0 }
    fill()
    let value = Int(waiting >> UInt32(32 - length))
    drop(length)
    return value
  }

  /// A number with its sign (§F.2.2.1, EXTEND).
  mutating func signed(_ length: Int) -> Int {
    let value = number(length)
    return length > 0 && value < 1 << (length - 1) ? value - (1 << length) + 1 : value
  }

  /// The symbol of a code; 0 for one that the table does not have.
  mutating func symbol(_ table: HuffmanTable) -> Int {
    fill()
    let ahead = Int(waiting >> 16)
    let short = table.short[ahead >> 7]
    if short > 0 {
      drop(Int(short >> 8))
      return Int(short & 255)
    }
    for length in 10...16 where ahead < table.ends[length] {
      drop(length)
      let index = table.firstIndices[length] + (ahead - table.starts[length]) >> (16 - length)
      return table.symbols.indices.contains(index) ? Int(table.symbols[index]) : 0
    }
    drop(16)
    return 0
  }

  private mutating func drop(_ length: Int) {
    waiting <<= UInt32(length)
    count -= length
  }

  /// Goes on behind the next restart marker, where one follows.
  mutating func restart() {
    (waiting, count, madeUp) = (0, 0, 0)
    if nextMarker < at { nextMarker = firstMarker(from: at) }
    if nextMarker + 1 < bytes.count, (0xD0...0xD7).contains(bytes[nextMarker + 1]) { at = nextMarker + 2 }
  }

  private func firstMarker(from start: Int) -> Int {
    var next = start
    while next + 1 < bytes.count {
      if bytes[next] == 0xFF, bytes[next + 1] != 0, bytes[next + 1] != 0xFF { return next }
      next += 1
    }
    return bytes.count
  }
}

/// The codes of a scan (§C.2), as spans of the next sixteen bits.
struct HuffmanTable {
  /// The first sixteen bits that a code of each length may begin.
  private(set) var starts = [Int](repeating: 0, count: 17)
  /// Where those bits end; a code has the shortest length whose end is above the bits that are met.
  private(set) var ends = [Int](repeating: 0, count: 17)
  private(set) var firstIndices = [Int](repeating: 0, count: 17)
  let symbols: [UInt8]
  /// By the next nine bits, of codes that are no longer: the length times 256 and the symbol; else 0. Nearly all codes of
  /// a photograph are.
  private(set) var short = [UInt16](repeating: 0, count: 512)

  /// Made of how many codes there are of each length, and what they stand for in their order.
  init(counts: ArraySlice<UInt8>, symbols: ArraySlice<UInt8>) {
    self.symbols = Array(symbols)
    var code = 0
    var index = 0
    for (place, count) in counts.enumerated() {
      let length = place + 1
      starts[length] = code << (16 - length)
      firstIndices[length] = index
      code += Int(count)
      index += Int(count)
      ends[length] = code << (16 - length)
      code <<= 1
    }
    for length in 1...9 {
      for ahead in stride(from: starts[length], to: min(ends[length], 1 << 16), by: 128) {
        let index = firstIndices[length] + (ahead - starts[length]) >> (16 - length)
        guard short[ahead >> 7] == 0, self.symbols.indices.contains(index) else { continue }
        short[ahead >> 7] = UInt16(length << 8) | UInt16(self.symbols[index])
      }
    }
  }
}

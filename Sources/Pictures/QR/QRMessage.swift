/// A text as the bits of a code, before it is known how large the code is (7.4 of ISO/IEC 18004).
struct QRMessage {
  private enum Mode: Int {
    case alphanumeric = 0b0010
    case byte = 0b0100
  }

  /// The places of the characters are their values in the alphanumeric mode (table 5).
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  private let mode: Mode
  private let count: Int
  private let bits: [Bool]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    count = bytes.count
    var bits: [Bool] = []
    let values = bytes.compactMap(Self.alphabet.firstIndex)
    if values.count == bytes.count {
      mode = .alphanumeric
      for start in stride(from: 0, to: values.count, by: 2) {
        let pair = values[start..<min(start + 2, values.count)]
        bits.add(pair.reduce(0) { $0 * 45 + $1 }, in: pair.count == 2 ? 11 : 6)
      }
    } else {
      mode = .byte
      for byte in bytes { bits.add(Int(byte), in: 8) }
    }
    self.bits = bits
  }

  /// How many bits say how long the text is (table 3).
  private func countBits(in version: QRVersion) -> Int {
    switch (mode, version.number) {
    case (.alphanumeric, ...9): 9
    case (.alphanumeric, ...26): 11
    case (.alphanumeric, _): 13
    case (.byte, ...9): 8
    case (.byte, _): 16
    }
  }

  func fits(_ version: QRVersion) -> Bool {
    let room = countBits(in: version)
    return count < 1 << room && 4 + room + bits.count <= version.dataCodewords * 8
  }

  /// The data codewords, filled up to the capacity of a version that they fit.
  func codewords(in version: QRVersion) -> [UInt8] {
    var all: [Bool] = []
    all.add(mode.rawValue, in: 4)
    all.add(count, in: countBits(in: version))
    all += bits
    let capacity = version.dataCodewords * 8
    all.add(0, in: min(4, capacity - all.count))
    all.add(0, in: (8 - all.count % 8) % 8)
    var words = stride(from: 0, to: all.count, by: 8).map { start in
      all[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    // The pad codewords of 7.4.10, in turn.
    let pads: [UInt8] = [0b1110_1100, 0b0001_0001]
    for index in 0..<version.dataCodewords - words.count { words.append(pads[index % 2]) }
    return words
  }
}

extension [Bool] {
  /// Adds a number, its highest bit first.
  fileprivate mutating func add(_ value: Int, in width: Int) {
    for bit in (0..<width).reversed() { append(value >> bit & 1 == 1) }
  }
}

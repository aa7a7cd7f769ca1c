extension DotGrid {
  /// The grid as a JPEG file: baseline, three colours of all dots each (ITU-T T.81, JFIF 1.02). The same bytes for the same
  /// dots: all is reckoned in whole numbers.
  public var jpeg: [UInt8] {
    var writer = JPEGWriter(self)
    return writer.file()
  }
}

/// Packs dots as a JPEG, with the tables that the standard gives as examples (annex K).
private struct JPEGWriter {
  private let grid: DotGrid
  private var bytes: [UInt8] = []
  /// Bits that do not fill a byte yet.
  private var waiting = 0
  private var count = 0

  init(_ grid: DotGrid) { self.grid = grid }

  mutating func file() -> [UInt8] {
    bytes = [0xFF, 0xD8]
    segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
    for (index, divisors) in Self.divisors.enumerated() {
      segment(0xDB, [UInt8(index)] + JPEGScan.order.map { UInt8(divisors[$0]) })
    }
    writeFrame()
    for (index, codes) in JPEGCodes.all.enumerated() {
      segment(0xC4, [UInt8((index % 2) << 4 + index / 2)] + codes.counts + codes.symbols)
    }
    // Three colours, brightness by the first pair of tables, and all frequencies in one pass.
    segment(0xDA, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0])
    writeScan()
    return bytes + [0xFF, 0xD9]
  }

  private mutating func segment(_ marker: UInt8, _ content: [UInt8]) {
    let length = content.count + 2
    bytes += [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + content
  }

  /// The size, and of each colour one block a unit and its divisors.
  private mutating func writeFrame() {
    let sides = [grid.size.height, grid.size.width].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    segment(0xC0, [8] + sides + [3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1])
  }

  private mutating func writeScan() {
    let tables = JPEGCodes.all.map(CodeTable.init)
    var means = [0, 0, 0]
    for top in stride(from: 0, to: grid.size.height, by: 8) {
      for left in stride(from: 0, to: grid.size.width, by: 8) {
        let colours = block(left: left, top: top)
        for (index, heights) in colours.enumerated() {
          let kind = index == 0 ? 0 : 1
          let frequencies = JPEGWave.frequencies(of: heights, dividedBy: Self.divisors[kind])
          write(frequencies, after: means[index], tables[kind * 2], tables[kind * 2 + 1])
          means[index] = frequencies[0]
        }
      }
    }
    if count > 0 { put((1 << (8 - count)) - 1, 8 - count) }
  }

  /// Brightness and the differences of blue and red (JFIF 1.02, page 3) of eight by eight dots, about 0; what lies beyond
  /// the edges is as the edge.
  private func block(left: Int, top: Int) -> [[Int]] {
    var colours = [[Int]](repeating: [], count: 3)
    for index in colours.indices { colours[index].reserveCapacity(64) }
    for y in top..<top + 8 {
      let row = min(y, grid.size.height - 1) * grid.size.width
      for x in left..<left + 8 {
        let dot = Int(grid.dots[row + min(x, grid.size.width - 1)])
        let (red, green, blue) = (dot >> 16, dot >> 8 & 255, dot & 255)
        colours[0].append((19_595 * red + 38_470 * green + 7_471 * blue + 32_768) >> 16 - 128)
        colours[1].append((-11_059 * red - 21_709 * green + 32_768 * blue + 32_768) >> 16)
        colours[2].append((32_768 * red - 27_439 * green - 5_329 * blue + 32_768) >> 16)
      }
    }
    return colours
  }

  /// One block: the mean as a difference, then each frequency after the zeros before it (§F.1.2).
  private mutating func write(_ block: [Int], after mean: Int, _ first: CodeTable, _ rest: CodeTable) {
    put(block[0] - mean, first, zeros: 0)
    var zeros = 0
    for place in JPEGScan.order.dropFirst() {
      guard block[place] != 0 else {
        zeros += 1
        continue
      }
      while zeros > 15 {
        put(rest[0xF0])
        zeros -= 16
      }
      put(block[place], rest, zeros: zeros)
      zeros = 0
    }
    if zeros > 0 { put(rest[0]) }
  }

  private mutating func put(_ value: Int, _ table: CodeTable, zeros: Int) {
    let length = Int.bitWidth - abs(value).leadingZeroBitCount
    put(table[zeros << 4 | length])
    if length > 0 { put(value < 0 ? value + (1 << length) - 1 : value, length) }
  }

  private mutating func put(_ code: (code: Int, length: Int)) { put(code.code, code.length) }

  private mutating func put(_ value: Int, _ length: Int) {
    waiting = waiting << length | value
    count += length
    while count >= 8 {
      count -= 8
      let byte = UInt8(truncatingIfNeeded: waiting >> count)
      bytes.append(byte)
      if byte == 0xFF { bytes.append(0) }
    }
    waiting &= (1 << count) - 1
  }

  /// The divisors of brightness and of colour: tables K.1 and K.2 by three tenths, as quality 85 has them elsewhere.
  private static let divisors: [[Int]] = [
    [
      16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17,
      22,
      29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87,
      103,
      121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ],
    [
      17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66,
      99, 99,
      99, 99, 99, 99,
    ] + [Int](repeating: 99, count: 32),
  ].map { $0.map { max(1, ($0 * 3 + 5) / 10) } }
}

/// The code of each symbol.
private struct CodeTable {
  private var codes = [(code: Int, length: Int)](repeating: (0, 0), count: 256)

  init(_ codes: JPEGCodes) {
    var (code, index) = (0, 0)
    for (place, count) in codes.counts.enumerated() {
      for symbol in codes.symbols[index..<index + Int(count)] {
        self.codes[Int(symbol)] = (code, place + 1)
        code += 1
      }
      index += Int(count)
      code <<= 1
    }
  }

  subscript(symbol: Int) -> (code: Int, length: Int) { codes[symbol] }
}

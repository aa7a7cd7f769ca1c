/// What a scan brings: which frequencies of a block, and which of their bits (ITU-T T.81 §G.1.2).
struct JPEGScan {
  /// Places in the order of rising frequency, 0 to 63.
  let band: ClosedRange<Int>
  /// Whether bits before these were brought already.
  let isRefining: Bool
  /// The lowest bit that is brought.
  let shift: Int
  let isProgressive: Bool
  /// How many more blocks have nothing in this band.
  var emptyRun = 0
  var bits: BitReader

  /// The places in a block by rising frequency (figure A.6).
  static let order: [Int] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39,
    46,
    53, 60, 61, 54, 47, 55, 62, 63,
  ]

  /// Whether the codes that the scan needs for a colour were given; one more bit of a mean has none.
  func hasTables(for plane: JPEGPlane, _ tables: JPEGTables) -> Bool {
    (band.lowerBound > 0 || isRefining || tables.first[plane.first] != nil)
      && (band.upperBound == 0 || tables.rest[plane.rest] != nil)
  }

  /// Reads what the scan has for one block, which begins at an index of the plane's frequencies.
  mutating func read(_ block: Int, of plane: inout JPEGPlane, _ tables: JPEGTables) {
    if band.lowerBound == 0 { readFirst(block, of: &plane, tables) }
    guard band.upperBound > 0, let codes = tables.rest[plane.rest] else { return }
    if isRefining {
      refine(block, of: &plane, codes)
    } else {
      readRest(block, of: &plane, codes)
    }
  }

  /// The mean, as the difference from the block before (§F.2.2.1).
  private mutating func readFirst(_ block: Int, of plane: inout JPEGPlane, _ tables: JPEGTables) {
    guard !isRefining else {
      plane.frequencies[block] |= Int16(truncatingIfNeeded: bits.number(1) << shift)
      return
    }
    guard let codes = tables.first[plane.first] else { return }
    plane.last &+= bits.signed(min(bits.symbol(codes), 16))
    plane.frequencies[block] = Int16(truncatingIfNeeded: plane.last << shift)
  }

  /// The frequencies above the mean for the first time (§F.2.2.2 and G.1.2.2).
  private mutating func readRest(_ block: Int, of plane: inout JPEGPlane, _ codes: HuffmanTable) {
    guard emptyRun == 0 else {
      emptyRun -= 1
      return
    }
    var place = max(band.lowerBound, 1)
    while place <= band.upperBound {
      let symbol = bits.symbol(codes)
      let (zeros, length) = (symbol >> 4, symbol & 15)
      guard length > 0 else {
        guard zeros == 15 else { return endBand(zeros) }
        place += 16
        continue
      }
      place += zeros
      let value = bits.signed(length) << shift
      guard place <= band.upperBound else { return }
      plane.frequencies[block + Self.order[place]] = Int16(truncatingIfNeeded: value)
      place += 1
    }
  }

  private mutating func endBand(_ power: Int) {
    guard isProgressive else { return }
    emptyRun = (1 << power) - 1 + bits.number(power)
  }

  /// One more bit of what is not zero, and new ones of that size (§G.1.2.3).
  private mutating func refine(_ block: Int, of plane: inout JPEGPlane, _ codes: HuffmanTable) {
    var place = max(band.lowerBound, 1)
    while emptyRun == 0, place <= band.upperBound {
      let symbol = bits.symbol(codes)
      var zeros = symbol >> 4
      var value = 0
      if symbol & 15 != 0 {
        value = bits.number(1) == 1 ? 1 << shift : -(1 << shift)
      } else if zeros < 15 {
        emptyRun = (1 << zeros) + bits.number(zeros)
        break
      }
      sharpen(block, of: &plane, from: &place, passing: &zeros)
      if value != 0, place <= band.upperBound {
        plane.frequencies[block + Self.order[place]] = Int16(truncatingIfNeeded: value)
      }
      place += 1
    }
    guard emptyRun > 0 else { return }
    var zeros = 64
    sharpen(block, of: &plane, from: &place, passing: &zeros)
    emptyRun -= 1
  }

  /// Reads a bit for each frequency that is known, up to the zero behind the given number of zeros.
  private mutating func sharpen(
    _ block: Int, of plane: inout JPEGPlane, from place: inout Int, passing zeros: inout Int
  ) {
    let bit = Int16(truncatingIfNeeded: 1 << shift)
    while place <= band.upperBound {
      let index = block + Self.order[place]
      let known = plane.frequencies[index]
      if known == 0 {
        guard zeros > 0 else { return }
        zeros -= 1
      } else if bits.number(1) == 1, known & bit == 0 {
        plane.frequencies[index] = known > 0 ? known &+ bit : known &- bit
      }
      place += 1
    }
  }
}

/// The tables that a photograph has defined so far.
struct JPEGTables {
  /// Divisors by their place in a block; nil for a table that was never given.
  var divisors = [[Int]?](repeating: nil, count: 4)
  /// Codes of means.
  var first = [HuffmanTable?](repeating: nil, count: 4)
  /// Codes of the other frequencies.
  var rest = [HuffmanTable?](repeating: nil, count: 4)
  /// How many units stand between restart markers; 0 for none.
  var restartInterval = 0

  /// Reads a segment of divisors (ITU-T T.81 §B.2.4.1). False when it is damaged.
  mutating func readDivisors(_ segment: ArraySlice<UInt8>) -> Bool {
    var rest = segment
    while let head = rest.popFirst() {
      let size = head >> 4 == 0 ? 1 : 2
      guard head & 15 < 4, rest.count >= 64 * size else { return false }
      var table = [Int](repeating: 1, count: 64)
      for place in JPEGScan.order {
        table[place] = rest.prefix(size).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(size)
      }
      divisors[Int(head & 15)] = table
    }
    return true
  }

  /// Reads a segment of codes (§B.2.4.2). False when it is damaged.
  mutating func readCodes(_ segment: ArraySlice<UInt8>) -> Bool {
    var rest = segment
    while let head = rest.popFirst() {
      let counts = rest.prefix(16)
      let count = counts.reduce(0) { $0 + Int($1) }
      guard head & 15 < 4, head >> 4 < 2, counts.count == 16, count <= 256, rest.count >= 16 + count else {
        return false
      }
      let table = HuffmanTable(counts: counts, symbols: rest.dropFirst(16).prefix(count))
      if head >> 4 == 0 { first[Int(head & 15)] = table } else { self.rest[Int(head & 15)] = table }
      rest = rest.dropFirst(16 + count)
    }
    return true
  }
}

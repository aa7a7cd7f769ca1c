/// One of the forty sizes of a code, at level M.
struct QRVersion {
  static let all = (1...40).map { QRVersion(number: $0) }

  /// Codewords of error correction in each block, by version (table 9 of ISO/IEC 18004, level M).
  private static let corrections = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
    26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ]
  /// Blocks, by version (table 9, level M).
  private static let blockCounts = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
    17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ]

  /// 1 to 40.
  let number: Int

  /// Modules on a side.
  var side: Int { 17 + number * 4 }
  private var correction: Int { Self.corrections[number - 1] }
  private var blocks: Int { Self.blockCounts[number - 1] }

  /// All codewords that the grid has room for beside its patterns.
  private var codewords: Int {
    var modules = (16 * number + 128) * number + 64
    if number >= 2 {
      let patterns = number / 7 + 2
      modules -= (25 * patterns - 10) * patterns - 55
    }
    if number >= 7 { modules -= 36 }
    return modules / 8
  }

  var dataCodewords: Int { codewords - correction * blocks }

  /// The rows, and columns, on which alignment patterns have their middles (annex E): evenly spaced from the far end.
  var alignments: [Int] {
    guard number >= 2 else { return [] }
    let count = number / 7 + 2
    // Version 32 is the one where the standard's spacing is not the smallest even one.
    let step = number == 32 ? 26 : (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<count - 1).reversed().map { side - 7 - $0 * step }
  }

  /// The version as 18 bits of the grid: six of it and twelve of the (18, 6) Golay code of annex D; nil below 7, where
  /// the size alone tells it.
  var information: Int? { number >= 7 ? number << 12 | BCH.remainder(of: number << 12, by: 0x1F25) : nil }

  /// Level M and a mask as 15 bits of the grid: the (15, 5) BCH code of annex C, masked so that they are never all white.
  static func format(mask: Int) -> Int {
    // Level M is 00.
    let word = mask << 10
    return (word | BCH.remainder(of: word, by: 0x537)) ^ 0b101_0100_0001_0010
  }

  /// The data in blocks with their corrections, a codeword of each block in turn (7.6).
  func interleaved(_ data: [UInt8]) -> [UInt8] {
    let (short, long) = (data.count / blocks, data.count % blocks)
    let code = ReedSolomon(corrections: correction)
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    for block in 0..<blocks {
      // The longer blocks come last.
      let end = start + short + (block >= blocks - long ? 1 : 0)
      parts.append(data[start..<end])
      start = end
    }
    let checks = parts.map(code.corrections)
    return inTurn(parts.map(Array.init)) + inTurn(checks)
  }

  private func inTurn(_ parts: [[UInt8]]) -> [UInt8] {
    (0..<(parts.map(\.count).max() ?? 0)).flatMap { index in
      parts.compactMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }
}

/// Cyclic codes over single bits.
private enum BCH {
  /// What is left of a polynomial over two elements, divided by another.
  static func remainder(of dividend: Int, by divisor: Int) -> Int {
    var left = dividend
    let degree = divisor.bitWidth - divisor.leadingZeroBitCount
    while left.bitWidth - left.leadingZeroBitCount >= degree {
      left ^= divisor << (left.bitWidth - left.leadingZeroBitCount - degree)
    }
    return left
  }
}

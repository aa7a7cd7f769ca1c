/// The cosines that a block of eight by eight dots is made of (ITU-T T.81 §A.3.3), in whole numbers: the same dots on every
/// machine.
enum JPEGWave {
  /// Bits after the point.
  static let bits = 13
  /// Bits that are dropped between rows and columns.
  private static let dropped = 9
  private static let shift = 2 * bits - dropped

  /// Half a cosine for each frequency and place; the first frequency is the mean.
  private static let heights: [Int] = [
    2896, 2896, 2896, 2896, 2896, 2896, 2896, 2896,
    4017, 3406, 2276, 799, -799, -2276, -3406, -4017,
    3784, 1567, -1567, -3784, -3784, -1567, 1567, 3784,
    3406, -799, -4017, -2276, 2276, 4017, 799, -3406,
    2896, -2896, -2896, 2896, 2896, -2896, -2896, 2896,
    2276, -4017, 799, 3406, -3406, -799, 4017, -2276,
    1567, -3784, 3784, -1567, -1567, 3784, -3784, 1567,
    799, -2276, 3406, -4017, 4017, -3406, 2276, -799,
  ]

  /// The same for groups of 1, 2, 4 or 8 neighbouring places, as their means: `8 / group` for each frequency. So dots that
  /// will be averaged are never worked out one by one.
  static func means(of group: Int) -> [Int] {
    stride(from: 0, to: 64, by: group).map { start in
      heights[start..<start + group].reduce(0, +) / group
    }
  }

  /// Eight by eight frequencies to dots, `across` a row and as many rows as `down` says: each the mean of a group.
  ///
  /// - Parameter columns: `means(of: 8 / across)`; `rows` likewise.
  static func dots(
    of frequencies: UnsafePointer<Int>, _ columns: UnsafePointer<Int>, across: Int,
    _ rows: UnsafePointer<Int>,
    down: Int, into dots: UnsafeMutablePointer<UInt8>, rowLength: Int
  ) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 8) { sums in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { totals in
        for place in 0..<down * across { totals[place] = 1 << (shift - 1) + 128 << shift }
        for v in 0..<8 {
          var isEmpty = true
          for u in 0..<8 where frequencies[v * 8 + u] != 0 {
            let frequency = frequencies[v * 8 + u]
            for x in 0..<across { sums[x] = (isEmpty ? 0 : sums[x]) + frequency * columns[u * across + x] }
            isEmpty = false
          }
          if isEmpty { continue }
          for x in 0..<across { sums[x] >>= dropped }
          for y in 0..<down {
            let wave = rows[v * down + y]
            for x in 0..<across { totals[y * across + x] += sums[x] * wave }
          }
        }
        for y in 0..<down {
          for x in 0..<across {
            dots[y * rowLength + x] = UInt8(min(max(totals[y * across + x] >> shift, 0), 255))
          }
        }
      }
    }
  }

  /// Eight by eight heights about 0 to frequencies, divided and rounded.
  static func frequencies(of dots: [Int], dividedBy divisors: [Int]) -> [Int] {
    var half = [Int](repeating: 0, count: 64)
    for y in 0..<8 {
      for u in 0..<8 {
        var sum = 0
        for x in 0..<8 { sum += dots[y * 8 + x] * heights[u * 8 + x] }
        half[y * 8 + u] = sum >> dropped
      }
    }
    var frequencies = [Int](repeating: 0, count: 64)
    for v in 0..<8 {
      for u in 0..<8 {
        var sum = 0
        for y in 0..<8 { sum += half[y * 8 + u] * heights[v * 8 + y] }
        let divisor = divisors[v * 8 + u] << shift
        frequencies[v * 8 + u] = (abs(sum) + divisor / 2) / divisor * sum.signum()
      }
    }
    return frequencies
  }
}

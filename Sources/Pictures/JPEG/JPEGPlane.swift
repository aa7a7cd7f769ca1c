/// One colour of a photograph: its frequencies in blocks of 8 by 8, and its dots when they were worked out.
struct JPEGPlane {
  let id: Int
  /// How many blocks of it stand in the unit that the scan goes by, across and down: 1 to 4.
  let across: Int
  let down: Int
  /// Which table its frequencies were divided by.
  let quantiser: Int
  /// Blocks a row and rows, filled up to whole units.
  let blocksAcross: Int
  let blocksDown: Int
  /// Blocks a row and rows where the colour is scanned alone.
  let ownAcross: Int
  let ownDown: Int
  /// 64 a block.
  var frequencies: [Int16]
  /// Whether a scan had anything of it.
  var wasScanned = false
  /// The last block's first frequency.
  var last = 0
  /// The tables of the scan.
  var first = 0
  var rest = 0

  init(id: Int, sampling: (across: Int, down: Int), quantiser: Int, of size: JPEGSize) {
    self.id = id
    (across, down) = sampling
    self.quantiser = quantiser
    blocksAcross = size.unitsAcross * sampling.across
    blocksDown = size.unitsDown * sampling.down
    ownAcross = (size.width * sampling.across + 8 * size.across - 1) / (8 * size.across)
    ownDown = (size.height * sampling.down + 8 * size.down - 1) / (8 * size.down)
    frequencies = [Int16](repeating: 0, count: blocksAcross * blocksDown * 64)
  }

  /// The dots, `blocksAcross * 8` a row, from the frequencies times their divisors (ITU-T T.81 §A.3.3).
  func dots(_ divisors: [Int]) -> [UInt8] {
    var dots = [UInt8](repeating: 0, count: frequencies.count)
    var block = [Float](repeating: 0, count: 64)
    for index in 0..<blocksAcross * blocksDown {
      for place in 0..<64 { block[place] = Float(Int(frequencies[index * 64 + place]) * divisors[place]) }
      Self.transform(&block, step: 1, apart: 8)
      Self.transform(&block, step: 8, apart: 1)
      let corner = index / blocksAcross * blocksAcross * 64 + index % blocksAcross * 8
      for place in 0..<64 {
        dots[corner + place / 8 * blocksAcross * 8 + place % 8] = UInt8(
          min(max(block[place] + 128.5, 0), 255))
      }
    }
    return dots
  }

  /// Eight rows or columns from frequencies to heights.
  private static func transform(_ block: inout [Float], step: Int, apart: Int) {
    for line in 0..<8 {
      let start = line * apart
      var heights = (Float(0), Float(0), Float(0), Float(0), Float(0), Float(0), Float(0), Float(0))
      withUnsafeMutableBytes(of: &heights) { raw in
        let heights = raw.bindMemory(to: Float.self)
        for frequency in 0..<8 where block[start + frequency * step] != 0 {
          for place in 0..<8 {
            heights[place] += block[start + frequency * step] * waves[frequency * 8 + place]
          }
        }
        for place in 0..<8 { block[start + place * step] = heights[place] }
      }
    }
  }

  /// Half a cosine for each frequency and place; the first frequency is the mean.
  private static let waves: [Float] = [
    0.353_553, 0.353_553, 0.353_553, 0.353_553, 0.353_553, 0.353_553, 0.353_553, 0.353_553,
    0.490_393, 0.415_735, 0.277_785, 0.097_545, -0.097_545, -0.277_785, -0.415_735, -0.490_393,
    0.461_940, 0.191_342, -0.191_342, -0.461_940, -0.461_940, -0.191_342, 0.191_342, 0.461_940,
    0.415_735, -0.097_545, -0.490_393, -0.277_785, 0.277_785, 0.490_393, 0.097_545, -0.415_735,
    0.353_553, -0.353_553, -0.353_553, 0.353_553, 0.353_553, -0.353_553, -0.353_553, 0.353_553,
    0.277_785, -0.490_393, 0.097_545, 0.415_735, -0.415_735, -0.097_545, 0.490_393, -0.277_785,
    0.191_342, -0.461_940, 0.461_940, -0.191_342, -0.191_342, 0.461_940, -0.461_940, 0.191_342,
    0.097_545, -0.277_785, 0.415_735, -0.490_393, 0.490_393, -0.415_735, 0.277_785, -0.097_545,
  ]
}

/// The size of a photograph, and of the units that its scans go by.
struct JPEGSize {
  let width: Int
  let height: Int
  /// The greatest sampling of its colours.
  let across: Int
  let down: Int

  var unitsAcross: Int { (width + 8 * across - 1) / (8 * across) }
  var unitsDown: Int { (height + 8 * down - 1) / (8 * down) }
}

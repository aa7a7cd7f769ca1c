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

  /// How many of its dots across and down stand for a square of so many of the picture's, as far as blocks can be parted:
  /// 1, 2, 4 or 8 each.
  func group(for side: Int, of size: JPEGSize) -> (across: Int, down: Int) {
    func part(_ own: Int, _ all: Int) -> Int { [8, 4, 2].first { $0 * all <= side * own } ?? 1 }
    return (part(across, size.across), part(down, size.down))
  }

  /// The dots from the frequencies times their divisors (ITU-T T.81 §A.3.3), each the mean of a group of 1, 2, 4 or 8
  /// across and down: `blocksAcross * 8 / group.across` a row.
  func dots(_ divisors: [Int], merging group: (across: Int, down: Int)) -> [UInt8] {
    let (across, down) = (8 / group.across, 8 / group.down)
    let (columns, rows) = (JPEGWave.means(of: group.across), JPEGWave.means(of: group.down))
    let rowLength = blocksAcross * across
    var block = [Int](repeating: 0, count: 64)
    return [UInt8](unsafeUninitializedCapacity: rowLength * blocksDown * down) { dots, count in
      count = rowLength * blocksDown * down
      guard let start = dots.baseAddress else { return }
      for index in 0..<blocksAcross * blocksDown {
        for place in 0..<64 { block[place] = Int(frequencies[index * 64 + place]) * divisors[place] }
        let corner = index / blocksAcross * rowLength * down + index % blocksAcross * across
        JPEGWave.dots(
          of: block, columns, across: across, rows, down: down, into: start + corner, rowLength: rowLength)
      }
    }
  }
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

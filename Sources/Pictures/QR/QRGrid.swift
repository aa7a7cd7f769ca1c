/// The modules of a code before and after its mask.
struct QRGrid {
  private let version: QRVersion
  private let side: Int
  /// Row by row from the top.
  private(set) var isDark: [Bool]
  /// Whether a module belongs to a pattern or to what the grid says of itself: no data stands there.
  private var isFixed: [Bool]

  init(_ version: QRVersion, holding codewords: [UInt8]) {
    self.version = version
    side = version.side
    isDark = [Bool](repeating: false, count: side * side)
    isFixed = isDark
    drawPatterns()
    if let information = version.information { draw(information) }
    // The place of the format is fixed before data goes round it.
    draw(format: 0)
    place(codewords)
  }

  /// The mask whose penalty is the least; the first of equals (7.8.3).
  var bestMask: Int {
    let penalties = (0..<8).map { QRPenalty(isDark: masked(by: $0).isDark, side: side).sum }
    return penalties.indices.min { penalties[$0] < penalties[$1] } ?? 0
  }

  private mutating func set(_ column: Int, _ row: Int, _ dark: Bool) {
    isDark[row * side + column] = dark
    isFixed[row * side + column] = true
  }

  // MARK: patterns

  private mutating func drawPatterns() {
    for index in 0..<side {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (column, row) in [(3, 3), (side - 4, 3), (3, side - 4)] { drawFinder(column, row) }
    let places = version.alignments
    let (first, last) = (places.first, places.last)
    for row in places {
      for column in places {
        // Three corners have a finder already.
        let isCorner =
          (column == first && (row == first || row == last)) || (column == last && row == first)
        if !isCorner { drawSquare(column, row, reach: 2) { $0 != 1 } }
      }
    }
  }

  /// A finder with the white line around it.
  private mutating func drawFinder(_ column: Int, _ row: Int) {
    drawSquare(column, row, reach: 4) { $0 != 2 && $0 != 4 }
  }

  /// Squares around a middle; whether one is dark goes by its distance from the middle.
  private mutating func drawSquare(_ column: Int, _ row: Int, reach: Int, isDark: (Int) -> Bool) {
    for down in -reach...reach {
      for right in -reach...reach
      where (0..<side).contains(column + right) && (0..<side).contains(row + down) {
        set(column + right, row + down, isDark(max(abs(right), abs(down))))
      }
    }
  }

  /// The version, beside the two far finders.
  private mutating func draw(_ information: Int) {
    for bit in 0..<18 {
      let dark = information >> bit & 1 == 1
      let (near, far) = (bit / 3, side - 11 + bit % 3)
      set(near, far, dark)
      set(far, near, dark)
    }
  }

  /// Level and mask, twice: around the first finder, and beside the other two (7.9).
  private mutating func draw(format mask: Int) {
    let format = QRVersion.format(mask: mask)
    func dark(_ bit: Int) -> Bool { format >> bit & 1 == 1 }
    for bit in 0..<6 { set(8, bit, dark(bit)) }
    set(8, 7, dark(6))
    set(8, 8, dark(7))
    set(7, 8, dark(8))
    for bit in 9..<15 { set(14 - bit, 8, dark(bit)) }
    for bit in 0..<8 { set(side - 1 - bit, 8, dark(bit)) }
    for bit in 8..<15 { set(8, side - 15 + bit, dark(bit)) }
    // The module that is dark in every code.
    set(8, side - 8, true)
  }

  // MARK: data

  /// Codewords in columns of two from the right, upwards and downwards in turn, around what is fixed (7.7.3).
  private mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    var isUpward = true
    var right = side - 1
    while right > 0 {
      // The upright timing pattern takes a whole column.
      if right == 6 { right -= 1 }
      for step in 0..<side {
        let row = isUpward ? side - 1 - step : step
        for column in [right, right - 1] where !isFixed[row * side + column] && bit < codewords.count * 8 {
          isDark[row * side + column] = codewords[bit / 8] >> (7 - bit % 8) & 1 == 1
          bit += 1
        }
      }
      isUpward.toggle()
      right -= 2
    }
  }

  /// The grid with a mask, which it tells.
  func masked(by mask: Int) -> QRGrid {
    var grid = self
    for row in 0..<side {
      for column in 0..<side where !isFixed[row * side + column] && Self.turns(column, row, mask) {
        grid.isDark[row * side + column].toggle()
      }
    }
    grid.draw(format: mask)
    return grid
  }

  /// Whether a mask turns a module over (table 10).
  private static func turns(_ column: Int, _ row: Int, _ mask: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}

/// What became of a cell.
enum CellFate: Int, CaseIterable {
  case taken, empty
  /// It only stands for something absent: N/A, tbc.
  case placeholder
  /// It says no, or none, where things are named one by one.
  case saysNone
  /// It says yes, and not to what.
  case saysYes
  /// It speaks of medicines alone.
  case saysNoMedicines
  /// Something like an entry code stands in it.
  case code
  /// It cannot be read.
  case wrong
  /// The map leaves it aside.
  case aside
}

/// What became of the cells of each column.
struct Tally: Sendable {
  private var counts: [[Int]]

  init(_ columns: Int) {
    counts = Array(repeating: Array(repeating: 0, count: CellFate.allCases.count), count: columns)
  }

  subscript(column: Int, fate: CellFate) -> Int { counts[column][fate.rawValue] }

  mutating func count(_ fate: CellFate, in column: Int) { counts[column][fate.rawValue] += 1 }

  /// The cells that hold something which was not taken.
  func notTaken(in column: Int) -> Int {
    CellFate.allCases.filter { $0 != .taken && $0 != .empty }.reduce(0) { $0 + self[column, $1] }
  }

  mutating func add(_ other: Tally) {
    for column in counts.indices {
      for fate in counts[column].indices { counts[column][fate] += other.counts[column][fate] }
    }
  }
}

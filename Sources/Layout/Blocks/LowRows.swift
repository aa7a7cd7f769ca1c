import Typography

/// Moves room between the columns of a table so that its rows get lower: a column keeps what its lines need, and what
/// is left over goes to the column that saves most lines with it.
struct LowRows {
  /// The cells by column, the heads first.
  private let columns: [[LineBreaks]]
  /// What a column may not be narrower than.
  private let floors: [Length]
  /// Whether the first column holds names, which are read in one glance, and not words in lines of their own.
  let namesRows: Bool

  init(_ table: SetTable, floors: [Length]) {
    let rows = (table.head.map { [$0] } ?? []) + table.rows
    columns = floors.indices.map { column in rows.map { $0.cells[column].breaks } }
    self.floors = floors
    namesRows = !rows.contains { $0.cells.first?.breaks.hasForcedBreaks ?? false }
  }

  /// Widths of the same sum; the same ones when no row gets lower.
  func widths(from dealt: [Length]) -> [Length] {
    var counts = dealt.indices.map { lineCounts($0, dealt[$0]) }
    var widths = dealt
    // Each turn saves a line, and few tables have more to give than their columns.
    for _ in dealt {
      let heights = self.heights(counts)
      guard heights.contains(where: { $0 > 1 }) else { break }
      let tight = widths.indices.map {
        tightened($0, widths[$0], allowed: $0 == 0 && namesRows ? counts[0] : heights)
      }
      let spare = widths.reduce(.zero, +) - tight.reduce(.zero, +)
      guard let (gainer, gained) = best(tight, spare, heights) else { break }
      widths = tight
      widths[gainer] = widths[gainer] + spare
      counts = tight.indices.map { lineCounts($0, $0 == gainer ? gained : tight[$0]) }
    }
    return widths
  }

  /// The lowest of what some widths of the same sum become where every column holds prose: room goes from one column to
  /// another as long as that saves a line.
  func lowest(of starts: [[Length]]) -> [Length] {
    let found = starts.map { improved(widths(from: $0)) }
    let lines = found.map { height($0) }
    return found.indices.min { lines[$0] < lines[$1] }.map { found[$0] } ?? []
  }

  private func height(_ widths: [Length]) -> Int {
    heights(widths.indices.map { lineCounts($0, widths[$0]) }).reduce(0, +)
  }

  private func improved(_ start: [Length]) -> [Length] {
    var (widths, lines) = (start, height(start))
    for step in [48, 24, 12, 6].map({ Length.points($0) }) {
      for giver in widths.indices {
        for taker in widths.indices where taker != giver && widths[giver] - step >= floors[giver] {
          var tried = widths
          tried[giver] = tried[giver] - step
          tried[taker] = tried[taker] + step
          let found = height(tried)
          if found < lines { (widths, lines) = (tried, found) }
        }
      }
    }
    return widths
  }

  /// Cells are asked by their place: a copy of each would cost more than the answer of most.
  private func lineCounts(_ column: Int, _ width: Length) -> [Int] {
    columns[column].indices.map { columns[column][$0].count(width: width) }
  }

  /// The lines of each row.
  private func heights(_ counts: [[Int]]) -> [Int] {
    (counts.first ?? []).indices.map { row in counts.map { $0[row] }.max() ?? 0 }
  }

  /// The narrowest width, within two points, at which no cell takes more lines than allowed. The names are not
  /// allowed more than they have: a name is read in one glance.
  private func tightened(_ column: Int, _ width: Length, allowed: [Int]) -> Length {
    var (narrow, wide) = (floors[column], width)
    while wide - narrow > .points(2) {
      let middle = (narrow + wide) / 2
      let fits = allowed.indices.allSatisfy { columns[column][$0].count(width: middle) <= allowed[$0] }
      if fits { wide = middle } else { narrow = middle }
    }
    return wide
  }

  /// The column that saves most lines with all the spare room, and its width then.
  private func best(_ tight: [Length], _ spare: Length, _ heights: [Int]) -> (Int, Length)? {
    let counts = tight.indices.map { lineCounts($0, tight[$0]) }
    var lowest = heights.reduce(0, +)
    var best: (Int, Length)?
    for column in tight.indices where counts[column].contains(where: { $0 > 1 }) {
      var tried = counts
      tried[column] = lineCounts(column, tight[column] + spare)
      let sum = self.heights(tried).reduce(0, +)
      if sum < lowest { (lowest, best) = (sum, (column, tight[column] + spare)) }
    }
    return best
  }
}

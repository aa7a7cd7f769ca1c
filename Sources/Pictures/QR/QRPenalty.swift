/// How hard a grid is to read, by the four features of 7.8.3 of ISO/IEC 18004.
struct QRPenalty {
  let isDark: [Bool]
  let side: Int

  var sum: Int { lines.reduce(0) { $0 + runs(in: $1) + falseFinders(in: $1) } + squares + imbalance }

  /// All rows, then all columns.
  private var lines: [[Bool]] {
    let rows = (0..<side).map { row in Array(isDark[row * side..<(row + 1) * side]) }
    return rows + (0..<side).map { column in rows.map { $0[column] } }
  }

  /// Five of one colour in a line cost 3, each one more costs 1.
  private func runs(in line: [Bool]) -> Int {
    var penalty = 0
    var length = 0
    for (index, dark) in line.enumerated() {
      length = index > 0 && line[index - 1] == dark ? length + 1 : 1
      if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
    }
    return penalty
  }

  /// What looks like a finder, 1:1:3:1:1 with four white on one side, costs 40. The quiet zone is white too.
  private func falseFinders(in line: [Bool]) -> Int {
    var penalty = 0
    // The last eleven modules, the newest lowest.
    var window = 0
    for dark in line + [false, false, false, false] {
      window = (window << 1 | (dark ? 1 : 0)) & 0b111_1111_1111
      if window == 0b101_1101_0000 || window == 0b000_0101_1101 { penalty += 40 }
    }
    return penalty
  }

  /// Each square of two by two in one colour costs 3.
  private var squares: Int {
    var count = 0
    for row in 0..<side - 1 {
      for column in 0..<side - 1 {
        let place = row * side + column
        let dark = isDark[place]
        if isDark[place + 1] == dark, isDark[place + side] == dark, isDark[place + side + 1] == dark {
          count += 1
        }
      }
    }
    return count * 3
  }

  /// Each whole 5 per cent that the dark modules are away from half costs 10.
  private var imbalance: Int {
    let dark = isDark.count(where: \.self)
    return abs(dark * 20 - isDark.count * 10) / isDark.count * 10
  }
}

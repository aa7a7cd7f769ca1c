import Structure
import Typography

extension Composer {
  /// Side by side where there is room, boxes of equal height; under each other where letters are large.
  mutating func columns(_ columns: [[Part]], in setting: Setting) -> [Slab] {
    let gutter = style.unit * 3
    let room = setting.width - gutter * max(0, columns.count - 1)
    let widths = chartWidths(of: columns, in: room) ?? columns.map { _ in room / max(1, columns.count) }
    guard style.shows.columnsBeside, columns.count > 1, widths.allSatisfy({ $0 >= leastWidth * 2 }) else {
      return stacked(columns, in: setting)
    }
    var x = setting.x
    let sets = zip(columns, widths).map { parts, width in
      var inner = setting.within(.zero)
      (inner.x, inner.width) = (x, width)
      x = x + width + gutter
      return slabs(of: parts, in: inner).filter { !$0.isBreak }
    }
    guard let slab = sideBySide(levelled(sets), limit: setting.limit) else {
      return stacked(columns, in: setting)
    }
    return [slab]
  }

  /// Columns that all hold charts have the width that their charts need, and share the rest by what is for words in
  /// them; nil for others.
  private func chartWidths(of columns: [[Part]], in room: Length) -> [Length]? {
    let charts = columns.compactMap { parts in
      parts.lazy.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }.first
    }
    let least = charts.map { leastWidth(of: $0) }
    let spare = room - least.reduce(.zero, +)
    guard charts.count == columns.count, spare >= .zero else { return nil }
    let open = charts.map { chart in chart.columns.count { $0.room == .words } }
    let shares = max(1, open.reduce(0, +))
    return zip(least, open).map { $0 + spare * $1 / shares }
  }

  /// Charts that fill the page side by side end on one line, so their heads are level too.
  private func levelled(_ sets: [[Slab]]) -> [[Slab]] {
    guard sets.allSatisfy({ $0.last?.growth?.ruling != nil }) else { return sets }
    let height = sets.map { StackHeight($0).height }.max() ?? .zero
    return sets.map { slabs in
      var slabs = slabs
      let missing = height - StackHeight(slabs).height
      guard let head = slabs.firstIndex(where: { $0.kind == .table }) else { return slabs }
      slabs[head].items = slabs[head].items.map { $0.moved(down: missing) }
      slabs[head].height = slabs[head].height + missing
      return slabs
    }
  }

  /// Columns under each other. The parts of one list stand as close as its items.
  private mutating func stacked(_ columns: [[Part]], in setting: Setting) -> [Slab] {
    var slabs: [Slab] = []
    for (index, parts) in columns.enumerated() {
      if index > 0, case .list(let upper) = columns[index - 1].last, case .list(let lower) = parts.first,
        upper.isTight, lower.isTight, let last = slabs.indices.last
      {
        slabs[last].after = style.spaces.listItem
      }
      slabs += self.slabs(of: parts, in: slabs.isEmpty ? setting : setting.following)
    }
    return slabs
  }

  /// One slab of all columns; nil when they are taller than a page.
  func sideBySide(_ sets: [[Slab]], limit: Length) -> Slab? {
    let height = sets.map { StackHeight($0).height }.max() ?? .zero
    guard height <= limit else { return nil }
    var row = Slab(sets.allSatisfy { $0.first?.kind == .box } ? .box : .row, height: height)
    for slabs in sets {
      var slabs = slabs
      // The last box of a column is made as tall as the tallest column.
      if let last = slabs.last, last.growth.map({ $0.ruling == nil }) ?? false {
        slabs[slabs.count - 1] = last.grown(by: height - StackHeight(slabs).height)
      }
      let stack = Stack(slabs)
      row.items += stack.items
      row.growth = grown(row.growth, with: stack.growth, of: sets)
      row.before = max(row.before, slabs.first?.before ?? .zero)
      row.after = max(row.after, slabs.last?.after ?? .zero)
    }
    return row
  }

  /// What fills the page in all columns fills it in their row.
  private func grown(_ row: Growth?, with column: Growth?, of sets: [[Slab]]) -> Growth? {
    guard sets.allSatisfy({ $0.last?.growth?.ruling != nil }), let ruling = column?.ruling else { return nil }
    guard var row, row.ruling?.pitch == ruling.pitch else { return column }
    row.ruling?.spans += ruling.spans
    row.ruling?.inEach += ruling.inEach
    return row
  }
}

import Structure
import Typography

extension Composer {
  /// Side by side where there is room, boxes of equal height; under each other where letters are large.
  mutating func columns(_ columns: [[Part]], in setting: Setting) -> [Slab] {
    let gutter = style.unit * 3
    let width = (setting.width - gutter * max(0, columns.count - 1)) / max(1, columns.count)
    guard style.shows.columnsBeside, columns.count > 1, width >= leastWidth * 2 else {
      return stacked(columns, in: setting)
    }
    let sets = columns.enumerated().map { index, parts in
      var inner = setting.within(.zero)
      inner.x = setting.x + (width + gutter) * index
      inner.width = width
      return slabs(of: parts, in: inner).filter { !$0.isBreak }
    }
    guard let slab = sideBySide(sets, limit: setting.limit) else {
      return stacked(columns, in: setting)
    }
    return [slab]
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
      if let last = slabs.last, last.kind == .box {
        slabs[slabs.count - 1] = last.grown(by: height - StackHeight(slabs).height)
      }
      row.items += Stack(slabs).items
      row.before = max(row.before, slabs.first?.before ?? .zero)
      row.after = max(row.after, slabs.last?.after ?? .zero)
    }
    return row
  }
}

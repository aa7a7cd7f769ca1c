import Diagnostics
import Typography

extension Composer {
  /// A table with rules under its rows: none upright, and each drawn across in one, since a rule that stops at a
  /// gutter reads as two tables.
  mutating func grid(_ table: SetTable, _ widths: [Length], in setting: Setting) -> [Slab] {
    var slabs: [Slab] = []
    var heads = gridHead(table, widths, in: setting)
    // A heading that needs more than half of a page is not repeated: it would leave no room for its rows.
    let head = heads.count == 1 ? heads[0] : nil
    for index in heads.indices.dropFirst() { heads[index].continues = true }
    slabs += heads
    for row in table.rows.indices {
      var inner = row == 0 ? setting : setting.following
      // Inside a box the heading is not repeated, and only the first row stands under it.
      if row == 0 || !setting.isInBox && !setting.isInForm {
        inner.limit = inner.limit - (heads.last?.height ?? .zero)
      }
      slabs += gridRow(table, row, widths, in: inner)
    }
    keepRows(&slabs, heads: heads.count)
    if let head {
      repeatedHeads.append(head.asRepetition)
      for index in slabs.indices.dropFirst() { slabs[index].repeatedHead = repeatedHeads.count - 1 }
    } else if heads.isEmpty, !slabs.isEmpty {
      slabs[0].items.insert(
        rule(x: setting.x, y: .zero, width: setting.width, weight: style.weights.edge, accent: true), at: 0)
    }
    return slabs.spaced(above: style.spaces.table, below: style.spaces.table)
  }

  /// No low row stands alone with the heading, before a page's end or after it. Two lines under the heading are enough
  /// before it, three after it: kept with its neighbour, a taller row would leave much of a page empty.
  private func keepRows(_ slabs: inout [Slab], heads first: Int) {
    guard slabs.count - first >= 2 else { return }
    let line = style.text.body.leading
    if slabs[first].height < line * 2 { slabs[first].keepsWithNext = true }
    if slabs[slabs.count - 1].height < line * 3 { slabs[slabs.count - 2].keepsWithNext = true }
  }

  private func gridHead(_ table: SetTable, _ widths: [Length], in setting: Setting) -> [Slab] {
    guard let head = table.head else { return [] }
    var cells = lines(of: head, table, widths, in: setting.with(style.text.small.bold))
    for (index, cell) in head.cells.enumerated() {
      if cells[index].isEmpty { cells[index] = [Slab(.line, height: .zero)] }
      cells[index][0].items.insert(.anchor(cell.element), at: 0)
    }
    let isTall = cells.contains { StackHeight($0).height > setting.limit / 2 }
    let parts =
      isTall ? rowParts(cells, limit: setting.limit - style.unit, in: setting) : [cells.map { Stack($0) }]
    return parts.map { headSlab($0, in: setting) }
  }

  private func headSlab(_ cells: [Stack], in setting: Setting) -> Slab {
    let height = (cells.map(\.height).max() ?? .zero) + style.unit / 2
    let weight = style.weights.edge
    var slab = Slab(.table, height: height + weight, items: cells.flatMap(\.items))
    slab.items.append(rule(x: setting.x, y: height, width: setting.width, weight: weight, accent: true))
    slab.keepsWithNext = true
    return slab
  }

  /// The lines of each cell of a row in its column.
  private func lines(of row: SetTable.Row, _ table: SetTable, _ widths: [Length], in setting: Setting)
    -> [[Slab]]
  {
    var inner = setting
    return row.cells.indices.map { column in
      inner.width = widths[column]
      let slabs = lines(
        of: row.cells[column].words, row.cells[column].breaks, in: inner, alignment: table.alignments[column])
      inner.x = inner.x + widths[column] + columnGap
      return slabs
    }
  }

  /// A row is whole unless it is taller than a page.
  private func gridRow(_ table: SetTable, _ index: Int, _ widths: [Length], in setting: Setting) -> [Slab] {
    let padding = style.unit / 2
    let row = table.rows[index]
    let cells = lines(of: row, table, widths, in: setting)
    let limit = setting.limit - padding * 2
    let parts = rowParts(cells, limit: max(limit, style.text.body.leading), in: setting)
    var slabs = parts.map { rowSlab($0, padding, isCentred: row.hasMarks, in: setting) }
    if !slabs.isEmpty { slabs[0].items.insert(contentsOf: row.cells.map { .anchor($0.element) }, at: 0) }
    if slabs.count > 1 {
      let tallest = cells.max { StackHeight($0).height < StackHeight($1).height } ?? []
      slabs[0].items.append(
        .problem(continuedWarning, about: tallest.lazy.compactMap(\.firstWords).first))
    }
    for index in slabs.indices.dropFirst() { slabs[index].continues = true }
    return slabs
  }

  private var continuedWarning: Problem {
    Problem(
      .warning, "a row of a table is taller than a page and is continued on the next", rule: "LAY-03",
      hint: "write less in one cell")
  }

  /// The cells of a row, in as many parts as pages are needed, and the word over all parts but the first.
  private func rowParts(_ cells: [[Slab]], limit: Length, in setting: Setting) -> [[Stack]] {
    guard cells.contains(where: { StackHeight($0).height > limit }) else { return [cells.map { Stack($0) }] }
    let word = continuedLine(x: setting.x)
    let room = max(limit - word.height, style.text.body.leading)
    let parts = cells.map { pieces(of: $0, limit: room) }
    return (0..<(parts.map(\.count).max() ?? 1)).map { part in
      parts.enumerated().map { column, pieces in
        let own = pieces.indices.contains(part) ? pieces[part] : []
        let lead = column == 0 ? word : Slab(.line, height: word.height)
        return Stack(part == 0 ? own : [lead] + own)
      }
    }
  }

  private func rowSlab(_ cells: [Stack], _ padding: Length, isCentred: Bool, in setting: Setting) -> Slab {
    let inside = max(cells.map(\.height).max() ?? .zero, style.text.body.leading)
    let height = inside + padding * 2
    let weight = style.weights.rule
    var slab = Slab(.table, height: height)
    slab.items.reserveCapacity(cells.reduce(1 + cells.count) { $0 + $1.items.count })
    for cell in cells {
      let top = padding + (isCentred ? (inside - cell.height) / 2 : .zero)
      for item in cell.items { slab.items.append(item.moved(down: top)) }
    }
    slab.items.append(rule(x: setting.x, y: height - weight, width: setting.width, weight: weight))
    return slab
  }
}

extension Slab {
  /// The same marks without their meaning: what is for the eye only.
  var asArtifact: Slab { owned(by: .artifact) }

  /// The same marks to be shown again: what is heard once is not heard again on each page.
  var asRepetition: Slab { owned(by: .repetition) }

  private func owned(by owner: SlabOwner) -> Slab {
    var slab = self
    slab.items = items.compactMap { item in
      if case .paint(_, let paint) = item { .paint(owner, paint) } else { nil }
    }
    return slab
  }
}

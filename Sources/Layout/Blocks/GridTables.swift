import Diagnostics
import Documents
import Typography

/// A column of a grid.
private struct Column {
  var x: Length
  var width: Length
  var alignment: Table.Alignment
}

extension Composer {
  /// A table with rules under its rows: none upright, and each drawn across in one, since a rule that stops at a
  /// gutter reads as two tables.
  mutating func grid(_ table: Table, _ widths: [Length], in setting: Setting) -> [Slab] {
    let element = draft.add(.table, in: setting.parent)
    var columns: [Column] = []
    var x = setting.x
    for (index, width) in widths.enumerated() {
      columns.append(Column(x: x, width: width, alignment: table.alignment(index)))
      x = x + width + columnGap
    }
    var slabs: [Slab] = []
    var heads = gridHead(table, columns, element, in: setting)
    let body = heads.isEmpty ? element : draft.add(.tableBody, in: element)
    // A heading that needs more than half of a page is not repeated: it would leave no room for its rows.
    let head = heads.count == 1 ? heads[0] : nil
    for index in heads.indices.dropFirst() { heads[index].continues = true }
    slabs += heads
    for row in table.rows.indices {
      var inner = (row == 0 ? setting : setting.following).inside(body)
      // Inside a box the heading is not repeated, and only the first row stands under it.
      if row == 0 || !setting.isInBox && !setting.isInForm {
        inner.limit = inner.limit - (heads.last?.height ?? .zero)
      }
      slabs += gridRow(table, row, columns, in: inner)
    }
    keepRows(&slabs, heads: heads.count)
    if let head {
      repeatedHeads.append(head.asArtifact)
      for index in slabs.indices.dropFirst() { slabs[index].repeatedHead = repeatedHeads.count - 1 }
    } else if heads.isEmpty, !slabs.isEmpty {
      slabs[0].items.insert(
        rule(x: setting.x, y: .zero, width: setting.width, weight: style.weights.edge, accent: true), at: 0)
    }
    return slabs.spaced(above: style.spaces.table, below: style.spaces.table)
  }

  /// No row stands alone with the heading, before a page's end or after it.
  private func keepRows(_ slabs: inout [Slab], heads first: Int) {
    guard slabs.count - first >= 3 else { return }
    slabs[first].keepsWithNext = true
    slabs[slabs.count - 2].keepsWithNext = true
  }

  private mutating func gridHead(
    _ table: Table, _ columns: [Column], _ element: ElementID, in setting: Setting
  ) -> [Slab] {
    guard table.head.contains(where: { !$0.isEmpty }) else { return [] }
    let head = draft.add(.tableHead, in: element)
    let row = draft.add(.tableRow, in: head)
    var small = style.text.small
    small.weight = .bold
    var cells: [[Slab]] = []
    for (index, column) in columns.enumerated() {
      let cell = draft.add(.headerCell(.column, columns: 1), in: row)
      var slabs = self.cell(table.head(index), column, setting.with(small).inside(cell))
      if slabs.isEmpty { slabs = [Slab(.line, height: .zero)] }
      slabs[0].items.insert(.anchor(cell), at: 0)
      cells.append(slabs)
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

  private mutating func cell(_ words: [Inline], _ column: Column, _ setting: Setting) -> [Slab] {
    var inner = setting
    inner.x = column.x
    inner.width = column.width
    let paragraph = self.paragraph(words, setting.text, owner: setting.parent)
    return lines(of: paragraph, in: inner, alignment: column.alignment)
  }

  /// A row is whole unless it is taller than a page.
  private mutating func gridRow(
    _ table: Table, _ index: Int, _ columns: [Column], in setting: Setting
  ) -> [Slab] {
    let row = draft.add(.tableRow, in: setting.parent)
    let padding = style.unit / 2
    var anchors: [SlabItem] = []
    var cells: [[Slab]] = []
    for (number, column) in columns.enumerated() {
      let isName = number == 0 && table.namesRows
      let cell = draft.add(isName ? .headerCell(.row, columns: 1) : .dataCell(columns: 1), in: row)
      anchors.append(.anchor(cell))
      var inner = setting.inside(cell)
      inner.x = column.x
      inner.width = column.width
      let words = paragraph(table.cell(index, number), setting.text, owner: cell)
      cells.append(lines(of: words, in: inner, alignment: column.alignment))
    }
    let limit = setting.limit - padding * 2
    let parts = rowParts(cells, limit: max(limit, style.text.body.leading), in: setting)
    var slabs = parts.map { rowSlab($0, padding, isCentred: table.hasMarks(index), in: setting) }
    if !slabs.isEmpty { slabs[0].items = anchors + slabs[0].items }
    if slabs.count > 1 { slabs[0].items.append(.problem(continuedWarning)) }
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
    for cell in cells {
      let top = padding + (isCentred ? (inside - cell.height) / 2 : .zero)
      for item in cell.items { slab.items.append(item.moved(down: top)) }
    }
    slab.items.append(rule(x: setting.x, y: height - weight, width: setting.width, weight: weight))
    return slab
  }
}

extension Slab {
  /// The same marks without their meaning: what is heard once is not heard again on each page.
  var asArtifact: Slab {
    var slab = self
    slab.items = items.compactMap { item in
      if case .paint(_, let paint) = item { .paint(.artifact(.layout), paint) } else { nil }
    }
    return slab
  }
}

import Structure
import Typography

extension Composer {
  /// A box to tick, drawn at a place. A recorded tick is a drawn stroke.
  func tickBox(_ content: ContentID, isTicked: Bool, in box: Rectangle) -> [SlabItem] {
    let edge = style.weights.tickEdge
    var items: [SlabItem] = [.paint(.content(content), .frame(box, width: edge, style.colours.ink))]
    guard isTicked else { return items }
    let inset = box.width.scaled(by: 0.16)
    let inner = Rectangle(
      x: box.x + inset, y: box.y + inset, width: box.width - inset * 2, height: box.height - inset * 2)
    items.append(
      .paint(
        .content(content), Sign.tick(in: inner, weight: box.width.scaled(by: 0.13), style.colours.ink)))
    return items
  }

  func tickBox(_ tick: TickPart, in box: Rectangle) -> [SlabItem] {
    tickBox(tick.box, isTicked: tick.isTicked, in: box)
  }

  /// A grid of boxes with short labels, in as many columns as the size allows and the labels fit.
  mutating func tickGrid(_ ticks: [TickPart], in setting: Setting) -> [Slab] {
    let text = labelText(in: setting)
    let cells = ticks.map { TickCell(tick: $0, words: paragraph($0.label, text)) }
    let columns = tickColumns(for: cells, in: setting)
    var slabs: [Slab] = []
    for start in stride(from: 0, to: cells.count, by: columns.count) {
      slabs += tickRow(cells[start..<min(start + columns.count, cells.count)], columns, text, in: setting)
    }
    for index in slabs.indices.dropLast() { slabs[index].after = style.forms.tickPitch - style.forms.tickBox }
    return slabs.spaced(below: setting.isInForm ? .zero : style.spaces.paragraph)
  }

  /// Where the columns start and how wide they are: equal where every label fits, else by their labels.
  private func tickColumns(for cells: [TickCell], in setting: Setting) -> [TickColumn] {
    let indent = style.forms.tickBox + style.forms.tickGap
    let widths = cells.map { LineBreaks.naturalWidth(of: $0.words) + indent + style.unit / 2 }
    for count in stride(from: max(1, min(style.forms.tickColumns, cells.count)), to: 1, by: -1) {
      let equal = setting.width / max(count, style.forms.tickColumns)
      if widths.allSatisfy({ $0 <= equal }) {
        return (0..<count).map { TickColumn(x: setting.x + equal * $0, width: equal) }
      }
      let widest = (0..<count).map { column in
        stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? .zero
      }
      let spare = setting.width - widest.reduce(.zero, +)
      guard spare >= .zero else { continue }
      var x = setting.x
      return widest.map { width in
        defer { x = x + width + spare / count }
        return TickColumn(x: x, width: width + spare / count)
      }
    }
    return wrappedColumns(for: cells, indent, in: setting) ?? [TickColumn(x: setting.x, width: setting.width)]
  }

  /// Two columns with labels of two lines rather than one column of twice the height.
  private func wrappedColumns(for cells: [TickCell], _ indent: Length, in setting: Setting) -> [TickColumn]? {
    let half = setting.width / 2
    guard style.forms.tickColumns > 1, cells.count > 1,
      cells.allSatisfy({ cell in
        let (lines, parted) = LineBreaks(cell.words).lines(width: half - indent - style.unit / 2)
        return lines.count <= 2 && parted == nil
      })
    else { return nil }
    return [TickColumn(x: setting.x, width: half), TickColumn(x: setting.x + half, width: half)]
  }

  private mutating func tickRow(
    _ cells: ArraySlice<TickCell>, _ columns: [TickColumn], _ text: TextStyle, in setting: Setting
  ) -> [Slab] {
    let side = style.forms.tickBox
    let indent = side + style.forms.tickGap
    var height = side
    var items: [SlabItem] = []
    for (cell, column) in zip(cells, columns) {
      let x = column.x
      items += tickBox(cell.tick, in: Rectangle(x: x, y: .zero, width: side, height: side))
      var inner = setting.with(text)
      inner.x = x + indent
      inner.width = max(column.width - indent - (columns.count > 1 ? style.unit / 2 : .zero), text.size)
      let lines = self.lines(of: cell.words, in: inner)
      let words = Stack(lines)
      // Words of a page's length stand under their box, where they can be parted.
      if words.height > setting.limit { return [Slab(.row, height: side, items: items)] + lines }
      // The label's first line is level with the middle of its box.
      let top = (side - text.leading) / 2
      items += words.items.map { $0.moved(down: top) }
      height = max(height, words.height + top * 2)
    }
    return [Slab(.row, height: height, items: items)]
  }
}

private struct TickCell {
  var tick: TickPart
  var words: Paragraph
}

private struct TickColumn {
  var x: Length
  var width: Length
}

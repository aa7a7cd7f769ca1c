import Documents
import Typography

extension Composer {
  /// A box to tick, drawn at a place. A recorded tick is a drawn stroke.
  func tickBox(_ owner: ElementID, isTicked: Bool, in box: Rectangle) -> [SlabItem] {
    let edge = style.weights.tickEdge
    var items: [SlabItem] = [.paint(.element(owner), .frame(box, width: edge, style.colours.ink))]
    guard isTicked else { return items }
    let inset = box.width.scaled(by: 0.16)
    let inner = Rectangle(
      x: box.x + inset, y: box.y + inset, width: box.width - inset * 2, height: box.height - inset * 2)
    items.append(
      .paint(
        .element(owner), Sign.tick(in: inner, weight: box.width.scaled(by: 0.13), style.colours.ink)))
    return items
  }

  /// A grid of boxes with short labels, in as many columns as the size allows and the labels fit.
  mutating func tickGrid(_ ticks: [Tick], in setting: Setting) -> [Slab] {
    guard !ticks.isEmpty else { return [] }
    let list = draft.add(.list(.none), in: setting.parent)
    let text = labelText(in: setting)
    let cells = ticks.map { tick -> TickCell in
      let item = draft.add(.listItem, in: list)
      let box = tickLabel(tick.isTicked, in: item)
      return TickCell(
        tick: tick, box: box, words: paragraph(tick.label, text, owner: draft.add(.listBody, in: item)))
    }
    let indent = style.forms.tickBox + style.forms.tickGap
    let widest = cells.map { LineBreaks($0.words).widths.natural + indent }.max() ?? .zero
    let columns = columnCount(for: widest + style.unit, in: setting)
    var slabs: [Slab] = []
    for start in stride(from: 0, to: cells.count, by: columns) {
      slabs.append(tickRow(cells[start..<min(start + columns, cells.count)], columns, text, in: setting))
    }
    return spaced(slabs, below: setting.isInForm ? style.forms.gap : style.spaces.paragraph)
  }

  mutating func tickLabel(_ isTicked: Bool, in parent: ElementID) -> ElementID {
    draft.add(
      Element(.label, parent: parent, actualText: isTicked ? "tick box, ticked: " : "tick box, not ticked: "))
  }

  private func columnCount(for width: Length, in setting: Setting) -> Int {
    var columns = style.forms.tickColumns
    while columns > 1, setting.width / columns < width { columns -= 1 }
    return columns
  }

  private mutating func tickRow(
    _ cells: ArraySlice<TickCell>, _ columns: Int, _ text: TextStyle, in setting: Setting
  ) -> Slab {
    let side = style.forms.tickBox
    let indent = side + style.forms.tickGap
    let pitch = style.forms.tickPitch
    var height = max(pitch, side)
    var items: [SlabItem] = []
    for (index, cell) in cells.enumerated() {
      let x = setting.x + setting.width * index / columns
      items += tickBox(
        cell.box, isTicked: cell.tick.isTicked, in: Rectangle(x: x, y: .zero, width: side, height: side))
      var inner = setting.with(text)
      inner.x = x + indent
      inner.width = max(setting.width / columns - indent, text.size)
      let words = Stack(lines(of: cell.words, in: inner))
      // The label's first line is level with the middle of its box.
      let top = max(.zero, (side - text.leading) / 2)
      items += words.items.map { $0.moved(down: top) }
      height = max(height, top + words.height + pitch - side)
    }
    return Slab(.row, height: height, items: items)
  }
}

private struct TickCell {
  var tick: Tick
  var box: ElementID
  var words: Paragraph
}

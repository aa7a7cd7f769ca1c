import Structure
import Typography

extension Composer {
  /// Steps in rows: the number in a column of its own, a rule under each row, an edge over the first. No step is parted
  /// that fits a page.
  mutating func steps(_ list: ListPart, in setting: Setting) -> [Slab] {
    let column = stepColumn(of: list, setting.text)
    let padding = style.unit / 2
    var slabs: [Slab] = []
    for item in list.items {
      let inner = slabs.isEmpty ? setting : setting.following
      let rows = self.item(item, column, in: inner.within(padding * 2 + style.weights.edge))
      slabs += step(rows, isFirst: slabs.isEmpty, padding: padding, in: inner)
    }
    return slabs.spaced(above: style.spaces.table, below: style.spaces.table)
  }

  /// Nine millimetres where letters are small, and what the widest number needs where they are large.
  private mutating func stepColumn(of list: ListPart, _ text: TextStyle) -> Length {
    let last = "\((list.start ?? 1) &+ list.items.count)"
    let widest = LineBreaks.naturalWidth(of: paragraph(last, text.bold))
    return max(.millimetres(9), widest + style.unit * 2) + style.unit
  }

  private func step(_ rows: [Slab], isFirst: Bool, padding: Length, in setting: Setting) -> [Slab] {
    let stack = Stack(rows)
    let edge = isFirst ? style.weights.edge : .zero
    let height = edge + padding + stack.height + padding + style.weights.rule
    guard height <= setting.limit else { return rows }
    var slab = Slab(.row, height: height)
    if isFirst {
      slab.items.append(rule(x: setting.x, y: .zero, width: setting.width, weight: edge, accent: true))
    }
    slab.items += stack.items.map { $0.moved(down: edge + padding) }
    slab.items.append(
      rule(x: setting.x, y: height - style.weights.rule, width: setting.width, weight: style.weights.rule))
    return [slab]
  }
}

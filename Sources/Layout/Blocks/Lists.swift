import Structure
import Typography

extension Composer {
  /// Marks and numbers hang in a column of their own; numbers are as wide as the widest.
  ///
  /// The last item is not left alone at the head of a page if it is one line. A longer one may stand there, and the
  /// first one at the foot, under the words that lead to it: kept with others, they would leave much of a page empty.
  mutating func list(_ list: ListPart, in setting: Setting) -> [Slab] {
    let column = markColumn(of: list, setting.text)
    let space = list.isTight ? style.spaces.listItem : style.spaces.paragraph
    var slabs: [Slab] = []
    for (index, item) in list.items.enumerated() {
      let inner = index == 0 ? setting : setting.following
      var own = self.item(item, column, in: inner).spaced(below: space)
      if let word = item.explains, !own.isEmpty { own[0].items.insert(.word(word), at: 0) }
      if own.isSingleLine, index > 0, index == list.items.count - 1 { keepLastLine(&slabs) }
      slabs += own
    }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  private func keepLastLine(_ slabs: inout [Slab]) {
    guard let last = slabs.indices.last, slabs[last].kind == .line else { return }
    slabs[last].keepsWithNext = true
  }

  private mutating func markColumn(of list: ListPart, _ text: TextStyle) -> Length {
    let least = style.unit * 5 / 2
    guard let start = list.start else { return least }
    let digits = String(repeating: "8", count: "\(start &+ list.items.count)".count)
    let widest = paragraph(digits, text.bold)
    return max(least, LineBreaks.naturalWidth(of: widest) + style.unit * 3 / 2)
  }

  mutating func item(_ item: ListPart.Item, _ column: Length, in setting: Setting) -> [Slab] {
    let inner = setting.indented(by: column, least: leastWidth)
    let hangs = inner.x > setting.x
    let mark = item.number.map { "\($0)" } ?? "•"
    let words = paragraph(mark + " ", setting.text.bold, content: item.mark ?? .unheard)
    guard hangs else {
      return lines(of: words, in: setting).spaced(below: .zero) + slabs(of: item.parts, in: inner)
    }
    var slabs = self.slabs(of: item.parts, in: inner).filter { !$0.isBreak }
    let line = markSlab(words, in: setting)
    // Only a line of text can have the mark beside it; a box or a table gets it above.
    guard let first = slabs.first, first.kind == .line || first.kind == .heading else {
      return [line] + slabs
    }
    slabs[0].items = line.items + slabs[0].items
    for index in slabs.indices.dropLast() where slabs[index].after > style.spaces.listItem {
      slabs[index].after = max(style.spaces.listItem, slabs[index].after)
    }
    if let last = slabs.indices.last { slabs[last].after = .zero }
    return slabs
  }

  private func markSlab(_ words: Paragraph, in setting: Setting) -> Slab {
    let count = words.shaped.count
    let line = Line(
      visible: 0..<max(0, count - 1), all: 0..<count, width: words.shaped.width(of: 0..<max(0, count - 1)))
    let place = LinePlace(x: setting.x, width: setting.width, baseline: baseline(of: setting.text))
    return Slab(.line, height: setting.text.leading, items: items(of: line, in: words, at: place))
  }
}

extension [Slab] {
  fileprivate var isSingleLine: Bool { count == 1 && self[0].kind == .line }
}

import Documents
import Typography

extension Composer {
  mutating func paragraph(_ inlines: [Inline], in setting: Setting) -> [Slab] {
    // A line that explains signs is a label of the form under it, and takes the size of labels.
    let setting =
      setting.text == style.text.body && inlines.contains(.mark(.tick))
      ? setting.with(style.text.small) : setting
    if let meanings = inlines.signMeanings { return signKey(meanings, in: setting) }
    let element = draft.add(.paragraph, in: setting.parent)
    let paragraph = self.paragraph(inlines, setting.text, owner: element)
    return lines(of: paragraph, in: setting).spaced(below: style.spaces.paragraph)
  }

  mutating func quotation(_ blocks: [Block], in setting: Setting) -> [Slab] {
    let element = draft.add(.quotation, in: setting.parent)
    let weight = Length.points(4)
    var inner = setting.indented(by: weight + style.unit * 5 / 2, least: leastWidth).inside(element)
    inner.limit = setting.limit - style.unit * 4
    guard inner.limit >= leastLimit else { return self.slabs(of: blocks, in: setting.inside(element)) }
    var slabs = self.slabs(of: blocks, in: inner).filter { !$0.isBreak }
    guard inner.x > setting.x else { return slabs }
    closeGaps(&slabs)
    for index in slabs.indices {
      let bar = Rectangle(x: setting.x, y: .zero, width: weight, height: slabs[index].height)
      slabs[index].items.insert(layout(.fill(bar, style.colours.accent)), at: 0)
    }
    return slabs.spaced(above: style.unit * 3 / 2, below: style.spaces.paragraph)
  }

  /// Turns the space between slabs to height, so that a bar beside them has no holes.
  private func closeGaps(_ slabs: inout [Slab]) {
    for index in slabs.indices.dropLast() {
      let space = gap(from: slabs[index].foot, to: slabs[index + 1])
      slabs[index].height = slabs[index].height + space
      slabs[index].after = .zero
      if slabs[index].afterIfBox != nil { slabs[index].afterIfBox = .zero }
      slabs[index + 1].before = .zero
      if slabs[index].kind == .heading { slabs[index].kind = .line }
    }
    if let last = slabs.indices.last { slabs[last].after = .zero }
    if !slabs.isEmpty { slabs[0].before = .zero }
  }
}

extension [Slab] {
  /// At least some space above the first slab and below the last.
  consuming func spaced(above: Length = .zero, below: Length) -> [Slab] {
    var slabs = consume self
    guard let last = slabs.indices.last else { return [] }
    slabs[0].before = Swift.max(slabs[0].before, above)
    slabs[last].after = Swift.max(slabs[last].after, below)
    return slabs
  }

  /// Close to each other: words that belong to one picture.
  consuming func closed(to space: Length) -> [Slab] {
    var slabs = consume self
    slabs.removeAll(where: \.isBreak)
    for index in slabs.indices { slabs[index].after = Swift.min(slabs[index].after, space) }
    return slabs
  }
}

import Structure
import Typography

extension Composer {
  mutating func paragraph(_ part: PassagePart, in setting: Setting) -> [Slab] {
    var slabs = lines(of: paragraph(part.words, setting.text), in: setting)
    if let landmark = part.landmark, !slabs.isEmpty { slabs[0].items.insert(.landmark(landmark), at: 0) }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  /// A line that explains signs is a label of the form under it, and takes the size of labels.
  mutating func key(_ entries: [KeyPart], in setting: Setting) -> [Slab] {
    let setting = setting.text == style.text.body ? setting.with(style.text.small) : setting
    if entries.contains(where: \.isRinged) { return ringedKey(entries, in: setting) }
    let words = Passage(entries.flatMap { $0.sign.runs + $0.meaning.runs })
    return paragraph(PassagePart(words: words), in: setting)
  }

  /// Signs in rings, each with its meaning, as many on a line as it holds.
  private mutating func ringedKey(_ entries: [KeyPart], in setting: Setting) -> [Slab] {
    let text = setting.text
    let side = text.size.scaled(by: 1.6)
    let height = max(text.leading, side + style.unit / 2)
    // Capitals are 0.714 em tall: their middle is level with the middle of the ring.
    let baseline = height / 2 + text.size.scaled(by: 0.36)
    var slabs: [Slab] = []
    var x = setting.x
    for entry in entries {
      let (sign, meaning) = (paragraph(entry.sign, text.bold), paragraph(entry.meaning, text))
      let room = entry.isRinged ? side + style.unit / 2 : .zero
      let width = room + LineBreaks.naturalWidth(of: meaning)
      if slabs.isEmpty || x + width > setting.x + setting.width {
        slabs.append(Slab(.row, height: height))
        x = setting.x
      }
      var items: [SlabItem] = []
      if entry.isRinged {
        let ring = Rectangle(x: x, y: (height - side) / 2, width: side, height: side)
        items.append(layout(.circle(ring, width: style.weights.rule, style.colours.ink)))
        let start = x + (side - LineBreaks.naturalWidth(of: sign)) / 2
        items += singleLine(sign, x: start, baseline: baseline)
      }
      slabs[slabs.count - 1].items += items + singleLine(meaning, x: x + room, baseline: baseline)
      x = x + width + style.unit * 3
    }
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  mutating func quotation(_ parts: [Part], in setting: Setting) -> [Slab] {
    let weight = Length.points(4)
    var inner = setting.indented(by: weight + style.unit * 5 / 2, least: leastWidth)
    inner.limit = setting.limit - style.unit * 4
    guard inner.limit >= leastLimit else { return self.slabs(of: parts, in: setting) }
    var slabs = self.slabs(of: parts, in: inner).filter { !$0.isBreak }
    keepWhole(&slabs, upTo: setting.limit / 2)
    guard inner.x > setting.x else { return slabs }
    closeGaps(&slabs)
    for index in slabs.indices {
      let bar = Rectangle(x: setting.x, y: .zero, width: weight, height: slabs[index].height)
      slabs[index].items.insert(layout(.fill(bar, style.colours.accent)), at: 0)
    }
    return slabs.spaced(above: style.unit * 3 / 2, below: style.spaces.paragraph)
  }

  /// What somebody said is not parted by a page's end unless it is long: "Tell me before you" at the foot of one page and
  /// "touch me" at the head of the next say two other things.
  private func keepWhole(_ slabs: inout [Slab], upTo height: Length) {
    guard StackHeight(slabs).height <= height else { return }
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
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

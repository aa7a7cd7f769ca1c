import Documents
import Structure
import Typography

extension Composer {
  /// Rows of choices: a box level with the first line, the name in bold, a sentence under it, rules between.
  mutating func choices(_ choices: [ChoicePart], in setting: Setting) -> [Slab] {
    var slabs: [Slab] = []
    for choice in choices { slabs += self.choice(choice, in: slabs.isEmpty ? setting : setting.following) }
    guard !slabs.isEmpty else { return [] }
    slabs[0].items.insert(
      rule(x: setting.x, y: .zero, width: setting.width, weight: style.weights.edge, accent: true), at: 0)
    return slabs.spaced(above: style.spaces.table, below: style.spaces.box)
  }

  private mutating func choice(_ choice: ChoicePart, in setting: Setting) -> [Slab] {
    let side = style.forms.choiceBox
    var inner = setting.indented(by: side + .millimetres(5), least: leastWidth)
    inner = inner.within(style.spaces.choice * 2)
    var words = choiceWords(choice.tick, choice.parts, in: inner).filter { !$0.isBreak }
    for index in words.indices {
      words[index].after = index == 0 ? .zero : min(words[index].after, style.unit * 2)
    }
    let pad = style.spaces.choice
    let level = max(.millimetres(0.4), (setting.text.leading - side) / 2)
    let box = Rectangle(x: setting.x, y: pad + level, width: side, height: side)
    let boxItems = tickBox(choice.tick, in: box)
    let parts = inner.x > setting.x ? pieces(of: words, limit: setting.limit - pad * 2) : words.map { [$0] }
    var slabs = parts.map { padded(Stack($0), by: pad, ruled: setting) }
    guard !slabs.isEmpty else { return [] }
    guard inner.x > setting.x else {
      return [Slab(.row, height: side + pad * 2, items: boxItems)] + slabs
    }
    let missing = side + pad * 2 + level - slabs[0].height
    if missing > .zero { slabs[0] = padded(Stack(parts[0]), by: pad, ruled: setting, extra: missing) }
    slabs[0].items = boxItems + slabs[0].items
    return slabs
  }

  /// The name of a choice, which is said with its box, and what the choice means.
  mutating func choiceWords(_ tick: TickPart, _ parts: [Part], in setting: Setting) -> [Slab] {
    let name = paragraph(tick.label, setting.text.bold)
    let lines = self.lines(of: name, in: setting).spaced(below: style.spaces.paragraph)
    return lines + slabs(of: parts, in: setting)
  }

  /// Space above and below, and a rule across at the foot.
  private func padded(_ stack: Stack, by pad: Length, ruled setting: Setting, extra: Length = .zero) -> Slab {
    let height = stack.height + pad * 2 + extra
    let weight = style.weights.rule
    var slab = Slab(.row, height: height, items: stack.items.map { $0.moved(down: pad) })
    slab.items.append(rule(x: setting.x, y: height - weight, width: setting.width, weight: weight))
    return slab
  }

  /// Large answers, each in a box of its own. The boxes look alike: the answer is not hinted.
  mutating func answers(_ choices: [ChoicePart], in setting: Setting) -> [Slab] {
    if let row = answersBeside(choices, in: setting) { return [row].spaced(below: style.unit) }
    var slabs: [Slab] = []
    for choice in choices { slabs += answer(choice, in: slabs.isEmpty ? setting : setting.following) }
    return slabs.spaced(below: style.spaces.box)
  }

  /// Three answers of one word on a side to write on stand beside each other: picture over word, the box to tick at the
  /// right. Nil where they have no room for that.
  private mutating func answersBeside(_ choices: [ChoicePart], in setting: Setting) -> Slab? {
    guard sides != nil, choices.count == 3, choices.allSatisfy({ $0.parts.isEmpty && $0.picture != nil })
    else {
      return nil
    }
    let gap = Length.millimetres(4)
    let width = (setting.width - gap * 2) / 3
    let (side, face) = (style.forms.answerBox, Length.millimetres(19))
    let pad = Length.millimetres(4)
    let text = style.text.heading(2)
    let words = choices.map { paragraph($0.tick.label, text) }
    let widest = words.map { LineBreaks.naturalWidth(of: $0) }.max() ?? .zero
    guard max(widest, face + side + pad) <= width - pad * 2 else { return nil }
    let height = pad + face + text.leading + pad / 2
    guard height <= setting.limit else { return nil }
    var row = Slab(.box, height: height)
    for (index, choice) in choices.enumerated() {
      let x = setting.x + (width + gap) * index
      let area = Rectangle(x: x, y: .zero, width: width, height: height)
      row.items.append(layout(.frame(area, width: style.weights.heavy, style.colours.accent)))
      let box = Rectangle(x: x + width - pad - side, y: pad, width: side, height: side)
      row.items += tickBox(choice.tick, in: box)
      row.items += pictureSlab(choice.picture, cell: face, x: x + pad).items.map { $0.moved(down: pad) }
      row.items += singleLine(words[index], x: x + pad, baseline: pad + face + baseline(of: text))
    }
    return row
  }

  private mutating func answer(_ choice: ChoicePart, in setting: Setting) -> [Slab] {
    let look = BoxLook(
      weight: style.weights.heavy, colour: style.colours.accent, left: .millimetres(4) - style.weights.heavy,
      right: .millimetres(4) - style.weights.heavy, top: .millimetres(1.5), bottom: .millimetres(1.5),
      apart: style.unit * 3 / 2)
    let box = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth)
    let side = style.forms.answerBox
    let cell = choice.picture == nil ? Length.zero : style.pictures.answer + .millimetres(8)
    let inner = box.indented(by: cell, right: side + style.unit * 2, least: leastWidth)
    var row = pictureSlab(choice.picture, cell: style.pictures.answer, x: box.x)
    let words = answerWords(choice, in: inner)
    let stack = Stack(words)
    guard inner.width < box.width, stack.height <= setting.limit / 2 else {
      return [tickSlab(choice.tick, side: side, in: setting)] + words
    }
    let height = max(row.height, stack.height, side)
    row.items = row.items.map { $0.moved(down: (height - row.height) / 2) }
    row.items += stack.items.map { $0.moved(down: (height - stack.height) / 2) }
    let square = Rectangle(x: box.x + box.width - side, y: (height - side) / 2, width: side, height: side)
    row.items = tickBox(choice.tick, in: square) + row.items
    row.height = height
    return boxed([row], look, in: setting)
  }

  func tickSlab(_ tick: TickPart, side: Length, in setting: Setting) -> Slab {
    let square = Rectangle(x: setting.x, y: .zero, width: side, height: side)
    var slab = Slab(.row, height: side, items: tickBox(tick, in: square))
    slab.keepsWithNext = true
    return slab
  }

  private mutating func answerWords(_ choice: ChoicePart, in setting: Setting) -> [Slab] {
    let name = paragraph(choice.tick.label, style.text.answer)
    let words = lines(of: name, in: setting.with(style.text.answer))
    return (words + slabs(of: choice.parts, in: setting)).closed(to: style.unit)
  }
}

import Documents
import Typography

extension Composer {
  /// Rows of choices: a box level with the first line, the name in bold, a sentence under it, rules between.
  mutating func choices(_ choices: [Choice], in setting: Setting) -> [Slab] {
    let list = draft.add(.list(.none), in: setting.parent)
    var slabs: [Slab] = []
    for choice in choices {
      let inner = slabs.isEmpty ? setting : setting.following
      slabs += self.choice(choice, in: inner.inside(draft.add(.listItem, in: list)))
    }
    guard !slabs.isEmpty else { return [] }
    slabs[0].items.insert(
      rule(x: setting.x, y: .zero, width: setting.width, weight: style.weights.edge, accent: true), at: 0)
    return slabs.spaced(above: style.spaces.table, below: style.spaces.box)
  }

  private mutating func choice(_ choice: Choice, in setting: Setting) -> [Slab] {
    let tick = tickLabel(choice, in: setting.parent)
    let body = draft.add(.listBody, in: setting.parent)
    let side = style.forms.choiceBox
    var inner = setting.indented(by: side + .millimetres(5), least: leastWidth).inside(body)
    inner = inner.within(style.spaces.choice * 2)
    var words = choiceWords(choice, tick, in: inner).filter { !$0.isBreak }
    for index in words.indices {
      words[index].after = index == 0 ? .zero : min(words[index].after, style.unit * 2)
    }
    let pad = style.spaces.choice
    let level = max(.millimetres(0.4), (setting.text.leading - side) / 2)
    let box = Rectangle(x: setting.x, y: pad + level, width: side, height: side)
    let boxItems = tickBox(tick, isTicked: choice.isTicked, in: box)
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
  mutating func choiceWords(_ choice: Choice, _ tick: ElementID, in setting: Setting) -> [Slab] {
    let name = paragraph([.strong(choice.name)], setting.text, owner: tick)
    let lines = self.lines(of: name, in: setting).spaced(below: style.spaces.paragraph)
    return lines + slabs(of: choice.blocks, in: setting)
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
  mutating func answers(_ choices: [Choice], in setting: Setting) -> [Slab] {
    let list = draft.add(.list(.none), in: setting.parent)
    var slabs: [Slab] = []
    for choice in choices {
      let inner = slabs.isEmpty ? setting : setting.following
      slabs += answer(choice, in: inner.inside(draft.add(.listItem, in: list)))
    }
    return slabs.spaced(below: style.spaces.box)
  }

  private mutating func answer(_ choice: Choice, in setting: Setting) -> [Slab] {
    let look = BoxLook(
      weight: style.weights.heavy, colour: style.colours.accent, left: .millimetres(4) - style.weights.heavy,
      right: .millimetres(4) - style.weights.heavy, top: .millimetres(1.5), bottom: .millimetres(1.5),
      apart: style.unit * 3 / 2)
    let tick = tickLabel(choice, in: setting.parent)
    let body = draft.add(.listBody, in: setting.parent)
    let box = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth)
    let side = style.forms.answerBox
    let cell =
      style.pictures.areShown && choice.picture != nil ? style.pictures.answer + .millimetres(8) : .zero
    let inner = box.indented(by: cell, right: side + style.unit * 2, least: leastWidth).inside(body)
    var row = pictureSlab(
      cell > .zero ? choice.picture : nil, cell: style.pictures.answer, x: box.x, in: body)
    let words = answerWords(choice, tick, in: inner)
    let stack = Stack(words)
    guard inner.width < box.width, stack.height <= setting.limit / 2 else {
      return [tickSlab(tick, choice, side: side, in: setting)] + words
    }
    let height = max(row.height, stack.height, side)
    row.items = row.items.map { $0.moved(down: (height - row.height) / 2) }
    row.items += stack.items.map { $0.moved(down: (height - stack.height) / 2) }
    let square = Rectangle(x: box.x + box.width - side, y: (height - side) / 2, width: side, height: side)
    row.items = tickBox(tick, isTicked: choice.isTicked, in: square) + row.items
    row.height = height
    return boxed([row], look, in: setting)
  }

  func tickSlab(_ tick: ElementID, _ choice: Choice, side: Length, in setting: Setting) -> Slab {
    let square = Rectangle(x: setting.x, y: .zero, width: side, height: side)
    var slab = Slab(.row, height: side, items: tickBox(tick, isTicked: choice.isTicked, in: square))
    slab.keepsWithNext = true
    return slab
  }

  private mutating func answerWords(_ choice: Choice, _ tick: ElementID, in setting: Setting) -> [Slab] {
    let name = paragraph(choice.name, style.text.answer, owner: tick)
    let words = lines(of: name, in: setting.with(style.text.answer))
    return (words + slabs(of: choice.blocks, in: setting)).closed(to: style.unit)
  }
}

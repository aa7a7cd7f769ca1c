import Documents
import Typography

/// What a label and its value belong to.
struct LabelledElements {
  var label: ElementID
  var value: ElementID
  /// The value's element where it follows its label on one line.
  var valueOnLine: ElementID
}

extension Composer {
  /// Key facts: two columns of labels over values where letters are small; label and value on one line where they
  /// are large; a column of labels inside a box.
  mutating func facts(_ facts: [Fact], in setting: Setting) -> [Slab] {
    let element = draft.add(.list(.none), in: setting.parent)
    let inner = setting.inside(element)
    let slabs =
      if !style.shows.columnsBeside { factLines(facts, in: inner) } else if setting.isInBox {
        factRows(facts, in: inner)
      } else { factPairs(facts, in: inner) }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  private mutating func factElements(in list: ElementID) -> LabelledElements {
    let item = draft.add(.listItem, in: list)
    let body = draft.add(.listBody, in: item)
    return LabelledElements(label: draft.add(.label, in: item), value: body, valueOnLine: body)
  }

  private mutating func factLines(_ facts: [Fact], in setting: Setting) -> [Slab] {
    var slabs: [Slab] = []
    for fact in facts {
      let elements = factElements(in: setting.parent)
      slabs += labelledLines(fact.label, fact.value, elements, in: setting).spaced(below: style.spaces.facts)
    }
    return slabs
  }

  /// Label and value beside each other; the column is as wide as its labels, at most half.
  private mutating func factRows(_ facts: [Fact], in setting: Setting) -> [Slab] {
    let column = labelColumn(facts.map(\.label), in: setting)
    guard setting.width - column >= leastWidth else { return factLines(facts, in: setting) }
    return facts.flatMap { fact in
      let elements = factElements(in: setting.parent)
      return labelRow(fact.label, fact.value, column, elements, in: setting)
    }
  }

  /// The width of the widest label and two units, at most half of the room.
  mutating func labelColumn(_ labels: [[Inline]], in setting: Setting) -> Length {
    var bold = setting.text
    bold.weight = .bold
    var widest = Length.zero
    for label in labels {
      let words = paragraph(label, bold, owner: Draft.document)
      let width = LineBreaks.naturalWidth(of: words) + style.unit * 2
      if width <= setting.width / 2 { widest = max(widest, width) }
    }
    return widest == .zero ? setting.width / 2 : widest
  }

  /// A label with its value beside it, or before it on the same line when it is wider than the column.
  mutating func labelRow(
    _ label: [Inline], _ value: [Inline], _ column: Length, _ elements: LabelledElements,
    in setting: Setting
  ) -> [Slab] {
    let words = paragraph(label, setting.text.bold, owner: elements.label)
    let inner = setting.indented(by: column, least: leastWidth)
    guard inner.x > setting.x, LineBreaks.naturalWidth(of: words) <= column else {
      return labelledLines(label, value, elements, in: setting)
    }
    let left = lines(of: words, in: setting.with(setting.text.bold))
    let valueWords = paragraph(value, setting.text, owner: elements.value)
    var right = lines(of: valueWords, in: inner)
    guard left.count == 1, !right.isEmpty else { return left + right }
    right[0].items = left[0].items + right[0].items
    return right
  }

  /// "Label: value".
  private mutating func labelledLines(
    _ label: [Inline], _ value: [Inline], _ elements: LabelledElements, in setting: Setting
  ) -> [Slab] {
    var words = paragraph(
      label.isEmpty ? [] : label + [.text(": ")], setting.text.bold, owner: elements.label)
    words.add(paragraph(value, setting.text, owner: elements.valueOnLine), in: self)
    return lines(of: words, in: setting)
  }

  private mutating func factPairs(_ facts: [Fact], in setting: Setting) -> [Slab] {
    let gutter = style.unit * 3
    var half = setting
    half.width = (setting.width - gutter) / 2
    guard half.width >= leastWidth else { return factLines(facts, in: setting) }
    let rows = pairs(facts, width: half.width, setting)
    var slabs: [Slab] = []
    for pair in rows {
      guard pair.count > 1 else {
        slabs += self.slabs(of: pair[0], in: setting).spaced(below: style.spaces.facts)
        continue
      }
      var right = half
      right.x = setting.x + half.width + gutter
      let sides = (self.slabs(of: pair[0], in: half), self.slabs(of: pair[1], in: right))
      var row = beside(Stack(sides.0), Stack(sides.1))
      guard row.height <= setting.limit else {
        slabs += sides.0 + sides.1
        continue
      }
      row.after = style.spaces.facts
      slabs.append(row)
    }
    // A few facts are taken in at one glance: their rows share a page.
    if rows.count <= 3, StackHeight(slabs).height <= setting.limit {
      for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    }
    return slabs
  }

  /// Facts two by two in their order; one with a long value has the whole width, so that nothing stands half empty.
  private mutating func pairs(_ facts: [Fact], width: Length, _ setting: Setting) -> [[SetFact]] {
    var rows: [[SetFact]] = []
    var waiting: SetFact?
    for fact in facts.map({ set($0, in: setting) }) {
      if fact.isLong(for: width) {
        if let first = waiting { rows.append([first]) }
        rows.append([fact])
        waiting = nil
      } else if let first = waiting {
        rows.append([first, fact])
        waiting = nil
      } else {
        waiting = fact
      }
    }
    if let first = waiting { rows.append([first]) }
    return rows
  }

  private mutating func set(_ fact: Fact, in setting: Setting) -> SetFact {
    let elements = factElements(in: setting.parent)
    return SetFact(
      label: paragraph(fact.label, style.text.small.bold, owner: elements.label),
      value: paragraph(fact.value, setting.text, owner: elements.value))
  }

  /// A label over its value, never parted from its first line.
  private func slabs(of fact: SetFact, in setting: Setting) -> [Slab] {
    var slabs = lines(of: fact.label, in: setting.with(style.text.small.bold))
    if let last = slabs.indices.last { slabs[last].keepsWithNext = true }
    return slabs + lines(of: fact.value, in: setting)
  }

  func beside(_ left: Stack, _ right: Stack) -> Slab {
    Slab(.row, height: max(left.height, right.height), items: left.items + right.items)
  }
}

/// A label and its value turned to glyphs, so that it can be asked how wide they are before they have a place.
private struct SetFact {
  var label: Paragraph
  var value: Paragraph

  func isLong(for width: Length) -> Bool {
    [label, value].contains {
      LineBreaks.naturalWidth(of: $0) > width * 2 || $0.forcedBreaks.count > 6
    }
  }
}

extension Paragraph {
  /// Another paragraph's words set on after these.
  mutating func add(_ other: Paragraph, in composer: Composer) {
    let start = shaped.count
    for part in other.parts {
      shaped.append(other.shaped.scalars[part.range], in: composer.fount(part.style), of: composer.typefaces)
    }
    parts += other.parts.map { part in
      var moved = part
      moved.range = part.range.lowerBound + start..<part.range.upperBound + start
      return moved
    }
    forcedBreaks += other.forcedBreaks.map { $0 + start }
  }
}

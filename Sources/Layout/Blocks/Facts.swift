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
  /// are large; a column of labels inside a box, and wherever two columns would leave a cell half empty.
  mutating func facts(_ facts: [Fact], in setting: Setting) -> [Slab] {
    let element = draft.add(.list(.none), in: setting.parent)
    let inner = setting.inside(element)
    let slabs =
      if style.shows.columnsBeside { factsBeside(facts, in: inner) } else { factLines(facts, in: inner) }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  private mutating func factElements(in list: ElementID) -> LabelledElements {
    let item = draft.add(.listItem, in: list)
    let body = draft.add(.listBody, in: item)
    return LabelledElements(label: draft.add(.label, in: item), value: body, valueOnLine: body)
  }

  private mutating func factLines(_ facts: [Fact], in setting: Setting) -> [Slab] {
    keptTogether(
      facts.map { fact in
        let elements = factElements(in: setting.parent)
        return labelledLines(fact.label, fact.value, elements, in: setting).spaced(below: style.spaces.facts)
      }, in: setting)
  }

  /// A few facts are taken in at one glance, and stay on one page; of more, none is left alone by a page's end.
  private func keptTogether(_ rows: [[Slab]], in setting: Setting) -> [Slab] {
    let isGlance = rows.count <= 4 && rows.map { Stack($0).height }.reduce(.zero, +) <= setting.limit / 3
    var slabs: [Slab] = []
    for (index, row) in rows.enumerated() {
      let isKept = isGlance || index <= 1 || index == rows.count - 1
      if isKept, let last = slabs.indices.last { slabs[last].keepsWithNext = true }
      slabs += row
    }
    return slabs
  }

  private mutating func factsBeside(_ facts: [Fact], in setting: Setting) -> [Slab] {
    let set = facts.map { fact in
      let elements = factElements(in: setting.parent)
      let value = paragraph(fact.value, setting.text, owner: elements.value)
      return SetFact(fact: fact, elements: elements, value: value, breaks: LineBreaks(value))
    }
    if !setting.isInBox, let pairs = pairs(set, in: setting) { return factPairs(pairs, in: setting) }
    return factRows(set, in: setting)
  }

  /// Label and value beside each other; the column is as wide as its labels, at most half.
  private mutating func factRows(_ facts: [SetFact], in setting: Setting) -> [Slab] {
    let column = labelColumn(facts.map(\.fact.label), in: setting)
    return keptTogether(facts.map { factRow($0, column, in: setting) }, in: setting)
  }

  private mutating func factRow(_ fact: SetFact, _ column: Length, in setting: Setting) -> [Slab] {
    let label = paragraph(fact.fact.label, setting.text.bold, owner: fact.elements.label)
    guard setting.width - column >= leastWidth, let inner = valueSetting(beside: label, column, in: setting)
    else { return labelledLines(fact.fact.label, fact.fact.value, fact.elements, in: setting) }
    return row(label, fact.value, in: setting, inner)
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
    guard let inner = valueSetting(beside: words, column, in: setting) else {
      return labelledLines(label, value, elements, in: setting)
    }
    return row(words, paragraph(value, setting.text, owner: elements.value), in: setting, inner)
  }

  /// Where a value stands beside its label; nil when the label is wider than its column or there is no room.
  private func valueSetting(beside label: Paragraph, _ column: Length, in setting: Setting) -> Setting? {
    let inner = setting.indented(by: column, least: leastWidth)
    return inner.x > setting.x && LineBreaks.naturalWidth(of: label) <= column ? inner : nil
  }

  private func row(_ label: Paragraph, _ value: Paragraph, in setting: Setting, _ inner: Setting) -> [Slab] {
    let left = lines(of: label, in: setting.with(setting.text.bold))
    var right = lines(of: value, in: inner)
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

  /// The left one of two columns.
  private func half(_ setting: Setting) -> Setting {
    var half = setting
    half.width = (setting.width - style.unit * 3) / 2
    return half
  }

  /// Facts two by two in their order; nil when a cell would stand half empty: one that is alone, or beside a value of
  /// more lines.
  private func pairs(_ facts: [SetFact], in setting: Setting) -> [(SetFact, SetFact)]? {
    let width = half(setting).width
    guard facts.count.isMultiple(of: 2), width >= leastWidth else { return nil }
    var pairs: [(SetFact, SetFact)] = []
    for index in stride(from: 0, to: facts.count, by: 2) {
      let pair = (facts[index], facts[index + 1])
      guard pair.0.lineCount(width: width) == pair.1.lineCount(width: width) else { return nil }
      pairs.append(pair)
    }
    return pairs
  }

  private mutating func factPairs(_ pairs: [(SetFact, SetFact)], in setting: Setting) -> [Slab] {
    let left = half(setting)
    var right = left
    right.x = setting.x + setting.width - right.width
    var slabs: [Slab] = []
    for pair in pairs {
      let sides = (self.slabs(of: pair.0, in: left), self.slabs(of: pair.1, in: right))
      var row = beside(Stack(sides.0), Stack(sides.1))
      guard row.height <= setting.limit else {
        slabs += sides.0 + sides.1
        continue
      }
      row.after = style.spaces.facts
      slabs.append(row)
    }
    // Two rows of facts are taken in at one glance; of more, the first is not left alone.
    if slabs.count > 1, slabs[0].height + slabs[1].height + style.unit <= setting.limit {
      slabs[0].keepsWithNext = true
    }
    return slabs
  }

  /// A label over its value, never parted from its first line.
  private mutating func slabs(of fact: SetFact, in setting: Setting) -> [Slab] {
    let label = paragraph(fact.fact.label, style.text.small.bold, owner: fact.elements.label)
    var slabs = lines(of: label, in: setting.with(style.text.small.bold))
    if let last = slabs.indices.last { slabs[last].keepsWithNext = true }
    return slabs + lines(of: fact.value, fact.breaks, in: setting)
  }

  func beside(_ left: Stack, _ right: Stack) -> Slab {
    Slab(.row, height: max(left.height, right.height), items: left.items + right.items)
  }
}

/// A fact whose value was turned to glyphs, so that its lines can be counted before it has a place.
private struct SetFact {
  var fact: Fact
  var elements: LabelledElements
  var value: Paragraph
  var breaks: LineBreaks

  func lineCount(width: Length) -> Int { breaks.lines(width: width).lines.count }
}

extension Paragraph {
  /// Another paragraph's words set on after these.
  mutating func add(_ other: Paragraph, in composer: Composer) {
    let start = shaped.count
    for part in other.parts {
      let words = String(String.UnicodeScalarView(other.shaped.scalars[part.range]))
      shaped.append(words, in: composer.fount(part.style), of: composer.typefaces)
    }
    parts += other.parts.map { part in
      var moved = part
      moved.range = part.range.lowerBound + start..<part.range.upperBound + start
      return moved
    }
    forcedBreaks += other.forcedBreaks.map { $0 + start }
  }
}

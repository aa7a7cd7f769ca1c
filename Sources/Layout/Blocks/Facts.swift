import Structure
import Typography

extension Composer {
  /// Key facts: two columns of labels over values where letters are small; label and value on one line where they
  /// are large; a column of labels inside a box, and wherever two columns would leave a cell half empty.
  mutating func facts(_ facts: [FactPart], in setting: Setting) -> [Slab] {
    let slabs =
      if style.shows.columnsBeside { factsBeside(facts, in: setting) } else { factLines(facts, in: setting) }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  private mutating func factLines(_ facts: [FactPart], in setting: Setting) -> [Slab] {
    keptTogether(
      facts.map { labelledLines($0, in: setting).spaced(below: style.spaces.facts) }, in: setting)
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

  private mutating func factsBeside(_ facts: [FactPart], in setting: Setting) -> [Slab] {
    let set = facts.map { fact in
      let value = paragraph(fact.value, setting.text)
      return SetFact(fact: fact, value: value, breaks: LineBreaks(value))
    }
    if !setting.isInBox, let pairs = pairs(set, in: setting) { return factPairs(pairs, in: setting) }
    return factRows(set, in: setting)
  }

  /// Label and value beside each other; the column is as wide as its labels, at most half.
  private mutating func factRows(_ facts: [SetFact], in setting: Setting) -> [Slab] {
    var column = labelColumn(facts.map { paragraph($0.fact.label, setting.text.bold) }, in: setting)
    if setting.isInTightBox { column = max(column, min(setting.width / 2, .millimetres(30))) }
    return keptTogether(facts.map { factRow($0, column, in: setting) }, in: setting)
  }

  private mutating func factRow(_ fact: SetFact, _ column: Length, in setting: Setting) -> [Slab] {
    let label = paragraph(fact.fact.label, setting.text.bold)
    guard setting.width - column >= leastWidth, let inner = valueSetting(beside: label, column, in: setting)
    else { return labelledLines(fact.fact, in: setting) }
    return row(label, fact.value, in: setting, inner)
  }

  /// The width of the widest label and two units, at most half of the room.
  func labelColumn(_ labels: [Paragraph], in setting: Setting) -> Length {
    var widest = Length.zero
    for label in labels {
      let width = LineBreaks.naturalWidth(of: label) + style.unit * 2
      if width <= setting.width / 2 { widest = max(widest, width) }
    }
    return widest == .zero ? setting.width / 2 : widest
  }

  /// A label with its value beside it, or before it on the same line when it is wider than the column.
  mutating func labelRow(_ fact: FactPart, _ column: Length, in setting: Setting) -> [Slab] {
    let words = paragraph(fact.label, setting.text.bold)
    guard let inner = valueSetting(beside: words, column, in: setting) else {
      return labelledLines(fact, in: setting)
    }
    return row(words, paragraph(fact.value, setting.text), in: setting, inner)
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
  private mutating func labelledLines(_ fact: FactPart, in setting: Setting) -> [Slab] {
    let words = Passage(fact.label.runs + fact.colon.runs + fact.value.runs)
    return lines(of: paragraph(words, setting.text), in: setting)
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
    let label = paragraph(fact.fact.label, style.text.small.bold)
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
  var fact: FactPart
  var value: Paragraph
  var breaks: LineBreaks

  func lineCount(width: Length) -> Int { breaks.lines(width: width).lines.count }
}

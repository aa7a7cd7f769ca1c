import Structure
import Typography

extension Composer {
  /// Lines to write on. The label stands on the first one.
  mutating func writingLines(_ lines: LinesPart, in setting: Setting) -> [Slab] {
    let pitch = style.forms.writingLine
    var slabs = labelledLine(lines.label, lines.line, in: setting)
    switch lines.count {
    case .exactly(let count):
      for _ in 0..<max(0, min(count, 500) - 1) { slabs.append(plainLine(lines.line, in: setting)) }
    case .fillPage:
      guard let last = slabs.indices.last else { break }
      let ruling = Growth.Ruling(
        pitch: pitch, spans: [.init(x: setting.x, width: setting.width)], weight: style.weights.rule,
        colour: style.colours.ink,
        content: lines.line)
      slabs[last].growth = Growth(at: slabs[last].height, ruling: ruling)
      slabs[last].isOnlyForRest = lines.label.isEmpty && !setting.isInForm
    }
    guard slabs.count > 1 else { return slabs.spaced(below: setting.isInForm ? .zero : style.unit * 2) }
    slabs[0].keepsWithNext = true
    return slabs.spaced(below: setting.isInForm ? .zero : style.unit * 2)
  }

  private func plainLine(_ line: ContentID, in setting: Setting) -> Slab {
    let pitch = style.forms.writingLine
    return Slab(
      .row, height: pitch, items: [writingRule(line, x: setting.x, width: setting.width, bottom: pitch)])
  }

  func writingRule(_ content: ContentID, x: Length, width: Length, bottom: Length) -> SlabItem {
    let weight = style.weights.rule
    return .paint(
      .content(content),
      .fill(Rectangle(x: x, y: bottom - weight, width: max(.zero, width), height: weight), style.colours.ink))
  }

  /// A label too long to leave room on its line stands above it.
  private mutating func labelledLine(
    _ label: Passage, _ line: ContentID, in setting: Setting
  ) -> [Slab] {
    guard !label.isEmpty else { return [plainLine(line, in: setting)] }
    let text = labelText(in: setting)
    let words = paragraph(label, text)
    let pitch = style.forms.writingLine
    let width = LineBreaks(words).widths.natural + style.unit.scaled(by: 1.2)
    guard width <= setting.width - style.forms.timeWidth else {
      return lines(of: words, in: setting.with(text)) + [plainLine(line, in: setting)]
    }
    var items = singleLine(words, x: setting.x, baseline: pitch - text.size.scaled(by: 0.24))
    items.append(writingRule(line, x: setting.x + width, width: setting.width - width, bottom: pitch))
    return [Slab(.row, height: max(pitch, text.leading), items: items)]
  }

  /// Labels of forms, and of all that is written on a side that is filed, have their own size where letters are small.
  func labelText(in setting: Setting) -> TextStyle {
    setting.isInForm || sides != nil && setting.text == style.text.body ? style.text.small : setting.text
  }

  /// A paragraph that is known to fit one line.
  func singleLine(_ words: Paragraph, x: Length, baseline: Length) -> [SlabItem] {
    let count = words.shaped.count
    let visible = 0..<(words.shaped.scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0)
    let width = words.shaped.width(of: visible)
    return items(
      of: Line(visible: visible, all: 0..<count, width: width), in: words,
      at: LinePlace(x: x, width: width, baseline: baseline))
  }
}

import Documents
import Typography

extension Composer {
  /// Lines to write on. The label stands on the first one.
  mutating func writingLines(_ lines: WritingLines, in setting: Setting) -> [Slab] {
    let element = draft.add(.paragraph, in: setting.parent)
    // Lines that go on with others are the same place to write.
    let span =
      openLines.flatMap { lines.label.isEmpty ? $0 : nil } ?? sign(writeHere(lines.label), in: element)
    openLines = span
    let pitch = style.forms.writingLine
    var slabs = labelledLine(lines.label, span, in: setting)
    switch lines.count {
    case .exactly(let count):
      for _ in 0..<max(0, min(count, 500) - 1) { slabs.append(plainLine(span, in: setting)) }
    case .fillPage:
      guard let last = slabs.indices.last else { break }
      let ruling = Growth.Ruling(
        pitch: pitch, x: setting.x, width: setting.width, weight: style.weights.rule,
        colour: style.colours.ink,
        owner: span)
      slabs[last].growth = Growth(at: slabs[last].height, ruling: ruling)
      slabs[last].isOnlyForRest = lines.label.isEmpty && !setting.isInForm
    }
    guard slabs.count > 1 else { return slabs.spaced(below: setting.isInForm ? .zero : style.unit * 2) }
    slabs[0].keepsWithNext = true
    return slabs.spaced(below: setting.isInForm ? .zero : style.unit * 2)
  }

  private func plainLine(_ span: ElementID, in setting: Setting) -> Slab {
    let pitch = style.forms.writingLine
    return Slab(
      .row, height: pitch, items: [writingRule(span, x: setting.x, width: setting.width, bottom: pitch)])
  }

  func writingRule(_ owner: ElementID, x: Length, width: Length, bottom: Length) -> SlabItem {
    let weight = style.weights.rule
    return .paint(
      .element(owner),
      .fill(Rectangle(x: x, y: bottom - weight, width: max(.zero, width), height: weight), style.colours.ink))
  }

  /// A label too long to leave room on its line stands above it.
  private mutating func labelledLine(
    _ label: [Inline], _ span: ElementID, in setting: Setting
  ) -> [Slab] {
    guard !label.isEmpty else { return [plainLine(span, in: setting)] }
    let text = labelText(in: setting)
    let words = paragraph(label.onOneLine, text, owner: span)
    let pitch = style.forms.writingLine
    let width = LineBreaks(words).widths.natural + style.unit.scaled(by: 1.2)
    guard width <= setting.width - style.forms.timeWidth else {
      return lines(of: words, in: setting.with(text)) + [plainLine(span, in: setting)]
    }
    var items = singleLine(words, x: setting.x, baseline: pitch - text.size.scaled(by: 0.24))
    items.append(writingRule(span, x: setting.x + width, width: setting.width - width, bottom: pitch))
    return [Slab(.row, height: max(pitch, text.leading), items: items)]
  }

  /// Labels of forms have their own size where letters are small.
  func labelText(in setting: Setting) -> TextStyle { setting.isInForm ? style.text.small : setting.text }

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

import Structure
import Typography

extension Composer {
  /// Room to sign: lines of at least 60 mm, 12 mm high, with the name and the date where they are asked for.
  mutating func signature(_ lines: [SignaturePart], in setting: Setting) -> [Slab] {
    let cells = lines.map { line in
      let least = Length.millimetres(line.kind == .date ? 30 : 60)
      let words = paragraph(line.label, labelText(in: setting))
      return FormCell(.line(least: least, content: line.line), words, gap: style.unit)
    }
    return signatureRows(cells, in: setting)
  }

  private func signatureRows(_ cells: [FormCell], in setting: Setting) -> [Slab] {
    var slabs = packed(cells, width: setting.width).flatMap { row($0, in: setting) }
    let tall = max(style.forms.writingLine, .millimetres(12))
    for index in slabs.indices {
      let missing = slabs[index].kind == .row ? tall - slabs[index].height : .zero
      if missing > .zero {
        slabs[index].items = slabs[index].items.map { $0.moved(down: missing) }
        slabs[index].height = tall
      }
      slabs[index].keepsWithNext = index < slabs.count - 1
    }
    return slabs.spaced(below: style.spaces.paragraph)
  }
}

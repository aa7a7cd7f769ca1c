import Documents
import Typography

extension Composer {
  /// Room to sign: lines of at least 60 mm, 12 mm high, with the name and the date where they are asked for.
  mutating func signature(_ signature: Signature, in setting: Setting) -> [Slab] {
    let element = draft.add(.paragraph, in: setting.parent)
    let wide = Length.millimetres(60)
    var cells = [signatureCell(signature.label, wide, element, setting)]
    if signature.asksName { cells.append(signatureCell([.text("Name")], wide, element, setting)) }
    if signature.asksDate { cells.append(signatureCell([.text("Date")], .millimetres(30), element, setting)) }
    return signatureRows(cells, element, in: setting)
  }

  private mutating func signatureCell(
    _ label: [Inline], _ least: Length, _ parent: ElementID, _ setting: Setting
  ) -> FormCell {
    let line = sign(writeHere(label), in: parent)
    let words = paragraph(label.onOneLine, labelText(in: setting), owner: line)
    return FormCell(.line(least: least, element: line), words, gap: style.unit)
  }

  private func signatureRows(_ cells: [FormCell], _ element: ElementID, in setting: Setting) -> [Slab] {
    var slabs = packed(cells, width: setting.width).flatMap { row($0, element, in: setting) }
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

import Documents
import Typography

extension Composer {
  /// A form to write on, in a box that is never parted while it fits a page.
  mutating func form(_ form: Form, in setting: Setting) -> [Slab] {
    inFormStyle { composer in composer.boxedForm(form, in: setting.with(composer.style.text.body)) }
  }

  private mutating func boxedForm(_ form: Form, in setting: Setting) -> [Slab] {
    let element = draft.add(.division, in: setting.parent)
    // Where letters are large the row needs the room more than the edge does.
    let side = min(style.unit * 2, .points(14)) - style.weights.edge
    var look = BoxLook(
      weight: style.weights.edge, colour: style.colours.accent, left: side, right: side,
      top: max(.zero, style.forms.top - style.weights.edge),
      bottom: max(.zero, style.forms.bottom - style.weights.edge),
      apart: style.forms.apart)
    look.kind = .form
    var inner = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth).inside(
      element)
    inner = inner.within(look.aboveText + look.belowText + style.forms.gap)
    guard inner.x > setting.x, inner.limit >= leastLimit else {
      return slabs(of: form.blocks, in: setting.inside(element))
    }
    inner.isInForm = true
    let outer = topic
    topic = form.name
    defer { topic = outer }
    var slabs = formSlabs(form.blocks, in: inner).filter { !$0.isBreak }
    for index in slabs.indices.dropLast() where slabs[index].after > style.unit * 2 {
      slabs[index].after = style.unit
    }
    // A line to write on needs white under it.
    if case .lines = form.blocks.last { look.bottom = look.bottom + style.forms.gap }
    var boxes = boxed(slabs, look, in: setting)
    if boxes.count == 1 {
      boxes[0].growth = slabs.contains { $0.growth?.ruling != nil } ? boxes[0].growth : nil
    }
    return boxes
  }

  /// The first row of a form is its head: its name is as large as the text.
  private mutating func formSlabs(_ blocks: [Block], in setting: Setting) -> [Slab] {
    guard case .formRow(let items) = blocks.first else { return slabs(of: blocks, in: setting) }
    var head = setting
    head.isFormHead = true
    let row = formRow(items, in: head)
    return row + slabs(of: Array(blocks.dropFirst()), in: setting)
  }

  /// A row on its own or in a form.
  mutating func formRow(_ items: [FormItem], in setting: Setting) -> [Slab] {
    let element = draft.add(.paragraph, in: setting.parent)
    let cells = items.enumerated().compactMap { index, item in
      cell(item, index == 0 ? formTitle(item, in: setting) ?? element : element, setting)
    }
    var slabs =
      headRow(cells, in: setting)
      ?? packed(cells, width: setting.width).flatMap {
        self.row($0, element, in: setting)
      }
    let hasLine = cells.contains { $0.stretches }
    let space = hasLine ? Length.zero : style.forms.gap
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    if let last = slabs.indices.last {
      slabs[last].after = setting.isInForm ? space : max(space, style.unit)
    }
    return slabs
  }
}

extension Composer {
  /// The bold words that begin a form name it: a heading for the ear, so that one form is found among many.
  private mutating func formTitle(_ item: FormItem, in setting: Setting) -> ElementID? {
    guard setting.isFormHead, case .text(let inlines) = item, inlines.first?.isStrong == true else {
      return nil
    }
    return draft.add(innerHeading, in: setting.parent)
  }
}

/// One item of a row, measured.
struct FormCell {
  enum Kind {
    case words
    case box(width: Length, height: Length, isTicked: Bool, element: ElementID)
    case line(least: Length, element: ElementID)
  }

  var kind: Kind
  var label: Paragraph
  var labelWidth: Length
  /// Between label and box or line.
  var gap: Length

  /// The gap is between a label and what belongs to it, so words alone have none.
  init(_ kind: Kind, _ label: Paragraph, gap: Length) {
    let isBare = if case .words = kind { true } else { label.isEmpty }
    self.kind = kind
    self.label = label
    labelWidth = LineBreaks.naturalWidth(of: label)
    self.gap = isBare ? .zero : gap
  }

  var least: Length {
    switch kind {
    case .words: labelWidth
    case .box(let width, _, _, _): labelWidth + gap + width
    case .line(let least, _): labelWidth + gap + least
    }
  }

  var stretches: Bool { if case .line = kind { true } else { false } }
  var isBox: Bool { if case .box = kind { true } else { false } }
}

extension Composer {
  private mutating func cell(_ item: FormItem, _ element: ElementID, _ setting: Setting) -> FormCell? {
    let text = labelText(in: setting)
    switch item {
    case .text(let inlines):
      // The space parts the words from the next item when the row is read aloud; it takes no room.
      let inlines = inlines.onOneLine + [.text(" ")]
      let words = setting.isFormHead ? headWords(inlines, element) : paragraph(inlines, text, owner: element)
      return words.isBlank ? nil : FormCell(.words, words, gap: .zero)
    case .timeBox(let label):
      let box = sign("write the time here: " + label.spokenLabel, in: element)
      let kind = FormCell.Kind.box(
        width: style.forms.timeWidth, height: style.forms.timeHeight, isTicked: false, element: box)
      return FormCell(kind, paragraph(label.onOneLine, text, owner: box), gap: style.unit)
    case .tick(let tick):
      let box = sign(tick.spoken, in: element)
      let side = style.forms.tickBox
      let kind = FormCell.Kind.box(width: side, height: side, isTicked: tick.isTicked, element: box)
      return FormCell(kind, paragraph(tick.label.onOneLine, text, owner: box), gap: style.unit)
    case .line(let label, let purpose):
      let line = sign(writeHere(label), in: element)
      // Rule 2.43: a signature has 60 mm, in a row as well.
      let least = Length.millimetres(purpose == .signature || label.plainText.hasPrefix("Sign") ? 60 : 40)
      let kind = FormCell.Kind.line(least: least, element: line)
      return FormCell(kind, paragraph(label.onOneLine, text, owner: line), gap: style.unit)
    }
  }

  private mutating func headWords(_ inlines: [Inline], _ element: ElementID) -> Paragraph {
    var words = Paragraph()
    for inline in inlines {
      words.add(
        paragraph([inline], inline.isStrong ? style.text.body : style.text.small, owner: element), in: self)
    }
    return words
  }

  /// Between two items of a row; a signature beside a question with two boxes still gets its 60 mm.
  var cellGap: Length { style.unit.scaled(by: style.shows.columnsBeside ? 1.75 : 1.3) }

  /// As many items on a row as fit it. Boxes that stand together, such as yes and no, wrap together.
  func packed(_ cells: [FormCell], width: Length) -> [[FormCell]] {
    var rows: [[FormCell]] = []
    var used = Length.zero
    for group in groups(of: cells, width: width) {
      let least = leastWidth(of: group)
      if let last = rows.indices.last, used + cellGap + least <= width {
        rows[last] += group
        used = used + cellGap + least
      } else {
        rows.append(group)
        used = least
      }
    }
    return rows
  }

  /// Words too long for their row wrap beside their boxes, so that the boxes of all forms stand at one place.
  private func headRow(_ cells: [FormCell], in setting: Setting) -> [Slab]? {
    guard setting.isFormHead, let words = cells.first, case .words = words.kind, cells.count > 1,
      cells.dropFirst().allSatisfy(\.isBox), leastWidth(of: cells) > setting.width
    else { return nil }
    let boxes = Array(cells.dropFirst())
    let width = leastWidth(of: boxes)
    var left = setting
    left.width = setting.width - width - cellGap
    guard left.width >= max(leastWidth, LineBreaks(words.label).widths.least) else { return nil }
    var right = setting
    (right.x, right.width) = (setting.x + setting.width - width, width)
    var setter = RowSetter(composer: self, setting: right, cells: boxes)
    let row = setter.slab(spare: .zero)
    let stack = Stack(lines(of: words.label, in: left.with(style.text.body)))
    let height = max(stack.height, row.height)
    let items = stack.items.map { $0.moved(down: (height - stack.height) / 2) }
    return [
      Slab(.row, height: height, items: items + row.items.map { $0.moved(down: (height - row.height) / 2) })
    ]
  }

  private func leastWidth(of cells: [FormCell]) -> Length {
    cells.map(\.least).reduce(.zero, +) + cellGap * (cells.count - 1)
  }

  private func groups(of cells: [FormCell], width: Length) -> [[FormCell]] {
    var groups: [[FormCell]] = []
    for cell in cells {
      if let last = groups.last, cell.isBox, last.allSatisfy(\.isBox), leastWidth(of: last + [cell]) <= width
      {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
    return groups
  }

  /// One row of cells that fit it, or a single cell that does not.
  func row(_ cells: [FormCell], _ element: ElementID, in setting: Setting) -> [Slab] {
    guard let only = cells.first else { return [] }
    let natural = leastWidth(of: cells)
    if natural > setting.width { return tallRow(only, in: setting) }
    var setter = RowSetter(composer: self, setting: setting, cells: cells)
    return [setter.slab(spare: setting.width - natural)]
  }

  /// Words over their box or line, when they are too long to stand beside it.
  private func tallRow(_ cell: FormCell, in setting: Setting) -> [Slab] {
    let text = labelText(in: setting)
    let (lines, _) = LineBreaks(cell.label).lines(width: setting.width)
    let place = LinePlace(x: setting.x, width: setting.width, baseline: baseline(of: text))
    var slabs = lines.map { line in
      Slab(.line, height: text.leading, items: items(of: line, in: cell.label, at: place))
    }
    keepEnds(of: &slabs)
    var bare = cell
    bare.label = Paragraph()
    bare.labelWidth = .zero
    bare.gap = .zero
    if case .words = cell.kind { return slabs }
    if let last = slabs.indices.last { slabs[last].keepsWithNext = true }
    guard bare.least <= setting.width else {
      if case .line(_, let element) = cell.kind {
        bare.kind = .line(least: min(setting.width, style.forms.timeWidth), element: element)
      }
      var setter = RowSetter(composer: self, setting: setting, cells: [bare])
      return slabs + [setter.slab(spare: max(.zero, setting.width - bare.least))]
    }
    var setter = RowSetter(composer: self, setting: setting, cells: [bare])
    return slabs + [setter.slab(spare: setting.width - bare.least)]
  }
}

/// Sets one row from left to right: lines share the room that is left; without a line the boxes stand at the right.
private struct RowSetter {
  let composer: Composer
  let setting: Setting
  let cells: [FormCell]
  private var x = Length.zero
  private var items: [SlabItem] = []

  init(composer: Composer, setting: Setting, cells: [FormCell]) {
    self.composer = composer
    self.setting = setting
    self.cells = cells
  }

  private var forms: FormMeasures { composer.style.forms }
  private var text: TextStyle { composer.labelText(in: setting) }
  private var hasLine: Bool { cells.contains(where: \.stretches) }
  private var tallestBox: Length {
    cells.compactMap { if case .box(_, let height, _, _) = $0.kind { height } else { nil } }.max() ?? .zero
  }

  /// Boxes have a millimetre around them; a line among boxes is as far from the last one as any other.
  private var height: Length {
    let boxes = tallestBox > .zero ? tallestBox + .millimetres(1) : .zero
    let lines = hasLine ? forms.writingLine + (tallestBox > .zero ? .millimetres(1) : .zero) : .zero
    return max(boxes, lines, text.leading)
  }

  private var baseline: Length {
    if hasLine {
      return height - (tallestBox > .zero ? .millimetres(1) : .zero) - text.size.scaled(by: 0.24)
    }
    // Capitals are 0.714 em tall: their middle is level with the middle of the boxes.
    return tallestBox > .zero ? height / 2 + text.size.scaled(by: 0.36) : composer.baseline(of: text)
  }

  mutating func slab(spare: Length) -> Slab {
    x = setting.x
    let lines = cells.count(where: \.stretches)
    let firstBox = firstOfTrailingBoxes
    for (index, cell) in cells.enumerated() {
      if lines == 0, index == firstBox { x = x + spare }
      set(cell, extra: lines > 0 ? spare / lines : .zero)
      x = x + composer.cellGap
    }
    return Slab(.row, height: height, items: items)
  }

  /// The first of the boxes that end the row, if words stand before them.
  private var firstOfTrailingBoxes: Int? {
    let last = cells.lastIndex { !$0.isBox }
    return last.map { $0 + 1 }
  }

  private mutating func set(_ cell: FormCell, extra: Length) {
    items += composer.singleLine(cell.label, x: x, baseline: baseline)
    x = x + cell.labelWidth + cell.gap
    switch cell.kind {
    case .words: break
    case .box(let width, let boxHeight, let isTicked, let element):
      let middle = baseline - text.size.scaled(by: 0.36)
      let top = hasLine ? min(height - boxHeight, middle - boxHeight / 2) : (height - boxHeight) / 2
      let box = Rectangle(x: x, y: max(.zero, top), width: width, height: boxHeight)
      items += composer.tickBox(element, isTicked: isTicked, in: box)
      x = x + width
    case .line(let least, let element):
      let bottom = baseline + text.size.scaled(by: 0.24)
      items.append(composer.writingRule(element, x: x, width: least + extra, bottom: bottom))
      x = x + least + extra
    }
  }
}

extension [Inline] {
  /// The same words with spaces for forced line ends: labels stand on one line.
  var onOneLine: [Inline] {
    contains(.lineBreak) ? map { $0 == .lineBreak ? .text(" ") : $0 } : self
  }
}

import Documents
import Structure
import Typography

extension Composer {
  /// A form to write on, in a box that is never parted while it fits a page. On sheets care workers fill it in, and it
  /// is set for them; elsewhere the reader does.
  mutating func form(_ form: FormPart, in setting: Setting) -> [Slab] {
    guard sides != nil else { return boxedForm(form, in: setting.with(style.text.body)) }
    return inFormStyle { composer in composer.boxedForm(form, in: setting.with(composer.style.text.body)) }
  }

  private mutating func boxedForm(_ form: FormPart, in setting: Setting) -> [Slab] {
    // Where letters are large the row needs the room more than the edge does.
    let side = min(style.unit * 2, .points(14)) - style.weights.edge
    var look = BoxLook(
      weight: style.weights.edge, colour: style.colours.accent, left: side, right: side,
      top: max(.zero, style.forms.top - style.weights.edge),
      bottom: max(.zero, style.forms.bottom - style.weights.edge),
      apart: sides == nil ? style.forms.apart : min(style.forms.apart, .millimetres(1.4)))
    let isClose = sides != nil && style.shows.columnsBeside
    if isClose { look.top = look.top / 2 }
    look.kind = .form
    var inner = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth)
    inner = inner.within(look.aboveText + look.belowText + style.forms.gap)
    guard inner.x > setting.x, inner.limit >= leastLimit else { return formSlabs(form, in: setting) }
    inner.isInForm = true
    var slabs = formSlabs(form, in: inner).filter { !$0.isBreak }
    for index in slabs.indices.dropLast() where slabs[index].after > style.unit * 2 {
      slabs[index].after = style.unit
    }
    // A line to write on needs white under it; where a day is one side, the edge of the box is enough.
    if form.endsWithLines, !isClose { look.bottom = look.bottom + style.forms.gap }
    var boxes = boxed(slabs, look, in: setting)
    if boxes.count == 1 {
      boxes[0].growth = slabs.contains { $0.growth?.ruling != nil } ? boxes[0].growth : nil
    }
    return boxes
  }

  /// The first row of a form is its head: its name is as large as the text.
  private mutating func formSlabs(_ form: FormPart, in setting: Setting) -> [Slab] {
    guard form.hasHead else { return slabs(of: form.parts, in: setting) }
    var head = setting
    head.isFormHead = setting.isInForm
    var row = formRow(form.head, in: head)
    if let landmark = form.landmark, !row.isEmpty { row[0].items.insert(.landmark(landmark), at: 0) }
    return row + slabs(of: form.parts, in: setting)
  }

  /// A row on its own or in a form.
  mutating func formRow(_ items: [FormRowPart], in setting: Setting) -> [Slab] {
    let cells = items.compactMap { cell($0, setting) }
    var slabs =
      headRow(cells, in: setting)
      ?? packed(cells, width: setting.width).flatMap { self.row($0, in: setting) }
    let hasLine = cells.contains { $0.stretches }
    // On a side to write on the white around the boxes of a row is enough.
    let space = hasLine || sides != nil ? Length.zero : style.forms.gap
    let apart = sides == nil ? style.unit : style.unit / 4
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    if let last = slabs.indices.last {
      slabs[last].after = setting.isInForm ? space : max(space, apart)
    }
    return slabs
  }
}

/// One item of a row, measured.
struct FormCell {
  enum Kind {
    case words
    case box(width: Length, height: Length, isTicked: Bool, content: ContentID)
    case line(least: Length, content: ContentID)
  }

  var kind: Kind
  var label: Paragraph
  var labelWidth: Length
  /// Between label and box or line.
  var gap: Length
  /// Whether the label follows its box: so no box of a row belongs to two words.
  var isTick = false

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
  private mutating func cell(_ item: FormRowPart, _ setting: Setting) -> FormCell? {
    let text = labelText(in: setting)
    switch item {
    case .text(let words):
      let words = setting.isFormHead ? headWords(words) : paragraph(words, text)
      return words.isBlank ? nil : FormCell(.words, words, gap: .zero)
    case .time(let label, let box):
      let kind = FormCell.Kind.box(
        width: style.forms.timeWidth, height: style.forms.timeHeight, isTicked: false, content: box)
      return FormCell(kind, paragraph(label, text), gap: style.unit)
    case .tick(let tick):
      let side = style.forms.tickBox
      let kind = FormCell.Kind.box(width: side, height: side, isTicked: tick.isTicked, content: tick.box)
      var cell = FormCell(kind, paragraph(tick.label, text), gap: style.forms.tickGap)
      cell.isTick = true
      return cell
    case .line(let label, let line, let purpose):
      return FormCell(
        .line(least: Self.least(for: purpose), content: line), paragraph(label, text), gap: style.unit)
    }
  }

  /// Rule 2.43: a signature has 60 mm, in a row as well. Four figures of 2.5 mm have 16.
  private static func least(for purpose: LinePurpose) -> Length {
    switch purpose {
    case .writing: .millimetres(40)
    case .signature: .millimetres(60)
    case .number: .millimetres(16)
    }
  }

  /// What is bold in a form's head is as large as the text.
  private mutating func headWords(_ passage: Passage) -> Paragraph {
    var words = Paragraph()
    for run in passage.runs {
      words.add(paragraph(Passage([run]), run.isStrong ? style.text.body : style.text.small), in: self)
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

  /// Words stay with the boxes that answer them, as many as have room beside them. Two boxes are one answer, yes or no, and
  /// stand together where they cannot both stand beside their words.
  private func groups(of cells: [FormCell], width: Length) -> [[FormCell]] {
    var groups: [[FormCell]] = []
    for run in answers(in: cells) {
      let boxes = Array(run.dropFirst())
      let isPair = boxes.count == 2 && !run[0].isBox && leastWidth(of: boxes) <= width
      if isPair, leastWidth(of: run) > width {
        groups += [[run[0]], boxes]
        continue
      }
      groups.append([run[0]])
      for cell in boxes {
        let last = groups.count - 1
        let fits = leastWidth(of: groups[last] + [cell]) <= width
        if fits { groups[last].append(cell) } else { groups.append([cell]) }
      }
    }
    return groups
  }

  /// The cells parted before everything that is not a box which belongs to what stands before it.
  private func answers(in cells: [FormCell]) -> [[FormCell]] {
    cells.reduce(into: []) { runs, cell in
      if cell.isBox, runs.last?.first?.stretches == false {
        runs[runs.count - 1].append(cell)
      } else {
        runs.append([cell])
      }
    }
  }

  /// One row of cells that fit it, or a single cell that does not.
  func row(_ cells: [FormCell], in setting: Setting) -> [Slab] {
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
      if case .line(_, let content) = cell.kind {
        bare.kind = .line(least: min(setting.width, style.forms.timeWidth), content: content)
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

  /// Boxes have a millimetre around them, and a line among boxes is as far from the last one as any other; on a side to
  /// write on the boxes stand on the line.
  private var underLine: Length { tallestBox > .zero && composer.sides == nil ? .millimetres(1) : .zero }

  private var height: Length {
    let white = Length.millimetres(composer.sides == nil ? 1 : 0.8)
    let boxes = tallestBox > .zero ? tallestBox + white : .zero
    let lines = hasLine ? forms.writingLine + underLine : .zero
    return max(boxes, lines, text.leading)
  }

  private var baseline: Length {
    if hasLine {
      return height - underLine - text.size.scaled(by: 0.24)
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

  private mutating func setLabel(of cell: FormCell) {
    items += composer.singleLine(cell.label, x: x, baseline: baseline)
    x = x + cell.labelWidth + cell.gap
  }

  private mutating func set(_ cell: FormCell, extra: Length) {
    if !cell.isTick { setLabel(of: cell) }
    switch cell.kind {
    case .words: break
    case .box(let width, let boxHeight, let isTicked, let content):
      let middle = baseline - text.size.scaled(by: 0.36)
      let top = hasLine ? min(height - boxHeight, middle - boxHeight / 2) : (height - boxHeight) / 2
      let box = Rectangle(x: x, y: max(.zero, top), width: width, height: boxHeight)
      items += composer.tickBox(content, isTicked: isTicked, in: box)
      x = x + width
      if cell.isTick {
        x = x + cell.gap
        items += composer.singleLine(cell.label, x: x, baseline: baseline)
        x = x + cell.labelWidth
      }
    case .line(let least, let content):
      let bottom = baseline + text.size.scaled(by: 0.24)
      items.append(composer.writingRule(content, x: x, width: least + extra, bottom: bottom))
      x = x + least + extra
    }
  }
}

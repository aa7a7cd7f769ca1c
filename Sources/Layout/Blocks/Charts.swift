import Documents
import Structure
import Typography

extension Composer {
  /// A chart to write on: its head returns on every side, no row is parted.
  mutating func chart(_ chart: ChartPart, in setting: Setting) -> [Slab] {
    let columns = chartColumns(chart, in: setting)
    let head = chartHead(chart, columns, in: setting)
    var slabs = [head]
    for (index, row) in chart.rows.enumerated() {
      let isTotal = chart.hasTotal && index == chart.rows.count - 1
      slabs.append(chartRow(row, columns, isTotal: isTotal, in: setting))
    }
    let last = slabs.count - (chart.hasTotal ? 2 : 1)
    if chart.fillsPage, last > 0 { slabs[last].growth = growth(of: slabs[last], in: setting) }
    repeatedHeads.append(head.asRepetition)
    for index in slabs.indices.dropFirst() { slabs[index].repeatedHead = repeatedHeads.count - 1 }
    // The sum stands under what it adds up.
    if chart.hasTotal, slabs.count > 2 { slabs[slabs.count - 2].keepsWithNext = true }
    return slabs.spaced(above: style.unit, below: style.spaces.table)
  }

  private var chartText: TextStyle { style.text.small }
  private var chartPadding: Length { style.unit / 2 }

  /// Empty rows that fill the side: the upright rules grow over them, and the last row's own rule closes them. It grows
  /// right under its head, since only what reaches over that place becomes taller.
  private func growth(of row: Slab, in setting: Setting) -> Growth {
    let ruling = Growth.Ruling(
      pitch: style.forms.writingLine, x: setting.x, width: setting.width, weight: style.weights.rule,
      colour: style.colours.ink, content: .unheard)
    return Growth(at: row.height - style.forms.writingLine + Length(thousandths: 1), ruling: ruling)
  }

  // MARK: columns

  private func chartColumns(_ chart: ChartPart, in setting: Setting) -> [ChartColumn] {
    var composer = self
    let rooms = chart.columns.map(\.room)
    var widths = chart.columns.map { column in
      let words = LineBreaks(composer.paragraph(column.words, chartText.bold)).widths.least
      return max(leastWidth(of: column.room), words + (column.room == .mark ? .zero : chartPadding * 2))
    }
    let used = widths.reduce(.zero, +)
    let open = rooms.indices.filter { rooms[$0] == .words }
    // Where nothing is for words, all columns but the narrow ones share the rest.
    let others = rooms.indices.filter { rooms[$0] != .mark }
    let growing = !open.isEmpty ? open : others.isEmpty ? Array(rooms.indices) : others
    if used <= setting.width {
      let share = (setting.width - used) / growing.count
      for index in growing { widths[index] = widths[index] + share }
    } else {
      widths = widths.map { $0.scaled(by: Double(setting.width.thousandths) / Double(used.thousandths)) }
    }
    var x = setting.x
    return zip(chart.columns, widths).map { column, width in
      defer { x = x + width }
      return ChartColumn(x: x, width: width, beginsGroup: column.beginsGroup)
    }
  }

  /// What a hand needs with letters of 2.5 mm, more where lines are further apart.
  private func leastWidth(of room: Chart.Room) -> Length {
    let millimetres: Double =
      switch room {
      case .words: 25
      case .time: 16
      case .date: 20
      case .number: 17
      case .initials: 14
      case .mark: 6
      case .signature: 60
      }
    let isWide = room != .signature
    let scale = Double(style.forms.writingLine.thousandths) / Double(Length.millimetres(8).thousandths)
    return Length.millimetres(millimetres * (isWide ? max(1, scale) : 1))
  }

  // MARK: rows

  private mutating func chartHead(_ chart: ChartPart, _ columns: [ChartColumn], in setting: Setting) -> Slab {
    let cells = zip(chart.columns, columns).map { cell, column in
      let inset = cell.room == .mark ? Length.zero : chartPadding
      return Stack(
        lines(
          of: paragraph(cell.words, chartText.bold), in: column.setting(setting.with(chartText.bold), inset),
          alignment: cell.room == .mark ? .centre : .start))
    }
    let height = (cells.map(\.height).max() ?? .zero) + style.unit / 2
    let weight = style.weights.edge
    var slab = Slab(.table, height: height + weight)
    slab.items = chart.columns.map { .anchor($0.element) }
    // Labels stand on one foot, over their columns.
    for cell in cells {
      slab.items += cell.items.map { $0.moved(down: height - style.unit / 4 - cell.height) }
    }
    slab.items.append(rule(x: setting.x, y: height, width: setting.width, weight: weight, accent: true))
    slab.keepsWithNext = true
    return slab
  }

  private mutating func chartRow(
    _ row: [ChartPart.Cell], _ columns: [ChartColumn], isTotal: Bool, in setting: Setting
  ) -> Slab {
    let stacks = zip(row, columns).map { cell, column -> Stack in
      guard case .words(let words) = cell.holds else { return Stack() }
      return Stack(
        lines(of: paragraph(words, chartText), in: column.setting(setting.with(chartText), chartPadding)))
    }
    let tallest = (stacks.map(\.height).max() ?? .zero) + style.unit / 2
    let height = max(style.forms.writingLine, tallest)
    var slab = Slab(.table, height: height, items: row.map { .anchor($0.element) })
    for ((cell, column), stack) in zip(zip(row, columns), stacks) {
      slab.items += stack.items.map { $0.moved(down: (height - stack.height) / 2) }
      slab.items += ruling(of: cell, column, height)
    }
    if isTotal {
      slab.items.append(
        rule(x: setting.x, y: .zero, width: setting.width, weight: style.weights.edge, accent: false))
    }
    for (index, column) in columns.enumerated() where index > 0 {
      let weight = column.beginsGroup ? style.weights.edge : style.weights.rule
      let line = Rectangle(x: column.x - weight / 2, y: .zero, width: weight, height: height)
      slab.items.append(layout(.fill(line, style.colours.ink)))
    }
    return slab
  }

  /// The rule under a cell, which is where it is written, and what is drawn in it.
  private func ruling(of cell: ChartPart.Cell, _ column: ChartColumn, _ height: Length) -> [SlabItem] {
    let weight = style.weights.rule
    let foot = rule(x: column.x, y: height - weight, width: column.width, weight: weight)
    switch cell.holds {
    case .words: return [foot]
    case .closed: return [foot] + hatching(column, height)
    case .field(let content, let isHalved):
      let line = writingRule(content, x: column.x, width: column.width, bottom: height)
      guard isHalved else { return [line] }
      let ends = [Point(x: column.x, y: height), Point(x: column.x + column.width, y: .zero)]
      return [line, layout(.polyline(ends, width: weight, style.colours.ink))]
    }
  }

  /// Slanting lines over a cell in which nothing is to be written.
  private func hatching(_ column: ChartColumn, _ height: Length) -> [SlabItem] {
    let pitch = Length.millimetres(2)
    let count = (column.width + height).thousandths / pitch.thousandths
    return (1..<max(1, count)).map { index in
      // From the left edge or the foot up to the head or the right edge.
      let way = pitch * index
      let start =
        way <= height
        ? Point(x: column.x, y: way) : Point(x: column.x + way - height, y: height)
      let end =
        way <= column.width
        ? Point(x: column.x + way, y: .zero)
        : Point(x: column.x + column.width, y: way - column.width)
      return layout(.polyline([start, end], width: style.weights.rule, style.colours.ink))
    }
  }
}

/// Where a column of a chart stands.
private struct ChartColumn {
  let x: Length
  let width: Length
  let beginsGroup: Bool

  /// The room of its words.
  func setting(_ setting: Setting, _ inset: Length) -> Setting {
    var inner = setting
    inner.x = x + inset
    inner.width = max(width - inset * 2, .points(1))
    return inner
  }
}

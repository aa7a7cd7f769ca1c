import Documents
import Structure
import Typography

extension Composer {
  /// A chart to write on: its head returns on every side, no row is parted, and no name of some rows from them. One with
  /// a scale beside it is whole.
  mutating func chart(_ chart: ChartPart, in setting: Setting) -> [Slab] {
    guard let scale = chart.scale else {
      return chartSlabs(chart, in: setting).spaced(above: style.unit, below: style.spaces.table)
    }
    var inner = setting
    inner.width = setting.width - scaleRoom(scale)
    guard inner.width >= leastWidth(of: chart) else {
      return chartSlabs(chart, in: setting).spaced(above: style.unit, below: style.spaces.table)
    }
    let slabs = chartSlabs(chart, in: inner)
    let stack = Stack(slabs)
    guard stack.height <= setting.limit, let head = slabs.first else { return slabs }
    var whole = Slab(.table, height: stack.height, items: stack.items)
    var growth = stack.growth ?? Growth(at: stack.height)
    let under = StackHeight(Array(slabs.drop { $0.growth == nil }.dropFirst())).height
    (whole, growth) = drawn(scale, beside: whole, growth, from: head.height, over: under, in: setting)
    whole.growth = growth
    return [whole].spaced(above: style.unit, below: style.spaces.table)
  }

  private mutating func chartSlabs(_ chart: ChartPart, in setting: Setting) -> [Slab] {
    let columns = chartColumns(chart, in: setting)
    let head = chartHead(chart, columns, in: setting)
    var slabs = [head]
    let groups = chart.groups
    for (index, rows) in groups.enumerated() {
      let isTotal = chart.hasTotal && index == groups.count - 1
      slabs.append(chartRows(chart.rows[rows], columns, isTotal: isTotal, in: setting))
    }
    let last = slabs.count - (chart.hasTotal ? 2 : 1)
    if chart.fillsPage, last > 0 { slabs[last].growth = growth(of: slabs[last], columns, in: setting) }
    repeatedHeads.append(head.asRepetition)
    for index in slabs.indices.dropFirst() { slabs[index].repeatedHead = repeatedHeads.count - 1 }
    // The sum stands under what it adds up.
    if chart.hasTotal, slabs.count > 2 { slabs[slabs.count - 2].keepsWithNext = true }
    return slabs
  }

  private var chartText: TextStyle { style.text.small }
  private var chartPadding: Length { style.unit / 2 }

  /// Empty rows that fill the side: the upright rules grow over them, and the last row's own rule closes them. It grows
  /// right under its head, since only what reaches over that place becomes taller.
  private mutating func growth(
    of row: Slab, _ columns: [ChartColumn], in setting: Setting
  ) -> Growth {
    let pitch = style.forms.writingLine
    var ruling = Growth.Ruling(
      pitch: pitch, spans: [.init(x: setting.x, width: setting.width)], weight: style.weights.rule,
      colour: style.colours.ink, content: .unheard)
    for column in columns where !column.options.isEmpty {
      ruling.inEach += options(column.options, in: column, height: pitch, as: .unheard)
    }
    return Growth(at: row.height - pitch + Length(thousandths: 1), ruling: ruling)
  }

  // MARK: columns

  private func leastWidths(of chart: ChartPart) -> [Length] {
    var composer = self
    return chart.columns.enumerated().map { index, column in
      let cells = chart.rows.map { row in
        guard case .words(let words) = row[index].holds else { return Length.zero }
        return LineBreaks(composer.paragraph(words, chartText)).widths.least
      }
      let head = LineBreaks(composer.paragraph(column.words, chartText.bold)).widths.least
      let words = max(head, cells.max() ?? .zero)
      let room = max(leastWidth(of: column.room), Length.millimetres(6.2) * column.options.count)
      return max(room, words + (column.room == .mark ? .zero : chartPadding * 2))
    }
  }

  /// What a chart needs so that a hand can write in each column.
  func leastWidth(of chart: ChartPart) -> Length { leastWidths(of: chart).reduce(.zero, +) }

  private func chartColumns(_ chart: ChartPart, in setting: Setting) -> [ChartColumn] {
    let rooms = chart.columns.map(\.room)
    var widths = leastWidths(of: chart)
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
      return ChartColumn(
        x: x, width: width, beginsGroup: column.beginsGroup, options: column.options)
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
      case .ring: 18
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

  /// Rows of which the first cells belong together, as one piece.
  private mutating func chartRows(
    _ rows: ArraySlice<[ChartPart.Cell]>, _ columns: [ChartColumn], isTotal: Bool, in setting: Setting
  ) -> Slab {
    let stacks = rows.map { row in
      zip(row, columns).map { words(of: $0, $1, in: setting) }
    }
    let spans = rows.indices.map { row in
      columns.indices.map { column in rows[row...].dropFirst().prefix { $0[column].isSame }.count }
    }
    var heights = zip(stacks, spans).map { stacks, spans in
      let tallest = zip(stacks, spans).filter { $1 == 0 }.map(\.0.height).max() ?? .zero
      return max(style.forms.writingLine, tallest + style.unit / 2)
    }
    // Words that are taller than the rows that they name make the last one taller.
    for (row, stacks) in stacks.enumerated() {
      for (stack, span) in zip(stacks, spans[row]) where span > 0 {
        let room = heights[row...(row + span)].reduce(.zero, +)
        heights[row + span] = heights[row + span] + max(.zero, stack.height + style.unit / 2 - room)
      }
    }
    var slab = Slab(.table, height: heights.reduce(.zero, +))
    var top = Length.zero
    for (index, row) in rows.enumerated() {
      slab.items += row.map { .anchor($0.element) }
      for (column, place) in columns.enumerated() {
        let span = spans[index][column]
        let room = heights[index...(index + span)].reduce(.zero, +)
        let stack = stacks[index][column]
        slab.items += stack.items.map { $0.moved(down: top + (room - stack.height) / 2) }
        if row[column].isSame { continue }
        slab.items += ruling(of: row[column], place, room).map { $0.moved(down: top) }
      }
      top = top + heights[index]
    }
    if isTotal {
      slab.items.append(
        rule(x: setting.x, y: .zero, width: setting.width, weight: style.weights.edge, accent: false))
    }
    for (index, column) in columns.enumerated() where index > 0 {
      let weight = column.beginsGroup ? style.weights.edge : style.weights.rule
      let line = Rectangle(x: column.x - weight / 2, y: .zero, width: weight, height: slab.height)
      slab.items.append(layout(.fill(line, style.colours.ink)))
    }
    return slab
  }

  private mutating func words(of cell: ChartPart.Cell, _ column: ChartColumn, in setting: Setting) -> Stack {
    guard case .words(let words) = cell.holds else { return Stack() }
    return Stack(
      lines(of: paragraph(words, chartText), in: column.setting(setting.with(chartText), chartPadding)))
  }

  /// The rule under a cell, which is where it is written, and what is drawn in it.
  private mutating func ruling(of cell: ChartPart.Cell, _ column: ChartColumn, _ height: Length) -> [SlabItem]
  {
    let weight = style.weights.rule
    let foot = rule(x: column.x, y: height - weight, width: column.width, weight: weight)
    switch cell.holds {
    case .words: return [foot]
    case .closed: return [foot] + hatching(column, height)
    case .same: return []
    case .around(let content, let words):
      let label = paragraph(words, chartText)
      let after = Length.millimetres(20)
      let x = column.x + column.width - after - LineBreaks.naturalWidth(of: label)
      return [writingRule(content, x: column.x, width: column.width, bottom: height)]
        + singleLine(label, x: max(column.x, x), baseline: height - chartText.size.scaled(by: 0.4))
    case .field(let content, let isHalved):
      let line = writingRule(content, x: column.x, width: column.width, bottom: height)
      let options = self.options(column.options, in: column, height: height, as: content)
      guard isHalved else { return [line] + options }
      let ends = [Point(x: column.x, y: height), Point(x: column.x + column.width, y: .zero)]
      return [line, layout(.polyline(ends, width: weight, style.colours.ink))]
    }
  }

  /// Short words of which one is ringed, as far apart as a ring needs.
  private mutating func options(
    _ options: [String], in column: ChartColumn, height: Length, as content: ContentID
  ) -> [SlabItem] {
    let pitch = column.width / max(1, options.count)
    return options.enumerated().flatMap { index, option in
      let words = paragraph(option, chartText, content: content)
      let x = column.x + pitch * index + (pitch - LineBreaks.naturalWidth(of: words)) / 2
      return singleLine(words, x: x, baseline: height / 2 + chartText.size.scaled(by: 0.36))
    }
  }

  /// Slanting lines over a cell in which nothing is to be written. A line has its width: it ends half of that inside the
  /// cell, so that the last column of a chart keeps the margin.
  private func hatching(_ column: ChartColumn, _ height: Length) -> [SlabItem] {
    let weight = style.weights.rule
    let (left, width) = (column.x + weight / 2, column.width - weight)
    let pitch = Length.millimetres(2)
    let count = (width + height).thousandths / pitch.thousandths
    return (1..<max(1, count)).map { index in
      // From the left edge or the foot up to the head or the right edge.
      let way = pitch * index
      let start =
        way <= height ? Point(x: left, y: way) : Point(x: left + way - height, y: height)
      let end =
        way <= width ? Point(x: left + way, y: .zero) : Point(x: left + width, y: way - width)
      return layout(.polyline([start, end], width: weight, style.colours.ink))
    }
  }
}

// MARK: scales

extension Composer {
  private static let scaleWidth = Length.millimetres(16)

  private func scaleNumber(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    return digits.dropLast(3) + "," + digits.suffix(3)
  }

  /// The room of a scale at the right of a chart, with its numbers and the white before them.
  private func scaleRoom(_ scale: ChartPart.Scale) -> Length {
    var composer = self
    let number = composer.paragraph(scaleNumber(scale.measure.most), style.text.small)
    return Self.scaleWidth + LineBreaks.naturalWidth(of: number) + style.unit * 3 / 2
  }

  /// A chart with a scale at its right, from the foot of its head to the end of its rows.
  private mutating func drawn(
    _ scale: ChartPart.Scale, beside chart: Slab, _ growth: Growth, from head: Length, over rest: Length,
    in setting: Setting
  ) -> (Slab, Growth) {
    var (slab, growth) = (chart, growth)
    let text = style.text.small
    let (rule, edge) = (style.weights.rule, style.weights.edge)
    let x = setting.x + setting.width - Self.scaleWidth
    let label = paragraph(scale.label, text.bold)
    let end = setting.x + setting.width - LineBreaks.naturalWidth(of: label)
    slab.items += singleLine(label, x: end, baseline: head - style.unit / 2 - text.size.scaled(by: 0.3))
    let area = Rectangle(x: x, y: head, width: Self.scaleWidth, height: slab.height - rest - head)
    slab.items.append(.paint(.content(scale.content), .frame(area, width: edge, style.colours.accent)))
    let measure = scale.measure
    var marks: [(share: Int, items: [SlabItem])] = []
    func across(_ width: Length, _ weight: Length) -> SlabItem {
      layout(.fill(Rectangle(x: x, y: .zero - weight / 2, width: width, height: weight), style.colours.ink))
    }
    for value in stride(from: measure.tick, to: measure.most, by: measure.tick)
    where value % measure.line != 0 {
      marks.append((value * 1000 / measure.most, [across(Self.scaleWidth / 4, rule)]))
    }
    for value in stride(from: 0, through: measure.most, by: measure.line) {
      let number = paragraph(scaleNumber(value), text)
      let start = x - style.unit / 2 - LineBreaks.naturalWidth(of: number)
      // The numbers at the ends keep inside the height of the scale.
      let lift = value == 0 ? Length.zero : value == measure.most ? text.size * 7 / 10 : text.size * 36 / 100
      let isEnd = value == 0 || value == measure.most
      let words = singleLine(number, x: start, baseline: lift)
      marks.append((value * 1000 / measure.most, words + (isEnd ? [] : [across(Self.scaleWidth, rule)])))
    }
    if let target = measure.target {
      marks.append((target * 1000 / measure.most, [across(Self.scaleWidth, style.weights.heavy * 2)]))
    }
    growth.scale = Growth.Marks(head: head, foot: rest, marks: marks)
    return (slab, growth)
  }
}

extension ChartPart {
  /// The rows by the cells at their head that go on through them.
  fileprivate var groups: [Range<Int>] {
    let starts = rows.indices.filter { $0 == 0 || !rows[$0].contains(where: \.isSame) } + [rows.count]
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }
}

extension ChartPart.Cell {
  fileprivate var isSame: Bool { if case .same = holds { true } else { false } }
}

/// Where a column of a chart stands.
private struct ChartColumn {
  let x: Length
  let width: Length
  let beginsGroup: Bool
  let options: [String]

  /// The room of its words.
  func setting(_ setting: Setting, _ inset: Length) -> Setting {
    var inner = setting
    inner.x = x + inset
    inner.width = max(width - inset * 2, .points(1))
    return inner
  }
}

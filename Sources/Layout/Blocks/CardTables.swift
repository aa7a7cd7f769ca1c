import Documents
import Typography

extension Composer {
  /// A table as boxes, one a row: its name large, then labels and values. It stays a table for people who hear it.
  mutating func cards(_ table: Table, in setting: Setting) -> [Slab] {
    let element = draft.add(.table, in: setting.parent)
    let look = BoxLook(
      weight: style.weights.edge, colour: style.colours.accent, left: style.spaces.boxSide,
      right: style.spaces.boxSide, top: style.spaces.boxTop, bottom: style.spaces.boxTop,
      apart: style.spaces.box)
    let column = cardColumn(of: table, look, in: setting)
    return table.rows.indices.flatMap { row in
      let inner = (row == 0 ? setting : setting.following).inside(draft.add(.tableRow, in: element))
      return card(table, row, look, column, in: inner)
    }
  }

  private func cardSetting(_ look: BoxLook, in setting: Setting) -> Setting {
    var inner = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth)
    inner = inner.within(look.aboveText + look.belowText)
    guard inner.limit >= leastLimit else { return setting }
    inner.isInBox = true
    return inner
  }

  private mutating func cardColumn(of table: Table, _ look: BoxLook, in setting: Setting) -> Length {
    guard table.columnCount > 1 else { return .zero }
    let labels = Set(
      table.rows.indices.flatMap { row in groups(of: table, row).map { label(of: table, $0) } })
    let inner = cardSetting(look, in: setting)
    let column = labelColumn(Array(labels), in: inner)
    // One label too long for the column, and all are set before their values on the line: two ways side by side
    // read as two kinds of facts.
    let isLong = labels.contains { words in
      LineBreaks.naturalWidth(of: paragraph(words, inner.text.bold, owner: Draft.document)) > column
    }
    guard !isLong else { return .zero }
    return partsFacts(of: table, beside: column, in: inner) ? .zero : column
  }

  /// Whether a value has a date, a number or a word that is wider than what the labels leave: on a line of its own it
  /// stays whole. The longest facts, such as from when to when, take ten times the size, so that most cards need not
  /// be looked at.
  private mutating func partsFacts(of table: Table, beside column: Length, in inner: Setting) -> Bool {
    let room = inner.width - column
    guard column > .zero, room < inner.text.size * 11 else { return false }
    for row in table.rows.indices {
      for columns in groups(of: table, row) {
        let value = paragraph(table.cell(row, columns.lowerBound), inner.text, owner: Draft.document)
        if LineBreaks(value).widths.least > room { return true }
      }
    }
    return false
  }

  /// The columns of a row after its name, those that say the same together.
  private func groups(of table: Table, _ row: Int) -> [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    var next = 1
    while next < table.columnCount {
      let last = lastAlike(table, row, from: next)
      groups.append(next...last)
      next = last + 1
    }
    return groups
  }

  private func label(of table: Table, _ columns: ClosedRange<Int>) -> [Inline] {
    Array(columns.map { table.head($0) }.joined(separator: [.text(", ")]))
  }

  private mutating func card(
    _ table: Table, _ row: Int, _ look: BoxLook, _ column: Length, in setting: Setting
  ) -> [Slab] {
    let inner = cardSetting(look, in: setting)
    var slabs = cardTitle(table, row, in: inner)
    for columns in groups(of: table, row) { slabs += cardRow(table, row, columns, column, in: inner) }
    return inner.x > setting.x ? boxed(slabs, look, in: setting) : slabs
  }

  private mutating func cardTitle(_ table: Table, _ row: Int, in setting: Setting) -> [Slab] {
    let cell = draft.add(.headerCell(.row, columns: 1), in: setting.parent)
    var title = style.text.heading(2)
    // A title with words of its own weight has them at this size too.
    title.weight = table.cell(row, 0).contains(where: \.isStrong) ? .regular : .bold
    let words = paragraph(table.cell(row, 0), title, owner: cell)
    var slabs = lines(of: words, in: setting.with(title))
    if slabs.isEmpty { slabs = [Slab(.line, height: .zero)] }
    slabs[0].items.insert(.anchor(cell), at: 0)
    if let last = slabs.indices.last { slabs[last].keepsWithNext = true }
    return slabs
  }

  /// The last of the columns that say the same by a mark or one short word: a week of ticks is one line, not seven.
  private func lastAlike(_ table: Table, _ row: Int, from first: Int) -> Int {
    guard table.hasMarks(row), table.cell(row, first).plainText.utf8.count <= 4 else { return first }
    var last = first
    while last + 1 < table.columnCount, table.cell(row, last + 1) == table.cell(row, first),
      !table.cell(row, last + 1).isEmpty
    { last += 1 }
    return last
  }

  private mutating func cardRow(
    _ table: Table, _ row: Int, _ columns: ClosedRange<Int>, _ width: Length, in setting: Setting
  ) -> [Slab] {
    let cell = draft.add(.dataCell(columns: columns.count), in: setting.parent)
    let value = table.cell(row, columns.lowerBound)
    guard !value.isEmpty else {
      // An empty cell keeps its place in the table, and takes no room in the card.
      return [Slab(.line, height: .zero, items: [.anchor(cell)])]
    }
    // "Label: value" on one line is one paragraph, beside each other they are two.
    let first = draft.add(.paragraph, in: cell)
    let elements = LabelledElements(label: first, value: draft.add(.paragraph, in: cell), valueOnLine: first)
    var slabs = labelRow(label(of: table, columns), value, width, elements, in: setting)
    if !slabs.isEmpty { slabs[0].items.insert(.anchor(cell), at: 0) }
    return slabs
  }
}

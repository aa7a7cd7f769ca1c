import Documents
import Structure
import Typography

extension Composer {
  /// A table as a grid where its columns have room, and as cards where they have not.
  mutating func table(_ table: TablePart, in setting: Setting) -> [Slab] {
    if let grid = table.grid {
      if let settled = grid.firstElement.flatMap({ settledTables[$0] }) {
        return self.grid(settled.text, settled.widths, in: setting)
      }
      let text = set(grid, in: setting)
      if let widths = columnWidths(of: text, in: setting) { return self.grid(text, widths, in: setting) }
    }
    return cards(table.cards.told(in: &tree), in: setting)
  }
}

/// The widths of a table's columns.
struct ColumnWidths {
  /// Of each column: the longest piece that cannot be broken, the longest line without breaks but forced ones, and all
  /// lines of its longest cell together.
  var least: [Length]
  var natural: [Length]
  var total: [Length]

  /// Short columns have what they want, the others share what is left; nil when there is not even room for the
  /// longest words, or a column that has to wrap would be narrower than `narrow`.
  func dealt(_ room: Length, narrow: Length) -> [Length]? {
    guard least.reduce(.zero, +) <= room else { return nil }
    let total = natural.reduce(.zero, +)
    if total <= room { return spread(room - total) }
    return dealt(room, narrow, isNameWhole: true) ?? dealt(room, narrow, isNameWhole: false)
  }

  /// The column of names is the last to wrap: it may take up to two fifths before the others have their share.
  private func dealt(_ room: Length, _ narrow: Length, isNameWhole: Bool) -> [Length]? {
    var widths = least
    var open = Array(natural.indices)
    var left = room
    if isNameWhole, let name = natural.first {
      guard name * 5 <= room * 2, least.dropFirst().reduce(.zero, +) + name <= room else { return nil }
      (widths[0], left) = (name, room - name)
      open.removeFirst()
    }
    while let settled = open.first(where: { isSettled($0, among: open, left) }) {
      widths[settled] = natural[settled]
      left = left - natural[settled]
      open.removeAll { $0 == settled }
    }
    for column in open { widths[column] = share(left, open, column) }
    guard open.allSatisfy({ widths[$0] >= narrow }) else { return nil }
    return widths
  }

  /// Whether a column has all that it wants: no more than its equal part, and the others keep room for their words.
  private func isSettled(_ column: Int, among open: [Int], _ room: Length) -> Bool {
    let others = open.filter { $0 != column }.map { least[$0] }.reduce(.zero, +)
    return natural[column] * open.count <= room && natural[column] + others <= room
  }

  /// The part of the room that a column has among the open ones: by what its words take over its least.
  private func share(_ room: Length, _ open: [Int], _ column: Int) -> Length {
    let floor = open.map { least[$0] }.reduce(.zero, +)
    let wanted = open.map { (total[$0] - least[$0]).thousandths }.reduce(0, +)
    let spare = max(0, (room - floor).thousandths)
    guard wanted > 0 else { return least[column] }
    let own = (total[column] - least[column]).thousandths
    return least[column] + Length(thousandths: Int(Double(spare) * Double(own) / Double(wanted)))
  }

  /// Where every column holds prose: equal columns, and columns by the square root of what their words take, which makes
  /// cells of one shape; none that leaves a column without room for its longest word.
  func prose(_ room: Length) -> [[Length]] {
    let roots = total.map { Double($0.thousandths).squareRoot() }
    let sum = max(1, roots.reduce(0, +))
    let shaped = roots.map { Length(thousandths: Int(Double(room.thousandths) * $0 / sum)) }
    let equal = total.map { _ in room / max(1, total.count) }
    return [equal, shaped].filter { widths in zip(widths, least).allSatisfy { $0 >= $1 } }
  }

  /// Room to spare goes to the columns by their width.
  private func spread(_ spare: Length) -> [Length] {
    let total = max(1, natural.reduce(.zero, +).thousandths)
    return natural.map { width in
      width + Length(thousandths: Int(Double(spare.thousandths) * Double(width.thousandths) / Double(total)))
    }
  }
}

extension Composer {
  /// Between the text of two columns.
  var columnGap: Length { style.unit * 5 / 2 }

  func columnWidths(of table: SetTable, in setting: Setting) -> [Length]? {
    let count = table.columnCount
    let room = setting.width - columnGap * (count - 1)
    guard room > .zero else { return nil }
    var widths = ColumnWidths(
      least: Array(repeating: .zero, count: count), natural: Array(repeating: .zero, count: count),
      total: Array(repeating: .zero, count: count))
    if let head = table.head { widths.widen(by: head) }
    for row in table.rows { widths.widen(by: row) }
    let narrow = setting.text.size * 4
    guard let dealt = widths.dealt(room, narrow: narrow), widths.natural.reduce(.zero, +) > room else {
      return widths.dealt(room, narrow: narrow)
    }
    let rows = LowRows(table, floors: zip(widths.least, widths.natural).map { max($0, min($1, narrow)) })
    return rows.namesRows ? rows.widths(from: dealt) : rows.lowest(of: [dealt] + widths.prose(room))
  }
}

extension ColumnWidths {
  fileprivate mutating func widen(by row: SetTable.Row) {
    for column in row.cells.indices {
      let widths = row.cells[column].breaks.widths
      least[column] = max(least[column], widths.least)
      natural[column] = max(natural[column], widths.natural)
      total[column] = max(total[column], widths.total)
    }
  }
}

/// The cells of a table turned to glyphs with the elements that they belong to, so that their widths can be asked
/// before columns are dealt, and nothing is turned to glyphs twice.
struct SetTable {
  struct Cell {
    var element: ElementID
    var words: Paragraph
    var breaks: LineBreaks
  }

  struct Row {
    var cells: [Cell]
    /// Whether drawn marks stand in it.
    var hasMarks = false
  }

  var columnCount: Int
  var alignments: [Table.Alignment]
  /// Nil when no column has a name.
  var head: Row?
  var rows: [Row]
}

extension Composer {
  mutating func set(_ grid: TablePart.Grid, in setting: Setting) -> SetTable {
    SetTable(
      columnCount: grid.columnCount, alignments: grid.alignments,
      head: grid.head.map { head in SetTable.Row(cells: head.map { cell($0, style.text.small.bold) }) },
      rows: grid.rows.map { row in
        SetTable.Row(cells: row.cells.map { cell($0, setting.text) }, hasMarks: row.hasMarks)
      })
  }

  private mutating func cell(_ cell: TablePart.Cell, _ text: TextStyle) -> SetTable.Cell {
    let words = paragraph(cell.words, text)
    return SetTable.Cell(element: cell.element, words: words, breaks: LineBreaks(words))
  }
}

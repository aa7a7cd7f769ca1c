import Documents

extension TreeBuilder {
  /// A table as a grid and as cards; nil for one without rows.
  mutating func table(_ table: Table, in place: Holder) -> TablePart? {
    guard table.columnCount > 0, !table.rows.isEmpty || !table.head.isEmpty else { return nil }
    let showsGrid = !presentation.showsCards || table.columnCount == 1
    guard showsGrid else {
      return TablePart(grid: nil, cards: TableCards(told: cards(table, in: place.parent)))
    }
    let element = tree.add(.table, in: place.parent)
    return TablePart(grid: grid(table, in: element), cards: TableCards(of: table, after: element, self))
  }

  private mutating func grid(_ table: Table, in element: ElementID) -> TablePart.Grid {
    let columns = 0..<table.columnCount
    var head: [TablePart.Cell]?
    var body = element
    if table.head.contains(where: { !$0.isEmpty }) {
      let row = tree.add(.tableRow, in: tree.add(.tableHead, in: element))
      head = columns.map { cell(table.head($0), .headerCell(.column, columns: 1), in: row, isStrong: true) }
      body = tree.add(.tableBody, in: element)
    }
    let namesRows = table.namesRows
    let rows = table.rows.indices.map { index in
      let row = tree.add(.tableRow, in: body)
      let cells = columns.map { column in
        let isName = column == 0 && namesRows
        let role: Element.Role = isName ? .headerCell(.row, columns: 1) : .dataCell(columns: 1)
        return cell(table.cell(index, column), role, in: row, isStrong: false)
      }
      return TablePart.Row(cells: cells, hasMarks: table.hasMarks(index))
    }
    return TablePart.Grid(
      columnCount: columns.count, alignments: columns.map(table.alignment), head: head, rows: rows)
  }

  private mutating func cell(_ words: [Inline], _ role: Element.Role, in row: ElementID, isStrong: Bool)
    -> TablePart.Cell
  {
    let element = tree.add(role, in: row)
    return TablePart.Cell(element: element, words: passage(words, in: element, isStrong: isStrong))
  }

  /// Each row with its name over labels and values: lists in a list, which need no headings of columns.
  fileprivate mutating func cards(_ table: Table, in parent: ElementID) -> [TablePart.Card] {
    let frame = frame(.none, of: table.rows.count, in: parent)
    return table.rows.indices.map { row in
      let item = item(of: frame)
      let body = body(of: item, in: frame)
      let name = table.cell(row, 0)
      let title = passage(name, in: tree.add(.paragraph, in: body))
      let groups = table.groups(row).filter { !table.cell(row, $0.lowerBound).isEmpty }
      let inner = self.frame(.none, of: groups.count, in: body)
      let facts = groups.map { columns in
        fact(label: table.label(columns), value: table.cell(row, columns.lowerBound), in: inner)
      }
      return TablePart.Card(title: title, hasStrongTitle: name.hasStrong, facts: facts)
    }
  }
}

/// The rows of a table as cards. Nearly every grid has its room, so the cards of one are told when they are asked for.
public struct TableCards: Sendable {
  private enum Source: Sendable {
    case told([TablePart.Card])
    /// With the element of the grid, whose place they take.
    indirect case untold(Table, grid: ElementID, TreeBuilder)
  }

  private let source: Source

  fileprivate init(told cards: [TablePart.Card]) { source = .told(cards) }

  fileprivate init(of table: Table, after grid: ElementID, _ builder: TreeBuilder) {
    var builder = builder
    builder.tree = StructureTree()
    source = .untold(table, grid: grid, builder)
  }

  /// The cards, which join the tree if they have not yet.
  public func told(in tree: inout StructureTree) -> [TablePart.Card] {
    switch source {
    case .told(let cards): return cards
    case .untold(let table, let grid, var builder):
      swap(&tree, &builder.tree)
      defer { swap(&tree, &builder.tree) }
      return builder.cards(table, in: builder.tree.add(.division, after: grid))
    }
  }
}

extension Table {
  var columnCount: Int { rows.reduce(head.count) { max($0, $1.count) } }

  func head(_ column: Int) -> [Inline] { head.indices.contains(column) ? head[column] : [] }

  func alignment(_ column: Int) -> Alignment {
    alignments.indices.contains(column) ? alignments[column] : .start
  }

  /// A cell's words; the first names its row and is bold, unless its author made a part of it bold.
  func cell(_ row: Int, _ column: Int) -> [Inline] {
    guard rows[row].indices.contains(column) else { return [] }
    let cell = rows[row][column]
    guard column == 0, columnCount > 1, !cell.hasStrong, !cell.isEmpty else { return cell }
    return [.strong(cell)]
  }

  /// Whether the first cells are headings of their rows for people who hear the table. Where there would be more
  /// headings than other cells, they would be heard before nearly every word, so they are plain cells then.
  var namesRows: Bool {
    let heads = head.contains { !$0.isEmpty } ? columnCount : 0
    return columnCount > 1 && heads + rows.count <= rows.count * (columnCount - 1)
  }

  func hasMarks(_ row: Int) -> Bool { rows[row].contains { $0.contains(.mark(.tick)) } }

  /// The columns of a row after its name, those that say the same together.
  func groups(_ row: Int) -> [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    var next = 1
    while next < columnCount {
      let last = lastAlike(row, from: next)
      groups.append(next...last)
      next = last + 1
    }
    return groups
  }

  /// The last of the columns that say the same by a mark or one short word: a week of ticks is one line, not seven.
  private func lastAlike(_ row: Int, from first: Int) -> Int {
    guard hasMarks(row), cell(row, first).plainText.utf8.count <= 4 else { return first }
    var last = first
    while last + 1 < columnCount, cell(row, last + 1) == cell(row, first), !cell(row, last + 1).isEmpty {
      last += 1
    }
    return last
  }

  func label(_ columns: ClosedRange<Int>) -> [Inline] {
    Array(columns.map { head($0) }.joined(separator: [.text(", ")]))
  }
}

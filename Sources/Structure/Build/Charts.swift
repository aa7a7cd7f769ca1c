import Documents

extension TreeBuilder {
  /// A chart as a table whose columns have headings, and whose rows have one where they begin with words. What is to be
  /// written in is a field in its cell.
  mutating func chart(_ chart: Chart, in place: Holder) -> ChartPart? {
    guard !chart.columns.isEmpty, !chart.rows.isEmpty else { return nil }
    let outer = formName
    defer { formName = outer }
    formName = chart.name
    openLine = nil
    let table = tree.add(.table, in: place.parent)
    let head = tree.add(.tableRow, in: tree.add(.tableHead, in: table))
    let columns = chart.columns.map { column in
      let cell = tree.add(.headerCell(.column, columns: 1), in: head)
      return ChartPart.Column(
        element: cell, words: passage(column.label, in: cell, isStrong: true), room: column.room,
        beginsGroup: column.beginsGroup)
    }
    let body = tree.add(.tableBody, in: table)
    var rows = chart.rows.map { row($0, of: chart, in: body) }
    if !chart.total.isEmpty {
      let blank = [Chart.Cell](repeating: .blank, count: chart.columns.count - 1)
      rows.append(row([.words([.strong(chart.total)])] + blank, of: chart, in: body))
    }
    return ChartPart(
      columns: columns, rows: rows, fillsPage: chart.fillsPage, hasTotal: !chart.total.isEmpty)
  }

  private mutating func row(_ cells: [Chart.Cell], of chart: Chart, in body: ElementID) -> [ChartPart.Cell] {
    let row = tree.add(.tableRow, in: body)
    let name = cells.first?.words.spokenLabel ?? ""
    return zip(cells, chart.columns).enumerated().map { index, pair in
      let isName = index == 0 && !name.isEmpty
      let element = tree.add(isName ? .headerCell(.row, columns: 1) : .dataCell(columns: 1), in: row)
      switch pair.0 {
      case .words(let words): return ChartPart.Cell(element: element, .words(passage(words, in: element)))
      case .closed: return ChartPart.Cell(element: element, .closed)
      case .blank, .halved:
        let label = [name, pair.1.label.spokenName].filter { !$0.isEmpty }.joined(separator: ", ")
        let content = cell(pair.1.room, label, in: element)
        return ChartPart.Cell(element: element, .field(content, isHalved: pair.0 == .halved))
      }
    }
  }

  private mutating func cell(_ room: Chart.Room, _ label: String, in parent: ElementID) -> ContentID {
    switch room {
    case .time: field(.time, label, said: words(StructureWord.writeTime), in: parent)
    case .signature: field(.signature, label, said: words(StructureWord.signHere), in: parent)
    case .words, .date, .number, .initials, .mark:
      field(.line, label, said: words(StructureWord.writeHere), in: parent)
    }
  }
}

extension [Inline] {
  /// The words of a heading; of one that is cut short the whole ones.
  fileprivate var spokenName: String {
    if case .short(_, let whole)? = first, count == 1 { whole } else { spokenLabel }
  }
}

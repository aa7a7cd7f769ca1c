import Documents

extension TreeBuilder {
  /// A chart as a table whose columns have headings, and whose rows have one where words stand in them. What is to be
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
        beginsGroup: column.beginsGroup, options: column.options)
    }
    let body = tree.add(.tableBody, in: table)
    var name = ""
    var rows = chart.rows.map { cells in
      // A row into which the cell above goes on has its name too.
      if cells.first != .same { name = cells.first?.words.nameOfRow ?? "" }
      return row(cells, named: name, of: chart, in: body)
    }
    if !chart.total.isEmpty {
      let blank = [Chart.Cell](repeating: .blank, count: chart.columns.count - 1)
      rows.append(
        row([.words([.strong(chart.total)])] + blank, named: chart.total.spokenLabel, of: chart, in: body))
    }
    return ChartPart(
      columns: columns, rows: rows, fillsPage: chart.fillsPage, hasTotal: !chart.total.isEmpty,
      scale: chart.scale.map { scale($0, in: place.parent) })
  }

  private mutating func row(_ cells: [Chart.Cell], named name: String, of chart: Chart, in body: ElementID)
    -> [ChartPart.Cell]
  {
    let row = tree.add(.tableRow, in: body)
    let heading = cells.first == .same || !name.isEmpty ? cells.firstIndex { !$0.words.isEmpty } : nil
    var said = [name].filter { !$0.isEmpty }
    return zip(cells, chart.columns).enumerated().map { index, pair in
      let (cell, column) = pair
      let element = tree.add(
        index == heading ? .headerCell(.row, columns: 1) : .dataCell(columns: 1), in: row)
      switch cell {
      case .words(let words):
        if index > 0 { said.append(words.spokenLabel) }
        return ChartPart.Cell(element: element, .words(passage(words, in: element)))
      case .closed: return ChartPart.Cell(element: element, .closed)
      case .same: return ChartPart.Cell(element: element, .same)
      case .blank, .halved:
        let content = field(of: column, said, in: element)
        return ChartPart.Cell(element: element, .field(content, isHalved: cell == .halved))
      case .around(let words):
        let content = field(of: column, [], in: element)
        return ChartPart.Cell(element: element, .around(content, passage(words, in: element)))
      }
    }
  }

  /// What is written in a cell of a column, named by what its row and its column say.
  private mutating func field(of column: Chart.Column, _ row: [String], in parent: ElementID) -> ContentID {
    let label = (row + [column.label.spokenName]).filter { !$0.isEmpty }.joined(separator: ", ")
    switch column.room {
    case .time: return field(.time, label, said: words(StructureWord.writeTime), in: parent)
    case .signature: return field(.signature, label, said: words(StructureWord.signHere), in: parent)
    case .ring:
      let options = column.options.joined(separator: ", ")
      return field(.line, label, said: words(StructureWord.ringOne, ["options": options]), in: parent)
    case .words, .date, .number, .initials, .mark:
      return field(.line, label, said: words(StructureWord.writeHere), in: parent)
    }
  }

  private mutating func scale(_ scale: Chart.Scale, in parent: ElementID) -> ChartPart.Scale {
    let owner = tree.add(.paragraph, in: parent)
    let label = passage(scale.label, in: owner, isStrong: true)
    let said = words(StructureWord.shadeUp, ["most": "\(scale.most)"])
    let content = field(.line, scale.label.spokenLabel, said: said, in: owner)
    return ChartPart.Scale(label: label, content: content, measure: scale)
  }
}

extension [Inline] {
  /// The words of a heading; of one that is cut short the whole ones.
  fileprivate var spokenName: String {
    if case .short(_, let whole)? = first, count == 1 { whole } else { spokenLabel }
  }

  /// What names a row: the bold words at its head, or all of them.
  fileprivate var nameOfRow: String {
    if case .strong(let name)? = first { name.spokenLabel } else { spokenLabel }
  }
}

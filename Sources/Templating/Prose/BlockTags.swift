extension BlockParser {
  /// Whether the rest of a line is tags and nothing that could print.
  func holdsOnlyTags(_ cursor: LineCursor) -> Bool {
    var sawTag = false
    for index in cursor.position..<max(cursor.position, cursor.end) {
      let byte = mask.bytes[index]
      if byte == Mask.tagMark {
        guard let tag = mask.tags[index], TagTable.document.leavesNothing(tag) else { return false }
        sawTag = true
      } else if byte != Mask.nothing, !byte.isSpaceOrTab {
        return false
      }
    }
    return sawTag
  }

  func tags(in range: Range<Int>) -> [Tag] {
    range.compactMap { mask.bytes[$0] == Mask.tagMark ? mask.tags[$0] : nil }
  }

  /// Places each tag of a line that holds only tags.
  mutating func place(tagsIn cursor: LineCursor) {
    for tag in tags(in: cursor.position..<cursor.end) {
      if case .table = leaf, matched == open.count, placeInTable(tag) { continue }
      place(tag)
    }
  }

  private mutating func place(_ tag: Tag) {
    if isDivider(tag), let depth = open.lastIndex(where: { accepts($0.openTags.last, tag) }) {
      close(to: depth + 1)
      matched = open.count
      if tag.name.hasPrefix("end") { open[depth].openTags.removeLast() }
    } else {
      prepare(for: nil)
      if TagTable.document.paired.contains(tag.name) { open[open.count - 1].openTags.append(tag.name) }
    }
    open[open.count - 1].hasContent = true
    open[open.count - 1].children.append(.tag(tag))
  }

  private func isDivider(_ tag: Tag) -> Bool {
    tag.name.hasPrefix("end") || ["else", "elsif", "when"].contains(tag.name)
  }

  private func accepts(_ opener: String?, _ tag: Tag) -> Bool {
    guard let opener else { return false }
    switch tag.name {
    case "else": return ["if", "unless", "case", "for"].contains(opener)
    case "elsif": return opener == "if" || opener == "unless"
    case "when": return opener == "case"
    default: return tag.name == "end" + opener
    }
  }

  // MARK: Tables

  /// A tag between two rows belongs to the table; a tag after the last row does not.
  private mutating func placeInTable(_ tag: Tag) -> Bool {
    guard case .table(var table) = leaf else { return false }
    if isDivider(tag) {
      guard accepts(table.openTags.last, tag) else { return false }
      if tag.name.hasPrefix("end") { table.openTags.removeLast() }
    } else if TagTable.document.isBlock(tag.name) || (table.openTags.isEmpty && !rowFollows()) {
      return false
    } else if TagTable.document.paired.contains(tag.name) {
      table.openTags.append(tag.name)
    }
    table.rows.append(.tag(tag))
    leaf = .table(table)
    return true
  }

  private func rowFollows() -> Bool {
    let (first, second) = nextLines()
    guard let first, isRow(first.range) else { return false }
    return second.map { alignments(in: $0.range) == nil } ?? true
  }

  private func isRow(_ range: Range<Int>) -> Bool {
    range.contains {
      mask.bytes[$0] == UInt8(ascii: "|")
        && !($0 > range.lowerBound && mask.bytes[$0 - 1] == UInt8(ascii: "\\"))
    }
  }

  /// Reads a row of an open table, or begins a table under its heading row. False when the line is neither.
  mutating func readTable(_ cursor: LineCursor, openedAny: Bool) -> Bool {
    guard readsTables, matched == open.count, !openedAny else { return false }
    let line = cursor.next.position..<cursor.end
    if case .table(var table) = leaf {
      guard isRow(line), !cursor.isBlank else { return false }
      addRow(line, to: &table)
      leaf = .table(table)
      return true
    }
    guard case .paragraph(let lines) = leaf, let head = lines.last, isRow(head),
      let alignments = alignments(in: line)
    else { return false }
    let cells = cells(in: head)
    guard cells.count == alignments.count else { return false }
    startTable(OpenTable(alignments: alignments, head: cells, range: head), after: Array(lines.dropLast()))
    return true
  }

  private mutating func startTable(_ table: OpenTable, after lines: [Range<Int>]) {
    leaf = lines.isEmpty ? .none : .paragraph(lines)
    closeLeaf()
    leaf = .table(table)
  }

  /// Tags before the first bar and after the last one stand between rows.
  private mutating func addRow(_ line: Range<Int>, to table: inout OpenTable) {
    let bar = UInt8(ascii: "|")
    let bytes = mask.bytes
    let first = line.first { bytes[$0] == bar } ?? line.lowerBound
    let last = line.last { bytes[$0] == bar } ?? line.upperBound - 1
    let before = LineCursor(bytes, line.lowerBound..<first)
    let after = LineCursor(bytes, last + 1..<line.upperBound)
    let hasBefore = holdsOnlyTags(before)
    let hasAfter = last > first && holdsOnlyTags(after)
    if hasBefore { addTags(in: line.lowerBound..<first, to: &table) }
    table.rows.append(
      .leaf(cells(in: (hasBefore ? first : line.lowerBound)..<(hasAfter ? last + 1 : line.upperBound))))
    if hasAfter { addTags(in: last + 1..<line.upperBound, to: &table) }
  }

  private mutating func addTags(in range: Range<Int>, to table: inout OpenTable) {
    for tag in tags(in: range) {
      if isDivider(tag) {
        if tag.name.hasPrefix("end"), accepts(table.openTags.last, tag) { table.openTags.removeLast() }
      } else if TagTable.document.paired.contains(tag.name) {
        table.openTags.append(tag.name)
      }
      table.rows.append(.tag(tag))
    }
  }

  /// The cells between the bars of a row; a bar after a backslash is text.
  private func cells(in row: Range<Int>) -> [ProseText] {
    let bar = UInt8(ascii: "|")
    let bytes = mask.bytes
    var line = trimmed(row)
    if line.first.map({ bytes[$0] == bar }) ?? false { line = line.lowerBound + 1..<line.upperBound }
    var cells: [ProseText] = []
    var start = line.lowerBound
    for index in line where bytes[index] == bar && !(index > start && bytes[index - 1] == UInt8(ascii: "\\"))
    {
      cells.append(ProseText(lines: [trimmed(start..<index)]))
      start = index + 1
    }
    if !trimmed(start..<line.upperBound).isEmpty {
      cells.append(ProseText(lines: [trimmed(start..<line.upperBound)]))
    }
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { mask.bytes.trimmed(range) }

  /// The alignments that a line of dashes, colons and bars asks for; nil for any other line.
  private func alignments(in range: Range<Int>) -> [ProseTable.Alignment]? {
    guard isRow(range) else { return nil }
    var result: [ProseTable.Alignment] = []
    for cell in cells(in: range) {
      let words = mask.bytes[cell.range]
      let colon = UInt8(ascii: ":")
      let dashes = words.drop { $0 == colon }.reversed().drop { $0 == colon }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      let (isLeft, isRight) = (words.first == colon, words.last == colon)
      result.append(isLeft && isRight ? .centre : isRight ? .end : isLeft ? .start : .none)
    }
    return result.isEmpty ? nil : result
  }
}

import Diagnostics
import Documents
import Records

extension Checker {
  /// The steps of the file that is being checked.
  func lowerFile() -> [Step<BlockBody>] {
    add(file.problems)
    guard case .document(let items, _) = file.body else {
      preconditionFailure("a short text holds no blocks")
    }
    return blocks(items, in: container, "the template")
  }

  /// The steps of the inside of one container.
  func blocks(_ items: [Item<Prose>], in kind: Container, _ name: String) -> [Step<BlockBody>] {
    let (nodes, problems) = Pairing.nodes(of: items, of: source, tags: .document, container: name)
    add(problems)
    return contained { blocks(nodes, in: kind) }
  }

  func blocks(_ nodes: [Node<Prose>], in kind: Container) -> [Step<BlockBody>] {
    let outer = container
    container = kind
    defer { container = outer }
    return lower(
      nodes,
      Lowering(
        leaf: { [self] in block($0) },
        output: { [self] in [.body(.paragraph([.body(value($0))]))] },
        cycle: { counter, values, _ in [.body(.paragraph([.body(.cycle(counter: counter, values))]))] },
        part: { [self] in blockTag($0, $1) },
        partial: { [self] in rendered($0) { lowerFile() } }))
  }

  // MARK: Prose

  private func block(_ prose: Prose) -> [Step<BlockBody>] {
    guard allows(prose) else { return [] }
    switch prose {
    case .paragraph(let run): return [.body(paragraph(run))]
    case .heading(let level, let run, let isSetext): return heading(level, run, isSetext)
    case .list(let list): return [.body(.list(self.list(list)))]
    case .quotation(let items): return [.body(.quotation(blocks(items, in: .document, "this quotation")))]
    case .table(let table): return [.body(.table(self.table(table)))]
    case .rule: return [.body(.rule)]
    case .code(_, _, let isFenced, let range):
      report(
        "code has no place on a care document", at: range.lowerBound..<range.lowerBound + 1,
        hint: isFenced
          ? "write the words without ``` or ~~~"
          : "a line that begins with four spaces is code: move it to the left")
      return []
    }
  }

  /// Some containers hold only their own tags, or words besides.
  private func allows(_ prose: Prose) -> Bool {
    switch (container.prose, prose) {
    case (.all, _), (.words, .paragraph), (.lists, .list), (.lists, .paragraph): return true
    case (.words, _), (.lists, _), (.none, _):
      report("this cannot stand inside \(container.name)", at: prose.range, hint: container.hint)
      return false
    }
  }

  private func paragraph(_ run: ProseText) -> BlockBody {
    let steps = inlines(run, "this paragraph")
    return FixedWords.line(steps).map { .fixedParagraph($0.inlines) } ?? .paragraph(steps)
  }

  private func heading(_ level: Int, _ run: ProseText, _ isSetext: Bool) -> [Step<BlockBody>] {
    if isSetext {
      report(
        "a heading is written with # before it", at: run.range,
        hint: "take the line under it away, and write: \(level == 1 ? "#" : "##") …")
    }
    if level > 4 { report("headings have at most four levels", at: run.range, hint: "use fewer #") }
    let steps = inlines(run, "this heading")
    guard let line = FixedWords.line(steps) else {
      hasFilledHeadings = true
      return [.body(.heading(min(level, 4), steps))]
    }
    let slug = Slug.slug(line.inlines.plainText)
    headingIDs.insert(slug)
    return [.body(.fixedHeading(min(level, 4), line.inlines, slug: slug))]
  }

  private func list(_ list: ProseList) -> ListBody {
    let items = list.items.map { blocks($0, in: .document, "this list item") }
    return ListBody(start: list.start, sign: list.sign, isTight: list.isTight, items: items)
  }

  private func table(_ table: ProseTable) -> TableBody {
    let head = table.head.map { inlines($0, "this table cell") }
    let (nodes, problems) = Pairing.nodes(
      of: table.rows, of: source, tags: .document, container: "this table")
    add(problems)
    let lowering = Lowering<[ProseText], [[Step<InlineBody>]]>(
      leaf: { [self] cells in [.body(row(cells, count: head.count))] },
      output: { [self] value in
        report("a value between two rows has no cell", at: value.range, hint: "write | around it")
        return []
      },
      cycle: { [self] _, _, cycle in
        report("a value between two rows has no cell", at: cycle.tag.range, hint: "write | around it")
        return []
      },
      part: { [self] part, _ in
        report("'\(part.name)' cannot stand between the rows of a table", at: part.tag.nameRange)
        return []
      },
      partial: { [self] render in
        report(
          "a partial cannot stand between the rows of a table", at: render.tag.nameRange,
          hint: "write the rows here")
        return []
      })
    let rows = contained { lower(nodes, lowering) }
    return TableBody(alignments: table.alignments, head: head, rows: rows)
  }

  private func row(_ cells: [ProseText], count: Int) -> [[Step<InlineBody>]] {
    if cells.count != count, let first = cells.first, let last = cells.last {
      report(
        "this row has \(cells.count) cells and the table \(count) columns",
        at: first.range.lowerBound..<last.range.upperBound, hint: "a | inside a cell is written \\|")
    }
    var row = cells.prefix(count).map { inlines($0, "this table cell") }
    while row.count < count { row.append([]) }
    return row
  }
}

extension Prose {
  /// Where the block stands, for a message.
  var range: Range<Int> {
    switch self {
    case .paragraph(let run), .heading(_, let run, _): run.range
    case .list(let list): list.range
    case .table(let table): table.range
    case .rule(let range), .code(_, _, _, let range): range
    case .quotation(let items):
      items.first.map { if case .leaf(let prose) = $0 { prose.range } else { 0..<1 } } ?? 0..<1
    }
  }
}

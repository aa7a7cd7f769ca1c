import Structure
import Typography

/// A table turned to glyphs, with the widths that its columns have.
struct SettledTable {
  let text: SetTable
  let widths: [Length]
}

extension Composer {
  /// Deals the columns of tables that stand among the same parts under the same heads as if they were one table: a
  /// column is then one line down the page, whatever the rows of each say.
  mutating func settleAlikeTables(among parts: [Part], in setting: Setting) {
    var alike: [[String]: [TablePart.Grid]] = [:]
    var heads: [[String]] = []
    for case .table(let table) in parts {
      guard let grid = table.grid, let head = grid.head?.map({ letters(of: $0.words) }) else { continue }
      if alike[head] == nil { heads.append(head) }
      alike[head, default: []].append(grid)
    }
    for head in heads {
      guard let grids = alike[head], grids.count > 1 else { continue }
      settle(grids, in: setting)
    }
  }

  /// Each has columns of its own where there is no room for what all of them say.
  private mutating func settle(_ grids: [TablePart.Grid], in setting: Setting) {
    var texts: [SetTable] = []
    for grid in grids { texts.append(set(grid, in: setting)) }
    var whole = texts[0]
    whole.rows = texts.flatMap(\.rows)
    guard let widths = columnWidths(of: whole, in: setting) else { return }
    for (grid, text) in zip(grids, texts) {
      guard let first = grid.firstElement else { continue }
      settledTables[first] = SettledTable(text: text, widths: widths)
    }
  }

  private func letters(of passage: Passage) -> String {
    passage.runs.compactMap { run in
      guard let content = run.content, case .words(let words) = tree[content].kind else { return nil }
      return words
    }.joined(separator: " ")
  }
}

extension TablePart.Grid {
  /// The element by which it is known.
  var firstElement: ElementID? { (head ?? rows.first?.cells)?.first?.element }
}

import Documents

extension ScreenWalker {
  /// A table, which where there is little room becomes a block a row: each cell knows the heading of its column. The
  /// roles are told, since such a block is no table to a browser any more.
  mutating func table(_ id: ElementID) -> String {
    var heads: [String] = []
    var (head, body) = ("", "")
    for row in rows(tree[id].children, isHead: false) {
      let cells = tree[row.id].children
      if row.isHead {
        heads = cells.flatMap(names)
        head += self.row(cells, under: [])
      } else {
        body += self.row(cells, under: heads)
      }
    }
    if !head.isEmpty { head = "<thead role=\"rowgroup\">\n\(head)</thead>\n" }
    return "<table role=\"table\">\n<caption class=\"heard\">\(topic.markup)</caption>\n\(head)"
      + "<tbody role=\"rowgroup\">\n\(body)</tbody>\n</table>\n"
  }

  private func rows(_ children: [Element.Child], isHead: Bool) -> [(id: ElementID, isHead: Bool)] {
    children.flatMap { child -> [(id: ElementID, isHead: Bool)] in
      guard case .element(let id) = child else { return [] }
      return tree[id].role == .tableRow
        ? [(id, isHead)] : rows(tree[id].children, isHead: tree[id].role == .tableHead)
    }
  }

  /// The words of a heading, once for each column that it is for.
  private func names(of cell: Element.Child) -> [String] {
    guard case .element(let id) = cell else { return [] }
    return Array(repeating: plain(id), count: tree[id].role.columns)
  }

  private mutating func row(_ cells: [Element.Child], under heads: [String]) -> String {
    var text = "<tr role=\"row\">"
    var column = 0
    for case .element(let id) in cells {
      text += cell(id, under: heads.indices.contains(column) ? heads[column] : "")
      column += tree[id].role.columns
    }
    return text + "</tr>\n"
  }

  private mutating func cell(_ id: ElementID, under head: String) -> String {
    let role = tree[id].role
    let outer = isInBold
    defer { isInBold = outer }
    var (tag, attributes) = ("td", "role=\"cell\"")
    if case .headerCell(let scope, _) = role {
      isInBold = true
      let (kind, name) = scope == .row ? ("row", "rowheader") : ("col", "columnheader")
      (tag, attributes) = ("th", "scope=\"\(kind)\" role=\"\(name)\"")
    }
    if role.columns > 1 { attributes += " colspan=\"\(role.columns)\"" }
    var inside = inside(id)
    switch looks.cells[id] {
    case .closed?: attributes += " class=\"closed\""
    case .same?: attributes += " class=\"same\""
    case .options(let options)?:
      // The ear hears them with what is to be done.
      inside += "<span aria-hidden=\"true\">\(options.joined(separator: " ").markup)</span>"
    case nil: break
    }
    if !head.isEmpty, !inside.isBlank { attributes += " data-column=\"\(head.attribute)\"" }
    return "<\(tag) \(attributes)>\(inside)</\(tag)>"
  }
}

extension Element.Role {
  /// How many columns a cell is for.
  fileprivate var columns: Int {
    switch self {
    case .headerCell(_, let columns), .dataCell(let columns): max(1, columns)
    default: 1
    }
  }
}

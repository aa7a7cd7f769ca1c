import Layout

/// What may stand inside an element, and where it may stand itself: ISO 32000-1 §14.8.4 as ISO 14289-1 §7 asks it.
struct ElementRules {
  struct Fault {
    let reason: String
    let rule: String
  }

  private let elements: [Element]

  init(_ structure: Structure) { elements = structure.elements }

  /// The first rule that an element breaks.
  func fault(of index: Int) -> Fault? {
    let role = elements[index].role
    return placeFault(role, under: elements[index].parent.map { elements[$0.index].role })
      ?? contentFault(role, of: index)
  }

  private func placeFault(_ role: Element.Role, under parent: Element.Role?) -> Fault? {
    switch role {
    case .document: require(parent == nil, "stands inside another element", "7.1")
    case .listItem: require(parent?.isList == true, "stands outside a list", "7.2")
    case .listBody: require(parent == .listItem, "stands outside a list item", "7.2")
    case .tableHead, .tableBody: require(parent == .table, "stands outside a table", "7.2")
    case .tableRow:
      require(
        parent == .table || parent == .tableHead || parent == .tableBody, "stands outside a table", "7.2")
    case .headerCell(_, let columns), .dataCell(let columns):
      require(parent == .tableRow && columns >= 1, "stands outside a row, or spans no column", "7.2")
    case .contentsItem: require(parent == .contents, "stands outside a table of contents", "7.2")
    default: nil
    }
  }

  private func contentFault(_ role: Element.Role, of index: Int) -> Fault? {
    switch role {
    case .document, .part, .section, .division:
      require(!holdsItems(index), "paints something of its own", "7.1")
    case .list: only(index, caption: .first) { $0.isList || $0 == .listItem }
    case .listItem: only(index) { $0 == .label || $0 == .listBody }
    case .table: tableFault(index)
    case .tableHead, .tableBody: only(index) { $0 == .tableRow }
    case .tableRow: only(index) { $0.columns > 0 }
    case .contents: only(index, caption: .first) { $0 == .contents || $0 == .contentsItem }
    case .contentsItem: only(index) { [.label, .reference, .paragraph, .contents].contains($0) }
    case .figure, .sign:
      require(elements[index].alternative?.isEmpty == false, "has no alternative text", "7.3")
    default: nil
    }
  }

  private func tableFault(_ index: Int) -> Fault? {
    let children = roles(in: index)
    let heads = children.count { $0 == .tableHead }
    let bodies = children.count { $0 == .tableBody }
    return only(index, caption: .firstOrLast) { $0 == .tableHead || $0 == .tableBody || $0 == .tableRow }
      ?? require(heads <= 1 && (heads == 0 || bodies > 0), "has two heads, or a head without a body", "7.2")
      ?? require(rowWidths(of: index).count <= 1, "has rows that differ in their columns", "7.2")
  }

  private enum CaptionPlace { case nowhere, first, firstOrLast }

  /// Only such children, and nothing painted directly; a caption where it may stand.
  private func only(
    _ index: Int, caption: CaptionPlace = .nowhere, _ isAllowed: (Element.Role) -> Bool
  ) -> Fault? {
    var children = roles(in: index)[...]
    if caption != .nowhere, children.first == .caption {
      children.removeFirst()
    } else if caption == .firstOrLast, children.last == .caption {
      children.removeLast()
    }
    if let stranger = children.first(where: { !isAllowed($0) }) {
      return Fault(reason: "holds \(stranger.name)", rule: "PDF/UA-1 7.2")
    }
    return require(!holdsItems(index), "paints something of its own", "7.2")
  }

  private func require(_ holds: Bool, _ reason: String, _ clause: String) -> Fault? {
    holds ? nil : Fault(reason: reason, rule: "PDF/UA-1 " + clause)
  }

  private func roles(in index: Int) -> [Element.Role] {
    elements[index].children.compactMap { child in
      if case .element(let id) = child { elements[id.index].role } else { nil }
    }
  }

  private func holdsItems(_ index: Int) -> Bool {
    elements[index].children.contains { if case .item = $0 { true } else { false } }
  }

  /// How many columns the rows of a table have, spans counted: one number for a sound table.
  private func rowWidths(of table: Int) -> Set<Int> {
    var widths: Set<Int> = []
    for case .element(let part) in elements[table].children {
      if elements[part.index].role == .tableRow { widths.insert(columns(ofRow: part.index)) }
      for case .element(let row) in elements[part.index].children where elements[row.index].role == .tableRow
      {
        widths.insert(columns(ofRow: row.index))
      }
    }
    return widths
  }

  private func columns(ofRow row: Int) -> Int { roles(in: row).reduce(0) { $0 + $1.columns } }
}

extension Element.Role {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// How many columns a cell takes; 0 for what is no cell.
  fileprivate var columns: Int {
    switch self {
    case .headerCell(_, let columns), .dataCell(let columns): max(columns, 1)
    default: 0
    }
  }
}

import Layout
import Structure

/// What may stand inside an element, and where it may stand itself: ISO 32000-1 §14.8.4 as ISO 14289-1 §7 asks it.
struct ElementRules {
  struct Fault {
    let reason: String
    let rule: String
  }

  private let elements: [Element]
  private let places: ContentPlaces

  init(_ document: PagedDocument) {
    elements = document.structure.elements
    places = document.places
  }

  /// The first rule that an element breaks.
  func fault(of index: Int) -> Fault? {
    let role = elements[index].role
    return placeFault(role, under: elements[index].parent.map { elements[$0.index].role })
      ?? contentFault(role, of: index)
  }

  /// Types hold each other as the standard says of them.
  private func placeFault(_ role: Element.Role, under parent: Element.Role?) -> Fault? {
    guard let parent, role != .document else {
      return require((role == .document) == (parent == nil), "is not where the document is", "7.1")
    }
    return require(
      StandardTypes.mayHold(parent.type, role.type), "stands in \(parent.type), which may not hold it", "7.2")
  }

  private func contentFault(_ role: Element.Role, of index: Int) -> Fault? {
    if StandardTypes.groups.contains(role.type), holdsItems(index) {
      return Fault(reason: "paints something of its own", rule: "PDF/UA-1 7.1")
    }
    switch role {
    case .list, .contents: return captionFault(index, mayEnd: false)
    case .table: return captionFault(index, mayEnd: true) ?? tableFault(index)
    case .headerCell(_, let columns), .dataCell(let columns):
      return require(columns >= 1, "spans no column", "7.2")
    case _ where role.row.isDrawn:
      return require(elements[index].alternative?.isEmpty == false, "has no alternative text", "7.3")
        ?? require(
          (role == .field) == (elements[index].field != nil), "is no field that is filled in", "7.14")
    default: return nil
    }
  }

  /// A caption comes first; of a table it may come last.
  private func captionFault(_ index: Int, mayEnd: Bool) -> Fault? {
    let children = roles(in: index)
    let captions = children.indices.filter { children[$0] == .caption }
    let places = [0] + (mayEnd ? [children.count - 1] : [])
    return require(captions.count <= 1 && captions.allSatisfy(places.contains), "has a caption inside", "7.2")
  }

  private func tableFault(_ index: Int) -> Fault? {
    let children = roles(in: index)
    let heads = children.count { $0 == .tableHead }
    let bodies = children.count { $0 == .tableBody }
    return require(heads <= 1 && (heads == 0 || bodies > 0), "has two heads, or a head without a body", "7.2")
      ?? require(rowWidths(of: index).count <= 1, "has rows that differ in their columns", "7.2")
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
    elements[index].children.contains { child in
      if case .content(let content) = child { !places[content].isEmpty } else { false }
    }
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
  /// How many columns a cell takes; 0 for what is no cell.
  fileprivate var columns: Int {
    switch self {
    case .headerCell(_, let columns), .dataCell(let columns): max(columns, 1)
    default: 0
    }
  }
}

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
  /// What the standard said of roles before: a document has thousands of elements, and a few dozen pairs of roles.
  private var known: [RolePair: Verdict] = [:]

  private struct RolePair: Hashable {
    let role: Element.Role
    let parent: Element.Role
  }

  private struct Verdict {
    let mayStand: Bool
    let isGroup: Bool
  }

  init(_ document: PagedDocument) {
    elements = document.structure.elements
    places = document.places
  }

  /// The first rule that an element breaks.
  mutating func fault(of index: Int) -> Fault? {
    let role = elements[index].role
    let parent = elements[index].parent.map { elements[$0.index].role }
    guard (role == .document) == (parent == nil) else {
      return Fault(reason: "is not where the document is", rule: "PDF/UA-1 7.1")
    }
    let verdict = verdict(on: RolePair(role: role, parent: parent ?? role))
    guard parent == nil || verdict.mayStand else {
      return Fault(reason: "stands in \(parent?.type ?? ""), which may not hold it", rule: "PDF/UA-1 7.2")
    }
    guard !verdict.isGroup || !holdsItems(index) else {
      return Fault(reason: "paints something of its own", rule: "PDF/UA-1 7.1")
    }
    return contentFault(role, of: index)
  }

  /// Types hold each other as the standard says of them.
  private mutating func verdict(on pair: RolePair) -> Verdict {
    if let verdict = known[pair] { return verdict }
    let type = pair.role.type
    let verdict = Verdict(
      mayStand: StandardTypes.mayHold(pair.parent.type, type), isGroup: StandardTypes.groups.contains(type))
    known[pair] = verdict
    return verdict
  }

  private func contentFault(_ role: Element.Role, of index: Int) -> Fault? {
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

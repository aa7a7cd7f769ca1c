import Typography

/// The structure while it is being made: elements in the order of their making, not yet in the order of the pages.
///
/// An element takes its place among its parent's children when its first item is placed, so that reading order is
/// placing order by construction, and an element without content never comes to be.
struct Draft: Sendable {
  private(set) var elements: [Element] = [Element(.document, parent: nil)]

  static let document = ElementID(0)

  mutating func add(_ role: Element.Role, in parent: ElementID) -> ElementID {
    elements.append(Element(role, parent: parent))
    return ElementID(elements.count - 1)
  }

  mutating func add(_ element: Element) -> ElementID {
    elements.append(element)
    return ElementID(elements.count - 1)
  }
}

/// The draft's elements being put in their places.
struct StructureBuilder {
  private var draft: [Element]
  private var places: [Int32]
  private(set) var structure: Structure
  /// The page of each table so far; -1 for one that goes on over a page.
  private var pageOfTable: [Int: Int] = [:]

  init(_ draft: Draft) {
    self.draft = draft.elements
    places = Array(repeating: -1, count: draft.elements.count)
    places[0] = 0
    structure = Structure(elements: [draft.elements[0]])
    structure.elements.reserveCapacity(draft.elements.count)
  }

  /// The element's place in the finished structure, with its parents before it.
  mutating func place(_ id: ElementID) -> ElementID {
    guard places[id.index] < 0 else { return ElementID(Int(places[id.index])) }
    let parent = draft[id.index].parent.map { place($0) }
    let own = ElementID(structure.elements.count)
    structure.elements.append(draft[id.index])
    structure.elements[own.index].parent = parent
    if let parent { adopt(.element(own), in: parent) }
    places[id.index] = Int32(own.index)
    return own
  }

  mutating func attach(_ child: Element.Child, to id: ElementID) -> ElementID {
    let own = place(id)
    adopt(child, in: own)
    return own
  }

  /// In place: through the subscript of `Structure` every child would copy all that went before it.
  private mutating func adopt(_ child: Element.Child, in parent: ElementID) {
    structure.elements[parent.index].children.add(child)
  }

  /// Notes the area of a figure that was drawn; where it goes on over a page, the area on its first.
  mutating func widen(_ id: ElementID, by paint: PageItem.Paint, onPage page: Int) {
    let role = structure.elements[id.index].role
    guard role == .figure || role == .sign, let area = paint.bounds,
      case .item(let first, _) = structure.elements[id.index].children.first, first == page
    else { return }
    widen(id, by: area)
  }

  /// Notes the areas of the tables around an element: ISO 32000-1 table 344 asks for the area of each that stands
  /// on one page.
  mutating func widenTables(around id: ElementID, by paint: PageItem.Paint, onPage page: Int) {
    var next = structure.elements[id.index].parent
    while let around = next {
      next = structure.elements[around.index].parent
      guard structure.elements[around.index].role == .table, let area = paint.bounds else { continue }
      let first = pageOfTable[around.index] ?? page
      pageOfTable[around.index] = first == page ? page : -1
      if first == page { widen(around, by: area) } else { structure.elements[around.index].bounds = nil }
    }
  }

  private mutating func widen(_ id: ElementID, by area: Rectangle) {
    structure.elements[id.index].bounds = structure.elements[id.index].bounds.map { $0.union(area) } ?? area
  }
}

extension Rectangle {
  func union(_ other: Rectangle) -> Rectangle {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rectangle(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}

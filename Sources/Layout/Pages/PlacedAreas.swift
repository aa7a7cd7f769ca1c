import Structure
import Typography

/// The areas that some elements cover on their pages: of a figure on the page of its first item, and of each table that
/// stands on one page, which ISO 32000-1 table 344 asks for.
struct PlacedAreas {
  fileprivate struct Cover {
    let element: ElementID
    let isTable: Bool
    /// The table around it, by its place among the covers; -1 for none.
    let outer: Int32
    /// The page of its first item.
    var page = -1
    /// None for a table that goes on over a page.
    var area: Rectangle?
  }

  private var covers: [Cover] = []
  /// Of each element the nearest figure or table that it is or stands in, by its place among the covers; -1 for none. It
  /// is asked for every item.
  private var nearest: [Int32] = []

  init(of tree: StructureTree) {
    nearest.reserveCapacity(tree.elements.count)
    for index in tree.elements.indices {
      let outer = tree.elements[index].parent.map { nearest[$0.index] } ?? -1
      let role = tree.elements[index].role
      guard role == .table || role.row.isDrawn else {
        nearest.append(outer)
        continue
      }
      nearest.append(Int32(covers.count))
      covers.append(Cover(element: ElementID(index), isTable: role == .table, outer: outer))
    }
  }

  /// Notes what was painted for an element.
  mutating func widen(_ id: ElementID, by paint: PageItem.Paint, onPage page: Int) {
    var next = Int(nearest[id.index])
    guard next >= 0, let area = paint.bounds else { return }
    while next >= 0 {
      covers[next].widen(by: area, onPage: page)
      next = Int(covers[next].outer)
    }
  }

  /// The areas by their elements.
  var all: [ElementID: Rectangle] {
    covers.reduce(into: [:]) { areas, cover in areas[cover.element] = cover.area }
  }
}

extension PlacedAreas.Cover {
  fileprivate mutating func widen(by other: Rectangle, onPage current: Int) {
    if page < 0 { page = current }
    if page == current {
      area = area?.union(other) ?? other
    } else if isTable {
      area = nil
    }
  }
}

extension PageItem.Paint {
  /// The area that the paint covers; nil for lines through no point.
  public var bounds: Rectangle? {
    switch self {
    case .fill(let area, _), .frame(let area, _, _), .circle(let area, _, _), .picture(_, let area):
      return area
    case .glyphs(let run):
      return Rectangle(x: run.origin.x, y: run.origin.y - run.size, width: run.width, height: run.size)
    case .polyline(let points, let width, _): return points.bounds(widened: width / 2)
    case .polygon(let points, _): return points.bounds(widened: .zero)
    }
  }
}

extension [Point] {
  fileprivate func bounds(widened by: Length) -> Rectangle? {
    guard let left = map(\.x).min(), let right = map(\.x).max(), let top = map(\.y).min(),
      let bottom = map(\.y).max()
    else { return nil }
    return Rectangle(x: left - by, y: top - by, width: right - left + by * 2, height: bottom - top + by * 2)
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

import Diagnostics
import Layout

/// The sign that the painter leaves where a mark begins, and that the finisher turns into marked content.
///
/// A rectangle of a size that no real shape has: cairo prints coordinates in steps of 1/256 point, and prints these
/// sides as 0.004 and 0.008 in every version. Its fill ends any open text object besides.
enum Marker {
  static let width = 1 / 256.0
  static let height = 2 / 256.0
  static let printedWidth = "0.004"
  static let printedHeight = "0.008"

  /// Markers lie on whole points, row by row, each at a place of its own.
  static func place(of number: Int, columns: Int) -> (x: Int, y: Int) { (number % columns, number / columns) }
}

/// A run of neighbouring items that become one marked-content sequence.
struct Mark: Hashable {
  let owner: PageItem.Owner
  let firstItem: Int
  /// Its number on the page; nil for an artifact.
  let id: Int?
}

/// The marks of one page, in painting order.
struct PageMarks {
  let all: [Mark]
  /// The mark of each item of the page.
  let ofItem: [Int]
  /// How many markers stand in a row: a marker outside the page would be dropped by cairo.
  let columns: Int
  /// The element of each marked-content id.
  let elements: [ElementID]
}

extension PagedDocument {
  /// Groups the items of every page into marks. Items are joined when they follow each other both on the page
  /// and in their element.
  func marks() throws(Problems) -> [PageMarks] {
    let places = try itemPlaces()
    var result: [PageMarks] = []
    result.reserveCapacity(pages.count)
    for (index, page) in pages.enumerated() {
      let marks = page.marks(places: places[index])
      guard marks.all.count <= marks.columns * (page.height.thousandths / 1000) else {
        throw Problems(.unproved("the page is too small for its \(marks.all.count) items", page: index))
      }
      result.append(marks)
    }
    return result
  }

  /// For each item its position among its element's children; -1 for artifacts.
  ///
  /// Every item must stand in the tree exactly once, under the element that owns it, or a reader would skip it.
  private func itemPlaces() throws(Problems) -> [[Int]] {
    var places = pages.map { [Int](repeating: -1, count: $0.items.count) }
    for (number, element) in structure.elements.enumerated() {
      for (position, child) in element.children.enumerated() {
        guard case .item(let page, let index) = child else { continue }
        guard pages.indices.contains(page), pages[page].items.indices.contains(index),
          pages[page].items[index].owner == .element(ElementID(number)), places[page][index] < 0
        else { throw Problems(.unproved("an item is not where the structure says", page: page)) }
        places[page][index] = position
      }
    }
    for (page, positions) in places.enumerated() {
      for (index, position) in positions.enumerated() where position < 0 {
        guard case .artifact = pages[page].items[index].owner else {
          throw Problems(.unproved("an item is missing from the structure", page: page))
        }
      }
    }
    return places
  }
}

extension Page {
  fileprivate func marks(places: [Int]) -> PageMarks {
    var all: [Mark] = []
    var ofItem: [Int] = []
    var elements: [ElementID] = []
    ofItem.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      let continues =
        all.last?.owner == item.owner && (places[index] < 0 || places[index] == places[index - 1] + 1)
      if !continues {
        var id: Int?
        if case .element(let element) = item.owner {
          id = elements.count
          elements.append(element)
        }
        all.append(Mark(owner: item.owner, firstItem: index, id: id))
      }
      ofItem.append(all.count - 1)
    }
    let columns = max(1, width.thousandths / 1000)
    return PageMarks(all: all, ofItem: ofItem, columns: columns, elements: elements)
  }
}

extension Problem {
  /// A page that we cannot vouch for: no file is better than a false claim.
  static func unproved(_ reason: String, rule: String? = nil, page: Int? = nil) -> Problem {
    Problem(
      .refusal, "the PDF cannot be vouched for: \(reason)", rule: rule,
      hint: "nothing was written; this is a fault of the program, please report it with this line",
      page: page.map { $0 + 1 })
  }
}

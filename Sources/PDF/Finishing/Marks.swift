import Diagnostics
import Layout
import Structure

/// A run of neighbouring items that become one marked-content sequence.
struct ContentMark: Hashable {
  let owner: PageItem.Owner
  let firstItem: Int
  /// Its number on the page; nil for an artifact.
  let id: Int?
  /// Whether cairo has anything to draw for it: it leaves out lines of spaces only.
  var isVisible: Bool
}

/// The marks of one page, in painting order.
struct PageMarks {
  let all: [ContentMark]
  /// The mark of each item of the page.
  let ofItem: [Int]
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
      guard marks.all.count <= Shade.greatestCode else {
        throw Problems(.unproved("the page has too many items", page: index))
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
    for number in structure.elements.indices {
      var position = 0
      for child in structure.elements[number].children {
        // An element between two contents parts their marks.
        position += 1
        guard case .content(let content) = child else { continue }
        position -= 1
        for place in self.places[content] {
          let (page, index) = (place.page, place.index)
          guard pages.indices.contains(page), pages[page].items.indices.contains(index),
            pages[page].items[index].owner == .element(ElementID(number)), places[page][index] < 0
          else { throw Problems(.unproved("an item is not where the structure says", page: page)) }
          places[page][index] = position
          position += 1
        }
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
    var all: [ContentMark] = []
    var ofItem: [Int] = []
    var elements: [ElementID] = []
    ofItem.reserveCapacity(items.count)
    // By index: an item is not copied to be asked for its owner.
    for index in items.indices {
      let owner = items[index].owner
      let continues =
        all.last?.owner == owner && (places[index] < 0 || places[index] == places[index - 1] + 1)
      if !continues {
        var id: Int?
        if case .element(let element) = owner {
          id = elements.count
          elements.append(element)
        }
        all.append(ContentMark(owner: owner, firstItem: index, id: id, isVisible: false))
      }
      if !all[all.count - 1].isVisible { all[all.count - 1].isVisible = items[index].paint.isVisible }
      ofItem.append(all.count - 1)
    }
    return PageMarks(all: all, ofItem: ofItem, elements: elements)
  }
}

extension PageItem.Paint {
  fileprivate var isVisible: Bool {
    switch self {
    case .glyphs(let run):
      run.glyphs.contains { $0.text.value > 0xA0 || (0x21..<0x7F).contains($0.text.value) }
    case .fill(let area, _), .frame(let area, _, _), .circle(let area, _, _), .picture(_, let area):
      area.width > .zero && area.height > .zero
    case .polyline(let points, let width, _): points.count > 1 && width > .zero
    case .polygon(let points, _): points.count > 2
    }
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

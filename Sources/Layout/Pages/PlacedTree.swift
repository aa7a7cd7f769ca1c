import Structure
import Typography

/// The part of a structure that came to stand on pages: what was not set, such as the grid of a table that has only room
/// for its cards, is not heard. Order stays the structure's own.
///
/// Nearly every element of a document stands on its pages, so the tree is not copied: it is closed up where it stands.
struct PlacedTree {
  private(set) var tree: StructureTree
  /// The new position of each element, -1 for one that was not set; empty where all were.
  private var places: [Int32] = []

  /// Keeps elements that show something on pages or are kept on purpose, and those around them.
  init(_ whole: consuming StructureTree, shown: [Bool], kept: [ElementID]) {
    tree = whole
    var isKept = [Bool](repeating: false, count: tree.elements.count)
    isKept[0] = true
    for index in shown.indices where shown[index] { tree.keep(tree.contents[index].owner, &isKept) }
    for id in kept { tree.keep(id, &isKept) }
    if isKept.contains(false) { close(up: isKept) }
  }

  private mutating func close(up isKept: [Bool]) {
    // Parents come before their children, so that their places are known.
    places = [Int32](repeating: -1, count: isKept.count)
    var count = 0
    for index in isKept.indices where isKept[index] {
      places[index] = Int32(count)
      tree.elements.swapAt(count, index)
      count += 1
    }
    tree.elements.removeLast(tree.elements.count - count)
    for index in tree.elements.indices { adopt(index) }
    for index in tree.contents.indices {
      let content = tree.contents[index]
      if places[content.owner.index] >= 0 {
        tree.contents[index] = Content(owner: self[content.owner], content.kind)
      }
    }
  }

  /// All that an element shows stays with it, also what layout had no need of, such as a colon before a value that came
  /// to stand under its label: in words it is needed.
  private mutating func adopt(_ index: Int) {
    if let parent = tree.elements[index].parent { tree.elements[index].parent = self[parent] }
    var count = 0
    for place in tree.elements[index].children.indices {
      var child = tree.elements[index].children[place]
      if case .element(let id) = child {
        guard places[id.index] >= 0 else { continue }
        child = .element(self[id])
      }
      tree.elements[index].children[count] = child
      count += 1
    }
    tree.elements[index].children.removeLast(tree.elements[index].children.count - count)
  }

  /// The place of an element that was kept.
  subscript(id: ElementID) -> ElementID { places.isEmpty ? id : ElementID(Int(places[id.index])) }
}

extension StructureTree {
  /// Tells the numbers of pages: the words of their contents, and what is said for them.
  mutating func tellPages(of page: (String) -> String?, said: (String) -> String) {
    for index in contents.indices {
      guard case .pageNumber(let heading) = contents[index].kind, let number = page(heading) else { continue }
      let owner = contents[index].owner
      contents[index] = Content(owner: owner, .words(number))
      if self[owner].role == .span { self[owner].actualText = said(number) }
    }
  }

  /// Marks an element and those around it.
  fileprivate func keep(_ id: ElementID, _ isKept: inout [Bool]) {
    var next: ElementID? = id
    while let element = next, !isKept[element.index] {
      isKept[element.index] = true
      next = elements[element.index].parent
    }
  }
}

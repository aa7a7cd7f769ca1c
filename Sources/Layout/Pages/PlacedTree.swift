import Structure
import Typography

/// The part of a structure that came to stand on pages: what was not set, such as the cards of a table that has room
/// for its grid, is not heard. Order stays the structure's own.
struct PlacedTree {
  private(set) var tree: StructureTree
  /// The new position of each element, -1 for one that was not set.
  private let places: [Int32]

  /// Keeps elements that show something on pages or are kept on purpose, and those around them.
  init(_ whole: StructureTree, shown: [Bool], kept: Set<ElementID>) {
    var isKept = [Bool](repeating: false, count: whole.elements.count)
    isKept[0] = true
    func keep(_ id: ElementID?) {
      var next = id
      while let element = next, !isKept[element.index] {
        isKept[element.index] = true
        next = whole.elements[element.index].parent
      }
    }
    for index in shown.indices where shown[index] { keep(whole.contents[index].owner) }
    for id in kept { keep(id) }
    tree = StructureTree(title: whole.title, language: whole.language)
    tree.contents = whole.contents
    tree.elements = []
    tree.elements.reserveCapacity(whole.elements.count)
    // Parents come before their children, so that their places are known.
    var places = [Int32](repeating: -1, count: whole.elements.count)
    for index in whole.elements.indices where isKept[index] {
      places[index] = Int32(tree.elements.count)
      tree.elements.append(whole.elements[index])
    }
    self.places = places
    for index in tree.elements.indices {
      // What stands on a page is read.
      tree.elements[index].isFallback = false
      adopt(index, isKept)
    }
  }

  /// All that an element shows stays with it, also what layout had no need of, such as a colon before a value that came
  /// to stand under its label: in words it is needed.
  private mutating func adopt(_ index: Int, _ isKept: [Bool]) {
    if let parent = tree.elements[index].parent { tree.elements[index].parent = self[parent] }
    var count = 0
    for place in tree.elements[index].children.indices {
      var child = tree.elements[index].children[place]
      if case .element(let id) = child {
        guard isKept[id.index] else { continue }
        child = .element(self[id])
      }
      tree.elements[index].children[count] = child
      count += 1
    }
    tree.elements[index].children.removeLast(tree.elements[index].children.count - count)
  }

  /// The place of an element that was kept.
  subscript(id: ElementID) -> ElementID { ElementID(Int(places[id.index])) }

  /// The place of the element that a content belongs to.
  func owner(of content: ContentID) -> ElementID { self[tree.contents[content.index].owner] }

  /// The tree with its contents naming their elements at their new places, and the numbers of pages told.
  func finished(pageOf page: (String) -> String?, said: (String) -> String) -> StructureTree {
    var tree = tree
    for index in tree.contents.indices {
      let content = tree.contents[index]
      guard places[content.owner.index] >= 0 else { continue }
      let owner = self[content.owner]
      var kind = content.kind
      if case .pageNumber(let heading) = kind, let number = page(heading) {
        kind = .words(number)
        if tree[owner].role == .span { tree.elements[owner.index].actualText = said(number) }
      }
      tree.contents[index] = Content(owner: owner, kind)
    }
    return tree
  }
}

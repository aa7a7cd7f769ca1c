import Structure
import Typography

/// Several finished documents as one, to be printed in one go. Each keeps its pages as they are, with their own numbers,
/// and is a section of the one tree and an entry of the one outline.
public struct MergedPages {
  /// All that was added so far.
  public private(set) var document: PagedDocument

  /// Nothing yet.
  public init(title: String, language: String) {
    document = PagedDocument(
      title: title, language: language, pages: [], structure: StructureTree(title: title, language: language))
  }

  /// Whether the next page is a right-hand page.
  public var isAtRight: Bool { document.pages.count.isMultiple(of: 2) }

  /// Adds a side on which nothing is to be heard.
  public mutating func add(blank page: Page) { document.pages.append(page) }

  /// Adds all pages of a document after those that there are.
  ///
  /// - Parameter name: What the outline calls it.
  public mutating func add(_ part: PagedDocument, named name: String) {
    let shift = Shift(
      page: document.pages.count, element: document.structure.elements.count - 1,
      content: document.structure.contents.count, pictures: indices(of: part.pictures))
    if !part.pages.isEmpty {
      let start = part.pages[0]
      document.outline.append(
        OutlineEntry(title: name, level: 1, destination: Destination(page: shift.page, point: start.topLeft)))
    }
    document.outline += part.outline.map { entry in
      OutlineEntry(
        title: entry.title, level: min(entry.level + 1, Self.deepest),
        destination: shift.moved(entry.destination))
    }
    document.structure.add(part.structure, moved: shift)
    for index in part.structure.contents.indices {
      for place in part.places[ContentID(index)] {
        document.places.add(
          ItemPlace(page: place.page + shift.page, index: place.index), of: ContentID(index + shift.content))
      }
    }
    for (element, area) in part.areas { document.areas[shift.moved(element)] = area }
    document.pages += part.pages.map(shift.moved)
  }

  /// Outlines have four levels.
  private static let deepest = 4

  /// Where pictures stand among all; the same one is kept once.
  private mutating func indices(of pictures: [Picture]) -> [Int] {
    pictures.map { picture in
      if let index = document.pictures.firstIndex(where: { $0.name == picture.name && $0 == picture }) {
        return index
      }
      document.pictures.append(picture)
      return document.pictures.count - 1
    }
  }
}

/// How far the positions of a part move when it stands behind others. Its document element becomes a section, which
/// stands where the part's other elements begin.
private struct Shift {
  let page: Int
  let element: Int
  let content: Int
  let pictures: [Int]

  func moved(_ id: ElementID) -> ElementID { ElementID(id.index + element + 1) }

  func moved(_ destination: Destination) -> Destination {
    Destination(page: destination.page + page, point: destination.point)
  }

  func moved(_ page: Page) -> Page {
    var page = page
    page.items = page.items.map { item in
      var item = item
      if case .element(let id) = item.owner { item.owner = .element(moved(id)) }
      if case .picture(let index, let area) = item.paint {
        item.paint = .picture(index: pictures[index], area)
      }
      return item
    }
    page.links = page.links.map { link in
      var link = link
      link.element = moved(link.element)
      if case .place(let destination) = link.target { link.target = .place(moved(destination)) }
      return link
    }
    return page
  }

  func moved(_ child: Element.Child) -> Element.Child {
    switch child {
    case .element(let id): .element(moved(id))
    case .content(let id): .content(ContentID(id.index + content))
    }
  }
}

extension StructureTree {
  fileprivate mutating func add(_ part: StructureTree, moved shift: Shift) {
    for (index, element) in part.elements.enumerated() {
      var element = element
      if index == StructureTree.document.index {
        element.role = .section
        element.parent = StructureTree.document
      } else {
        element.parent = element.parent.map(shift.moved)
      }
      element.children = element.children.map(shift.moved)
      elements.append(element)
    }
    elements[StructureTree.document.index].children.append(.element(shift.moved(StructureTree.document)))
    contents += part.contents.map { Content(owner: shift.moved($0.owner), $0.kind) }
    for id in part.lineEnds { lineEnds.insert(ContentID(id.index + shift.content)) }
  }
}

extension Page {
  fileprivate var topLeft: Point { Point(x: .zero, y: .zero) }
}

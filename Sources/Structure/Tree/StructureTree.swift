/// What a document means, in the order in which it is read: the one tree that tags, bookmarks, outputs in words and
/// checks walk. Element 0 is the document; parents come before their children.
public struct StructureTree: Sendable {
  /// The title that a reader shows in its window.
  public var title: String
  /// BCP 47.
  public var language: String
  /// Every element.
  public var elements: [Element]
  /// What elements show.
  public var contents: [Content]
  /// What ends a line on purpose: the next words begin another, on paper and in every output that has lines.
  public var lineEnds: Set<ContentID> = []

  /// A tree with nothing but the document.
  public init(title: String = "", language: String = "en-GB") {
    self.title = title
    self.language = language
    elements = [Element(.document, parent: nil)]
    contents = []
  }

  /// The document itself.
  public static let document = ElementID(0)

  /// The element of a position, lent where it stands: walkers ask for one field of it at a time, for every item.
  @inlinable
  public subscript(id: ElementID) -> Element {
    _read { yield elements[id.index] }
    _modify { yield &elements[id.index] }
  }

  /// The content of a position.
  @inlinable
  public subscript(id: ContentID) -> Content {
    _read { yield contents[id.index] }
  }

  /// Adds an element as the last child of its parent.
  public mutating func add(_ element: Element) -> ElementID {
    let id = ElementID(elements.count)
    elements.append(element)
    if let parent = element.parent { add(.element(id), to: parent) }
    return id
  }

  /// Adds an element of a role as the last child of its parent.
  public mutating func add(_ role: Element.Role, in parent: ElementID) -> ElementID {
    add(Element(role, parent: parent))
  }

  /// Adds an element of a role beside another, right after it in its parent.
  mutating func add(_ role: Element.Role, after sibling: ElementID) -> ElementID {
    let id = ElementID(elements.count)
    let parent = elements[sibling.index].parent ?? Self.document
    let place = elements[parent.index].children.firstIndex(of: .element(sibling)).map { $0 + 1 }
    elements[parent.index].children.insert(
      .element(id), at: place ?? elements[parent.index].children.count)
    elements.append(Element(role, parent: parent))
    return id
  }

  /// Adds what an element shows after all that it has so far.
  public mutating func add(_ kind: Content.Kind, in owner: ElementID) -> ContentID {
    let id = ContentID(contents.count)
    contents.append(Content(owner: owner, kind))
    add(.content(id), to: owner)
    return id
  }

  /// Most elements have one child: a list of one is made at once, where one that may grow costs several times as much.
  private mutating func add(_ child: Element.Child, to parent: ElementID) {
    if elements[parent.index].children.isEmpty {
      elements[parent.index].children = [child]
    } else {
      elements[parent.index].children.append(child)
    }
  }
}

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
    // In place: through the subscript every child would copy all that went before it.
    if let parent = element.parent { elements[parent.index].children.append(.element(id)) }
    return id
  }

  /// Adds an element of a role as the last child of its parent.
  public mutating func add(_ role: Element.Role, in parent: ElementID) -> ElementID {
    add(Element(role, parent: parent))
  }

  /// Adds what an element shows after all that it has so far.
  public mutating func add(_ kind: Content.Kind, in owner: ElementID) -> ContentID {
    let id = ContentID(contents.count)
    contents.append(Content(owner: owner, kind))
    elements[owner.index].children.append(.content(id))
    return id
  }
}

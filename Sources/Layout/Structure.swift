import Typography

/// The position of an element in `Structure.elements`.
public struct ElementID: Sendable, Hashable {
  /// The position.
  public let index: Int

  /// Made of its parts.
  public init(_ index: Int) { self.index = index }
}

/// What the pages mean, for people who hear them. Element 0 is the document.
public struct Structure: Sendable {
  /// Every element; parents come before their children.
  public var elements: [Element]

  /// Made of its parts.
  public init(elements: [Element] = [Element(.document, parent: nil)]) { self.elements = elements }

  /// The element of a position.
  public subscript(id: ElementID) -> Element {
    get { elements[id.index] }
    set { elements[id.index] = newValue }
  }
}

/// A structure element, ISO 32000-1 §14.8.
public struct Element: Sendable {
  /// What it is.
  public var role: Role
  /// The element it stands in; nil for the document.
  public var parent: ElementID?
  /// Elements and items in reading order.
  public var children: [Child]
  /// What few elements have, none or one. A document has an element for nearly every line of text, and they are
  /// moved about: what most have not costs them no room.
  private var rare: [Rare] = []

  private struct Rare: Sendable {
    var alternative: String?
    var actualText: String?
    var language: String?
    var bounds: Rectangle?
  }

  /// Alternative text, for figures.
  public var alternative: String? {
    get { rare.isEmpty ? nil : rare[0].alternative }
    set { change { $0.alternative = newValue } }
  }
  /// The words to say in place of what is drawn.
  public var actualText: String? {
    get { rare.isEmpty ? nil : rare[0].actualText }
    set { change { $0.actualText = newValue } }
  }
  /// BCP 47, where it differs from the parent's.
  public var language: String? {
    get { rare.isEmpty ? nil : rare[0].language }
    set { change { $0.language = newValue } }
  }
  /// The area of a figure on the page of its first item, or of a table that stands on one page.
  public var bounds: Rectangle? {
    get { rare.isEmpty ? nil : rare[0].bounds }
    set { change { $0.bounds = newValue } }
  }

  /// Made of its parts.
  public init(
    _ role: Role, parent: ElementID?, alternative: String? = nil, actualText: String? = nil,
    language: String? = nil,
    bounds: Rectangle? = nil
  ) {
    self.role = role
    self.parent = parent
    children = []
    guard alternative != nil || actualText != nil || language != nil || bounds != nil else { return }
    rare = [Rare(alternative: alternative, actualText: actualText, language: language, bounds: bounds)]
  }

  /// In place: the bounds of a table are changed with each of its items.
  private mutating func change(_ change: (inout Rare) -> Void) {
    if rare.isEmpty { rare = [Rare()] }
    change(&rare[0])
  }

  /// A part of an element.
  public enum Child: Sendable, Hashable {
    case element(ElementID)
    /// An item by the index of its page and its index on that page.
    case item(page: Int, index: Int)
  }

  /// The standard structure types that we use.
  public enum Role: Sendable, Hashable {
    case document, part, section, division
    case heading(Int)
    case paragraph, span, quotation
    case list(Numbering), listItem, label, listBody
    case table, tableHead, tableBody, tableRow
    case headerCell(Scope, columns: Int), dataCell(columns: Int)
    case figure, caption, note
    /// A figure in a line of words: a tick, a box to tick or a line to write on, with its label.
    case sign
    case link
    /// What leads to another place, such as an entry of a table of contents.
    case reference
    case contents, contentsItem

    /// Which cells a heading cell is for, ISO 32000-1 table 349.
    public enum Scope: String, Sendable, Hashable { case row = "Row", column = "Column" }
    /// How the items of a list are numbered, ISO 32000-1 table 347.
    public enum Numbering: String, Sendable, Hashable {
      case none = "None"
      case disc = "Disc"
      case decimal = "Decimal"
    }
  }
}

/// The position of an element in `StructureTree.elements`.
public struct ElementID: Sendable, Hashable {
  /// The position.
  public let index: Int

  /// Made of its parts.
  public init(_ index: Int) { self.index = index }
}

/// The position of a content in `StructureTree.contents`.
public struct ContentID: Sendable, Hashable {
  /// The position.
  public let index: Int

  /// Made of its parts.
  public init(_ index: Int) { self.index = index }

  /// Of what is for the eye only: the end of a line, a measured trial, a word such as "Continued".
  public static let unheard = ContentID(-1)
}

/// A structure element (ISO 32000-1 §14.7.2): what a part of a document is to somebody who hears it.
public struct Element: Sendable {
  /// What it is.
  public var role: Role
  /// The element it stands in; nil for the document.
  public var parent: ElementID?
  /// Elements and contents, in the order in which they are read.
  public var children: [Child] = []
  /// Alternative text: of a figure what it shows, of a number its figures one by one.
  public var alternative: String?
  /// The words to say in place of what is drawn.
  public var actualText: String?
  /// What an abbreviation stands for.
  public var expansion: String?
  /// BCP 47, where it differs from the parent's.
  public var language: String?
  /// Whether it is read only where what stands before it has no room to be set: the cards of a table.
  public var isFallback = false
  /// What is filled in here, for elements of the role `field`.
  public var field: Field?

  /// Made of its parts.
  public init(
    _ role: Role, parent: ElementID?, alternative: String? = nil, actualText: String? = nil,
    expansion: String? = nil, language: String? = nil, field: Field? = nil
  ) {
    self.role = role
    self.parent = parent
    self.alternative = alternative
    self.actualText = actualText
    self.expansion = expansion
    self.language = language
    self.field = field
  }

  /// A part of an element.
  public enum Child: Sendable, Hashable {
    case element(ElementID)
    case content(ContentID)
  }

  /// Something to be filled in with a pen (ISO 32000-1 §14.8.5.6, PrintField).
  public struct Field: Sendable, Hashable {
    /// What kind of thing is written.
    public enum Purpose: Sendable, Hashable {
      /// A tick, which a recorded choice may have made already.
      case tick(isTicked: Bool)
      /// Words.
      case line
      /// Hours and minutes.
      case time
      /// A name signed by hand.
      case signature
    }

    /// What kind of thing is written.
    public var purpose: Purpose
    /// Its name, for example "Morning: Food and drink".
    public var name: String
    /// The words beside it, for example "Food and drink".
    public var label: String

    /// Made of its parts.
    public init(_ purpose: Purpose, name: String, label: String = "") {
      self.purpose = purpose
      self.name = name
      self.label = label
    }
  }
}

/// What an element shows: the leaves of the tree, which the layout places on pages.
public struct Content: Sendable, Hashable {
  /// What shows.
  public enum Kind: Sendable, Hashable {
    case words(String)
    /// Something drawn, for which its element says the words.
    case drawn
    /// The number of the page on which a heading stands.
    case pageNumber(heading: String)
  }

  /// The element that it belongs to.
  public let owner: ElementID
  /// What shows.
  public let kind: Kind

  /// Made of its parts.
  public init(owner: ElementID, _ kind: Kind) {
    self.owner = owner
    self.kind = kind
  }
}

/// The position of an element in `StructureTree.elements`.
public struct ElementID: Sendable, Hashable {
  private let place: Int32

  /// The position.
  public var index: Int { Int(place) }

  /// Made of its parts.
  public init(_ index: Int) { place = Int32(index) }
}

/// The position of a content in `StructureTree.contents`.
public struct ContentID: Sendable, Hashable {
  private let place: Int32

  /// The position.
  public var index: Int { Int(place) }

  /// Made of its parts.
  public init(_ index: Int) { place = Int32(index) }

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
  /// What few elements have, none or one: a document has an element for nearly every line, and what most of them have
  /// not costs them no room.
  private var rare: [Rare] = []

  private struct Rare: Sendable {
    var alternative: String?
    var actualText: String?
    var expansion: String?
    var language: String?
    var field: Field?
    var target: LinkTarget?
    var contents = ""
    var isSign = false
  }

  /// Made of its parts.
  public init(_ role: Role, parent: ElementID?) {
    self.role = role
    self.parent = parent
  }

  /// With what is said for it.
  public init(
    _ role: Role, parent: ElementID?, alternative: String? = nil, actualText: String? = nil,
    expansion: String? = nil, language: String? = nil
  ) {
    self.init(role, parent: parent)
    rare = [
      Rare(alternative: alternative, actualText: actualText, expansion: expansion, language: language)
    ]
  }

  /// Something to fill in, with what is said for it.
  public init(_ field: Field, parent: ElementID?, alternative: String) {
    self.init(.field, parent: parent)
    rare = [Rare(alternative: alternative, field: field)]
  }

  /// A link, with what is said for it: empty where that is the number of a page.
  public init(to target: LinkTarget, contents: String, parent: ElementID?) {
    self.init(.link, parent: parent)
    rare = [Rare(target: target, contents: contents)]
  }

  /// Alternative text: of a figure what it shows, of a number its figures one by one.
  public var alternative: String? {
    get { rare.isEmpty ? nil : rare[0].alternative }
    set { change { $0.alternative = newValue } }
  }

  /// The words to say in place of what is drawn.
  public var actualText: String? {
    get { rare.isEmpty ? nil : rare[0].actualText }
    set { change { $0.actualText = newValue } }
  }

  /// What an abbreviation stands for.
  public var expansion: String? { rare.isEmpty ? nil : rare[0].expansion }
  /// BCP 47, where it differs from the parent's.
  public var language: String? { rare.isEmpty ? nil : rare[0].language }
  /// What is filled in here, for elements of the role `field`.
  public var field: Field? { rare.isEmpty ? nil : rare[0].field }
  /// Where it leads, for elements of the role `link`.
  public var target: LinkTarget? { rare.isEmpty ? nil : rare[0].target }
  /// What is said for a link; empty where that is the number of a page.
  public var contents: String { rare.isEmpty ? "" : rare[0].contents }

  /// Whether it is the publisher's sign: a figure that shows nothing of what the words say.
  public var isSign: Bool {
    get { rare.isEmpty ? false : rare[0].isSign }
    set { change { $0.isSign = newValue } }
  }

  private mutating func change(_ change: (inout Rare) -> Void) {
    if rare.isEmpty { rare = [Rare()] }
    change(&rare[0])
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

/// Where a link goes.
public enum LinkTarget: Sendable, Hashable {
  case address(String)
  /// The id of a heading.
  case heading(String)
  /// A hard word, where it is explained.
  case word(String)
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

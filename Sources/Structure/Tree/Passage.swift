/// Words in lines, each run with the content that it shows.
public struct Passage: Sendable {
  /// Side by side, in reading order.
  public var runs: [Run]

  /// Made of its parts.
  public init(_ runs: [Run] = []) { self.runs = runs }

  /// Whether there is nothing to set.
  public var isEmpty: Bool { runs.isEmpty }

  /// A stretch of one kind.
  public struct Run: Sendable {
    /// What is set.
    public enum Kind: Sendable {
      case words(String)
      /// A drawn tick.
      case tick
      /// The number of the page on which a heading stands, by the heading's id.
      case pageNumber(String)
      /// The next run begins a line.
      case lineBreak
    }

    /// What is set.
    public var kind: Kind
    /// What it shows.
    public var content: ContentID
    /// Whether it is set in bold.
    public var isStrong: Bool
    /// The link that it is a part of.
    public var link: LinkRun?

    /// Made of its parts.
    public init(kind: Kind, content: ContentID, isStrong: Bool, link: LinkRun?) {
      self.kind = kind
      self.content = content
      self.isStrong = isStrong
      self.link = link
    }
  }

  /// What a run leads to.
  public struct LinkRun: Sendable {
    /// The element of the link.
    public var element: ElementID
    /// Where it goes.
    public var target: LinkTarget
    /// What is said for it.
    public var contents: String
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

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
    /// What it shows, nil where the next run begins a line. What is drawn among words is a tick.
    public var content: ContentID?
    /// Whether it is set in bold.
    public var isStrong: Bool
    /// The element of the link that it is a part of.
    public var link: ElementID?

    /// Made of its parts.
    public init(_ content: ContentID?, isStrong: Bool, link: ElementID?) {
      self.content = content
      self.isStrong = isStrong
      self.link = link
    }
  }
}

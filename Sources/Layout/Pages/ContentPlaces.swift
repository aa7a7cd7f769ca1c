import Structure

/// Where the contents of a structure are shown, those of each in order. One list holds the places of all, since a
/// document has thousands of them.
public struct ContentPlaces: Sendable {
  fileprivate struct Entry: Sendable {
    let place: ItemPlace
    /// The next place of the same content, by its position; -1 after the last.
    var next: Int32 = -1
  }

  /// The first and the last entry of a content, -1 for one that is not shown.
  private struct Ends: Sendable {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private var entries: [Entry] = []
  private var ends: [Ends]

  /// No place of any of so many contents.
  public init(contents count: Int = 0) { ends = Array(repeating: Ends(), count: count) }

  /// Adds a place after those that a content has.
  public mutating func add(_ place: ItemPlace, of content: ContentID) {
    if content.index >= ends.count {
      ends += repeatElement(Ends(), count: content.index + 1 - ends.count)
    }
    let new = Int32(entries.count)
    entries.append(Entry(place: place))
    let last = Int(ends[content.index].last)
    if last < 0 { ends[content.index].first = new } else { entries[last].next = new }
    ends[content.index].last = new
  }

  /// The places of a content.
  public subscript(content: ContentID) -> Places {
    Places(entries: entries, entry: Int(ends[content.index].first))
  }

  /// The places of one content, in order.
  public struct Places: Sequence, IteratorProtocol {
    fileprivate let entries: [Entry]
    fileprivate var entry: Int

    /// Whether the content is not shown.
    public var isEmpty: Bool { entry < 0 }
    /// The place where it is shown first.
    public var first: ItemPlace? { entry < 0 ? nil : entries[entry].place }

    /// The next place.
    public mutating func next() -> ItemPlace? {
      guard entry >= 0 else { return nil }
      defer { entry = Int(entries[entry].next) }
      return entries[entry].place
    }
  }
}

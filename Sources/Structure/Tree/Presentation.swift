/// What a layout decides that changes how a document is heard; it knows no measure.
public struct Presentation: Sendable, Hashable {
  /// Whether pictures are shown beside words.
  public var showsPictures: Bool
  /// Whether a table becomes a card a row, each with labels and values.
  public var showsCards: Bool

  /// Made of its parts.
  public init(showsPictures: Bool, showsCards: Bool) {
    self.showsPictures = showsPictures
    self.showsCards = showsCards
  }
}

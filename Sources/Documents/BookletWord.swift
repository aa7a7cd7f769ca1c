/// What tells the booklets of one document apart.
public enum BookletWord: String, WordKey {
  /// The title of the file, in a list of files.
  case title = "booklet.title"
  /// The document in the head of each page.
  case head = "booklet.head"
  /// Over the list of what is in it.
  case contents = "booklet.contents"

  /// What each text is filled with.
  public var slots: [WordSlot] {
    switch self {
    case .title: ["title", "booklet", "booklets"]
    case .head: ["title", "booklet"]
    case .contents: ["booklet", "booklets"]
    }
  }
}

import Documents

/// What a page for a screen says besides its document.
public enum ScreenWord: String, WordKey {
  /// What leads over the contents to the text.
  case skip = "screen.skip"
  /// The name of the list of contents.
  case contents = "screen.contents"

  /// What each text is filled with.
  public var slots: [WordSlot] {
    switch self {
    case .skip, .contents: []
    }
  }
}

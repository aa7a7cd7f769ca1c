import Documents

/// What a script to be read aloud tells its reader, who does not read it out.
public enum ReadAloudWord: String, WordKey {
  /// How long the whole takes, and at which pace.
  case length = "read-aloud.length"
  /// What the marks mean.
  case marks = "read-aloud.marks"
  /// What stands over the list of parts with their times.
  case parts = "read-aloud.parts"

  /// What each text is filled with.
  public var slots: [WordSlot] {
    switch self {
    case .length: ["time", "pace"]
    case .marks, .parts: []
    }
  }
}

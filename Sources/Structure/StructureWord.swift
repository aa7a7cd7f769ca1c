import Documents

/// The words that are only heard, and those that part what the eye sees apart.
public enum StructureWord: String, WordKey {
  /// A drawn tick in a line of words.
  case yes = "structure.yes"
  /// A drawn tick in a key of signs.
  case tick = "structure.tick"
  case tickBox = "structure.tick-box"
  case tickBoxTicked = "structure.tick-box-ticked"
  case writeHere = "structure.write-here"
  case writeTime = "structure.write-time"
  case signHere = "structure.sign-here"
  /// A cell in which one of some words is ringed.
  case ringOne = "structure.ring-one"
  /// A scale on which a sum is shaded up.
  case shadeUp = "structure.shade-up"
  case name = "structure.name"
  case date = "structure.date"
  case picture = "structure.picture"
  /// A photograph of somebody, as it is heard.
  case photograph = "structure.photograph"
  /// What stands in the frame for one.
  case photo = "structure.photo"
  /// The frame for a photograph, as it is heard.
  case photoFrame = "structure.photo-frame"
  case logo = "structure.logo"
  case logoOf = "structure.logo-of"
  /// Between a label and its value on one line.
  case colon = "structure.colon"
  /// After an entry of a key.
  case keyEnd = "structure.key-end"
  /// The page of an entry of the contents, as it is said for its number.
  case onPage = "structure.on-page"
  /// What a link to a page says.
  case page = "structure.page"
  /// The words of a line that ends on purpose, with a pause behind them.
  case pause = "structure.pause"
  /// The same behind a title.
  case stop = "structure.stop"
  /// Short numbers that are dialled, parted by spaces.
  case dialled = "structure.dialled"
  /// The day of printing and whose copy it is.
  case copy = "structure.copy"

  /// The id of a side of a sheet.
  case sheetNamed = "structure.sheet-named"

  /// What each text is filled with.
  public var slots: [WordSlot] {
    switch self {
    case .logoOf, .sheetNamed, .photograph, .photo, .photoFrame: ["name"]
    case .onPage, .page: ["page"]
    case .pause, .stop: ["words"]
    case .copy: ["printed", "reader"]
    case .ringOne: ["options"]
    case .shadeUp: ["most"]
    default: []
    }
  }
}

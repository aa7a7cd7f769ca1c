import Pictures
import Typography

/// What of a style a screen shows as well: sizes in points, and colours. A browser breaks lines itself.
public struct ScreenStyle: Sendable {
  /// The size of the body text.
  public let size: Double
  /// The size of what is read last.
  public let small: Double
  /// The line of the body text, as a multiple of its size.
  public let leading: Double
  /// Of main headings, and those of the three levels below.
  public let headings: [Double]
  /// Of the title of a document.
  public let title: Double
  /// The side of the square in which a picture stands beside words.
  public let picture: Double
  /// The side of a box to tick.
  public let tickBox: Double
  /// The height of a line to write on.
  public let writingLine: Double
  /// The width of the edge of most boxes.
  public let edge: Double
  /// The width of the edge of those that warn.
  public let heavyEdge: Double
  /// The family of the printed letters.
  public let family: String
  /// The colour of words.
  public let ink: Colour
  /// The colour of rules and edges.
  public let accent: Colour
  /// The colour behind words.
  public let paper: Colour
}

extension Style {
  /// What a screen shows of it.
  public var screen: ScreenStyle {
    ScreenStyle(
      size: text.body.size.inPoints, small: text.small.size.inPoints,
      leading: text.body.leading.inPoints / text.body.size.inPoints,
      headings: text.headings.map(\.size.inPoints), title: text.front.size.inPoints,
      picture: pictures.art.inPoints, tickBox: forms.tickBox.inPoints,
      writingLine: forms.writingLine.inPoints,
      edge: weights.edge.inPoints, heavyEdge: weights.heavy.inPoints, family: family, ink: colours.ink,
      accent: colours.accent, paper: colours.paper)
  }
}

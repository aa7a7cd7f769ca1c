/// The parts of a text that no line ends in, though spaces or hyphens stand in them: numbers, dates, times, doses, postcodes.
public struct WholeParts: Sendable {
  /// Where they stand in the text, in order.
  public let ranges: [Range<String.Index>]

  /// Finds them by the rules of lines on paper.
  public init(in text: String) {
    let scalars = Array(text.unicodeScalars)
    var ranges: [Range<String.Index>] = []
    var start = scalars.prefix(while: Characters.isBreakingSpace).count
    var place = text.unicodeScalars.index(text.startIndex, offsetBy: start)
    for opportunity in breakOpportunities(in: scalars) {
      let end = text.unicodeScalars.index(place, offsetBy: opportunity.end - start)
      if Self.couldPart(scalars[start..<opportunity.end]) { ranges.append(place..<end) }
      place = text.unicodeScalars.index(end, offsetBy: opportunity.next - opportunity.end)
      start = opportunity.next
    }
    self.ranges = ranges
  }

  /// Whether another program would end a line in a part, or could not where there is no room for it: after a space, and
  /// after a hyphen or a stroke in what has a figure.
  private static func couldPart(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    part.contains { $0 == " " || $0 == "\u{A0}" }
      || part.contains(where: Characters.isDigit) && part.contains { $0 == "-" || $0 == "–" || $0 == "/" }
  }
}

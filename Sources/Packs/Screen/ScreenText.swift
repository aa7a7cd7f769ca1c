/// What is read in a page for a screen: its words, what is said for pictures and places to write, and where links lead.
struct ScreenText {
  /// The words as they are seen, blocks parted by lines, and behind them what the ear alone is told.
  let words: String

  /// Reads a page of `StructuredDocument.screenPage`.
  init(_ page: String) {
    var words = ""
    var rest = page[...]
    // Style sheet and drawings say nothing.
    if let end = rest.firstRange(of: "</head>") {
      words += Self.title(of: rest[..<end.lowerBound]) + "\n"
      rest = rest[end.upperBound...]
    }
    var heard = ""
    var isHeard = false
    while let open = rest.firstIndex(of: "<") {
      if isHeard { heard += rest[..<open] + "\n" } else { words += rest[..<open] }
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      isHeard = tag.contains("class=\"heard\"")
      words += Self.words(of: tag)
      rest = rest[rest.index(after: close)...]
    }
    self.words = Self.plain(words + rest + "\n" + heard)
  }

  private static func title(of head: Substring) -> String {
    guard let start = head.firstRange(of: "<title>"), let end = head.firstRange(of: "</title>") else {
      return ""
    }
    return String(head[start.upperBound..<end.lowerBound])
  }

  /// Inside a line nothing parts words; a block begins another line.
  private static let inline: Set<Substring> = ["span", "strong", "a", "abbr"]
  private static let said = ["alt", "aria-label", "href", "data-column"]

  private static func words(of tag: Substring) -> String {
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    var words = inline.contains(name) ? "" : "\n"
    for attribute in said {
      guard let start = tag.firstRange(of: " \(attribute)=\"")?.upperBound,
        let end = tag[start...].firstIndex(of: "\"")
      else { continue }
      // Dots of a photograph are no words.
      let value = tag[start..<end]
      if !value.hasPrefix("data:") { words += "\n" + value + "\n" }
    }
    return words
  }

  /// The signs that `String.markup` wrote as numbers.
  private static func plain(_ text: String) -> String {
    let signs = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#38;", "&")]
    return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

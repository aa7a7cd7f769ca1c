/// The tags that a kind of template knows.
struct TagSet: Sendable {
  /// Tags that pair with an end tag.
  let paired: Set<String>
  /// Tags that stand alone.
  let single: Set<String>
  /// Document tags, paired or alone, with the arguments that they take by name.
  let parts: [String: [String]]

  static let corePaired: Set<String> = ["if", "unless", "case", "for", "capture"]
  static let coreSingle: Set<String> = [
    "assign", "echo", "cycle", "render", "break", "continue", "else", "elsif", "when",
  ]

  /// Liquid's own tags.
  static let text = TagSet(paired: corePaired, single: coreSingle, parts: [:])

  /// Document tags that hold blocks and stand between blocks.
  static let blockPaired: [String: [String]] = [
    "alert": [], "warning": [], "information": [], "important": [], "facts": [], "fact": [], "ticks": [],
    "choice": ["ticked", "picture"], "answer": ["ticked", "picture"], "picture": ["number"],
    "clock": ["number"],
    "form": [], "row": [], "columns": [], "keep": [], "repeat": [],
    "wordlist": [],
  ]

  /// Document tags that stand between blocks and hold nothing.
  static let blockSingle: [String: [String]] = [
    "lines": ["label"], "tick": ["ticked"], "signature": ["name", "date"], "time": [], "line": [],
    "column": [],
    "pagebreak": [], "rightpage": [], "contents": ["levels"], "booklet": [],
  ]

  static let inlinePaired: [String: [String]] = ["language": []]
  static let inlineSingle: [String: [String]] = ["term": [], "ref": [], "mark": []]

  /// Liquid's tags and the parts of documents.
  static let document = TagSet(
    paired: corePaired.union(blockPaired.keys).union(inlinePaired.keys),
    single: coreSingle.union(blockSingle.keys).union(inlineSingle.keys),
    parts: [blockPaired, blockSingle, inlinePaired, inlineSingle].reduce(into: [:]) { all, some in
      all.merge(some) { first, _ in first }
    })

  /// Whether a tag is a part that stands between blocks, so that it ends the line before it.
  static func isBlockPart(_ name: String) -> Bool {
    blockPaired[name] != nil || blockSingle[name] != nil
      || (name.hasPrefix("end") && blockPaired[String(name.dropFirst(3))] != nil)
  }

  /// Whether a line that holds only this tag is no text: control flow and parts are not, output is.
  static func leavesNothing(_ tag: Tag) -> Bool {
    let inline: Set<String> = ["", "echo", "cycle", "term", "ref", "mark", "language", "endlanguage"]
    return !inline.contains(tag.name)
  }

  var names: [String] { paired.sorted() + single.sorted() + paired.map { "end" + $0 }.sorted() }
}

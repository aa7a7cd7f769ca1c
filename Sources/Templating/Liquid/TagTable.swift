/// The tags that a kind of template knows: Liquid's own and those of documents.
struct TagTable: Sendable {
  private static let corePaired: Set<String> = ["if", "unless", "case", "for", "capture"]
  private static let coreSingle: Set<String> = [
    "assign", "echo", "cycle", "render", "break", "continue", "else", "elsif", "when",
  ]
  /// What prints in a line; an output has no name.
  private static let coreInline: Set<String> = ["", "echo", "cycle"]

  /// Liquid's own tags.
  static let text = TagTable(block: [], inline: [])
  /// Liquid's tags and those of documents.
  static let document = TagTable(
    block: DocumentTags.block.flatMap { $0.forms }, inline: DocumentTags.inline.map { $0.form })

  /// Tags that pair with an end tag.
  let paired: Set<String>
  /// Tags that stand alone.
  let single: Set<String>
  /// The tags of documents by their names.
  let forms: [String: TagForm]
  private let blockWords: Set<String>
  private let inlineWords: Set<String>

  private init(block: [TagForm], inline: [TagForm]) {
    let all = block + inline
    paired = Self.corePaired.union(all.filter(\.isPaired).map(\.name))
    single = Self.coreSingle.union(all.filter { !$0.isPaired }.map(\.name))
    forms = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    blockWords = Set(block.flatMap(\.words))
    inlineWords = Self.coreInline.union(inline.flatMap(\.words))
  }

  /// Whether a tag stands between blocks, so that it ends the line before it.
  func isBlock(_ name: String) -> Bool { blockWords.contains(name) }

  /// Whether a line that holds only this tag is no text: control flow and blocks are not, output is.
  func leavesNothing(_ tag: Tag) -> Bool { !inlineWords.contains(tag.name) }

  var names: [String] { paired.sorted() + single.sorted() + paired.map { "end" + $0 }.sorted() }
}

import Documents

/// `{% short "Monday" %}Mon{% endshort %}`: an abbreviation with what is said for it.
struct ShortTag: InlineTag {
  static let form = TagForm.pair("short", takesArgument: true)
  private let whole: String
  private let words: [Step<InlineBody>]

  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) {
    whole = checker.literal(part, "the words that are said, for example \"Monday\"")
    words = checker.inlines(inside.nodes, inside.line)
  }

  func fill(_ filler: Filler, into sink: inout InlineSink) {
    sink.add(filler.inside(words)) { .short($0, for: whole) }
  }
}

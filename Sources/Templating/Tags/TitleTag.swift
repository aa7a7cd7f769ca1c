import Documents

/// `{% title %}**Falling: high risk.**{% endtitle %}`: the words that begin a paragraph name what follows it, so that
/// whoever hears the page finds it by its headings. To the eye they stay in their line.
struct TitleTag: InlineTag {
  static let form = TagForm.pair("title")
  private let words: [Step<InlineBody>]

  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) {
    words = checker.inlines(inside.nodes, inside.line)
  }

  func fill(_ filler: Filler, into sink: inout InlineSink) { sink.add(filler.inside(words)) { .title($0) } }
}

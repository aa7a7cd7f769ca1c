import Documents

/// `{% ref "my-week" %}`: the page on which a heading stands.
struct RefTag: InlineTag {
  static let form = TagForm.single("ref", takesArgument: true)
  private let id: String

  /// Whether there is such a heading is checked when all headings are known.
  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) {
    id = checker.literal(part, "the words of a heading, for example \"my-week\"")
    let place = checker.source.place(part.arguments.first?.range ?? part.tag.range)
    if !id.isEmpty { checker.references.append((id, place)) }
  }

  /// A line that sends to a part of which nothing is left goes with it.
  func fill(_ filler: Filler, into sink: inout InlineSink) {
    if filler.emptyParts.contains(id) { sink.isHidden = true } else { sink.add(.pageReference(heading: id)) }
  }
}

import Documents

/// `{% ref "my-week", label: "page" %}`: the page on which a heading stands. What has no pages says the heading's words in
/// place of label and number.
struct RefTag: InlineTag {
  static let form = TagForm.single("ref", takesArgument: true, named: ["label"])
  private let id: String
  private let label: String

  /// Whether there is such a heading is checked when all headings are known.
  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) {
    id = checker.literal(part, "the words of a heading, for example \"my-week\"")
    let place = checker.source.place(part.arguments.first?.range ?? part.tag.range)
    label = checker.writtenLabel(part)
    if !id.isEmpty { checker.references.append((id, place)) }
  }

  /// A line that sends to a part of which nothing is left goes with it.
  func fill(_ filler: Filler, into sink: inout InlineSink) {
    guard !filler.emptyParts.contains(id) else { return sink.isHidden = true }
    sink.add(.pageReference(heading: id, label: label))
  }
}

extension Checker {
  /// The argument `label`, which is words of the template; none where it is left out.
  fileprivate func writtenLabel(_ part: TagCall) -> String {
    guard let argument = part.named("label") else { return "" }
    if argument.filters.isEmpty, let text = argument.base.literalText { return text }
    report(
      "the label of a page is words that are written out", at: argument.range,
      hint: "write {% ref \"my-week\", label: \"page\" %}")
    return ""
  }
}

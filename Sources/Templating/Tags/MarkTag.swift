import Documents

/// `{% mark %}`: a drawn tick.
struct MarkTag: InlineTag {
  static let form = TagForm.single("mark")

  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) {}

  func fill(_ filler: Filler, into sink: inout InlineSink) { _ = fix(into: &sink) }

  func fix(into sink: inout InlineSink) -> Bool {
    sink.add(.mark(.tick))
    return true
  }
}

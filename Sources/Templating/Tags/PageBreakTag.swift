import Documents

/// `{% pagebreak %}`: the next part begins on a new page.
struct PageBreakTag: BlockTag {
  static let forms = [TagForm.single("pagebreak")]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {}

  func fill(_ filler: Filler, into sink: inout BlockSink) { sink.blocks.append(.pageBreak) }
}

import Documents

/// `{% rightpage %}`: the next part begins on a right-hand page.
struct RightPageTag: BlockTag {
  static let forms = [TagForm.single("rightpage")]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {}

  func fill(_ filler: Filler, into sink: inout BlockSink) { sink.blocks.append(.rightPage) }
}

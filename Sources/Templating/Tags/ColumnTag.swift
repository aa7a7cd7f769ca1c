/// `{% column %}`: the next part of `columns` begins.
struct ColumnTag: BlockTag {
  static let forms = [TagForm.single("column", in: [.columns])]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {}

  func fill(_ filler: Filler, into sink: inout BlockSink) { sink.endColumn() }
}

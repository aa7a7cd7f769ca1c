import Documents

/// `{% booklet "Monday" %}`: a part begins here that may be a booklet of its own.
struct BookletTag: BlockTag {
  static let forms = [TagForm.single("booklet", takesArgument: true)]
  private let name: Computed

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) { name = checker.label(part, "a name") }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.blocks.append(.booklet(filler.label(name).plainText))
  }
}

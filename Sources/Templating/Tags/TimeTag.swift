import Documents

/// `{% time "In" %}`: a box for a time, in a row.
struct TimeTag: BlockTag {
  static let forms = [TagForm.single("time", takesArgument: true, in: [.row])]
  private let label: Computed

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    label = checker.label(part, "a label")
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.items.append(.timeBox(label: filler.label(label)))
  }
}

import Documents

/// `{% line "Signed", purpose: "signature" %}`: a label and a line to write on, in a row.
struct LineTag: BlockTag {
  static let forms = [TagForm.single("line", takesArgument: true, named: ["purpose"], in: [.row])]
  private let label: Computed
  private let purpose: LinePurpose

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    label = checker.label(part, "a label")
    purpose = checker.purpose(part)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.items.append(.line(label: filler.label(label), purpose: purpose))
  }
}

import Documents

/// `{% section "Medicines" %}`: a section begins here. The heads of its pages name it, and a mark at their edge tells its
/// number.
struct SectionTag: BlockTag {
  static let forms = [TagForm.single("section", takesArgument: true)]
  private let name: Computed

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) { name = checker.label(part, "a name") }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.blocks.append(.section(filler.label(name).plainText))
  }
}

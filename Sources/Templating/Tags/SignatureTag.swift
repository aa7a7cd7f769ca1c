import Documents

/// `{% signature "Signed by you" %}`: room to sign, with name and date unless they are not asked for.
struct SignatureTag: BlockTag {
  static let forms = [TagForm.single("signature", takesArgument: true, named: ["name", "date"])]
  private let label: Computed
  private let asksName: Computed?
  private let asksDate: Computed?

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    asksName = checker.flag(part, "name")
    asksDate = checker.flag(part, "date")
    label = checker.label(part, "who signs")
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.blocks.append(
      .signature(
        Signature(
          label: filler.label(label), asksName: filler.flag(asksName, else: true),
          asksDate: filler.flag(asksDate, else: true))))
  }
}

import Documents

/// `{% contents levels: 1 %}`: the headings with their page numbers.
struct ContentsTag: BlockTag {
  static let forms = [TagForm.single("contents", named: ["levels"])]
  private let levels: Int

  /// Two levels of headings unless a number from 1 to 4 is written out.
  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    guard let argument = part.named("levels") else {
      levels = 2
      return
    }
    let written = argument.filters.isEmpty ? argument.base.literalNumber : nil
    levels = written ?? 2
    if !(1...4).contains(written ?? 0) {
      checker.report(
        "'levels' is a number from 1 to 4", at: argument.range,
        hint: "write {% contents levels: 1 %} for the main headings only")
    }
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) { sink.blocks.append(.contents(levels: levels)) }
}

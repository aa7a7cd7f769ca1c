import Documents

/// `{% keep %}…{% endkeep %}`: parts that stay on one page.
struct KeepTag: BlockTag {
  static let forms = [TagForm.pair("keep")]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    body = checker.inside(inside, checker.container)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) { sink.add(filler.blocks(body)) { .keep($0) } }
}

import Documents
import Records

/// `{% repeat 3 %}…{% endrepeat %}`: equal copies of a form.
struct RepeatTag: BlockTag {
  static let forms = [TagForm.pair("repeat", takesArgument: true)]
  /// A month of days is plenty, and what a record counts can be no more.
  private static let most = 31
  private let count: Computed
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    if part.arguments.isEmpty {
      checker.report(
        "'repeat' needs a number", at: part.tag.nameRange,
        hint: "write {% repeat 3 %}…{% endrepeat %} for three equal forms")
    }
    count = part.arguments.first.map { checker.number($0, most: Self.most) } ?? .literal(.number(Number(1)))
    body = checker.inside(inside, checker.container)
  }

  /// Each copy is filled anew, so that a heading in it has an id of its own.
  func fill(_ filler: Filler, into sink: inout BlockSink) {
    for _ in 0..<min(max(0, filler.whole(count) ?? 0), Self.most) {
      sink.add(filler.blocks(body)) { .keep($0) }
    }
  }
}

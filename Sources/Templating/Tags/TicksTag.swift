import Documents

extension Container {
  static let ticks = Container.own(
    "ticks", holds: .none, hint: "only {% tick \"Label\" %} stands inside ticks")
}

/// `{% ticks %}…{% endticks %}`: a grid of boxes to tick.
struct TicksTag: BlockTag {
  static let forms = [TagForm.pair("ticks")]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    body = checker.inside(inside, .ticks)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let ticks = filler.sink(body).ticks
    if !ticks.isEmpty { sink.blocks.append(.ticks(ticks)) }
  }
}

import Documents

extension Container {
  static let facts = Container.own(
    "facts", holds: .none, hint: "only {% fact \"Label\" %}…{% endfact %} stands inside facts")
}

/// `{% facts %}…{% endfacts %}`: labels with their values.
struct FactsTag: BlockTag {
  static let forms = [TagForm.pair("facts")]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    body = checker.inside(inside, .facts)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let facts = filler.sink(body).facts
    if !facts.isEmpty { sink.blocks.append(.facts(facts)) }
  }
}

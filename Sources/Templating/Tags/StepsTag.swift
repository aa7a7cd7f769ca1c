import Documents

extension Container {
  static let steps = Container.own(
    "steps", holds: .lists, hint: "only a numbered list stands inside steps")
}

/// `{% steps %}1. …{% endsteps %}`: a numbered list as rows with a rule under each, to be done in order.
struct StepsTag: BlockTag {
  static let forms = [TagForm.pair("steps")]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) { body = checker.inside(inside, .steps) }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.blocks += filler.blocks(body).map { block in
      guard case .list(var list) = block, list.start != nil else { return block }
      list.isSteps = true
      return .list(list)
    }
  }
}

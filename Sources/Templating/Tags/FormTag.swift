import Documents

extension Container {
  static let form = Container.blocks(in: "form")
}

/// `{% form "Morning" %}…{% endform %}`: a boxed form to write on.
struct FormTag: BlockTag {
  static let forms = [TagForm.pair("form", takesArgument: true)]
  private let name: Computed
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    name = checker.label(part, "a name")
    body = checker.inside(inside, .form)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.add(filler.blocks(body)) { .form(Form(name: filler.words(name), blocks: $0)) }
  }
}

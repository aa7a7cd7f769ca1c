import Documents

extension Container {
  static let words = Container.own(
    "fact", name: "a fact", holds: .words, hint: "only words stand here, without lists, headings or tables")
}

/// `{% fact "Label" %}words{% endfact %}`: one label of `facts` with its value.
struct FactTag: BlockTag {
  static let forms = [TagForm.pair("fact", takesArgument: true, in: [.facts])]
  private let label: Computed
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    label = checker.label(part, "a label")
    body = checker.inside(inside, .words)
  }

  /// A fact that leaves no trace takes its label with it.
  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let inside = filler.sink(body)
    guard !inside.blocks.isEmpty, !inside.isHidden else { return }
    sink.facts.append(Fact(label: filler.label(label), value: filler.joined(inside.blocks)))
  }
}

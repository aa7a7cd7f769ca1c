import Documents

/// `{% tick "Make tea", ticked: true %}`: a box to tick, in `ticks` or in a row.
struct TickTag: BlockTag {
  static let forms = [TagForm.single("tick", takesArgument: true, named: ["ticked"], in: [.ticks, .row])]
  private let label: Computed
  private let ticked: Computed?

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    label = checker.label(part, "a label")
    ticked = checker.flag(part, "ticked")
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let tick = Tick(label: filler.label(label), isTicked: filler.flag(ticked, else: false))
    if sink.kind == .row { sink.items.append(.tick(tick)) } else { sink.ticks.append(tick) }
  }
}

import Documents

extension Container {
  static let columns = Container.blocks(in: "columns")
}

/// `{% columns %}…{% column %}…{% endcolumns %}`: parts side by side where there is room.
struct ColumnsTag: BlockTag {
  static let forms = [TagForm.pair("columns")]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    body = checker.inside(inside, .columns)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    var inner = filler.sink(body, .columns)
    inner.endColumn()
    switch inner.columns.count {
    case 0: return
    case 1: sink.blocks += inner.columns[0]
    default: sink.blocks.append(.columns(inner.columns))
    }
  }
}

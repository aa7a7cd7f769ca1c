import Documents

extension Container {
  static let row = Container.own(
    "row", holds: .words, hint: "only words stand here, without lists, headings or tables")
}

/// `{% row %}…{% endrow %}`: a row of a form, or of the head of a sheet.
struct RowTag: BlockTag {
  static let forms = [TagForm.pair("row", in: [.form, .sheet, .notice])]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    body = checker.inside(inside, .row)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let items = filler.sink(body, .row).items
    if !items.isEmpty { sink.blocks.append(.formRow(items)) }
  }
}

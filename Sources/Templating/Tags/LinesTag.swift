import Documents

/// `{% lines 4, label: "Messages" %}`: ruled lines to write on; `fill` makes as many as the page holds.
struct LinesTag: BlockTag {
  static let forms = [TagForm.single("lines", takesArgument: true, named: ["label", "purpose"])]
  private static let most = 200
  /// Without a count the lines fill the page.
  private let count: Computed?
  private let label: Computed?
  private let purpose: LinePurpose

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    label = part.named("label").map { checker.printed($0) }
    purpose = checker.purpose(part)
    if part.arguments.isEmpty {
      checker.report(
        "'lines' needs a count", at: part.tag.nameRange,
        hint: "write {% lines 4 %}, or {% lines fill %} to fill the page")
    }
    let count = part.arguments.first
    self.count = count.flatMap { checker.saysFill($0) ? nil : checker.number($0, most: Self.most) }
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let count = count.map { min(Self.most, max(1, filler.whole($0) ?? 1)) }
    sink.blocks.append(
      .lines(
        WritingLines(
          count: count.map { .exactly($0) } ?? .fillPage, label: filler.label(label), purpose: purpose)))
  }
}

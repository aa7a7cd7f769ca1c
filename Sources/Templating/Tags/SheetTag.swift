import Documents

extension Container {
  static let sheet = Container.blocks(in: "sheet")
}

/// `{% sheet "Monday" %}head{% body %}body{% endsheet %}`: a sheet to write on. It begins a side of paper, and its
/// title and its head return on every side that it needs. Without `{% body %}` it has no head. `note: "Week 2 of 4"` stands
/// under the title of every side.
struct SheetTag: BlockTag {
  static let forms = [TagForm.pair("sheet", takesArgument: true, named: ["note"])]
  private let title: Computed
  private let note: Computed?
  private let head: [Step<BlockBody>]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    title = checker.label(part, "a title")
    note = part.named("note").map { checker.printed($0) }
    if case .literal(let words) = title {
      checker.headingIDs.insert(Slug.slug(Liquid.text(words)))
    } else {
      checker.hasFilledHeadings = true
    }
    let parts = inside.split(maxSplits: 1, omittingEmptySubsequences: false) { $0.isBodyTag }
    head = parts.count == 2 ? checker.inside(Array(parts[0]), .sheet) : []
    body = checker.inside(Array(parts[parts.count - 1]), .sheet)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let (id, title) = filler.heading(1, filler.label(title))
    sink.blocks.append(
      .sheet(
        Sheet(
          id: id, title: title, note: filler.label(note), head: filler.blocks(head),
          blocks: filler.blocks(body))))
  }
}

/// `{% body %}`: what follows in a sheet is its body, and what stands before it is its head.
struct BodyTag: BlockTag {
  static let forms = [TagForm.single("body", in: [.sheet])]

  /// The first one that stands directly in a sheet parts it, and is not checked; any other has no meaning.
  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    guard checker.container == .sheet else { return }
    checker.report(
      "'body' stands once in a sheet, and not in a branch or a loop", at: part.tag.nameRange,
      hint: "write {% sheet \"…\" %} head {% body %} body {% endsheet %}")
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {}
}

extension Node<Prose> {
  fileprivate var isBodyTag: Bool { if case .part(let part, _) = self { part.name == "body" } else { false } }
}

import Documents

extension Container {
  static let notice = Container(name: "a box", tag: "important", prose: .all, takesTags: true, hint: "")
}

/// `{% warning "Title" %}…{% endwarning %}`: a box that must be noticed; without a title a strip of one line. With
/// `tight: true` little white stands in it, so that several have room on one side; with `small: true` its words are as small as
/// labels.
struct NoticeTag: BlockTag {
  static let forms = Notice.Kind.allCases.map {
    TagForm.pair($0.rawValue, takesArgument: true, named: ["tight", "small"])
  }
  private let kind: Notice.Kind
  private let title: Computed?
  private let tight: Computed?
  private let small: Computed?
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    guard let kind = Notice.Kind(rawValue: part.name) else {
      preconditionFailure("a notice is written by the name of its kind")
    }
    self.kind = kind
    title = part.arguments.isEmpty ? nil : checker.label(part, "a title")
    tight = checker.flag(part, "tight")
    small = checker.flag(part, "small")
    body = checker.inside(inside, .notice)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let (isTight, isSmall) = (filler.flag(tight, else: false), filler.flag(small, else: false))
    sink.add(filler.blocks(body)) {
      .notice(Notice(kind: kind, title: filler.label(title), isTight: isTight, isSmall: isSmall, blocks: $0))
    }
  }
}

import Documents

/// A tag that becomes one mark, for every record alike.
protocol SingleMarkTag: InlineTag {
  static var mark: Mark { get }
  init()
}

extension SingleMarkTag {
  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) { self.init() }

  func fill(_ filler: Filler, into sink: inout InlineSink) { _ = fix(into: &sink) }

  func fix(into sink: inout InlineSink) -> Bool {
    sink.add(.mark(Self.mark))
    return true
  }
}

/// `{% mark %}`: a drawn tick.
struct MarkTag: SingleMarkTag {
  static let form = TagForm.single("mark")
  static let mark = Mark.tick
}

/// `{% closed %}`: a cell of a grid in which nothing is written.
struct ClosedTag: SingleMarkTag {
  static let form = TagForm.single("closed")
  static let mark = Mark.closed
}

/// `{% halved %}`: a cell of a grid that a diagonal parts, for two values.
struct HalvedTag: SingleMarkTag {
  static let form = TagForm.single("halved")
  static let mark = Mark.halved
}

/// `{% same %}`: a cell of a grid into which the one above it goes on.
struct SameTag: SingleMarkTag {
  static let form = TagForm.single("same")
  static let mark = Mark.same
}

/// `{% around %} checked by`: a cell of a grid to be written in before the words, and a little after them.
struct AroundTag: SingleMarkTag {
  static let form = TagForm.single("around")
  static let mark = Mark.around
}

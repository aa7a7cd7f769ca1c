import Documents

/// `{% term "advocate" %}`: a hard word that the word list explains.
struct TermTag: InlineTag {
  static let form = TagForm.single("term", takesArgument: true)
  private let word: Computed

  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) { word = checker.label(part, "the word") }

  func fill(_ filler: Filler, into sink: inout InlineSink) {
    let words = filler.words(word)
    sink.add(.term(words, [.text(words)]))
  }
}

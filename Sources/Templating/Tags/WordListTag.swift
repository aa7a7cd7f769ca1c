import Documents

/// `{% wordlist %}…{% endwordlist %}`: hard words with their meaning, of which those are printed that the document uses.
struct WordListTag: BlockTag {
  static let forms = [TagForm.pair("wordlist")]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    body = checker.inside(inside, .document)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) { sink.add(filler.blocks(body)) { .wordList($0) } }
}

import Documents

/// `{% choice "Large print", ticked: true %}…{% endchoice %}`: a choice with its box and what it means. An `answer` is
/// one of a few large ones, each in a box of its own.
struct ChoiceTag: BlockTag {
  static let forms = ["choice", "answer"].map {
    TagForm.pair($0, takesArgument: true, named: ["ticked", "picture"])
  }
  private let name: Computed
  private let ticked: Computed?
  private let picture: Computed?
  private let isAnswer: Bool
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    name = checker.label(part, "a name")
    ticked = checker.flag(part, "ticked")
    picture = part.named("picture").map { checker.pictureName($0) }
    isAnswer = part.name == "answer"
    body = checker.inside(inside, .document)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    sink.blocks.append(
      .choice(
        Choice(
          name: filler.label(name), isTicked: filler.flag(ticked, else: false),
          picture: picture.flatMap { filler.picture(named: filler.value($0)) }, isAnswer: isAnswer,
          blocks: filler.blocks(body))))
  }
}

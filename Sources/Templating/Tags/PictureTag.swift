import Documents

/// `{% picture "bath" %}words{% endpicture %}`: a picture beside the words that it belongs to. With
/// `with: "doctor"` a smaller second picture stands at its foot: a telephone, and whom to ring.
struct PictureTag: BlockTag {
  static let forms = [TagForm.pair("picture", takesArgument: true, named: ["number", "with"])]
  private let picture: Computed
  private let second: Computed?
  private let body: PictureWords

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    if let argument = part.arguments.first {
      picture = checker.pictureName(argument)
    } else {
      picture = .literal(.missing)
      checker.report(
        "'picture' needs the name of a picture", at: part.tag.nameRange, hint: "write {% picture \"bath\" %}")
    }
    second = part.named("with").map(checker.pictureName)
    body = PictureWords(part, inside, checker)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let first = filler.picture(named: filler.value(picture))
    let second = second.flatMap { filler.picture(named: filler.value($0)) }
    body.fill(filler, beside: first.map { filler.pair($0, second) }, into: &sink)
  }
}

/// The words beside a picture, and the number of an ordered task.
struct PictureWords: Sendable {
  private let number: Computed?
  private let words: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    number = part.named("number").map { checker.number($0, most: 999) }
    words = checker.inside(inside, .document)
  }

  /// Without a picture the words still print.
  func fill(_ filler: Filler, beside picture: PictureReference?, into sink: inout BlockSink) {
    let inside = filler.blocks(words)
    guard !inside.isEmpty else { return }
    guard let picture else {
      sink.blocks += inside
      return
    }
    sink.blocks.append(
      .pictureRow(PictureRow(picture: picture, number: number.flatMap { filler.whole($0) }, blocks: inside)))
  }
}

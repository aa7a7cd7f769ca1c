import Documents

/// `{% photo person.photo, name: person.preferredName %}words{% endphoto %}`: the frame for a photograph beside words. With
/// `large: true` it has the size of a cover's.
struct PhotoTag: BlockTag {
  static let forms = [TagForm.pair("photo", takesArgument: true, named: ["large"])]
  private let name: Computed
  private let large: Computed?
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    name = checker.label(part, "whose photograph it is")
    large = checker.flag(part, "large")
    body = checker.inside(inside, .document)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let (name, isLarge) = (filler.label(name).plainText, filler.flag(large, else: false))
    sink.add(filler.blocks(body)) { .photo(Photo(name: name, isLarge: isLarge, blocks: $0)) }
  }
}

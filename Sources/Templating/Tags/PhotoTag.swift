import Documents
import Records

/// `{% photo person.preferredName, of: person.photo %}words{% endphoto %}`: a photograph beside words, or the frame for one
/// where there is none that may be printed. With `large: true` it has the size of a cover's.
struct PhotoTag: BlockTag {
  static let forms = [TagForm.pair("photo", takesArgument: true, named: ["of", "large"])]
  private let name: Computed
  private let file: Computed?
  private let large: Computed?
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    name = checker.label(part, "whose photograph it is")
    file = part.named("of").map(checker.photograph)
    large = checker.flag(part, "large")
    body = checker.inside(inside, .document)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let (name, isLarge) = (filler.label(name).plainText, filler.flag(large, else: false))
    let picture = file.flatMap { filler.photograph(filler.value($0)) }
    sink.add(filler.blocks(body)) {
      .photo(Photo(name: name, picture: picture, isLarge: isLarge, blocks: $0))
    }
  }
}

extension Checker {
  /// The file of a photograph, out of the object that holds it. It need not be there.
  fileprivate func photograph(_ value: Filtered) -> Computed {
    let (computed, flow) = filtered(value)
    guard let type = flow.plainType else { return computed }
    guard case .object(let object) = type, let slot = object.fields.firstIndex(where: \.isPhotograph),
      case .path(let base, let hops) = computed
    else {
      report(
        "\(flow.name) is \(type.words), not a photograph", at: value.range,
        hint: "write of: person.photo, or the photo of somebody else")
      return .literal(.missing)
    }
    if let origin = flow.origin { usedPaths.insert(object.path(to: slot, below: origin)) }
    return .path(base, hops + [.slot(slot)])
  }
}

extension Field {
  fileprivate var isPhotograph: Bool { if case .text(.photograph) = type { true } else { false } }
}

extension Filler {
  /// The photograph in a file that was found to be one.
  fileprivate func photograph(_ file: Value) -> PictureReference? {
    guard case .text(let file) = file, isPhotograph(file) else { return nil }
    return PictureReference(.photograph(file), alternative: "")
  }
}

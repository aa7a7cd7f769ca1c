import Documents

extension Container {
  static let key = Container.own(
    "key", holds: .lists, hint: "only a list or lines of signs stand here: - **D** did not want it")
}

/// `{% key %}…{% endkey %}`: the signs that a form uses, each with its meaning. Every item of the list inside, or every
/// paragraph, is a sign, which is `{% mark %}` or bold, and then its meaning. With `ringed: true` each sign is written
/// with a ring round it.
struct KeyTag: BlockTag {
  static let forms = [TagForm.pair("key", named: ["ringed"])]
  private let ringed: Computed?
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    ringed = checker.flag(part, "ringed")
    body = checker.inside(inside, .key)
    if !body.allSatisfy(\.holdsSigns) {
      checker.report(
        "each line of 'key' begins with its sign", at: part.tag.nameRange,
        hint: "write - **D** did not want it, or - {% mark %} done")
    }
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let isRinged = filler.flag(ringed, else: false)
    let entries = filler.blocks(body).flatMap { $0.collect(\.lines) }.compactMap {
      KeyEntry(line: $0, isRinged: isRinged)
    }
    if !entries.isEmpty { sink.blocks.append(.key(entries)) }
  }
}

extension KeyEntry {
  /// The sign at the beginning of a line, and the rest of it. Nil for a line of which nothing was to print.
  fileprivate init?(line: [Inline], isRinged: Bool) {
    guard let sign = line.first else { return nil }
    var meaning = Array(line.dropFirst())
    if case .text(let text)? = meaning.first {
      meaning[0] = .text(String(text.drop { $0 == " " || $0 == "\u{A0}" }))
    }
    self.init(sign: [sign], meaning: meaning, isRinged: isRinged)
  }
}

extension Step<BlockBody> {
  /// Whether every line that it can print begins with a sign.
  fileprivate var holdsSigns: Bool {
    switch self {
    case .body(let body): body.holdsSigns
    case .branches(let branches): branches.flatMap(\.steps).allSatisfy(\.holdsSigns)
    case .choose(_, let arms): arms.flatMap(\.steps).allSatisfy(\.holdsSigns)
    case .loop(_, let body, let otherwise): (body + otherwise).allSatisfy(\.holdsSigns)
    case .scope(let steps): steps.allSatisfy(\.holdsSigns)
    case .assign, .capture, .interrupt: true
    }
  }
}

extension BlockBody {
  fileprivate var holdsSigns: Bool {
    switch self {
    case .list(let list): list.items.joined().allSatisfy(\.holdsSigns)
    case .paragraph(let steps): steps.first?.isSign ?? true
    case .fixedParagraph(let inlines): inlines.first?.isSign ?? true
    case .fixedHeading, .heading, .quotation, .table, .rule, .tag: false
    }
  }
}

extension Step<InlineBody> {
  fileprivate var isSign: Bool {
    switch self {
    case .body(.strong): true
    case .body(.tag(let tag)): tag is MarkTag
    default: false
    }
  }
}

extension Inline {
  fileprivate var isSign: Bool {
    switch self {
    case .strong, .mark: true
    default: false
    }
  }
}

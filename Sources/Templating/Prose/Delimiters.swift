extension InlineParser {
  /// What stands beside a run of delimiters.
  private struct Neighbour {
    var isSpace = false
    var isPunctuation = false
    var isTag = false
  }

  mutating func readDelimiter() {
    flush()
    let start = position
    let sign = bytes[start]
    while byte(at: position) == sign { position += 1 }
    let before = neighbour(before: start)
    let after = neighbour(after: position)
    // A tag may print anything: it never stands in the way of emphasis.
    let isLeft =
      !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation || before.isTag)
    let isRight =
      !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation || after.isTag)
    let isUnderscore = sign == UInt8(ascii: "_")
    let canOpen = isUnderscore ? isLeft && (!isRight || before.isPunctuation || before.isTag) : isLeft
    let canClose = isUnderscore ? isRight && (!isLeft || after.isPunctuation || after.isTag) : isRight
    let length = position - start
    elements.append(
      .delimiter(Delimiter(sign: sign, length: length, left: length, canOpen: canOpen, canClose: canClose)))
  }

  private func neighbour(before index: Int) -> Neighbour {
    guard index > 0 else { return Neighbour(isSpace: true) }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Self.neighbour(bytes[start..<index])
  }

  private func neighbour(after index: Int) -> Neighbour {
    guard index < bytes.count else { return Neighbour(isSpace: true) }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Self.neighbour(bytes[index..<end])
  }

  private static func neighbour(_ scalar: ArraySlice<UInt8>) -> Neighbour {
    guard let first = scalar.first else { return Neighbour(isSpace: true) }
    if first == Mask.tagMark { return Neighbour(isTag: true) }
    if first < 0x80 { return Neighbour(isSpace: first.isWhitespace, isPunctuation: first.isPunctuation) }
    guard let value = String(decoding: scalar, as: UTF8.self).unicodeScalars.first else { return Neighbour() }
    switch value.properties.generalCategory {
    case .spaceSeparator: return Neighbour(isSpace: true)
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return Neighbour(isPunctuation: true)
    default: return Neighbour()
    }
  }

  /// Wraps what stands between matching delimiters, innermost first.
  mutating func pairDelimiters(from bottom: Int) {
    var index = bottom
    while index < elements.count, wraps < Self.mostWraps {
      guard case .delimiter(var closer) = elements[index], closer.canClose, closer.left > 0,
        let opening = opener(for: closer, below: index, from: bottom),
        case .delimiter(var opener) = elements[opening]
      else {
        index += 1
        continue
      }
      wraps += 1
      let width = min(opener.left, closer.left) >= 2 ? 2 : 1
      let inside = collected(opening + 1..<index)
      for place in opening + 1..<index { elements[place] = .empty }
      elements[opening + 1] = .item(.leaf(width == 2 ? .strong(inside) : .emphasis(inside)))
      opener.left -= width
      closer.left -= width
      elements[opening] = .delimiter(opener)
      elements[index] = .delimiter(closer)
    }
  }

  /// The nearest delimiter that this one closes. The rule of three keeps `*a**b*` from nesting wrongly.
  private func opener(for closer: Delimiter, below index: Int, from bottom: Int) -> Int? {
    for place in stride(from: index - 1, through: bottom, by: -1) {
      guard case .delimiter(let opener) = elements[place], opener.sign == closer.sign, opener.canOpen,
        opener.left > 0
      else { continue }
      let isAmbiguous = opener.canClose || closer.canOpen
      let breaksRule =
        (opener.length + closer.length) % 3 == 0 && !(opener.length % 3 == 0 && closer.length % 3 == 0)
      if !(isAmbiguous && breaksRule) { return place }
    }
    return nil
  }

  /// The parts of a stretch of elements, with unpaired delimiters and brackets as text.
  func collected(_ range: Range<Int>) -> [Item<ProseInline>] {
    var result: [Item<ProseInline>] = []
    func text(_ more: String) {
      guard !more.isEmpty else { return }
      if case .leaf(.text(let before))? = result.last {
        result[result.count - 1] = .leaf(.text(before + more))
      } else {
        result.append(.leaf(.text(more)))
      }
    }
    for element in elements[range] {
      switch element {
      case .empty: break
      case .item(.leaf(.text(let words))): text(words)
      case .item(let item): result.append(item)
      case .delimiter(let run): text(String(repeating: String(UnicodeScalar(run.sign)), count: run.left))
      case .bracket(let bracket): text(bracket.isImage ? "![" : "[")
      }
    }
    return result
  }
}

import Documents

/// A sign and what it means, in a line that explains signs.
struct SignMeaning {
  var sign: [Inline]
  var meaning: [Inline] = []
  var endsLine = false
}

extension SignMeaning {
  init(_ entry: KeyEntry) {
    self.init(sign: entry.sign, meaning: [.text("\u{A0}")] + entry.meaning + [.text(" ")])
  }
}

extension Composer {
  /// A line that explains signs, each before its meaning, with a wide space or a full stop after it: read in one it would run together,
  /// so it is a list to the ear.
  mutating func signKey(_ meanings: [SignMeaning], in setting: Setting) -> [Slab] {
    let list = draft.add(.list(.none), in: setting.parent)
    tickWord = "tick"
    defer { tickWord = "yes" }
    var words = Paragraph()
    for meaning in meanings {
      let item = draft.add(.listItem, in: list)
      words.add(paragraph(meaning.sign, setting.text, owner: draft.add(.label, in: item)), in: self)
      let body = draft.add(.listBody, in: item)
      words.add(paragraph(meaning.meaning, setting.text, owner: body), in: self)
      if meaning.endsLine {
        words.add(paragraph(" ", setting.text, owner: body), in: self)
        words.forcedBreaks.append(words.shaped.count)
      }
    }
    return lines(of: words, in: setting).spaced(below: style.spaces.paragraph)
  }
}

extension [Inline] {
  /// The signs that a line explains, at least two, one of them a drawn tick; nil for any other line.
  var signMeanings: [SignMeaning]? {
    guard contains(.mark(.tick)) else { return nil }
    var meanings: [SignMeaning] = []
    var isOpen = false
    for inline in flatMap(\.parted) {
      switch inline {
      case .mark where !isOpen, .strong where !isOpen:
        meanings.append(SignMeaning(sign: [inline]))
        isOpen = true
      case _ where meanings.isEmpty: return nil
      case .lineBreak:
        meanings[meanings.count - 1].endsLine = true
        isOpen = false
      default:
        meanings[meanings.count - 1].meaning.append(inline)
        if inline.partsSigns { isOpen = false }
      }
    }
    return meanings.count > 1 && meanings.allSatisfy { !$0.meaning.isEmpty } ? meanings : nil
  }
}

extension Inline {
  /// A wide space, or the end of a sentence or of a part of one.
  fileprivate var partsSigns: Bool {
    guard case .text(let text) = self else { return false }
    return text.hasSuffix(". ") || text.hasSuffix("; ") || (text.count > 1 && text.allSatisfy(\.isPlainSpace))
  }

  /// The words of a text and the wide spaces between them.
  fileprivate var parted: [Inline] {
    guard case .text(let text) = self else { return [self] }
    var parts: [Inline] = []
    var rest = text[...]
    while let first = rest.first {
      let spaces = rest.prefix(while: \.isPlainSpace)
      var end = spaces.endIndex
      if spaces.count < 2 {
        end = rest.wideSpace(after: first.isPlainSpace ? spaces.endIndex : rest.startIndex)
      }
      parts.append(.text(String(rest[..<end])))
      rest = rest[end...]
    }
    return parts
  }
}

extension Substring {
  /// Where the next two spaces or more begin.
  fileprivate func wideSpace(after start: Index) -> Index {
    var index = start
    while let space = self[index...].firstIndex(where: \.isPlainSpace) {
      let next = self.index(after: space)
      if next < endIndex, self[next].isPlainSpace { return space }
      index = next
    }
    return endIndex
  }
}

extension Character {
  fileprivate var isPlainSpace: Bool { self == " " || self == "\u{A0}" }
}

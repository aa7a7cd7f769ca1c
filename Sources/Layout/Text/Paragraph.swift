import Structure
import Typography

/// A passage turned to glyphs on one endless line, each part with the content that it shows.
struct Paragraph: Sendable {
  /// A part of the line of one kind.
  struct Stretch: Sendable {
    var range: Range<Int>
    var style: TextStyle
    var content: ContentID
    /// The element of the link that it is a part of.
    var link: ElementID?
    var kind: Kind

    enum Kind: Sendable { case words, mark, pageNumber }
  }

  var shaped = ShapedText()
  var parts: [Stretch] = []
  /// Where lines end in any case, by the index of the next line's first character.
  var forcedBreaks: [Int] = []

  var isEmpty: Bool { shaped.count == 0 }
  /// Whether nothing would show.
  var isBlank: Bool { shaped.scalars.allSatisfy { $0 == " " } }
}

extension Composer {
  /// Shapes a passage.
  mutating func paragraph(_ passage: Passage, _ style: TextStyle) -> Paragraph {
    var paragraph = Paragraph()
    for run in passage.runs { append(run, to: &paragraph, run.isStrong ? style.bold : style) }
    return paragraph
  }

  /// Shapes words that are not heard, or that one content shows.
  mutating func paragraph(_ words: String, _ style: TextStyle, content: ContentID = .unheard) -> Paragraph {
    var paragraph = Paragraph()
    let part = Paragraph.Stretch(range: 0..<0, style: style, content: content, kind: .words)
    append(words, as: part, to: &paragraph)
    return paragraph
  }

  private mutating func append(_ run: Passage.Run, to paragraph: inout Paragraph, _ style: TextStyle) {
    guard let content = run.content else { return breakLine(of: &paragraph) }
    var part = Paragraph.Stretch(range: 0..<0, style: style, content: content, link: run.link, kind: .words)
    var text = "M"
    switch tree[content].kind {
    case .words(let words): text = words
    // A tick takes the room of a capital M, and a page's number that of three figures.
    case .drawn: part.kind = .mark
    case .pageNumber: (text, part.kind) = ("888", .pageNumber)
    }
    append(text, as: part, to: &paragraph)
  }

  /// A space ends the line, as one does where a line ends by itself: read aloud, the words on both sides stay parted.
  private mutating func breakLine(of paragraph: inout Paragraph) {
    defer { paragraph.forcedBreaks.append(paragraph.shaped.count) }
    if let last = paragraph.shaped.scalars.last, last != " " { appendSpace(to: &paragraph) }
  }

  /// A space as a part of the words before it. At the end of a line it would else be a run of its own, and cairo paints
  /// nothing where a run has no ink: whoever listens would hear two words as one.
  private mutating func appendSpace(to paragraph: inout Paragraph) {
    guard let last = paragraph.parts.last else { return }
    let end = paragraph.shaped.append(" ", in: fount(last.style), of: typefaces).upperBound
    paragraph.parts[paragraph.parts.count - 1].range = last.range.lowerBound..<end
  }

  private mutating func append(_ text: String, as part: Paragraph.Stretch, to paragraph: inout Paragraph) {
    var text = text
    if let last = paragraph.parts.last, text.unicodeScalars.first?.isSetAsSpace == true,
      takesSpace(last, before: part)
    {
      text = String(text.unicodeScalars.dropFirst())
      appendSpace(to: &paragraph)
    }
    var part = part
    part.range = paragraph.shaped.append(text, in: fount(part.style), of: typefaces)
    guard !part.range.isEmpty else { return }
    if !paragraph.shaped.lost.isEmpty { lost.formUnion(paragraph.shaped.lost) }
    paragraph.parts.add(part)
  }

  /// Whether a space after these words is set with them: it belongs to the same element, or stands behind a link.
  private func takesSpace(_ part: Paragraph.Stretch, before next: Paragraph.Stretch) -> Bool {
    guard case .words = part.kind else { return false }
    if part.link != nil, next.link == nil { return true }
    return owner(of: part.content) == owner(of: next.content)
  }

  private func owner(of content: ContentID) -> ElementID? {
    content == .unheard ? nil : tree.contents[content.index].owner
  }
}

extension Paragraph {
  /// Another paragraph's words set on after these.
  mutating func add(_ other: Paragraph, in composer: Composer) {
    let start = shaped.count
    for part in other.parts {
      let words = String(String.UnicodeScalarView(other.shaped.scalars[part.range]))
      shaped.append(words, in: composer.fount(part.style), of: composer.typefaces)
    }
    parts += other.parts.map { part in
      var moved = part
      moved.range = part.range.lowerBound + start..<part.range.upperBound + start
      return moved
    }
    forcedBreaks += other.forcedBreaks.map { $0 + start }
  }
}

import Documents
import Typography

/// A paragraph's words turned to glyphs on one endless line, with the spans that belong to other elements.
struct Paragraph: Sendable {
  /// A part of the line of one kind.
  struct Part: Sendable {
    var range: Range<Int>
    var style: TextStyle
    var owner: ElementID
    var link: LinkPart?
    var kind: Kind

    enum Kind: Sendable {
      case words, mark
      /// The id of the heading whose page is told.
      case pageNumber(String)
    }
  }

  struct LinkPart: Sendable {
    var element: ElementID
    var target: LinkTarget
    var contents: String
  }

  var shaped = ShapedText()
  var parts: [Part] = []
  /// Where lines end in any case, by the index of the next line's first character.
  var forcedBreaks: [Int] = []

  var isEmpty: Bool { shaped.count == 0 }
  /// Whether nothing would show.
  var isBlank: Bool { shaped.scalars.allSatisfy { $0 == " " } }
}

/// What stands around a part of a paragraph.
private struct Around {
  var style: TextStyle
  var owner: ElementID
  var link: Paragraph.LinkPart?
}

extension Composer {
  /// Shapes inline parts for an element.
  mutating func paragraph(_ inlines: [Inline], _ style: TextStyle, owner: ElementID) -> Paragraph {
    var paragraph = Paragraph()
    append(inlines, to: &paragraph, Around(style: style, owner: owner))
    return paragraph
  }

  /// Shapes plain words.
  mutating func paragraph(_ words: String, _ style: TextStyle, owner: ElementID) -> Paragraph {
    paragraph([.text(words)], style, owner: owner)
  }

  private mutating func append(_ inlines: [Inline], to paragraph: inout Paragraph, _ around: Around) {
    for inline in inlines { append(inline, to: &paragraph, around) }
  }

  private mutating func append(_ inline: Inline, to paragraph: inout Paragraph, _ around: Around) {
    var inner = around
    switch inline {
    case .text(let text): append(text, to: &paragraph, .words, around)
    case .strong(let inside), .emphasis(let inside):
      inner.style.weight = .bold
      append(inside, to: &paragraph, inner)
    case .term(let word, let inside):
      inner.style.weight = .bold
      if let known = explained(word) { inner = linked(inner, .word(known), inside.plainText) }
      append(inside, to: &paragraph, inner)
    case .link(let link, let inside):
      append(inside, to: &paragraph, linked(inner, LinkTarget(link), inside.plainText))
    case .pageReference(let heading):
      let around = linked(inner, .heading(heading), "")
      append("888", to: &paragraph, .pageNumber(heading), around)
    case .language(let tag, let inside):
      inner.owner = draft.add(Element(.span, parent: around.owner, language: tag))
      append(inside, to: &paragraph, inner)
    case .mark(.tick):
      inner.owner = sign(tickWord, in: around.owner)
      // A tick takes the room of a capital M.
      append("M", to: &paragraph, .mark, inner)
    case .lineBreak: breakLine(of: &paragraph, around)
    }
  }

  /// A space ends the line, as one does where a line ends by itself: read aloud, the words on both sides stay parted.
  /// The eye sees that a line ended where no sign says so; for the ear the space says it, like a full stop after a
  /// title in bold and like a comma after other words.
  private mutating func breakLine(of paragraph: inout Paragraph, _ around: Around) {
    defer { paragraph.forcedBreaks.append(paragraph.shaped.count) }
    guard let last = paragraph.shaped.scalars.last, last != " " else { return }
    var space = around
    if last.properties.isAlphabetic || last.properties.numericType != nil {
      let isTitle = paragraph.parts.last?.style.weight == .bold
      space.owner = draft.add(Element(.span, parent: around.owner, actualText: isTitle ? ". " : ", "))
    }
    append(" ", to: &paragraph, .words, space)
  }

  private mutating func linked(_ around: Around, _ target: LinkTarget, _ words: String) -> Around {
    var inner = around
    let element = draft.add(.link, in: around.owner)
    inner.owner = element
    inner.link = Paragraph.LinkPart(element: element, target: target, contents: words)
    return inner
  }

  private mutating func append(
    _ text: String, to paragraph: inout Paragraph, _ kind: Paragraph.Part.Kind, _ around: Around
  ) {
    var text = text
    if text.unicodeScalars.first?.isSetAsSpace == true, let last = paragraph.parts.last,
      last.takesSpace(before: around)
    {
      text = String(text.unicodeScalars.dropFirst())
      let end = paragraph.shaped.append(" ", in: fount(last.style), of: typefaces).upperBound
      paragraph.parts[paragraph.parts.count - 1].range = last.range.lowerBound..<end
    }
    let range = paragraph.shaped.append(text, in: fount(around.style), of: typefaces)
    guard !range.isEmpty else { return }
    if !paragraph.shaped.lost.isEmpty { lost.formUnion(paragraph.shaped.lost) }
    paragraph.parts.add(
      Paragraph.Part(range: range, style: around.style, owner: around.owner, link: around.link, kind: kind))
  }
}

extension Paragraph.Part {
  /// Whether a space after these words is set with them. At the end of a line it would else be a run of its own, and
  /// cairo paints nothing where a run has no ink: whoever listens would hear two words as one.
  fileprivate func takesSpace(before next: Around) -> Bool {
    guard case .words = kind else { return false }
    return owner == next.owner || (link != nil && next.link == nil)
  }
}

extension LinkTarget {
  init(_ link: Link) {
    switch link {
    case .address(let address): self = .address(address)
    case .heading(let id): self = .heading(id)
    }
  }
}

import Documents

/// What stands around a run of words.
private struct Around {
  var owner: ElementID
  var isStrong = false
  var link: ElementID?
}

extension TreeBuilder {
  /// Inline parts as words of an element.
  mutating func passage(_ inlines: [Inline], in owner: ElementID, isStrong: Bool = false) -> Passage {
    var passage = Passage()
    append(inlines, to: &passage, Around(owner: owner, isStrong: isStrong))
    return passage
  }

  /// Words of an element.
  mutating func passage(_ text: String, in owner: ElementID, isStrong: Bool = false) -> Passage {
    passage([.text(text)], in: owner, isStrong: isStrong)
  }

  private mutating func append(_ inlines: [Inline], to passage: inout Passage, _ around: Around) {
    for inline in inlines { append(inline, to: &passage, around) }
  }

  private mutating func append(_ inline: Inline, to passage: inout Passage, _ around: Around) {
    var inner = around
    switch inline {
    case .text(let text): append(text, to: &passage, around)
    case .strong(let inside), .emphasis(let inside):
      inner.isStrong = true
      append(inside, to: &passage, inner)
    case .term(let word, let inside):
      inner.isStrong = true
      if let known = explained(word) { inner = linked(inner, .word(known), inside.plainText) }
      append(inside, to: &passage, inner)
    case .link(let link, let inside):
      append(inside, to: &passage, linked(inner, LinkTarget(link), inside.plainText))
    case .pageReference(let heading, let label):
      inner = linked(inner, .heading(heading), "")
      if !label.isEmpty { addWords(label + "\u{A0}", to: &passage, inner) }
      add(.pageNumber(heading: heading), to: &passage, inner)
    case .language(let tag, let inside):
      inner.owner = tree.add(Element(.span, parent: around.owner, language: tag))
      append(inside, to: &passage, inner)
    case .short(let inside, let whole):
      inner.owner = tree.add(Element(.span, parent: around.owner, expansion: whole))
      append(inside, to: &passage, inner)
    // The head of a paragraph is taken before; elsewhere a title is words like others.
    case .title(let inside): append(inside, to: &passage, around)
    case .mark(.tick):
      inner.owner = tree.add(Element(.sign, parent: around.owner, alternative: tickWord))
      add(.drawn, to: &passage, inner)
    // In a cell of a chart they are the cell; nothing else is drawn so.
    case .mark(.closed), .mark(.halved), .mark(.same), .mark(.around): break
    case .lineBreak: breakLine(of: &passage, around)
    }
  }

  /// The text in pieces: what is said otherwise than it is written stands in a span of its own.
  private mutating func append(_ text: String, to passage: inout Passage, _ around: Around) {
    guard text.mayBeSpokenOtherwise(dialled: dialled) else { return addWords(text, to: &passage, around) }
    for piece in text.spokenPieces(dialled: dialled).parted() {
      var inner = around
      if let spelled = piece.spelled {
        inner.owner = tree.add(Element(.span, parent: around.owner, alternative: spelled))
      }
      addWords(piece.text, to: &passage, inner)
    }
  }

  private mutating func addWords(_ text: String, to passage: inout Passage, _ around: Around) {
    guard !text.isEmpty else { return }
    add(.words(text), to: &passage, around)
  }

  private mutating func add(_ kind: Content.Kind, to passage: inout Passage, _ around: Around) {
    let content = tree.add(kind, in: around.owner)
    let run = Passage.Run(content, isStrong: around.isStrong, link: around.link)
    // A list of one, as nearly every passage has, is made at once.
    if passage.runs.isEmpty { passage.runs = [run] } else { passage.runs.append(run) }
  }

  /// A space ends the line, as one does where a line ends by itself. The eye sees that it ended where no sign says so;
  /// for the ear its last word is said with a full stop after a title in bold and after a number that is said figure by
  /// figure, and with a comma after other words.
  private mutating func breakLine(of passage: inout Passage, _ around: Around) {
    defer {
      if let last = passage.runs.last?.content, tree[last].kind != .drawn { tree.lineEnds.insert(last) }
      passage.runs.append(Passage.Run(nil, isStrong: around.isStrong, link: around.link))
    }
    guard let last = passage.runs.last, let content = last.content,
      case .words(let text) = tree[content].kind, let sign = text.unicodeScalars.last, sign != " "
    else { return }
    let owner = tree[content].owner
    if let said = tree[owner].alternative {
      tree[owner].alternative = words(StructureWord.stop, ["words": said])
      set(text + " ", of: content)
    } else if sign.properties.isAlphabetic || sign.properties.numericType != nil {
      pause(after: text, of: content, in: &passage)
    } else {
      set(text + " ", of: content)
    }
  }

  /// Parts the last word of the last run from the others, and lets it be said with a pause.
  private mutating func pause(after text: String, of content: ContentID, in passage: inout Passage) {
    let start =
      text.lastIndex { $0 == " " || $0 == "\u{A0}" }.map { text.index(after: $0) } ?? text.startIndex
    let (before, word) = (String(text[..<start]), String(text[start...]))
    guard var run = passage.runs.last else { return }
    let owner = tree[content].owner
    if before.isEmpty {
      passage.runs.removeLast()
      tree.elements[owner.index].children.removeAll { $0 == .content(content) }
    } else {
      set(before, of: content)
    }
    let said = words(run.isStrong ? StructureWord.stop : .pause, ["words": word])
    let span = tree.add(Element(.span, parent: owner, actualText: said))
    run.content = tree.add(.words(word + " "), in: span)
    passage.runs.append(run)
  }

  /// Gives a content other words.
  private mutating func set(_ text: String, of content: ContentID) {
    tree.contents[content.index] = Content(owner: tree[content].owner, .words(text))
  }

  private mutating func linked(_ around: Around, _ target: LinkTarget, _ said: String) -> Around {
    var inner = around
    inner.owner = tree.add(Element(to: target, contents: said, parent: around.owner))
    inner.link = inner.owner
    return inner
  }

  /// A hard word as it is explained; one that stands for many leads to the one. Nil where nothing explains it.
  private func explained(_ word: String) -> String? {
    let small = word.lowercased()
    return [small, small.hasSuffix("s") ? String(small.dropLast()) : small].first(
      where: explainedWords.contains)
  }
}

extension LinkTarget {
  fileprivate init(_ link: Link) {
    switch link {
    case .address(let address): self = .address(address)
    case .heading(let id): self = .heading(id)
    }
  }
}

extension [Inline] {
  /// The same words with spaces for forced line ends: labels stand on one line.
  var onOneLine: [Inline] {
    contains(.lineBreak) ? map { $0 == .lineBreak ? .text(" ") : $0 } : self
  }

  /// A label's words, without the sign at their end.
  var spokenLabel: String {
    let words = onOneLine.plainText.singleSpaced
    return words.utf8.last == UInt8(ascii: ":") ? String(words.dropLast()) : words
  }

  /// Whether a part is strong at the outermost level.
  var hasStrong: Bool { contains(where: \.isStrong) }
}

extension String {
  /// The same with one space for several, and none at the ends: as nearly every text is already.
  fileprivate var singleSpaced: String {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == UInt8(ascii: " "), before == byte { return words }
      before = byte
    }
    return before == UInt8(ascii: " ") ? words : self
  }

  private var words: String { split(separator: " ").joined(separator: " ") }
}

extension Inline {
  var isStrong: Bool { if case .strong = self { true } else { false } }
}

import Documents

/// The elements of a list. One item alone is no list: it is heard as the words that it is. With a number it is one, or the
/// number would be a paragraph of its own beside the words.
struct ListFrame {
  let list: ElementID?
  let parent: ElementID
}

extension TreeBuilder {
  /// A list of so many items; none where there is no more than one that has no number.
  mutating func frame(_ numbering: Element.Role.Numbering, of count: Int, in parent: ElementID) -> ListFrame {
    guard count > 1 || numbering == .decimal else { return ListFrame(list: nil, parent: parent) }
    let list = tree.add(.list(numbering), in: parent)
    return ListFrame(list: list, parent: list)
  }

  /// The next item of a list, or what takes its place where it is alone.
  mutating func item(of frame: ListFrame, alone role: Element.Role = .division) -> ElementID {
    tree.add(frame.list == nil ? role : .listItem, in: frame.parent)
  }

  /// What leads an item: its label, or where it is alone a paragraph or a span.
  mutating func label(of item: ElementID, in frame: ListFrame, alone role: Element.Role = .paragraph)
    -> ElementID
  {
    tree.add(frame.list == nil ? role : .label, in: item)
  }

  /// What an item holds.
  mutating func body(of item: ElementID, in frame: ListFrame) -> ElementID {
    frame.list == nil ? item : tree.add(.listBody, in: item)
  }

  mutating func list(_ list: List, in place: Holder) -> ListPart {
    let frame = frame(list.start == nil ? .disc : .decimal, of: list.items.count, in: place.parent)
    let items = list.items.enumerated().map { index, blocks in
      item(blocks, number: list.start.map { $0 &+ index }, in: frame)
    }
    return ListPart(
      start: list.start, isTight: list.isTight, isRows: false, isSteps: list.isSteps, items: items)
  }

  /// An item. The mark of one that is alone is for the eye only.
  mutating func item(_ blocks: [Block], number: Int?, in frame: ListFrame) -> ListPart.Item {
    var mark: ContentID?
    var body = frame.parent
    if frame.list != nil {
      let item = tree.add(.listItem, in: frame.parent)
      mark = tree.add(.words(number.map { "\($0) " } ?? "• "), in: tree.add(.label, in: item))
      body = tree.add(.listBody, in: item)
    }
    return ListPart.Item(
      number: number, mark: mark, explains: blocks.first?.explainedWord,
      parts: parts(of: blocks, in: Holder(body, isClosed: false)))
  }

  mutating func facts(_ facts: [Fact], in parent: ElementID) -> [FactPart] {
    let frame = frame(.none, of: facts.count, in: parent)
    return facts.map { fact(label: $0.label, value: $0.value, in: frame) }
  }

  /// A label and its value; the colon between them is set where they stand on one line.
  mutating func fact(label: [Inline], value: [Inline], in frame: ListFrame) -> FactPart {
    let item = item(of: frame)
    let owner = self.label(of: item, in: frame)
    let label = passage(label, in: owner, isStrong: true)
    let colon = label.isEmpty ? Passage() : passage(words(StructureWord.colon), in: owner, isStrong: true)
    let body = frame.list == nil ? tree.add(.paragraph, in: item) : body(of: item, in: frame)
    return FactPart(label: label, colon: colon, value: passage(value, in: body))
  }

  /// The name of a form that begins with its key, in the line of the signs: nothing else says what they are for.
  private mutating func keyLead(in parent: ElementID) -> [KeyPart] {
    guard let name = untitledForm else { return [] }
    untitledForm = nil
    let words = [.strong([.text(name)]), .text(words(StructureWord.colon) + " ")] as [Inline]
    return [KeyPart(sign: Passage(), meaning: passage(words, in: tree.add(.paragraph, in: parent)))]
  }

  /// A line that explains signs is a list to the ear: read in one it would run together.
  mutating func key(_ entries: [KeyEntry], in parent: ElementID) -> [KeyPart] {
    let lead = keyLead(in: parent)
    let frame = frame(.none, of: entries.count, in: parent)
    let outer = tickWord
    tickWord = words(StructureWord.tick)
    defer { tickWord = outer }
    let keyEnd = words(StructureWord.keyEnd)
    return lead
      + entries.enumerated().map { index, entry in
        let item = item(of: frame, alone: .paragraph)
        let owner = label(of: item, in: frame, alone: .span)
        let space: [Inline] = entry.isRinged ? [] : [.text("\u{A0}")]
        let sign = passage(entry.sign + space, in: owner, isStrong: true)
        let end = index + 1 < entries.count ? keyEnd : keyEnd.filter { !$0.isWhitespace }
        let meaning = entry.meaning.map(\.unbroken) + (entry.isRinged ? [] : [.text(end)])
        return KeyPart(
          sign: sign, meaning: passage(meaning, in: body(of: item, in: frame)), isRinged: entry.isRinged)
      }
  }
}

extension Inline {
  /// A sign is never parted from its meaning by a line's end.
  fileprivate var unbroken: Inline {
    guard case .text(let text) = self else { return self }
    return .text(String(text.map { $0 == " " ? "\u{A0}" : $0 }))
  }
}

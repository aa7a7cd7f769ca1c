import Documents

extension TreeBuilder {
  /// A box to tick and its label. The label is not a part of the box: who hears the box hears its name beside it.
  mutating func tick(_ label: [Inline], _ isTicked: Bool, in parent: ElementID) -> TickPart {
    let said = words(isTicked ? StructureWord.tickBoxTicked : .tickBox)
    let box = field(.tick(isTicked: isTicked), label.spokenLabel, said: said, in: parent)
    return TickPart(box: box, isTicked: isTicked, label: passage(label.onOneLine, in: parent))
  }

  /// Something to be filled in, with its name and what is said for it.
  mutating func field(
    _ purpose: Element.Field.Purpose, _ label: String, said: String, in parent: ElementID
  ) -> ContentID {
    // Told apart from others of its name by the form that it stands in, or by the heading over it.
    let own = label.isEmpty ? topic : label
    let full = formName.isEmpty || own.isEmpty ? formName + own : formName + ": " + own
    let field = Element.Field(purpose, name: full.isEmpty ? said : full, label: label)
    return tree.add(.drawn, in: tree.add(Element(field, parent: parent, alternative: said)))
  }

  private mutating func line(_ label: [Inline], _ purpose: LinePurpose, in parent: ElementID) -> ContentID {
    switch purpose {
    case .writing, .number: field(.line, label.spokenLabel, said: words(StructureWord.writeHere), in: parent)
    case .signature: field(.signature, label.spokenLabel, said: words(StructureWord.signHere), in: parent)
    }
  }

  mutating func ticks(_ ticks: [Tick], in parent: ElementID) -> [TickPart] {
    let frame = frame(.none, of: ticks.count, in: parent)
    return ticks.map { tick in
      let item = item(of: frame, alone: .paragraph)
      return self.tick(tick.label, tick.isTicked, in: body(of: item, in: frame))
    }
  }

  /// Lines that go on with others are the same place to write. Lines with a label that fill the rest of a page are a
  /// section of their own, whose label is its heading.
  mutating func lines(_ lines: WritingLines, in place: Holder) -> LinesPart {
    let parent = place.parent
    let isMore = lines.label.isEmpty && openLine != nil
    var label = Passage()
    var element = parent
    if lines.isSection, place.isClosed {
      let level = min(level + 1, Landmark.deepestLevel)
      label = passage(lines.label.onOneLine + [.text(" ")], in: tree.add(.heading(level), in: parent))
    }
    if !isMore { element = tree.add(.paragraph, in: parent) }
    if label.isEmpty, !lines.label.isEmpty {
      label = passage(lines.label.onOneLine + [.text(" ")], in: element)
    }
    let content = (isMore ? openLine : nil) ?? line(lines.label, lines.purpose, in: element)
    openLine = content
    return LinesPart(count: lines.count, label: label, line: content, purpose: lines.purpose)
  }

  mutating func signature(_ signature: Signature, in parent: ElementID) -> [SignaturePart] {
    let element = tree.add(.paragraph, in: parent)
    var parts = [signaturePart(.signature, signature.label, .signature, in: element)]
    if signature.asksName {
      parts.append(signaturePart(.name, [.text(words(StructureWord.name))], .writing, in: element))
    }
    if signature.asksDate {
      parts.append(signaturePart(.date, [.text(words(StructureWord.date))], .writing, in: element))
    }
    return parts
  }

  private mutating func signaturePart(
    _ kind: SignaturePart.Kind, _ label: [Inline], _ purpose: LinePurpose, in element: ElementID
  ) -> SignaturePart {
    let words = passage(label.onOneLine + [.text(" ")], in: element)
    return SignaturePart(kind: kind, label: words, line: line(label, purpose, in: element))
  }

  mutating func formRow(_ items: [FormItem], in parent: ElementID) -> [FormRowPart] {
    let element = tree.add(.paragraph, in: parent)
    return items.compactMap { item($0, in: element) }
  }

  private mutating func item(_ item: FormItem, in element: ElementID) -> FormRowPart? {
    switch item {
    case .text(let words):
      // The space parts the words from the next item when the row is read aloud; it takes no room.
      let words = words.onOneLine + [.text(" ")]
      return words.plainText.allSatisfy { $0 == " " } ? nil : .text(passage(words, in: element))
    case .timeBox(let label):
      let words = passage(label.onOneLine + [.text(" ")], in: element)
      let said = self.words(StructureWord.writeTime)
      return .time(label: words, box: field(.time, label.spokenLabel, said: said, in: element))
    case .tick(let tick):
      return .tick(self.tick(tick.label.onOneLine + [.text(" ")], tick.isTicked, in: element))
    case .line(let label, let purpose):
      let words = passage(label.onOneLine + [.text(" ")], in: element)
      return .line(label: words, line: line(label, purpose, in: element), purpose: purpose)
    }
  }

  /// The bold words that begin a form name it, so that one form is found among many.
  mutating func form(_ form: Form, in place: Holder) -> FormPart {
    let element = tree.add(.form, in: place.parent)
    let outer = (level, formName)
    defer { (level, formName) = outer }
    formName = form.name
    untitledForm = if case .key? = form.blocks.first, !form.name.isEmpty { form.name } else { nil }
    var landmark: Int?
    var head: [FormRowPart] = []
    var rest = form.blocks[...]
    if case .formRow(let items)? = rest.first {
      rest = rest.dropFirst()
      if form.hasTitle, case .text(let words)? = items.first {
        let title = title(words, .form, in: Holder(element, isClosed: place.isClosed))
        landmark = title.landmark
        level += 1
        head = [.text(passage(words.onOneLine + [.text(" ")], in: title.element))]
        if items.count > 1 { head += formRow(Array(items.dropFirst()), in: element) }
      } else {
        head = formRow(items, in: element)
      }
    }
    let endsWithLines = if case .lines? = form.blocks.last { true } else { false }
    return FormPart(
      landmark: landmark, head: head, hasHead: rest.count < form.blocks.count,
      parts: parts(of: Array(rest), in: Holder(element, isClosed: place.isClosed)),
      endsWithLines: endsWithLines)
  }

  /// A box that must be noticed: a group of its own with its title.
  mutating func box(_ notice: Notice, in place: Holder) -> BoxPart {
    let element = tree.add(.box, in: place.parent)
    let inner = Holder(element, isClosed: place.isClosed)
    let isOneParagraph = if case .paragraph? = notice.blocks.first { notice.blocks.count == 1 } else { false }
    guard !notice.title.isEmpty else {
      return BoxPart(
        kind: notice.kind, landmark: nil, title: Passage(), parts: parts(of: notice.blocks, in: inner),
        isOneParagraph: isOneParagraph, isTight: notice.isTight, isSmall: notice.isSmall)
    }
    let (outer, met) = (level, headings)
    let title = title(notice.title, .box, in: inner)
    level += 1
    let words = passage(notice.title, in: title.element)
    let parts = parts(of: notice.blocks, in: inner)
    // A heading of the document inside the box counts for what follows the box too.
    if headings == met { level = outer }
    return BoxPart(
      kind: notice.kind, landmark: title.landmark, title: words, parts: parts, isOneParagraph: isOneParagraph,
      isTight: notice.isTight, isSmall: notice.isSmall)
  }
}

extension WritingLines {
  /// Whether they are a section of their own.
  var isSection: Bool { count == .fillPage && !label.isEmpty }
}

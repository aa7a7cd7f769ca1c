import Documents

/// Collects the parts of a line. Neighbouring text becomes one part, so that a value never changes the shape.
struct InlineSink {
  private(set) var inlines: [Inline] = []
  private var pending = ""
  /// Whether anything was to print here, even a value without letters. A block in which nothing was leaves nothing
  /// behind, and an empty value still keeps its block: the shape depends on the template's branches alone.
  private(set) var wrote = false
  /// Whether a fact stood here that leaves no trace.
  var isHidden = false
  /// Whether the last words are those of a value, which may end in any sign.
  private var endsInValue = false

  /// Words of the template. White space that branches leave doubled is set once.
  mutating func add(template words: String) {
    let text = joined(words)
    guard text.utf8.first == 0x20, pending.utf8.last == 0x20 || (pending.isEmpty && startsLine) else {
      pending += text
      if text.utf8.contains(where: { $0 != 0x20 }) { wrote = true }
      return
    }
    let rest = text.drop { $0 == " " }
    pending += rest
    if !rest.isEmpty { wrote = true }
  }

  /// The words of the template that go on after a value: no sign stands twice.
  private mutating func joined(_ words: String) -> String {
    guard endsInValue else { return words }
    endsInValue = false
    let value = pending.isEmpty ? inlines.last?.lastWords ?? "" : pending
    guard let joint = Joint.between(value, and: words) else { return words }
    if joint.dropsLast, pending.isEmpty, let last = inlines.popLast() {
      inlines.append(last.withoutLastSign)
    } else if joint.dropsLast {
      pending.removeLast()
    }
    return joint.rest(of: words)
  }

  private var startsLine: Bool {
    guard let last = inlines.last else { return true }
    return last == .lineBreak
  }

  /// Words of the record: text, whatever they are.
  ///
  /// In long text a line that was begun is a line on paper, and an empty one parts two paragraphs. In one line of text
  /// there is no break, and what might make one is a space.
  mutating func add(value text: String, isProse: Bool = false) {
    wrote = true
    if !text.isEmpty { endsInValue = true }
    if HostileText.isPlain(text) {
      pending += text
    } else if isProse {
      add(lines: HostileText.lines(of: text))
    } else {
      pending += HostileText.oneLine(text)
    }
  }

  private mutating func add(lines: [String]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { add(.lineBreak) }
      pending += line
    }
    endsInValue = true
  }

  mutating func add(_ inline: Inline) {
    flush()
    endsInValue = false
    if inline != .lineBreak { wrote = true }
    inlines.append(inline)
  }

  /// The parts inside emphasis, a link or other words. Nothing inside leaves nothing.
  mutating func add(_ inside: InlineSink, _ wrap: ([Inline]) -> Inline) {
    isHidden = isHidden || inside.isHidden
    guard inside.wrote else { return }
    add(wrap(inside.inlines))
    endsInValue = inside.endsInValue
  }

  /// The parts of another line, after this one's.
  mutating func add(contentsOf more: [Inline]) {
    for inline in more {
      if case .text(let text) = inline {
        wrote = true
        endsInValue = false
        pending += text
      } else {
        add(inline)
      }
    }
  }

  mutating func flush() {
    guard !pending.isEmpty else { return }
    inlines.append(.text(pending))
    pending = ""
  }

  /// Ends the line: white space and line breaks at its ends go.
  mutating func finish() {
    if pending.utf8.last == 0x20, pending.utf8.count > 1 {
      while pending.utf8.last == 0x20 { pending.removeLast() }
    }
    if pending == " " { pending = "" }
    flush()
    while inlines.last == .lineBreak { inlines.removeLast() }
    while inlines.first == .lineBreak { inlines.removeFirst() }
    keepPlace()
  }

  /// Ends the inside of emphasis or a link, which keeps its spaces.
  mutating func finishInside() {
    flush()
    keepPlace()
  }

  /// A value without letters keeps its place.
  private mutating func keepPlace() {
    if wrote, inlines.isEmpty { inlines = [.text("")] }
  }
}

extension Inline {
  /// The words at the end, inside emphasis or not.
  fileprivate var lastWords: String {
    switch self {
    case .text(let text): text
    case .strong(let inside), .emphasis(let inside): inside.last?.lastWords ?? ""
    default: ""
    }
  }

  /// The same without the last sign of those words.
  fileprivate var withoutLastSign: Inline {
    switch self {
    case .text(let text): .text(String(text.dropLast()))
    case .strong(let inside): .strong(inside.dropLast() + inside.suffix(1).map(\.withoutLastSign))
    case .emphasis(let inside): .emphasis(inside.dropLast() + inside.suffix(1).map(\.withoutLastSign))
    default: self
    }
  }
}

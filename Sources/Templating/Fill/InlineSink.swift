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

  /// Words of the template. White space that branches leave doubled is set once.
  mutating func add(template text: String) {
    guard text.utf8.first == 0x20, pending.utf8.last == 0x20 || (pending.isEmpty && startsLine) else {
      pending += text
      if text.utf8.contains(where: { $0 != 0x20 }) { wrote = true }
      return
    }
    let rest = text.drop { $0 == " " }
    pending += rest
    if !rest.isEmpty { wrote = true }
  }

  private var startsLine: Bool {
    guard let last = inlines.last else { return true }
    return last == .lineBreak
  }

  /// Words of the record: text, whatever they are.
  mutating func add(value text: String, isProse: Bool = false) {
    wrote = true
    if HostileText.isPlain(text) {
      pending += text
      return
    }
    for (index, paragraph) in HostileText.paragraphs(of: text).enumerated() {
      if index > 0, isProse { add(.lineBreak) } else if index > 0 { pending += " " }
      pending += paragraph
    }
  }

  mutating func add(_ inline: Inline) {
    flush()
    if inline != .lineBreak { wrote = true }
    inlines.append(inline)
  }

  /// The parts inside emphasis, a link or other words. Nothing inside leaves nothing.
  mutating func add(_ inside: InlineSink, _ wrap: ([Inline]) -> Inline) {
    isHidden = isHidden || inside.isHidden
    guard inside.wrote else { return }
    add(wrap(inside.inlines))
  }

  /// The parts of another line, after this one's.
  mutating func add(contentsOf more: [Inline]) {
    for inline in more {
      if case .text(let text) = inline {
        wrote = true
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

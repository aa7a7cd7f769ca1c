import Documents
import Records

extension Filler {
  /// The parts of a line, with their ends trimmed.
  ///
  /// A line that goes through what its reader may not see, or chooses by it, leaves no trace: not even its first words.
  func line(_ steps: [Step<InlineBody>]) -> InlineSink {
    var sink = InlineSink()
    let outer = hasMetWithheld
    hasMetWithheld = false
    fill(steps, into: &sink)
    sink.finish()
    if hasMetWithheld { sink.isHidden = true }
    hasMetWithheld = outer
    return sink
  }

  /// The parts inside emphasis, a link or a tag.
  func inside(_ steps: [Step<InlineBody>]) -> InlineSink {
    var sink = InlineSink()
    fill(steps, into: &sink)
    sink.finishInside()
    return sink
  }

  private func fill(_ steps: [Step<InlineBody>], into sink: inout InlineSink) {
    _ = run(steps, into: &sink, { add($0, to: &$1) }, capturing: { line($0).inlines.plainText })
  }

  private func add(_ body: InlineBody, to sink: inout InlineSink) {
    switch body {
    case .text(let text):
      count(text)
      sink.add(template: text)
    case .value(let computed, let isProse): add(value(computed), isProse: isProse, to: &sink)
    case .linked(let address, let scheme):
      let words = words(address)
      sink.add(.link(.address(scheme + words), [.text(words)]))
    case .cycle(let counter, let values):
      if let next = next(counter, of: values) { add(value(next), to: &sink) }
    case .strong(let steps): sink.add(inside(steps)) { .strong($0) }
    case .emphasis(let steps): sink.add(inside(steps)) { .emphasis($0) }
    case .link(let address, let steps):
      let link: Link = address.hasPrefix("#") ? .heading(String(address.dropFirst())) : .address(address)
      sink.add(inside(steps)) { .link(link, $0) }
    case .lineBreak: sink.add(.lineBreak)
    case .blocks(let steps): sink.add(contentsOf: joined(blocks(steps)))
    case .tag(let tag): tag.fill(self, into: &sink)
    }
  }

  private func add(_ value: Value, isProse: Bool = false, to sink: inout InlineSink) {
    switch value {
    case .text(let text):
      count(text)
      sink.add(value: text, isProse: isProse)
    case .absent: sink.isHidden = true
    default: sink.add(value: context.wording.words(value.plain), isProse: isProse)
    }
  }

  /// A value as plain words.
  func words(_ computed: Computed) -> String {
    let words = context.words(value(computed).plain)
    return HostileText.isPlain(words) ? words : HostileText.oneLine(words)
  }

  func label(_ computed: Computed?) -> [Inline] {
    computed.map { [.text(words($0))] } ?? []
  }

  /// The words of paragraphs, one after the other.
  func joined(_ blocks: [Block]) -> [Inline] {
    var result: [Inline] = []
    for case .paragraph(let inlines) in blocks {
      if !result.isEmpty { result.append(.lineBreak) }
      result += inlines
    }
    return result
  }
}

import Diagnostics
import Records

extension Checker {
  /// The steps of a run of text.
  func inlines(_ run: ProseText, _ name: String) -> [Step<InlineBody>] {
    guard case .document(_, let mask) = file.body else { preconditionFailure("a short text holds no prose") }
    return inlines(InlineParser.parts(of: run, in: mask), name, run.range)
  }

  private func inlines(_ items: [Item<ProseInline>], _ name: String, _ range: Range<Int>) -> [Step<
    InlineBody
  >] {
    let (nodes, problems) = Pairing.nodes(of: items, of: source, tags: .document, container: name)
    add(problems)
    return contained { inlines(nodes, range) }
  }

  func inlines(_ nodes: [Node<ProseInline>], _ range: Range<Int>) -> [Step<InlineBody>] {
    let steps = lower(
      nodes,
      Lowering(
        leaf: { [self] in inline($0, range) },
        output: { [self] in [.body(value($0))] },
        cycle: { counter, values, _ in [.body(.cycle(counter: counter, values))] },
        part: { [self] in inlineTag($0, InlineInside(nodes: $1, line: range)) },
        partial: { [self] in [.body(.blocks(partial($0)))] }))
    return FixedWords.joined(steps)
  }

  /// A partial inside a line, of which the words are taken.
  private func partial(_ render: RenderCall) -> [Step<BlockBody>] {
    let outer = container
    defer { container = outer }
    container = .line
    return rendered(render) { lowerFile() }
  }

  private func inline(_ inline: ProseInline, _ range: Range<Int>) -> [Step<InlineBody>] {
    switch inline {
    case .text(let text): return [.body(.text(text))]
    case .softBreak: return [.body(.text(" "))]
    case .hardBreak: return [.body(.lineBreak)]
    case .emphasis(let inside):
      refuseEmphasis(range)
      return [.body(.emphasis(inlines(inside, "these emphasised words", range)))]
    case .strong(let inside): return [.body(.strong(inlines(inside, "these bold words", range)))]
    case .link(let address, _, let inside):
      if address.unicodeScalars.contains("\u{FFFD}") {
        report("the address of a link cannot hold a tag", at: range, hint: "write the address out")
      }
      return [.body(.link(address, inlines(inside, "this link", range)))]
    case .image(_, _, _, let place):
      report(
        "a picture is not written ![…](…)", at: place,
        hint: "use {% picture \"name\" %}words beside it{% endpicture %}")
      return []
    case .code(_, let place):
      report("code has no place on a care document", at: place, hint: "write the words without `")
      return []
    }
  }

  /// There is no italic, so that a single star or low line is never meant for it; and "2*5 ml" without its star is another
  /// dose.
  private func refuseEmphasis(_ range: Range<Int>) {
    let bytes = source.bytes
    let place = range.first { index in
      (bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_"))
        && bytes[index] != (index > range.lowerBound ? bytes[index - 1] : 0)
        && (index + 1 == range.upperBound || bytes[index] != bytes[index + 1])
    }
    report(
      "there are no italics, so a sign for them would vanish", at: place.map { $0..<$0 + 1 } ?? range,
      hint: "write **bold**, or \\* and \\_ for the signs themselves")
  }

  /// References are checked when all headings are known.
  func checkReferences() {
    guard !hasFilledHeadings else { return }
    for (id, place) in references where !headingIDs.contains(id) {
      add(
        Problem(
          .error, "there is no heading '\(id)'",
          hint: hint(for: id, among: headingIDs.sorted(), owner: "the headings are"), at: place))
    }
  }
}

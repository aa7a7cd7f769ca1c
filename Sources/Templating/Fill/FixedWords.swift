import Documents

/// Lines of a template that hold no value are made once, when the template is checked.
enum FixedWords {
  /// The finished parts of a line, or nil when any of them depends on the record.
  static func line(_ steps: [Step<InlineBody>]) -> InlineSink? {
    var sink = InlineSink()
    guard add(steps, to: &sink) else { return nil }
    sink.finish()
    return sink.wrote ? sink : nil
  }

  private static func add(_ steps: [Step<InlineBody>], to sink: inout InlineSink) -> Bool {
    for step in steps {
      guard case .body(let body) = step else { return false }
      switch body {
      case .text(let text): sink.add(template: text)
      case .lineBreak: sink.add(.lineBreak)
      case .tag(let tag): guard tag.fix(into: &sink) else { return false }
      case .strong(let inner), .emphasis(let inner):
        var inside = InlineSink()
        guard add(inner, to: &inside) else { return false }
        inside.finishInside()
        if case .strong = body {
          sink.add(inside) { .strong($0) }
        } else {
          sink.add(inside) { .emphasis($0) }
        }
      case .value, .linked, .cycle, .link, .blocks: return false
      }
    }
    return true
  }

  /// Neighbouring words of the template as one text.
  static func joined(_ steps: [Step<InlineBody>]) -> [Step<InlineBody>] {
    var result: [Step<InlineBody>] = []
    for step in steps {
      if case .body(.text(let more)) = step, case .body(.text(let text))? = result.last {
        result[result.count - 1] = .body(.text(text + more))
      } else {
        result.append(step)
      }
    }
    return result
  }
}

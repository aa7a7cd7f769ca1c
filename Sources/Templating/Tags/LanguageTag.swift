import Documents
import Records

/// `{% language "cy" %}words{% endlanguage %}`: words in another language.
struct LanguageTag: InlineTag {
  static let form = TagForm.pair("language", takesArgument: true)
  private let tag: String
  private let words: [Step<InlineBody>]

  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker) {
    tag = checker.literal(part, "the tag of a language, for example \"cy\"")
    if !tag.isEmpty, let fault = TextKind.language.fault(in: tag) {
      checker.report("'\(tag)': \(fault.message)", at: part.tag.nameRange, hint: fault.hint)
    }
    words = checker.inlines(inside.nodes, inside.line)
  }

  func fill(_ filler: Filler, into sink: inout InlineSink) {
    sink.add(filler.inside(words)) { .language(tag, $0) }
  }
}

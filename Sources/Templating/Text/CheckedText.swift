import Diagnostics
import Documents
import Records

/// A short text with Liquid in it, checked against a type as documents are and filled by the same engine: running
/// heads, file names, fixed phrases. It is kept to the byte; no prose is read in it.
///
/// A text that was checked can be filled with every record of its type, and filling cannot fail.
public struct CheckedText: Sendable {
  let steps: [Step<TextBody>]
  let frame: CheckedTemplate.Frame
  let reading: Notation
  let root: ObjectType

  /// Checks a text against the type of the values that it is filled with.
  ///
  /// Throws every problem of the text. Partials see only what `render` gives them.
  public static func check(
    _ source: SourceText, against root: ObjectType, partials: [String: SourceText] = [:],
    reading: Notation = .people
  ) throws(Problems) -> CheckedText {
    try check(source, against: root, partials: partials, reading: reading, asks: .ofTheHouse)
  }

  /// As above; `asks` decides what is asked beyond that the text can be filled.
  static func check(
    _ source: SourceText, against root: ObjectType, partials: [String: SourceText], reading: Notation,
    asks demands: Demands
  ) throws(Problems) -> CheckedText {
    let checker = Checker(
      TemplateLibrary(texts: partials), root: root, file: ParsedFile(text: source), demands: demands)
    let steps = checker.lowerText()
    guard !checker.problems.areFatal else { throw checker.problems }
    return CheckedText(steps: steps, frame: checker.frame, reading: reading, root: root)
  }

  /// The text for a record; `asOf` is the day on which ages are counted.
  public func filled(with root: Object, asOf: CalendarDate? = nil, in wording: ValueWording) -> String {
    precondition(
      root.type === self.root, "a text is filled with records of the type that it was checked against")
    return Filler(self, root, today: asOf, wording: wording).text(steps)
  }

  /// The text for values by the names of the slots that its type declares.
  public func filled(with slots: [String: String], in wording: ValueWording) -> String {
    filled(
      with: Object(
        root,
        slots: root.fields.map { field in
          guard let words = slots[field.name] else { return .missing }
          if case .number = field.type { return .number(Number(written: words)) }
          return .text(words)
        }), in: wording)
  }
}

extension ObjectType {
  /// The type of a phrase with slots: texts, and whole numbers that are counted.
  public static func slots(_ texts: [String], numbers: [String] = []) -> ObjectType {
    ObjectType(
      "Phrase",
      fields: texts.map { Field($0, .text(.line), .required) }
        + numbers.map { Field($0, .number(NumberKind()), .required) })
  }
}

/// A part of a short text, ready to fill.
enum TextBody: Sendable {
  case text(String)
  case value(Computed)
  case cycle(counter: Int, [Computed])
}

extension Checker {
  /// The steps of the short text that is being checked.
  func lowerText() -> [Step<TextBody>] {
    add(file.problems)
    guard case .text(let nodes) = file.body else { preconditionFailure("a document is no short text") }
    return contained { lower(nodes, textLowering) }
  }

  private var textLowering: Lowering<String, TextBody> {
    Lowering(
      leaf: { [.body(.text($0))] },
      output: { [self] in [.body(.value(printed($0)))] },
      cycle: { counter, values, _ in [.body(.cycle(counter: counter, values))] },
      part: { [self] part, _ in
        report("'\(part.name)' cannot stand in a short text", at: part.tag.nameRange)
        return []
      },
      partial: { [self] in rendered($0) { lowerText() } })
  }
}

extension Filler {
  /// The words of a short text.
  func text(_ steps: [Step<TextBody>]) -> String {
    var words = TextSink(joins: context.reading == .people)
    _ = run(steps, into: &words, { add($0, to: &$1) }, capturing: { text($0) })
    return words.text
  }

  private func add(_ body: TextBody, to words: inout TextSink) {
    switch body {
    case .text(let text): words.add(template: text)
    case .value(let computed): words.add(value: printed(computed))
    case .cycle(let counter, let values):
      if let value = next(counter, of: values) { words.add(value: printed(value)) }
    }
  }

  /// On paper a value is one line of plain words, whatever a record holds.
  private func printed(_ computed: Computed) -> String {
    context.reading == .people ? words(computed) : context.printed(value(computed))
  }
}

/// Collects a short text. On paper no sign stands twice where a value ends and our words go on.
private struct TextSink {
  let joins: Bool
  private(set) var text = ""
  private var endsInValue = false

  init(joins: Bool) { self.joins = joins }

  mutating func add(value: String) {
    text += value
    endsInValue = joins && !value.isEmpty
  }

  mutating func add(template words: String) {
    defer { endsInValue = false }
    text = endsInValue ? Joint.joined(text, words) : text + words
  }
}

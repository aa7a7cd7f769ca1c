import Documents
import Records

/// An expression whose names were resolved by the checker: values are fetched by slot, never by name.
indirect enum Computed: Sendable {
  case literal(Value)
  case path(Base, [Hop])
  case loop(up: Int, LoopField)
  case filtered(FilterUse)
  case range(Computed, Computed)
  /// A value, or the standard words for its absence.
  case standardWords(Computed, noun: String)
  /// A value, the standard words for an answer that was given, or the words of the template.
  case alternative(Computed, noun: String, Computed)

  enum Base: Sendable {
    case root(Int)
    case local(Int)
  }

  /// One step from a value to a part of it. A step from nothing leads to the same nothing.
  indirect enum Hop: Sendable {
    case slot(Int)
    /// The state of a fact, as a code of `FactState.codes`.
    case state
    case askedOn
    case askedBy
    case size
    case first
    case last
    case item(Computed)
    case key(String)
    case code, words, easyRead
  }

  enum LoopField: String, Sendable, CaseIterable {
    case index, index0, rindex, rindex0, first, last, length
  }
}

/// A filter on a value, with its arguments.
struct FilterUse: Sendable {
  let filter: Filter
  let input: Computed
  let arguments: [Computed]
  let named: [(String, Computed)]
  /// Whether a value that is not there stays so, for `or_say` to speak of.
  let keepsNothing: Bool
}

/// A condition whose names were resolved.
indirect enum Test: Sendable {
  case value(Computed)
  case comparison(Condition.Comparison, Computed, Computed)
  case empty(Computed)
  case blank(Computed)
  case not(Test)
  case and(Test, Test)
  case or(Test, Test)
}

/// One step of filling: a body, or Liquid's control flow around bodies.
indirect enum Step<Body: Sendable>: Sendable {
  case body(Body)
  case assign(Int, Computed)
  case capture(Int, [Step])
  case branches([(test: Test?, steps: [Step])])
  /// Arms in order; an arm without values is `else`.
  case choose(Computed, [(values: [Computed]?, steps: [Step])])
  case loop(FillLoop, body: [Step], otherwise: [Step])
  case interrupt(isBreak: Bool)
  /// A partial with its arguments, inside which `break` stays.
  case scope([Step])
}

/// The head of a loop whose names were resolved.
struct FillLoop: Sendable {
  let list: Computed
  let variable: Int
  let limit: Computed?
  let offset: Computed?
  /// The slot that remembers where the loop stopped, for `offset: continue`.
  let memory: Int?
  let continues: Bool
  let isReversed: Bool
}

/// A part of a line, ready to fill.
indirect enum InlineBody: Sendable {
  case text(String)
  /// A value; the paragraphs of prose are parted by line breaks.
  case value(Computed, isProse: Bool)
  /// An address that a reader's program opens when it is chosen, and what stands before it in the link.
  case linked(Computed, scheme: String)
  case cycle(counter: Int, [Computed])
  case strong([Step<InlineBody>])
  case emphasis([Step<InlineBody>])
  case link(String, [Step<InlineBody>])
  case lineBreak
  /// The words of blocks: a partial or a captured part inside a line.
  case blocks([Step<BlockBody>])
  case tag(any InlineTag)
}

/// A block, ready to fill: what CommonMark knows, or a tag.
indirect enum BlockBody: Sendable {
  case paragraph([Step<InlineBody>])
  /// A paragraph without values.
  case fixedParagraph([Inline])
  case fixedHeading(Int, [Inline], slug: String)
  case heading(Int, [Step<InlineBody>])
  case list(ListBody)
  case quotation([Step<BlockBody>])
  case table(TableBody)
  case rule
  case tag(any BlockTag)
}

struct ListBody: Sendable {
  let start: Int?
  let sign: UInt8
  let isTight: Bool
  let items: [[Step<BlockBody>]]
}

struct TableBody: Sendable {
  let alignments: [ProseTable.Alignment]
  let head: [[Step<InlineBody>]]
  let rows: [Step<[[Step<InlineBody>]]>]
}

/// The states of a fact that `case fact.state` distinguishes.
enum FactState {
  static let codes = CodeList(
    "fact-state", "FactState",
    ["known", "not-asked", "asked-declined", "asked-unknown", "not-applicable", "masked", "nilknown"])

  static func value(of value: Value) -> Value {
    let code: String
    switch value {
    case .absent(let absence): code = absence.reason.rawValue
    case .missing: code = Absence.Reason.notAsked.rawValue
    default: code = "known"
    }
    return .code(Code(codes, index: codes.index(of: code) ?? 0))
  }
}

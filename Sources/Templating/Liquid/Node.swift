import Records

/// A template as a tree of Liquid's tags around leaves. The leaf is a stretch of text in a short text, and a
/// block, a table row or an inline part in a document template.
indirect enum Node<Leaf: Sendable>: Sendable {
  case leaf(Leaf)
  case output(Filtered)
  case assign(Name, Filtered)
  case capture(Name, [Node])
  case branches([Branch<Leaf>])
  case choose(Choose<Leaf>)
  case loop(Loop, body: [Node], otherwise: [Node]?)
  case cycle(Cycle)
  case render(RenderCall)
  /// `break` when true, else `continue`.
  case interrupt(isBreak: Bool, Range<Int>)
  /// A document tag and what stands between it and its end tag.
  case part(TagCall, [Node])
}

/// A name that a template gives to a value.
struct Name: Sendable {
  let text: String
  let range: Range<Int>
}

/// One arm of `if` or `unless`; `else` has no condition.
struct Branch<Leaf: Sendable>: Sendable {
  let condition: Condition?
  /// `unless` turns its first condition round.
  let isNegated: Bool
  let tag: Tag
  let body: [Node<Leaf>]
}

/// `case` with its arms in order.
struct Choose<Leaf: Sendable>: Sendable {
  struct Arm: Sendable {
    /// Nil for `else`.
    let values: [Expression]?
    let tag: Tag
    let body: [Node<Leaf>]
  }

  let subject: Expression
  let tag: Tag
  let arms: [Arm]
}

/// The head of `for`.
struct Loop: Sendable {
  let variable: Name
  let list: Expression
  var limit: Expression?
  var offset: Expression?
  /// `offset: continue`.
  var continues = false
  var isReversed = false
  let tag: Tag
  /// Names the loop for `offset: continue`: variable and list as written.
  let key: String
}

/// `cycle`, which takes the next of its values each time.
struct Cycle: Sendable {
  let group: Expression?
  let values: [Expression]
  let tag: Tag
}

/// `render "partial"` with its arguments.
struct RenderCall: Sendable {
  let name: String
  let nameRange: Range<Int>
  /// The value after `with`, or the list after `for`.
  var bound: Expression?
  var isLoop = false
  var alias: Name?
  var arguments: [(name: String, range: Range<Int>, value: Expression)] = []
  let tag: Tag
}

/// A document tag: its arguments in order and by name.
struct TagCall: Sendable {
  let tag: Tag
  var arguments: [Filtered] = []
  var named: [(name: String, range: Range<Int>, value: Filtered)] = []

  var name: String { tag.name }
  func named(_ name: String) -> Filtered? { named.first { $0.name == name }?.value }
}

/// What a template is made of before its tags are paired.
enum Item<Leaf: Sendable>: Sendable {
  case leaf(Leaf)
  case tag(Tag)
}

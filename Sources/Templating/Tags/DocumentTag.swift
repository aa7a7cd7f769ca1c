/// How a tag of documents is written.
struct TagForm: Sendable {
  let name: String
  /// Whether it pairs with an end tag.
  let isPaired: Bool
  /// Whether it takes an argument without a name.
  let takesArgument: Bool
  /// The arguments that it takes by name.
  let named: [String]
  /// The containers in which it stands; none when it stands wherever blocks do.
  let homes: [Container]

  /// A tag with its end tag.
  static func pair(
    _ name: String, takesArgument: Bool = false, named: [String] = [], in homes: [Container] = []
  ) -> TagForm {
    TagForm(name: name, isPaired: true, takesArgument: takesArgument, named: named, homes: homes)
  }

  /// A tag without an end tag.
  static func single(
    _ name: String, takesArgument: Bool = false, named: [String] = [], in homes: [Container] = []
  ) -> TagForm {
    TagForm(name: name, isPaired: false, takesArgument: takesArgument, named: named, homes: homes)
  }

  /// The words by which it stands in a template.
  var words: [String] { isPaired ? [name, "end" + name] : [name] }
}

/// A tag that stands between blocks. A tag is a file: how it is written, what it checks, what it becomes.
protocol BlockTag: Sendable {
  /// How it is written; tags that differ in their name only share a file.
  static var forms: [TagForm] { get }

  /// Checks the tag and what stands between it and its end tag.
  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker)

  /// Adds what it becomes for one record.
  func fill(_ filler: Filler, into sink: inout BlockSink)
}

/// A tag that stands in a line of words.
protocol InlineTag: Sendable {
  /// How it is written.
  static var form: TagForm { get }

  /// Checks the tag and the words inside it.
  init(_ part: TagCall, _ inside: InlineInside, _ checker: Checker)

  /// Adds what it becomes for one record.
  func fill(_ filler: Filler, into sink: inout InlineSink)

  /// Adds what it becomes for every record alike. False when that depends on the record.
  func fix(into sink: inout InlineSink) -> Bool
}

extension InlineTag {
  func fix(into sink: inout InlineSink) -> Bool { false }
}

/// What stands between an inline tag and its end tag, and the range of the line around both.
struct InlineInside {
  let nodes: [Node<ProseInline>]
  let line: Range<Int>
}

/// The tags of documents, listed once.
enum DocumentTags {
  static let block: [any BlockTag.Type] = [
    BodyTag.self, BookletTag.self, ChoiceTag.self, ColumnTag.self, ColumnsTag.self,
    ContentsTag.self, DrawnPictureTag.self, FactTag.self, FactsTag.self, FormTag.self, GalleryTag.self,
    GridTag.self,
    KeepTag.self,
    KeyTag.self, LineTag.self,
    LinesTag.self, NoticeTag.self, PageBreakTag.self, PhotoTag.self, PictureTag.self, RepeatTag.self,
    RightPageTag.self,
    RowTag.self, SectionTag.self, SheetTag.self, SignatureTag.self, StepsTag.self, TickTag.self,
    TicksTag.self, TimeTag.self, WordListTag.self,
  ]

  static let inline: [any InlineTag.Type] = [
    AroundTag.self, ClosedTag.self, HalvedTag.self, LanguageTag.self, MarkTag.self, RefTag.self, SameTag.self,
    ShortTag.self, TermTag.self, TitleTag.self,
  ]

  private static let blocksByName = Dictionary(
    uniqueKeysWithValues: block.flatMap { tag in tag.forms.map { ($0.name, tag) } })
  private static let inlinesByName = Dictionary(uniqueKeysWithValues: inline.map { ($0.form.name, $0) })

  static func block(named name: String) -> (any BlockTag.Type)? { blocksByName[name] }

  static func inline(named name: String) -> (any InlineTag.Type)? { inlinesByName[name] }
}

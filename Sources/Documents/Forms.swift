/// Ruled lines to write on.
public struct WritingLines: Sendable, Hashable {
  /// How many lines.
  public enum Count: Sendable, Hashable { case exactly(Int), fillPage }

  /// How many lines.
  public var count: Count
  /// What to write, set at the start of the first line and said to a screen reader.
  public var label: [Inline]
  /// What for.
  public var purpose: LinePurpose

  /// Made of its parts.
  public init(count: Count, label: [Inline] = [], purpose: LinePurpose = .writing) {
    self.count = count
    self.label = label
    self.purpose = purpose
  }
}

/// What a line to write on is for: its label is words, and words decide nothing.
public enum LinePurpose: Sendable, Hashable {
  case writing
  /// A name signed by hand, which needs 60 mm.
  case signature
  /// A few figures, such as millilitres or pounds.
  case number
}

/// A sign and what it means.
public struct KeyEntry: Sendable, Hashable {
  /// A drawn tick or a few letters.
  public var sign: [Inline]
  /// What the sign stands for.
  public var meaning: [Inline]
  /// Whether it is written with a ring round it, and shown so.
  public var isRinged: Bool

  /// Made of its parts.
  public init(sign: [Inline], meaning: [Inline], isRinged: Bool = false) {
    self.isRinged = isRinged
    self.sign = sign
    self.meaning = meaning
  }
}

/// A sheet to write on, such as one day of a diary. It begins a side of paper; where it needs more than one, each
/// begins with the title, which says which of how many it is, and with the head.
public struct Sheet: Sendable, Hashable {
  /// What references point to.
  public var id: String
  /// What the sheet is for, for example "Monday 16 November 2026": a main heading.
  public var title: [Inline]
  /// What stands under the title of every side, for example "Week 2 of 4".
  public var note: [Inline]
  /// What returns on every side, for example the meaning of the signs.
  public var head: [Block]
  /// What the sheet holds.
  public var blocks: [Block]

  /// Made of its parts.
  public init(id: String, title: [Inline], note: [Inline] = [], head: [Block] = [], blocks: [Block]) {
    self.id = id
    self.title = title
    self.note = note
    self.head = head
    self.blocks = blocks
  }
}

/// A box to tick.
public struct Tick: Sendable, Hashable {
  /// What the box stands for.
  public var label: [Inline]
  /// Whether a recorded choice ticks it.
  public var isTicked: Bool

  /// Made of its parts.
  public init(label: [Inline], isTicked: Bool = false) {
    self.label = label
    self.isTicked = isTicked
  }
}

/// A choice with its box, its name, and what it means.
public struct Choice: Sendable, Hashable {
  /// What can be chosen.
  public var name: [Inline]
  /// Whether a recorded choice ticks it.
  public var isTicked: Bool
  /// The picture beside it, where the layout shows pictures.
  public var picture: PictureReference?
  /// Whether it is one of a few large answers, each in a box of its own.
  public var isAnswer: Bool
  /// What the choice means.
  public var blocks: [Block]

  /// Made of its parts.
  public init(
    name: [Inline], isTicked: Bool = false, picture: PictureReference? = nil, isAnswer: Bool = false,
    blocks: [Block]
  ) {
    self.name = name
    self.isTicked = isTicked
    self.picture = picture
    self.isAnswer = isAnswer
    self.blocks = blocks
  }
}

/// Room to sign, with name and date.
public struct Signature: Sendable, Hashable {
  /// Who signs, for example "Signed by you".
  public var label: [Inline]
  /// Whether there is a line for the name.
  public var asksName: Bool
  /// Whether there is a line for the date.
  public var asksDate: Bool

  /// Made of its parts.
  public init(label: [Inline], asksName: Bool = true, asksDate: Bool = true) {
    self.label = label
    self.asksName = asksName
    self.asksDate = asksDate
  }
}

/// A boxed form of rows.
public struct Form: Sendable, Hashable {
  /// The name of the form, said to a screen reader.
  public var name: String
  /// The rows of the form.
  public var blocks: [Block]

  /// Made of its parts.
  public init(name: String, blocks: [Block]) {
    self.name = name
    self.blocks = blocks
  }
}

/// A part of one row of a form, from left to right.
public enum FormItem: Sendable, Hashable {
  case text([Inline])
  /// A box for a time, with its label before it.
  case timeBox(label: [Inline])
  case tick(Tick)
  /// A label and a line to the edge of the row or to the next item.
  case line(label: [Inline], purpose: LinePurpose = .writing)
}

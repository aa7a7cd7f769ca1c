/// A filled document: what it says and means, without sizes or positions.
public struct Document: Sendable, Hashable {
  /// The title, which the PDF carries too.
  public var title: String
  /// The BCP 47 language of the text.
  public var language: String
  /// Running head and foot.
  public var running: RunningMatter
  /// The sign of whoever publishes the document, over its first words.
  public var logo: PictureReference?
  /// The ids of its sides, for a document of sheets to write on: they have no running head and foot, and each side has its
  /// id in letters and as a code. Nil for a document to read.
  public var sides: SideNames?
  /// Whether main headings are numbered.
  public var numbersHeadings: Bool
  /// How large the first main heading stands; nil for a heading like the others.
  public var titleDisplay: TitleDisplay?
  /// The parts, in reading order.
  public var blocks: [Block]
  /// Whether its template made more than a template may, so that its end is missing: it is never printed.
  public var isCutShort = false

  /// Made of its parts.
  public init(
    title: String, language: String = "en-GB", running: RunningMatter = RunningMatter(),
    numbersHeadings: Bool = false, blocks: [Block]
  ) {
    self.title = title
    self.language = language
    self.running = running
    self.numbersHeadings = numbersHeadings
    self.blocks = blocks
  }
}

/// How large the title of a document stands on its first page. To the ear it is a main heading in any case.
public enum TitleDisplay: String, Sendable, Hashable, CaseIterable {
  /// Of a front page, in the full size of a main heading, however long the others are.
  case front
  /// Of a cover, to be read across a room.
  case cover
}

/// The lines above and below the text of every page. "Page x of y" is added by the layout.
public struct RunningMatter: Sendable, Hashable {
  /// Whose paper it is, for example "Winnie Okafor, HB-0417".
  public var headLeft: String
  /// Which document, for example "Care plan".
  public var headRight: String
  /// The version line.
  public var footFirst: String
  /// The version line where letters are large, for example "Version 7, replaces 6".
  public var footFirstShort: String
  /// When the paper was printed, for example "Printed 16 November 2026".
  public var printed: String
  /// Whose copy it is, for example "visitors"; empty where the paper is nobody's in particular.
  public var reader: String
  /// A word to print across each page, for example "Draft".
  public var watermark: String?

  /// Made of its parts.
  public init(
    headLeft: String = "", headRight: String = "", footFirst: String = "", footFirstShort: String = "",
    printed: String = "", reader: String = "", watermark: String? = nil
  ) {
    self.headLeft = headLeft
    self.headRight = headRight
    self.footFirst = footFirst
    self.footFirstShort = footFirstShort
    self.printed = printed
    self.reader = reader
    self.watermark = watermark
  }
}

/// A part of a document that stands on lines of its own.
public indirect enum Block: Sendable, Hashable {
  /// Level 1 to 4. The id is what references and contents point to.
  case heading(level: Int, id: String, [Inline])
  case paragraph([Inline])
  case list(List)
  /// Somebody's own words, set in with a bar.
  case quotation([Block])
  case table(Table)
  case chart(Chart)
  case notice(Notice)
  case facts([Fact])
  case lines(WritingLines)
  /// A grid of tick boxes with short labels.
  case ticks([Tick])
  /// A choice to be ticked, with a sentence about it.
  case choice(Choice)
  case signature(Signature)
  case pictureRow(PictureRow)
  /// A boxed form to write on, never over a page edge.
  case form(Form)
  /// A row of a form.
  case formRow([FormItem])
  /// Signs that a form uses, each with its meaning.
  case key([KeyEntry])
  /// A part that may run over many sides, each of which begins with its title and its head.
  case sheet(Sheet)
  /// Parts that stand side by side where there is room, and under each other where there is not.
  case columns([[Block]])
  /// A photograph, or the frame to stick one in, with words beside it.
  case photo(Photo)
  case keep([Block])
  case pageBreak
  /// The next part begins on a right-hand page.
  case rightPage
  /// A part begins here by this name: where a document is too long for one booklet, it may be cut here.
  case booklet(String)
  /// A section begins here by this name, which the heads of its pages and a mark at their edge tell.
  case section(String)
  /// Hard words with their meaning, as lists: only those that the document marks as terms are printed.
  case wordList([Block])
  /// Headings of the first levels, 1 to 4, with their page numbers.
  case contents(levels: Int)
  case rule
  /// Pictures in a grid, as many beside each other as there is room for.
  case gallery([GalleryItem])
}

/// A list of items, with marks or numbers.
public struct List: Sendable, Hashable {
  /// The number of the first item; nil for a list with marks.
  public var start: Int?
  /// Whether items are set close, without the space between paragraphs.
  public var isTight: Bool
  /// Whether the items are steps to be done in order: rows with a rule under each.
  public var isSteps: Bool
  /// The blocks of each item.
  public var items: [[Block]]

  /// Made of its parts.
  public init(start: Int? = nil, isTight: Bool = true, isSteps: Bool = false, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.isSteps = isSteps
    self.items = items
  }
}

/// A table with one row of headings; the first column names the row.
public struct Table: Sendable, Hashable {
  /// Where the words of a column stand.
  public enum Alignment: Sendable, Hashable { case start, centre, end }

  /// One for each column.
  public var alignments: [Alignment]
  /// The headings, one for each column.
  public var head: [[Inline]]
  /// The rows, each with a cell for each column.
  public var rows: [[[Inline]]]

  /// Made of its parts.
  public init(alignments: [Alignment], head: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
  }
}

/// A box that must be noticed.
public struct Notice: Sendable, Hashable {
  /// How much it must be noticed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A need to be met every time: accent box with a flag on a band.
    case alert
    /// A danger: heavy box with a triangle on a band.
    case warning
    /// Good to know: plain box.
    case information
    /// As heavy as a warning, without a band.
    case important
    /// To be read last: a box with a thin edge.
    case note
  }

  /// How much it must be noticed.
  public var kind: Kind
  /// Empty for a strip of one line.
  public var title: [Inline]
  /// Whether little white stands in it, so that several boxes have room on one side.
  public var isTight: Bool
  /// Whether its words are as small as labels, for what is read last.
  public var isSmall: Bool
  /// What the box holds.
  public var blocks: [Block]

  /// Made of its parts.
  public init(
    kind: Kind, title: [Inline], isTight: Bool = false, isSmall: Bool = false, blocks: [Block]
  ) {
    self.kind = kind
    self.title = title
    self.isTight = isTight
    self.isSmall = isSmall
    self.blocks = blocks
  }
}

/// A label and its value.
public struct Fact: Sendable, Hashable {
  /// What is told.
  public var label: [Inline]
  /// What is known.
  public var value: [Inline]

  /// Made of its parts.
  public init(label: [Inline], value: [Inline]) {
    self.label = label
    self.value = value
  }
}

/// A picture to the left of the words that it belongs to; never parted.
public struct PictureRow: Sendable, Hashable {
  /// The picture.
  public var picture: PictureReference
  /// The number of an ordered task, set between picture and words.
  public var number: Int?
  /// The words that belong to it.
  public var blocks: [Block]

  /// Made of its parts.
  public init(picture: PictureReference, number: Int? = nil, blocks: [Block]) {
    self.picture = picture
    self.number = number
    self.blocks = blocks
  }
}

/// A photograph of somebody in a frame, beside words about them; never parted from them.
public struct Photo: Sendable, Hashable {
  /// Whose photograph it is; printed in the frame until one is stuck over it.
  public var name: String
  /// The photograph itself; nil for the frame alone.
  public var picture: PictureReference?
  /// Whether the frame is that of a cover, larger than the one of a page.
  public var isLarge: Bool
  /// The words that belong to it.
  public var blocks: [Block]

  /// Made of its parts.
  public init(name: String, picture: PictureReference? = nil, isLarge: Bool = false, blocks: [Block]) {
    self.name = name
    self.picture = picture
    self.isLarge = isLarge
    self.blocks = blocks
  }
}

/// One picture of a gallery.
public struct GalleryItem: Sendable, Hashable {
  /// The picture.
  public var picture: PictureReference
  /// What stands under it for the eye; empty for the picture alone. The ear hears what the picture shows.
  public var label: String
  /// Words under it that are heard too. Pictures with such words stand side by side in one row.
  public var caption: [Inline]

  /// Made of its parts.
  public init(_ picture: PictureReference, label: String = "", caption: [Inline] = []) {
    self.caption = caption
    self.picture = picture
    self.label = label
  }
}

/// A picture by its name in the catalogue, or one that is drawn from a fact.
public struct PictureReference: Sendable, Hashable {
  /// What is drawn.
  public enum Subject: Sendable, Hashable {
    case named(String)
    /// The photograph in a file.
    case photograph(String)
    /// A first picture with a smaller second one at its foot: a telephone with whom to ring.
    case pair(String, with: String)
    /// A clock face; minutes since midnight.
    case clock(minutes: Int)
    /// A leaf of a calendar: the short name of the day, its number, the name of the month.
    case day(weekday: String, number: Int, month: String)
    /// A ring that is filled as far as the minutes go round an hour.
    case ring(minutes: Int)
  }

  /// What is drawn.
  public var subject: Subject
  /// What the picture shows, for people who hear it; from the catalogue.
  public var alternative: String

  /// Made of its parts.
  public init(_ subject: Subject, alternative: String) {
    self.subject = subject
    self.alternative = alternative
  }
}

/// A part of a line.
public indirect enum Inline: Sendable, Hashable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case link(Link, [Inline])
  /// A hard word that the glossary explains.
  case term(String, [Inline])
  /// The page on which a heading stands, with the words before its number, such as "page".
  case pageReference(heading: String, label: String = "")
  /// Words in another language, BCP 47.
  case language(String, [Inline])
  /// Words at the head of a paragraph that name it: a heading to the ear, in its line to the eye.
  case title([Inline])
  /// An abbreviation and the words that are said for it.
  case short([Inline], for: String)
  /// A tick drawn in a table cell, with the word that is said for it.
  case mark(Mark)
  case lineBreak
}

/// Where a link goes.
public enum Link: Sendable, Hashable {
  case address(String)
  case heading(String)
}

/// A sign that is drawn rather than set.
public enum Mark: String, Sendable, Hashable {
  /// A tick, said as "yes".
  case tick
  /// Fills a cell of a chart in which nothing is to be written.
  case closed
  /// Parts a cell of a chart for two values.
  case halved
  /// Leaves the cell above to go on in a chart.
  case same
  /// Leaves room to write in a cell of a chart beside its words.
  case around
}

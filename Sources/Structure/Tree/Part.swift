import Documents

/// A document that was given its structure: what is set, in order, each part with the elements that it belongs to.
public struct StructuredDocument: Sendable {
  /// What is heard.
  public var tree: StructureTree
  /// What is set, in order.
  public let parts: [Part]
  /// Everything that can be found by its title, in order.
  public let landmarks: [Landmark]
  /// The lines above and below the text.
  public let running: RunningMatter
  /// What the first page says once of its head and foot.
  public let opening: Opening
  /// The publisher's sign over the first words.
  public let logo: PicturePart?
  /// The ids of its sides; nil for a document to read.
  public let sides: SideNames?
  /// The sections that the document names, in order.
  public let sections: [Section]
}

/// A section of a document: the pages from its first title to that of the next one.
public struct Section: Sendable, Hashable {
  /// 1 for the first.
  public let number: Int
  /// Its name, which heads of pages tell.
  public let name: String
  /// Its first title in `StructuredDocument.landmarks`.
  public let landmark: Int
}

/// A heading, or the title of a box, a form or a sheet.
public struct Landmark: Sendable, Hashable {
  /// Four levels of headings are as many as somebody who hears a document can keep apart (NHS): a box below the last of
  /// them has a title of that level.
  public static let deepestLevel = 4

  /// What kind of title it is.
  public enum Kind: Sendable, Hashable { case heading, box, form, sheet }

  /// What references point to; empty for boxes and forms.
  public let id: String
  /// Its words.
  public let title: String
  /// 1 to 6, none skipped on the way down.
  public let level: Int
  /// What kind of title it is.
  public let kind: Kind
  /// Whether it stands in the reader's outline: what asks only for writing does not.
  public let isInOutline: Bool
}

/// The contents of head and foot that are heard once, on the first page.
public struct Opening: Sendable, Hashable {
  /// What a line of head or foot says.
  public enum Line: Sendable, Hashable { case draft, owner, document, version, printed }

  /// What each line shows; a line without words has none.
  public let contents: [Line: ContentID]
}

/// A part of a document to be set, with its elements.
public indirect enum Part: Sendable {
  case heading(HeadingPart)
  case paragraph(PassagePart)
  case list(ListPart)
  case quotation([Part])
  case table(TablePart)
  case chart(ChartPart)
  case box(BoxPart)
  case facts([FactPart])
  case lines(LinesPart)
  case ticks([TickPart])
  case choices([ChoicePart])
  /// Large answers, each in a box of its own.
  case answers([ChoicePart])
  /// Neighbours that are pictures with words: their words start at one place.
  case pictureRows([RowPart])
  case signature([SignaturePart])
  case form(FormPart)
  case formRow([FormRowPart])
  case key([KeyPart])
  case sheet(SheetPart)
  /// Side by side where there is room.
  case columns([[Part]])
  /// A photograph or its frame, with words beside it.
  case photo(PhotoPart)
  case keep([Part])
  case contents([ContentsPart])
  /// Pictures in a grid.
  case gallery([GalleryPart])
  case pageBreak, rightPage, rule
}

/// A paragraph.
public struct PassagePart: Sendable {
  /// Its words, with those that name it.
  public let words: Passage
  /// The place of its title in `StructuredDocument.landmarks`; nil for one without a title.
  public let landmark: Int?

  /// Made of its parts.
  public init(words: Passage, landmark: Int? = nil) {
    self.words = words
    self.landmark = landmark
  }
}

/// A heading.
public struct HeadingPart: Sendable {
  /// Its place in `StructuredDocument.landmarks`.
  public let landmark: Int
  /// 1 to 4, as the template wrote it: how large it is set.
  public let look: Int
  /// How large it stands as the title of the document; nil for a heading like others.
  public let display: TitleDisplay?
  /// Its words.
  public let words: Passage
}

/// A list with marks or numbers.
public struct ListPart: Sendable {
  /// The number of the first item; nil for a list with marks.
  public let start: Int?
  /// Whether items are set close.
  public let isTight: Bool
  /// Whether the items are rows of pictures in a layout without pictures.
  public let isRows: Bool
  /// Whether the items are steps: rows with a rule under each.
  public let isSteps: Bool
  /// The items.
  public let items: [Item]

  /// An item.
  public struct Item: Sendable {
    /// The number of the item, nil for a mark.
    public let number: Int?
    /// What the mark or number shows; nil where it is for the eye alone.
    public let mark: ContentID?
    /// The hard word that the item explains, in small letters.
    public let explains: String?
    /// What the item holds.
    public let parts: [Part]
  }
}

/// A table, as a grid or as cards. Which one is set depends on the room: what is not set is not heard.
public struct TablePart: Sendable {
  /// The grid; nil where the layout shows cards.
  public let grid: Grid?
  /// What is set where the grid has no room.
  public let cards: TableCards

  /// Rows and columns.
  public struct Grid: Sendable {
    /// How many columns.
    public let columnCount: Int
    /// One for each column.
    public let alignments: [Table.Alignment]
    /// Nil when no column has a name.
    public let head: [Cell]?
    /// The rows.
    public let rows: [Row]
  }

  /// A row of a grid.
  public struct Row: Sendable {
    /// A cell for each column.
    public let cells: [Cell]
    /// Whether drawn marks stand in it.
    public let hasMarks: Bool
  }

  /// A cell of a grid.
  public struct Cell: Sendable {
    /// The element, which keeps its place when the cell is empty.
    public let element: ElementID
    /// Its words.
    public let words: Passage
  }

  /// A row of the table as a box: its name, then labels with values.
  public struct Card: Sendable {
    /// The first cell.
    public let title: Passage
    /// Whether a part of the title has a weight of its own.
    public let hasStrongTitle: Bool
    /// The other cells; empty ones are left out.
    public let facts: [FactPart]
  }
}

/// A box that must be noticed.
public struct BoxPart: Sendable {
  /// How much it must be noticed.
  public let kind: Notice.Kind
  /// Its place in `StructuredDocument.landmarks`; nil for a box without a title.
  public let landmark: Int?
  /// Empty for a strip of one line.
  public let title: Passage
  /// What it holds.
  public let parts: [Part]
  /// Whether it holds one paragraph and nothing else.
  public let isOneParagraph: Bool
  /// Whether little white stands in it.
  public let isTight: Bool
  /// Whether its words are as small as labels.
  public let isSmall: Bool
}

/// A label and its value.
public struct FactPart: Sendable {
  /// What is told.
  public let label: Passage
  /// A colon and a space, set where the value follows on the label's line.
  public let colon: Passage
  /// What is known.
  public let value: Passage
}

/// A picture with words: a row among others.
public struct RowPart: Sendable {
  /// The picture.
  public let picture: PicturePart?
  /// The number of an ordered task.
  public let number: Int?
  /// What the number shows.
  public let numberContent: ContentID?
  /// The box and the name of a choice.
  public let tick: TickPart?
  /// The words that belong to it.
  public let parts: [Part]
}

/// A photograph of somebody, or the frame to stick one in, with words.
public struct PhotoPart: Sendable {
  /// The photograph; nil for the frame alone.
  public let picture: PicturePart?
  /// What the frame shows in the tree.
  public let frame: ContentID
  /// What stands in the frame until a photograph is stuck over it.
  public let label: String
  /// Whether the frame is that of a cover.
  public let isLarge: Bool
  /// The words beside it.
  public let parts: [Part]
}

/// A picture of a gallery.
public struct GalleryPart: Sendable {
  /// The picture.
  public let picture: PicturePart
  /// What stands under it for the eye.
  public let label: String
  /// Words under it.
  public let caption: Passage
}

/// A picture, or one that is drawn from a fact.
public struct PicturePart: Sendable {
  /// What is drawn.
  public let subject: PictureReference.Subject
  /// What it shows in the tree.
  public let content: ContentID
}

/// An entry of the contents.
public struct ContentsPart: Sendable {
  /// 1 for a main heading.
  public let level: Int
  /// The id of the heading.
  public let heading: String
  /// The heading's words, as a link.
  public let title: Passage
  /// The number of its page.
  public let number: ContentID
  /// The element of the link.
  public let link: ElementID
}

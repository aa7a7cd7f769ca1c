import Documents

/// A chart to write on.
public struct ChartPart: Sendable {
  /// The columns with their headings.
  public let columns: [Column]
  /// The rows; each has a cell for each column.
  public let rows: [[Cell]]
  /// Whether the last empty row goes on to the end of the side.
  public let fillsPage: Bool
  /// Whether the last row adds up the others.
  public let hasTotal: Bool
  /// A scale beside the rows.
  public let scale: Scale?

  /// A scale to be shaded up.
  public struct Scale: Sendable {
    /// What is shaded up.
    public let label: Passage
    /// What is drawn.
    public let content: ContentID
    /// Its numbers.
    public let measure: Chart.Scale
  }

  /// A column.
  public struct Column: Sendable {
    /// The heading's element.
    public let element: ElementID
    /// What stands over it.
    public let words: Passage
    /// What is written in it.
    public let room: Chart.Room
    /// Whether a group begins with it.
    public let beginsGroup: Bool
    /// What stands in each cell to be ringed.
    public let options: [String]
  }

  /// A cell.
  public struct Cell: Sendable {
    /// The element, which keeps its place when the cell is empty.
    public let element: ElementID
    /// What stands in it.
    public let holds: Holding

    init(element: ElementID, _ holds: Holding) {
      self.element = element
      self.holds = holds
    }
  }

  /// What a cell holds.
  public enum Holding: Sendable {
    case words(Passage)
    /// Room to write, for two values where it is halved.
    case field(ContentID, isHalved: Bool)
    /// Room to write before these words and a little after them.
    case around(ContentID, Passage)
    /// The cell above goes on.
    case same
    case closed
  }
}

/// Lines to write on.
public struct LinesPart: Sendable {
  /// How many.
  public let count: WritingLines.Count
  /// What to write.
  public let label: Passage
  /// The lines themselves.
  public let line: ContentID
  /// What for.
  public let purpose: LinePurpose
}

/// A box to tick and its label.
public struct TickPart: Sendable {
  /// The box.
  public let box: ContentID
  /// Whether a recorded choice ticks it.
  public let isTicked: Bool
  /// Its label.
  public let label: Passage
}

/// A choice with its box, its name, and what it means.
public struct ChoicePart: Sendable {
  /// The box and the name.
  public let tick: TickPart
  /// The picture beside it.
  public let picture: PicturePart?
  /// What the choice means.
  public let parts: [Part]
}

/// A line to sign on or to write a name or a date on.
public struct SignaturePart: Sendable {
  /// What is written.
  public enum Kind: Sendable { case signature, name, date }

  /// What is written.
  public let kind: Kind
  /// Its label.
  public let label: Passage
  /// The line.
  public let line: ContentID
}

/// A form in a box.
public struct FormPart: Sendable {
  /// Its place in `StructuredDocument.landmarks`; nil where nothing names it.
  public let landmark: Int?
  /// Its first row, which names it; empty where the form begins with something else.
  public let head: [FormRowPart]
  /// Whether there is a first row.
  public let hasHead: Bool
  /// What follows the head.
  public let parts: [Part]
  /// Whether lines to write on end it.
  public let endsWithLines: Bool
}

/// An item of a form's row.
public enum FormRowPart: Sendable {
  case text(Passage)
  case time(label: Passage, box: ContentID)
  case tick(TickPart)
  case line(label: Passage, line: ContentID, purpose: LinePurpose)
}

/// A sign and its meaning.
public struct KeyPart: Sendable {
  /// The sign.
  public let sign: Passage
  /// What it stands for, with what parts it from the next one.
  public let meaning: Passage
  /// Whether it has a ring round it.
  public var isRinged = false
}

/// A sheet to write on: its title and its head return on every side.
public struct SheetPart: Sendable {
  /// The title.
  public let title: HeadingPart
  /// What stands under the title.
  public let note: Passage
  /// The id of its first side, and which sheet of the document it is; nil in a document to read.
  public let name: SheetName?
  /// What returns.
  public let head: [Part]
  /// What the sheet holds.
  public let parts: [Part]
}

/// What a sheet is found by.
public struct SheetName: Sendable {
  /// Which sheet of the document it is, counted from 1.
  public let number: Int
  /// What the letters of the first side show; those of the others repeat that there is an id.
  public let content: ContentID
}

/// A chart to write on: cells in rows and columns, some with words, the others left to the pen.
public struct Chart: Sendable, Hashable {
  /// What it is, said to a screen reader.
  public var name: String
  /// The columns, from left to right.
  public var columns: [Column]
  /// The rows, from the top; each has a cell for each column.
  public var rows: [[Cell]]
  /// Whether as many empty rows more follow as the side has room for.
  public var fillsPage: Bool
  /// What the last row adds up, "Total"; empty where nothing is added up.
  public var total: [Inline]
  /// A scale beside the rows, on which a sum is shaded up; nil for none.
  public var scale: Scale?

  /// Made of its parts.
  public init(
    name: String, columns: [Column], rows: [[Cell]], fillsPage: Bool = false, total: [Inline] = [],
    scale: Scale? = nil
  ) {
    self.scale = scale
    self.fillsPage = fillsPage
    self.name = name
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  /// A column.
  public struct Column: Sendable, Hashable {
    /// What stands over it.
    public var label: [Inline]
    /// What is written in it.
    public var room: Room
    /// Whether a group begins with it, such as a week: a heavier rule stands before it.
    public var beginsGroup: Bool
    /// What stands in each empty cell, of which one is ringed; for the room `ring` alone.
    public var options: [String]

    /// Made of its parts.
    public init(label: [Inline], room: Room, beginsGroup: Bool = false, options: [String] = []) {
      self.options = options
      self.label = label
      self.room = room
      self.beginsGroup = beginsGroup
    }
  }

  /// What a cell is written in with: the layout gives it the room.
  public enum Room: String, Sendable, Hashable, CaseIterable {
    /// Words, which share what the other columns leave.
    case words
    case time, date
    /// Up to four figures.
    case number
    /// Two or three letters.
    case initials
    /// A tick or one letter in the narrowest cell that a hand can use.
    case mark
    /// A name signed by hand.
    case signature
    /// A ring round one of some short words that stand there.
    case ring
  }

  /// A cell.
  public enum Cell: Sendable, Hashable {
    case words([Inline])
    /// To be written in.
    case blank
    /// Hatched: nothing is to be written.
    case closed
    /// Parted by a diagonal, for two values.
    case halved
    /// The cell above it goes on.
    case same
    /// To be written in before these words, and a little after them.
    case around([Inline])

    /// The words that stand in it.
    public var words: [Inline] {
      switch self {
      case .words(let words), .around(let words): words
      case .blank, .closed, .halved, .same: []
      }
    }
  }

  /// A scale from nothing at its foot up to the most, with a short mark each `tick` and one across it each `line`.
  public struct Scale: Sendable, Hashable {
    /// What is shaded up, "ml today".
    public var label: [Inline]
    /// What stands at its head.
    public var most: Int
    /// From one short mark to the next.
    public var tick: Int
    /// From one mark across to the next, each with its number.
    public var line: Int
    /// The aim, marked where there is one.
    public var target: Int?

    /// Made of its parts.
    public init(label: [Inline], most: Int, tick: Int, line: Int, target: Int? = nil) {
      self.label = label
      self.most = most
      self.tick = max(1, tick)
      self.line = max(1, line)
      self.target = target
    }
  }
}

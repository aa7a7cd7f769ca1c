import Diagnostics

/// Draft records from a spreadsheet that was saved as CSV.
public struct Import: Sendable {
  /// The agency's folder.
  public let agency: String
  /// The file with one person a row.
  public let people: String
  /// The file with one visit a row, if there is one.
  public var visits: String?
  /// The map file, if there is one.
  public var map: String?
  /// Where the words are that are printed for codes; a cell may hold them in place of the codes.
  public var home: Home?
  /// Whether it is only shown how each column is read, and nothing is written.
  public var isExplanation = false

  /// An import of people into an agency.
  public init(agency: String, people: String) {
    self.agency = agency
    self.people = people
  }

  /// What an import made, and what it took.
  public struct Outcome: Sendable {
    /// The drafts that were written for the first time; of an explanation those that would be.
    public internal(set) var files: [String] = []
    /// The drafts that nobody had touched since the last import, and that were written anew.
    public internal(set) var updated: [String] = []
    /// How many drafts say what the spreadsheet says already.
    public internal(set) var unchanged = 0
    /// What each spreadsheet held.
    public internal(set) var sheets: [TakenSheet] = []
    /// What was found on the way.
    public internal(set) var problems: [Problem] = []
  }

  /// What became of a spreadsheet.
  public struct TakenSheet: Sendable {
    /// The file.
    public let path: String
    /// The row that names the columns, counted from 1.
    public let headRow: Int
    /// How many rows it has, and how many of them are in the drafts.
    public internal(set) var rows: (all: Int, taken: Int)
    /// What became of each column.
    public internal(set) var columns: [TakenColumn]
  }

  /// What became of a column, counted over the rows that were taken; of an explanation, over all that can be read.
  public struct TakenColumn: Sendable {
    /// Its name in the row of titles.
    public let name: String
    /// The field that it fills, or why it fills none.
    public let target: String
    /// How its cells are read, in a few words; empty when they are not.
    public let reading: String
    /// How many cells were taken, were empty, or hold something that was not taken.
    public let cells: (taken: Int, empty: Int, notTaken: Int)
  }

  /// Reads, makes the drafts and writes them. Throws only what stops everything; a bad row stops its person only.
  public func run() throws(Problems) -> Outcome {
    guard Files.isFolder(agency) else {
      throw Problems(
        Problem(
          .error, "There is no folder \(agency)", hint: "homepack new FOLDER writes an agency to start from.")
      )
    }
    var run = try ImportRun(self)
    try run.takePeople()
    run.takeVisits()
    return isExplanation ? run.explained() : try run.written()
  }
}

import Records

/// Which copy of a document is printed.
public struct Copy: Sendable {
  /// Who the copy is for, as printed.
  public let reader: String
  /// The as-of date of the run.
  public let printedOn: CalendarDate
  /// The layout.
  public let layout: ReadingLayout
  /// The size of the text in points.
  public let size: Int
  /// The parts of the record of which its reader sees nothing.
  public var withheld: [String] = []
  /// The version of the plan from which on the paper says what it says; 0 for one of nobody.
  public var planVersion = 0
  /// What a paper about a change says of it.
  public var change: PaperChange?

  /// A copy for a reader.
  public init(for reader: String, printedOn: CalendarDate, layout: ReadingLayout, size: Int) {
    self.reader = reader
    self.printedOn = printedOn
    self.layout = layout
    self.size = size
  }

  var object: Object {
    Object(
      CareTypes.copy,
      [
        "for": .text(reader), "printedOn": .date(printedOn), "layout": .code(layout.layout),
        "claims": .code(layout.claim), "size": .number(Number(size)),
        "withholds": .list(withheld.map(CareTypes.parts.value)),
        "planVersion": .number(Number(planVersion)),
        "since": change.map { .number(Number($0.since)) } ?? .missing,
        "changes": .list(change?.parts.map { .object($0.object) } ?? []),
        "papers": .list(change?.papers.map { .object($0.object) } ?? []),
      ])
  }
}

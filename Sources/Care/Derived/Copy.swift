import Records

/// How a document is laid out for its reader.
public enum LayoutKind: String, Sendable, Hashable, CaseIterable {
  case standard
  case largePrint = "large-print"
  case easyRead = "easy-read"

  /// The sizes that the layout has, in points. Clear print begins at 12, large print at 16 (UKAAF); easy read at 14.
  public var sizes: ClosedRange<Int> {
    switch self {
    case .standard: 12...15
    case .largePrint: 16...36
    case .easyRead: 14...28
    }
  }

  /// The size when nobody asked for another.
  public var defaultSize: Int {
    switch self {
    case .standard: 14
    case .largePrint, .easyRead: 18
    }
  }
}

/// Which copy of a document is printed.
public struct Copy: Sendable {
  /// Who the copy is for, as printed.
  public let reader: String
  /// The as-of date of the run.
  public let printedOn: CalendarDate
  /// The layout.
  public let layout: LayoutKind
  /// The size of the text in points.
  public let size: Int

  /// A copy for a reader.
  public init(for reader: String, printedOn: CalendarDate, layout: LayoutKind, size: Int) {
    self.reader = reader
    self.printedOn = printedOn
    self.layout = layout
    self.size = size
  }

  var object: Object {
    Object(
      CareTypes.copy,
      [
        "for": .text(reader), "printedOn": .date(printedOn), "layout": Codes.layout.value(layout.rawValue),
        "size": .number(Number(size)),
      ])
  }
}

import Diagnostics

/// What a file may ask of its reader. Files that homepack writes stay far below; a few bytes of a hostile one can ask
/// for gigabytes or years.
enum PDFLimit {
  /// Bytes in which a word must end that is sought ahead.
  static let lookAhead = 64
  /// Arrays and dictionaries in each other.
  static let nesting = 64
  /// Objects that one object holds, and operands before one operator.
  static let objectsInOne = 1_000_000
  /// Objects of the whole file, those within others counted too.
  static let objects = 4_000_000
  /// Numbered objects.
  static let numbers = 1_000_000
  /// What all streams together unpack to, in megabytes.
  static let unpackedMegabytes = 256
  /// Steps of reading: a byte of content, a child of an element, an entry of a list, each time that it is looked at.
  static let steps = 1 << 28
  /// Elements of the structure in each other.
  static let treeDepth = 100
  /// Marked content in each other.
  static let openMarks = 64
  /// Characters that one code of a font stands for.
  static let charactersOfCode = 32
  /// Faults of one kind that are listed.
  static let faults = 1_000
}

extension Problem {
  /// A file that asks for more than a limit.
  static func beyond(_ limit: Int, _ what: String) -> Problem {
    Problem(
      .error, "it has more than \(limit) \(what)",
      hint: "inspection reads files that homepack wrote; nothing that it writes comes near this limit")
  }
}

/// A place in a file that a person can go to.
///
/// It holds bytes only; line, column and excerpt are worked out when somebody looks, for most places are compared and
/// sorted long before one is shown.
public struct Place: Sendable {
  /// What is shown of a place.
  public struct Shown: Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
    /// The line itself, values covered in a record; nil when it is too long to show.
    public let excerpt: String?
    /// How many characters of the excerpt stand before the caret: of a covered line others than in the file.
    public let caret: Int
    /// How many characters of the excerpt the caret underlines.
    public let caretWidth: Int
  }

  private enum Origin: Sendable {
    case file(SourceText)
    indirect case extract(Shown)
  }

  /// The path as the user knows it.
  public let file: String
  /// Where it is in the file, in bytes.
  private let range: Range<Int>
  private var origin: Origin
  /// Whether the line may be quoted beside it.
  public var isQuoted = true

  /// The first byte of the place in its file.
  public var offset: Int { range.lowerBound }

  init(in source: SourceText, _ range: Range<Int>) {
    file = source.path
    self.range = range
    origin = .file(source)
  }

  /// Line, column and excerpt, worked out anew each time.
  public var shown: Shown {
    let shown =
      switch origin {
      case .file(let source): source.shown(range)
      case .extract(let shown): shown
      }
    guard !isQuoted else { return shown }
    return Shown(
      line: shown.line, column: shown.column, excerpt: nil, caret: shown.caret, caretWidth: shown.caretWidth)
  }

  /// The line, counted from 1.
  public var line: Int { shown.line }
  /// The column in characters, counted from 1.
  public var column: Int { shown.column }

  /// The same place without the file behind it: whoever reads thousands of files keeps what is shown and lets each
  /// file go.
  public var extract: Place {
    var copy = self
    copy.origin = .extract(shown)
    return copy
  }
}

extension Place: Hashable, Comparable {
  /// Places are the same when file and bytes are.
  public static func == (one: Place, other: Place) -> Bool {
    one.range == other.range && one.file == other.file
  }

  /// Hashes file and bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(range)
  }

  /// The order of a file; of two files, by their paths.
  public static func < (one: Place, other: Place) -> Bool {
    one.file == other.file ? one.range.lowerBound < other.range.lowerBound : one.file < other.file
  }
}

import Foundation

/// The bytes of one input file and the name it is reported by.
///
/// Nodes keep byte offsets only; line and column are worked out when a problem is shown.
public final class SourceText: Sendable {
  /// The path as the user knows it.
  public let path: String
  /// The file's bytes, UTF-8.
  public let bytes: [UInt8]
  /// Whether quoting a line could show a personal fact. The excerpt of such a file is covered but for its known keys.
  public let holdsPersonalFacts: Bool
  /// The keys that are no personal facts: the names of declared fields. All others somebody typed.
  public let knownKeys: Set<String>

  /// Made of its parts.
  public init(
    path: String, bytes: [UInt8], holdsPersonalFacts: Bool = false, knownKeys: Set<String> = []
  ) {
    self.path = path
    self.bytes = bytes
    self.holdsPersonalFacts = holdsPersonalFacts
    self.knownKeys = knownKeys
  }

  /// The same file, of which these keys may be shown.
  public func showing(_ keys: Set<String>) -> SourceText {
    SourceText(path: path, bytes: bytes, holdsPersonalFacts: holdsPersonalFacts, knownKeys: keys)
  }

  /// Made of its parts.
  public convenience init(
    path: String, text: String, holdsPersonalFacts: Bool = false, knownKeys: Set<String> = []
  ) {
    self.init(
      path: path, bytes: Array(text.utf8), holdsPersonalFacts: holdsPersonalFacts, knownKeys: knownKeys)
  }

  /// The place of a range of bytes.
  public func place(_ range: Range<Int>) -> Place {
    let start = min(max(range.lowerBound, 0), bytes.count)
    return Place(in: self, start..<min(max(range.upperBound, start), bytes.count))
  }

  /// The place of one byte.
  public func place(at offset: Int) -> Place { place(offset..<offset + 1) }

  /// Line and column of a range inside the file, with the line as an excerpt.
  func shown(_ range: Range<Int>) -> Place.Shown {
    let line = lineRange(holding: range.lowerBound)
    // A place between the two bytes of a line break is past the end of the line.
    let start = min(range.lowerBound, line.upperBound)
    let place = start..<max(start, min(range.upperBound, line.upperBound))
    let column = characters(in: bytes[line.lowerBound..<start])
    var caret = column..<column + max(1, characters(in: bytes[place]))
    var excerpt: String?
    if line.count <= Self.longestExcerpt, holdsPersonalFacts {
      let covered = CoveredLine(bytes[line], showing: knownKeys)
      excerpt = covered.text
      caret = covered.columns(of: place)
    } else if line.count <= Self.longestExcerpt {
      excerpt = String(decoding: bytes[line], as: UTF8.self)
    }
    return Place.Shown(
      line: 1 + newlines(in: 0..<range.lowerBound), column: 1 + column, excerpt: excerpt,
      caret: caret.lowerBound, caretWidth: caret.count)
  }

  /// In bytes; a longer line is not quoted.
  private static let longestExcerpt = 400

  /// Counted from one line break to the next, which the C library finds many bytes at a time.
  private func newlines(in range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      var count = 0
      var index = range.lowerBound
      while index < range.upperBound,
        let found = memchr(start + index, Int32(UInt8(ascii: "\n")), range.upperBound - index)
      {
        count += 1
        index = UnsafeRawPointer(found) - start + 1
      }
      return count
    }
  }

  private func lineRange(holding offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// Scalars, not bytes: a caret under "Siân" must stand under the right letter.
  private func characters(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}

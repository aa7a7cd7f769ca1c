import Foundation

/// The bytes of one input file and the name it is reported by.
///
/// Nodes keep byte offsets only; line and column are worked out when a problem is shown.
public final class SourceText: Sendable {
  /// The path as the user knows it.
  public let path: String
  /// The file's bytes, UTF-8.
  public let bytes: [UInt8]
  /// Whether quoting a line could show a personal fact. The excerpt of such a file has its values covered.
  public let holdsPersonalFacts: Bool

  /// Made of its parts.
  public init(path: String, bytes: [UInt8], holdsPersonalFacts: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.holdsPersonalFacts = holdsPersonalFacts
  }

  /// Made of its parts.
  public convenience init(path: String, text: String, holdsPersonalFacts: Bool = false) {
    self.init(path: path, bytes: Array(text.utf8), holdsPersonalFacts: holdsPersonalFacts)
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
    let start = range.lowerBound
    let line = lineRange(holding: start)
    return Place.Shown(
      line: 1 + newlines(in: 0..<start), column: 1 + characters(in: bytes[line.lowerBound..<start]),
      excerpt: excerpt(of: line),
      caretWidth: max(1, characters(in: bytes[start..<max(start, min(range.upperBound, line.upperBound))])))
  }

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

  private func excerpt(of line: Range<Int>) -> String? {
    guard line.count <= 400 else { return nil }
    let text = bytes[line]
    return String(decoding: holdsPersonalFacts ? covered(text) : Array(text), as: UTF8.self)
  }

  /// The line with every value covered by dots. Names of fields stay readable: quoted before a colon, and made like a
  /// name. Whatever stands outside quotes is covered too, for a broken file has facts there.
  private func covered(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count * 3)
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      if line[start] == UInt8(ascii: "\"") {
        index = endOfString(in: line, from: start)
        let isKey =
          line[index...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":") && isName(line[start..<index])
        if isKey { result += line[start..<index] } else { cover(string: line[start..<index], to: &result) }
      } else {
        index = endOfBareText(in: line, from: start)
        cover(bare: line[start..<index], to: &result)
      }
    }
    return result
  }

  /// The end of a word outside quotes, or of one sign.
  private func endOfBareText(in line: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < line.endIndex, isLetterOrDigit(line[end]) { end += 1 }
    return max(end, start + 1)
  }

  /// Signs stay; words but null are covered, one dot a letter, so that the caret stands right.
  private func cover(bare text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard let first = text.first, isLetterOrDigit(first), !text.elementsEqual("null".utf8) else {
      result += text
      return
    }
    appendDots(characters(in: text), to: &result)
  }

  private func isName(_ string: ArraySlice<UInt8>) -> Bool {
    let inner = string.dropFirst().dropLast()
    guard let first = inner.first, isLetterOrDigit(first), !isDigit(first), inner.count <= 60 else {
      return false
    }
    return inner.allSatisfy {
      ($0 < 0x80 && isLetterOrDigit($0)) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  private func endOfString(in line: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < line.endIndex, line[index] != UInt8(ascii: "\"") {
      index += line[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, line.endIndex)
  }

  private func cover(string: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    appendDots(characters(in: string) - 2, to: &result)
    result.append(UInt8(ascii: "\""))
  }

  /// Bullets (U+2022), as UTF-8.
  private func appendDots(_ count: Int, to result: inout [UInt8]) {
    result += Self.dots.prefix(3 * max(0, count))
  }

  /// As many as the longest line that is shown has characters.
  private static let dots = [UInt8](String(repeating: "\u{2022}", count: 400).utf8)

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || 97...122 ~= byte | 0x20 || byte >= 0x80
  }
}

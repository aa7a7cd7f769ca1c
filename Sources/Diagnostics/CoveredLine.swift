/// A line of a file with personal facts as it may be shown: known names of fields stay, and a few dots stand for
/// anything else, however long it is. What stands outside quotes is covered too, for a broken file has facts there.
struct CoveredLine {
  private let line: ArraySlice<UInt8>
  private let keys: Set<String>
  private var shown: [Unicode.Scalar] = []
  /// For each byte of the line, and for its end, where it stands in what is shown.
  private var places: [Int] = []

  init(_ line: ArraySlice<UInt8>, showing keys: Set<String>) {
    self.line = line
    self.keys = keys
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      let isString = line[start] == UInt8(ascii: "\"")
      index = isString ? endOfString(from: start) : endOfBareText(from: start)
      if isString ? isKnownKey(start..<index) : isSign(line[start..<index]) {
        show(start..<index)
      } else {
        cover(start..<index, isString: isString)
      }
    }
    places.append(shown.count)
  }

  var text: String { String(String.UnicodeScalarView(shown)) }

  /// Where a range of the line's bytes stands in the text, at least one letter wide.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = places[range.lowerBound - line.startIndex]
    return start..<max(start + 1, places[range.upperBound - line.startIndex])
  }

  private mutating func show(_ range: Range<Int>) {
    for scalar in String(decoding: line[range], as: UTF8.self).unicodeScalars {
      places += repeatElement(shown.count, count: UTF8.width(scalar))
      shown.append(scalar)
    }
  }

  /// Three dots say that something stands here and not how long it is.
  private mutating func cover(_ range: Range<Int>, isString: Bool) {
    let start = shown.count
    shown += isString ? ["\"", "•", "•", "•", "\""] : ["•", "•", "•"]
    places.append(start)
    places += repeatElement(start + (isString ? 1 : 0), count: range.count - 1)
  }

  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < line.endIndex, line[index] != UInt8(ascii: "\"") {
      index += line[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, line.endIndex)
  }

  /// The end of a word outside quotes, or of one sign.
  private func endOfBareText(from start: Int) -> Int {
    var end = start
    while end < line.endIndex, Self.isLetterOrDigit(line[end]) { end += 1 }
    return max(end, start + 1)
  }

  /// Quoted, before a colon, and the name of a field.
  private func isKnownKey(_ range: Range<Int>) -> Bool {
    line[range.upperBound...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
      && keys.contains(String(decoding: line[range].dropFirst().dropLast(), as: UTF8.self))
  }

  private func isSign(_ text: ArraySlice<UInt8>) -> Bool {
    text.first.map { !Self.isLetterOrDigit($0) } ?? true || text.elementsEqual("null".utf8)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 97...122 ~= byte | 0x20 || byte >= 0x80
  }
}

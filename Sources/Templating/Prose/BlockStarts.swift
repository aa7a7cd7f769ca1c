/// The openings of CommonMark blocks, each tried at the first byte of a line that is not white space.
enum BlockStart {
  struct ListMarker {
    let start: Int?
    let sign: UInt8
    /// Bytes of the marker itself.
    let width: Int
  }

  struct Fence {
    let sign: UInt8
    let width: Int
    let indent: Int
    let info: Range<Int>
  }

  /// `#` to `######` and a space: the level and where the words stand.
  static func heading(_ cursor: LineCursor, at start: Int) -> (level: Int, words: Range<Int>)? {
    var index = start
    while cursor.byte(at: index) == UInt8(ascii: "#") { index += 1 }
    let level = index - start
    guard (1...6).contains(level), index >= cursor.end || cursor.byte(at: index).isSpaceOrTab else {
      return nil
    }
    var words = cursor.bytes.trimmed(index..<cursor.end)
    var close = words.upperBound
    while close > words.lowerBound, cursor.bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
    if close == words.lowerBound || cursor.bytes[close - 1].isSpaceOrTab {
      words = cursor.bytes.trimmed(words.lowerBound..<close)
    }
    return (level, words)
  }

  /// Three or more of `*`, `-` or `_`, with nothing but white space between.
  static func isRule(_ cursor: LineCursor, at start: Int) -> Bool {
    let sign = cursor.byte(at: start)
    guard [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(sign) else { return false }
    var count = 0
    for index in start..<cursor.end {
      if cursor.bytes[index] == sign { count += 1 } else if !cursor.bytes[index].isSpaceOrTab { return false }
    }
    return count >= 3
  }

  static func fence(_ cursor: LineCursor, at start: Int, indent: Int) -> Fence? {
    let sign = cursor.byte(at: start)
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    var index = start
    while cursor.byte(at: index) == sign { index += 1 }
    let info = cursor.bytes.trimmed(index..<max(index, cursor.end))
    guard index - start >= 3, sign != UInt8(ascii: "`") || !cursor.bytes[info].contains(sign) else {
      return nil
    }
    return Fence(sign: sign, width: index - start, indent: indent, info: info)
  }

  static func closes(_ fence: Fence, _ cursor: LineCursor) -> Bool {
    let (start, indent) = cursor.next
    guard indent <= 3 else { return false }
    var index = start
    while cursor.byte(at: index) == fence.sign { index += 1 }
    return index - start >= fence.width && cursor.bytes[index..<cursor.end].allSatisfy(\.isSpaceOrTab)
  }

  /// The line under a heading of the other style: 1 for `=`, 2 for `-`.
  static func underline(_ cursor: LineCursor, at start: Int) -> Int? {
    let sign = cursor.byte(at: start)
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
    var index = start
    while cursor.byte(at: index) == sign { index += 1 }
    guard cursor.bytes[index..<cursor.end].allSatisfy(\.isSpaceOrTab) else { return nil }
    return sign == UInt8(ascii: "=") ? 1 : 2
  }

  /// How many containers may stand inside each other; deeper marks are text.
  static let deepestContainer = 64

  static func listMarker(_ cursor: LineCursor, at start: Int) -> ListMarker? {
    let sign = cursor.byte(at: start)
    var index = start
    var number: Int?
    if [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(sign) {
      index += 1
    } else {
      while cursor.byte(at: index).isDigit, index - start < 9 {
        number = (number ?? 0) * 10 + Int(cursor.byte(at: index) - 0x30)
        index += 1
      }
      let close = cursor.byte(at: index)
      guard number != nil, close == UInt8(ascii: ".") || close == UInt8(ascii: ")") else { return nil }
      index += 1
    }
    guard index >= cursor.end || cursor.byte(at: index).isSpaceOrTab else { return nil }
    return ListMarker(start: number, sign: cursor.byte(at: index - 1), width: index - start)
  }
}

import Diagnostics

/// A template's bytes with its tags covered, so that prose can be parsed without knowing Liquid.
///
/// Offsets stay those of the file. A tag's first byte is `tagMark`, the rest of it, comments and trimmed white
/// space are `nothing`; neither byte occurs in UTF-8. So no value can ever take part in the structure.
struct Mask: Sendable {
  static let tagMark: UInt8 = 0xFE
  static let nothing: UInt8 = 0xFF

  let source: SourceText
  private(set) var bytes: [UInt8]
  private(set) var tags: [Int: Tag] = [:]

  init(_ source: SourceText, pieces: [Piece], from start: Int = 0) {
    self.source = source
    bytes = source.bytes
    // Bytes that are no UTF-8 at all could be taken for marks.
    for index in bytes.indices where bytes[index] >= Self.tagMark || bytes[index] == 0 {
      bytes[index] = UInt8(ascii: "?")
    }
    for index in 0..<start { bytes[index] = Self.nothing }
    for piece in pieces { cover(piece) }
  }

  private mutating func cover(_ piece: Piece) {
    switch piece {
    case .text: break
    case .tag(let tag):
      cover(tag.range)
      bytes[tag.range.lowerBound] = Self.tagMark
      tags[tag.range.lowerBound] = tag
      trim(tag.range, before: tag.trimsBefore, after: tag.trimsAfter)
    case .nothing(let range, let before, let after):
      cover(range)
      trim(range, before: before, after: after)
    }
  }

  private mutating func cover(_ range: Range<Int>) {
    for index in range where bytes[index] != Self.tagMark { bytes[index] = Self.nothing }
  }

  /// In a document `{%-` trims within its line: a line break is structure, which tags do not change.
  private mutating func trim(_ range: Range<Int>, before: Bool, after: Bool) {
    var index = range.lowerBound - 1
    while before, index >= 0, bytes[index].isSpaceOrTab {
      bytes[index] = Self.nothing
      index -= 1
    }
    index = range.upperBound
    while after, index < bytes.count, bytes[index].isSpaceOrTab {
      bytes[index] = Self.nothing
      index += 1
    }
  }
}

/// A line of a template, or a part of one that a document tag cuts off.
struct SourceLine: Sendable {
  let range: Range<Int>
  /// Whether a document tag stands before it on the same line, so that it belongs where the tag does.
  let isContinued: Bool
}

extension Mask {
  /// The lines from an offset on. Document tags that stand between blocks are lines of their own.
  func lines(from start: Int) -> [SourceLine] {
    var result: [SourceLine] = []
    var lineStart = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      split(lineStart..<index, into: &result)
      index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      lineStart = index
    }
    if lineStart < bytes.count { split(lineStart..<bytes.count, into: &result) }
    return result
  }

  private func split(_ line: Range<Int>, into result: inout [SourceLine]) {
    var start = line.lowerBound
    var isContinued = false
    func piece(_ range: Range<Int>) {
      guard range.contains(where: { !bytes[$0].isSpaceOrTab && bytes[$0] != Self.nothing }) else { return }
      result.append(SourceLine(range: range, isContinued: isContinued))
      isContinued = true
    }
    for index in line where bytes[index] == Self.tagMark {
      guard let tag = tags[index], TagTable.document.isBlock(tag.name) else { continue }
      piece(start..<index)
      let end = min(tag.range.upperBound, line.upperBound)
      piece(index..<end)
      start = end
    }
    if start == line.lowerBound {
      result.append(SourceLine(range: line, isContinued: false))
    } else {
      piece(start..<line.upperBound)
    }
  }
}

/// A place in a line, by byte and by column: a tab reaches to the next multiple of four.
struct LineCursor {
  let bytes: [UInt8]
  private(set) var position: Int
  private(set) var column = 0
  /// Columns of a tab that is partly used up.
  private(set) var leftOfTab = 0
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The first byte that is neither space nor tab nor covered, and how many columns stand before it.
  var next: (position: Int, indent: Int) {
    var index = position
    var at = column
    var isFirst = true
    while index < end {
      switch bytes[index] {
      case 0x20: at += 1
      case 0x09: at += isFirst && leftOfTab > 0 ? leftOfTab : 4 - at % 4
      case Mask.nothing: break
      default: return (index, at - column)
      }
      isFirst = false
      index += 1
    }
    return (end, at - column)
  }

  var isBlank: Bool { next.position >= end }

  /// The byte at an offset, or a line feed past the end.
  func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0x0A }

  /// Moves over white space to the next byte.
  mutating func skipSpace() {
    let (position, indent) = next
    self.position = position
    column += indent
    leftOfTab = 0
  }

  mutating func advance(bytes count: Int) {
    position = min(position + count, end)
    column += count
    leftOfTab = 0
  }

  /// Moves over columns of white space; a tab may be left half used.
  mutating func advance(columns count: Int) {
    var rest = count
    while rest > 0, position < end {
      if bytes[position] == 0x09 {
        let width = leftOfTab > 0 ? leftOfTab : 4 - column % 4
        column += min(width, rest)
        leftOfTab = max(0, width - rest)
        if width > rest { return }
        rest -= width
        position += 1
        continue
      }
      guard bytes[position] == 0x20 || bytes[position] == Mask.nothing else { return }
      if bytes[position] == 0x20 {
        rest -= 1
        column += 1
      }
      position += 1
    }
  }
}

import Diagnostics
import Layout
import Structure

/// Turns the shades of one page's content into marked-content sequences.
struct ContentMarking {
  private let source: [UInt8]
  private let marks: [ContentMark]
  private let elements: [Element]
  private let page: Int
  private var lexer: PDFLexer
  private var result: [UInt8] = []
  /// The source up to here is in the result or dropped.
  private var copied: Int
  private var operands = Operands()
  /// The code of the open mark, 0 before the first.
  private var current = 0
  /// Marked content that cairo opened for a character of its own.
  private var depth = 0
  /// The true colours that are set, where they are known.
  private var fill: Shade?
  private var stroke: Shade?

  init(_ content: (bytes: [UInt8], range: Range<Int>), page: Int, marks: PageMarks, elements: [Element]) {
    source = content.bytes
    self.page = page
    self.marks = marks.all
    self.elements = elements
    lexer = PDFLexer(content.bytes, in: content.range)
    copied = content.range.lowerBound
    result.reserveCapacity(content.range.count + 30 * marks.all.count)
  }

  /// The content with its marks. Throws when anything would be painted outside a mark, or a mark is lost: the page
  /// was painted in a way that we do not know, for example as a fallback image.
  mutating func marked() throws(Problems) -> [UInt8] {
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end: return try finished()
      case .word:
        try meet(operation: token.range)
        operands.empty()
      default: operands.add(token.range)
      }
    }
  }

  private mutating func meet(operation: Range<Int>) throws(Problems) {
    switch Operation(source, operation) {
    case .fillColour: try meetColour(isStroke: false)
    case .strokeColour: try meetColour(isStroke: true)
    case .rectangle: dropSign()
    case .state: (fill, stroke) = (nil, nil)
    case .beginMarked: depth += 1
    case .endMarked: depth -= 1
    case .painting:
      guard current > 0 else {
        throw Problems(.unproved("something is painted before the first mark", page: page))
      }
    case .other: break
    }
  }

  private mutating func meetColour(isStroke: Bool) throws(Problems) {
    guard operands.count == 3, let red = source.millionths(in: operands[0]),
      let green = source.millionths(in: operands[1]), let blue = source.millionths(in: operands[2]),
      let shade = Shade(red: red, green: green, blue: blue), shade.code >= max(current, 1),
      shade.code <= marks.count
    else { throw Problems(.unproved("something is painted that belongs to no mark", page: page)) }
    result.append(contentsOf: source[copied..<operands[0].lowerBound])
    copied = lexer.index
    try advance(to: shade.code)
    set(shade, isStroke: isStroke)
  }

  /// Writes the true colour, unless it is set already.
  private mutating func set(_ shade: Shade, isStroke: Bool) {
    guard (isStroke ? stroke : fill)?.isSameColour(as: shade) != true else { return }
    if isStroke { stroke = shade } else { fill = shade }
    for millionths in [shade.millionths.red, shade.millionths.green, shade.millionths.blue] {
      result.write(millionths: millionths)
      result.write(" ")
    }
    result.write(isStroke ? "RG" : "rg")
  }

  private mutating func advance(to code: Int) throws(Problems) {
    guard code > current else { return }
    guard depth == 0 else { throw Problems(.unproved("a mark begins inside another", page: page)) }
    while current < code {
      // Only what cannot be seen may have been left out; its element still has its place in the tree.
      if current + 1 < code, marks[current].isVisible {
        throw Problems(.unproved("mark \(current + 1) was lost", page: page))
      }
      if current > 0 { result.write("EMC\n") }
      begin(marks[current])
      current += 1
    }
  }

  private mutating func begin(_ mark: ContentMark) {
    switch mark.owner {
    case .element(let element):
      result.write("/")
      result.write(elements[element.index].role.row.type)
      result.write("<</MCID ")
      result.write(mark.id ?? 0)
      result.write(">>BDC ")
    case .artifact(.layout), .artifact(.repetition), .artifact(.mark):
      result.write("/Artifact<</Type/Layout>>BDC ")
    case .artifact(.header): result.write("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC ")
    case .artifact(.footer):
      result.write("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC ")
    }
  }

  /// Drops the tiny rectangle that gives a picture its shade.
  private mutating func dropSign() {
    guard operands.count == 4, source.holds("0.004", in: operands[2]), source.holds("0.008", in: operands[3])
    else {
      return
    }
    var ahead = lexer
    guard source.holds("f", in: ahead.next().range) else { return }
    lexer = ahead
    result.append(contentsOf: source[copied..<operands[0].lowerBound])
    copied = lexer.index
  }

  private mutating func finished() throws(Problems) -> [UInt8] {
    result.append(contentsOf: source[copied..<lexer.end])
    if current < marks.count {
      if marks[marks.count - 1].isVisible {
        throw Problems(.unproved("mark \(marks.count) was lost", page: page))
      }
      try advance(to: marks.count)
    }
    if current > 0 { result.write("\nEMC") }
    return result
  }
}

extension [UInt8] {
  /// A number from 0 to 1 in millionths, rounded.
  fileprivate func millionths(in range: Range<Int>) -> Int? {
    var value = 0
    var decimals = -1
    for index in range {
      if self[index] == UInt8(ascii: ".") {
        guard decimals < 0 else { return nil }
        decimals = 0
        continue
      }
      guard (48...57).contains(self[index]), value < 1 << 40 else { return nil }
      if decimals == 6 { return self[index] >= 53 ? value + 1 : value }
      value = value * 10 + Int(self[index] - 48)
      if decimals >= 0 { decimals += 1 }
    }
    for _ in Swift.max(decimals, 0)..<6 { value *= 10 }
    return value
  }

  fileprivate mutating func write(millionths: Int) {
    write(millionths / 1_000_000)
    var fraction = millionths % 1_000_000
    guard fraction > 0 else { return }
    write(".")
    var place = 100_000
    while fraction > 0 {
      append(48 + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
  }
}

/// The operands before an operator. Only the first four are kept: no operator that matters here has more.
private struct Operands {
  private var ranges = (0..<0, 0..<0, 0..<0, 0..<0)
  private(set) var count = 0

  mutating func add(_ range: Range<Int>) {
    switch count {
    case 0: ranges.0 = range
    case 1: ranges.1 = range
    case 2: ranges.2 = range
    case 3: ranges.3 = range
    default: break
    }
    count += 1
  }

  mutating func empty() { count = 0 }

  subscript(index: Int) -> Range<Int> {
    switch index {
    case 0: ranges.0
    case 1: ranges.1
    case 2: ranges.2
    default: ranges.3
    }
  }
}

/// What an operator of page content means here (ISO 32000-1 annex A).
private enum Operation {
  case fillColour, strokeColour, rectangle, state, painting, beginMarked, endMarked, other

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let first = bytes[range.lowerBound]
    switch range.count {
    case 1: self = Self.short(first)
    case 2: self = Self.medium(UInt16(first) << 8 | UInt16(bytes[range.lowerBound + 1]))
    case 3: self = Self.long(bytes, range)
    default: self = .other
    }
  }

  private static func short(_ byte: UInt8) -> Operation {
    switch byte {
    case UInt8(ascii: "q"), UInt8(ascii: "Q"): .state
    case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "B"),
      UInt8(ascii: "b"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      .painting
    // Greys never come from our painter: what they would colour is not ours.
    case UInt8(ascii: "g"): .fillColour
    case UInt8(ascii: "G"): .strokeColour
    default: .other
    }
  }

  private static func medium(_ name: UInt16) -> Operation {
    switch name {
    case 0x7267: .fillColour  // rg
    case 0x5247: .strokeColour  // RG
    case 0x7265: .rectangle  // re
    // Tj, TJ, Do, BI, sh, f*, B*, b*
    case 0x546A, 0x544A, 0x446F, 0x4249, 0x7368, 0x662A, 0x422A, 0x622A: .painting
    default: .other
    }
  }

  private static func long(_ bytes: [UInt8], _ range: Range<Int>) -> Operation {
    if bytes.holds("BDC", in: range) || bytes.holds("BMC", in: range) { return .beginMarked }
    return bytes.holds("EMC", in: range) ? .endMarked : .other
  }
}

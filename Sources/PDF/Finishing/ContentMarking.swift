import Diagnostics
import Layout

/// Turns the markers of one page's content into marked-content sequences.
struct ContentMarking {
  private let source: [UInt8]
  private let marks: PageMarks
  private let elements: [Element]
  private let page: Int
  private var lexer: Lexer
  private var result: [UInt8] = []
  /// The source up to here is in the result or dropped.
  private var copied: Int
  /// The operands since the last operator; no operator that matters here has more than four.
  private var operands = OperandRing()
  private var found = 0
  /// Marked content that cairo opened for a character of its own.
  private var depth = 0

  init(_ content: (bytes: [UInt8], range: Range<Int>), page: Int, marks: PageMarks, elements: [Element]) {
    source = content.bytes
    self.page = page
    self.marks = marks
    self.elements = elements
    lexer = Lexer(content.bytes, in: content.range)
    copied = content.range.lowerBound
    result.reserveCapacity(content.range.count + 40 * marks.all.count)
  }

  /// The content with its marks. Throws when anything would be painted outside a mark, or a marker is lost: the
  /// page was painted in a way that we do not know, for example as a fallback image.
  mutating func marked() throws(Problems) -> [UInt8] {
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end: return try finished()
      case .word: try meet(operation: token.range)
      default: operands.add(token.range)
      }
    }
  }

  private mutating func meet(operation: Range<Int>) throws(Problems) {
    defer { operands.clear() }
    guard operation.count <= 3 else { return }
    switch Operation(source, operation) {
    case .rectangle:
      if isMarker { try replaceMarker() }
    case .beginMarked: depth += 1
    case .endMarked: depth -= 1
    case .painting:
      guard found > 0 else {
        throw Problems(.unproved("something is painted before the first mark", page: page))
      }
    case .other: break
    }
  }

  private var isMarker: Bool {
    operands.count == 4 && source.holds("0.004", in: operands[2]) && source.holds("0.008", in: operands[3])
  }

  private mutating func replaceMarker() throws(Problems) {
    let start = operands[0].lowerBound
    let expected = Marker.place(of: found, columns: marks.columns)
    guard found < marks.all.count, depth == 0, source.integer(in: operands[0]) == expected.x,
      source.integer(in: operands[1]) == expected.y, source.holds("f", in: lexer.next().range)
    else { throw Problems(.unproved("mark \(found + 1) is out of its order", page: page)) }
    result.append(contentsOf: source[copied..<start])
    copied = lexer.index
    if found > 0 { result.write("EMC\n") }
    begin(marks.all[found])
    found += 1
  }

  private mutating func begin(_ mark: Mark) {
    switch mark.owner {
    case .element(let element):
      result.write("/")
      result.write(elements[element.index].role.name)
      result.write("<</MCID ")
      result.write(mark.id ?? 0)
      result.write(">>BDC")
    case .artifact(.layout): result.write("/Artifact<</Type/Layout>>BDC")
    case .artifact(.header): result.write("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC")
    case .artifact(.footer): result.write("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC")
    }
  }

  private mutating func finished() throws(Problems) -> [UInt8] {
    guard found == marks.all.count else {
      throw Problems(.unproved("\(marks.all.count - found) marks were lost", page: page))
    }
    result.append(contentsOf: source[copied..<lexer.end])
    if found > 0 { result.write("\nEMC") }
    return result
  }
}

/// The operands before an operator; only the first four are kept.
private struct OperandRing {
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

  mutating func clear() { count = 0 }

  subscript(index: Int) -> Range<Int> {
    switch index {
    case 0: ranges.0
    case 1: ranges.1
    case 2: ranges.2
    default: ranges.3
    }
  }
}

/// What an operator of page content does to marks (ISO 32000-1 annex A).
private enum Operation {
  case rectangle, painting, beginMarked, endMarked, other

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var key: UInt32 = 0
    for index in range { key = key << 8 | UInt32(bytes[index]) }
    self = Self.known[key] ?? .other
  }

  private static let known: [UInt32: Operation] = {
    var known: [UInt32: Operation] = [:]
    func add(_ names: String, _ operation: Operation) {
      for name in names.split(separator: " ") {
        known[name.utf8.reduce(0) { $0 << 8 | UInt32($1) }] = operation
      }
    }
    add("re", .rectangle)
    add("S s f F f* B B* b b* sh Do BI Tj TJ ' \"", .painting)
    add("BDC BMC", .beginMarked)
    add("EMC", .endMarked)
    return known
  }()
}

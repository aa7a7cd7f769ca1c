import Diagnostics

/// A tag `{% name arguments %}` or an output `{{ expression }}`, as it stands in the template.
struct Tag: Sendable {
  /// The tag's name; empty for an output.
  let name: String
  /// The whole tag with its braces; a line of a `liquid` tag is its own range.
  let range: Range<Int>
  /// Where the name stands.
  let nameRange: Range<Int>
  /// What follows the name, without white space around it.
  let arguments: Range<Int>
  var trimsBefore = false
  var trimsAfter = false

  var isOutput: Bool { name.isEmpty }
}

extension Tag {
  /// The end tag of an opener, where another stands in its place.
  init(closing opener: Tag, like tag: Tag) {
    self.init(name: "end" + opener.name, range: tag.range, nameRange: tag.nameRange, arguments: tag.arguments)
  }
}

/// A piece of a template's source.
enum Piece: Sendable {
  case text(Range<Int>)
  case tag(Tag)
  /// Source that leaves nothing behind: a comment, or the tags around raw text.
  case nothing(Range<Int>, trimsBefore: Bool, trimsAfter: Bool)
}

/// Cuts a template into text and tags. Comments and raw text are settled here, because what stands in them
/// need not be Liquid.
struct Lexer {
  let source: SourceText
  private(set) var pieces: [Piece] = []
  private(set) var problems = Problems()
  private var bytes: [UInt8] { source.bytes }
  private var position: Int
  private let end: Int

  init(_ source: SourceText, from start: Int = 0) {
    self.source = source
    position = start
    end = source.bytes.count
  }

  /// All pieces in order; problems are collected beside them.
  static func pieces(of source: SourceText, from start: Int = 0) -> (pieces: [Piece], problems: Problems) {
    var lexer = Lexer(source, from: start)
    lexer.run()
    return (lexer.pieces, lexer.problems)
  }

  private mutating func run() {
    while position < end {
      let start = position
      let open = nextOpening(from: position)
      if open > start { pieces.append(.text(start..<open)) }
      position = open
      guard position < end else { return }
      if bytes.has("{{", at: position) { readOutput() } else { readTag() }
    }
  }

  private func nextOpening(from start: Int) -> Int {
    var index = start
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "{"),
        bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%")
      {
        return index
      }
      index += 1
    }
    return end
  }

  private func find(_ word: StaticString, from start: Int) -> Int? {
    var index = start
    while index + word.utf8CodeUnitCount <= end {
      if bytes.has(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The inside of a pair of braces, with the hyphens that trim white space taken off.
  private func inside(_ start: Int, _ close: Int) -> (range: Range<Int>, before: Bool, after: Bool) {
    var inner = start + 2..<max(start + 2, close)
    let before = inner.first.map { bytes[$0] == UInt8(ascii: "-") } ?? false
    if before { inner = inner.lowerBound + 1..<max(inner.lowerBound + 1, inner.upperBound) }
    let after = inner.last.map { bytes[$0] == UInt8(ascii: "-") } ?? false
    if after { inner = inner.lowerBound..<inner.upperBound - 1 }
    return (bytes.trimmed(inner), before, after)
  }

  private mutating func readOutput() {
    let start = position
    guard let close = find("}}", from: start + 2) else {
      return fail("this output is never closed", "close it with }}", start)
    }
    let (inner, before, after) = inside(start, close)
    position = close + 2
    pieces.append(
      .tag(
        Tag(
          name: "", range: start..<position, nameRange: start..<start + 2, arguments: inner,
          trimsBefore: before,
          trimsAfter: after)))
  }

  private mutating func readTag() {
    let start = position
    guard let close = find("%}", from: start + 2) else {
      return fail("this tag is never closed", "close it with %}", start)
    }
    let (inner, before, after) = inside(start, close)
    position = close + 2
    let tag = Self.tag(in: inner, of: bytes, range: start..<position, trims: (before, after))
    switch tag.name {
    case "#": pieces.append(.nothing(tag.range, trimsBefore: before, trimsAfter: after))
    case "comment", "doc": skipComment(tag)
    case "raw": readRaw(tag)
    case "liquid": readLines(of: tag)
    default: pieces.append(.tag(tag))
    }
  }

  /// Splits the inside of a tag into its name and arguments.
  static func tag(in inner: Range<Int>, of bytes: [UInt8], range: Range<Int>, trims: (Bool, Bool)) -> Tag {
    var index = inner.lowerBound
    if index < inner.upperBound, bytes[index] == UInt8(ascii: "#") {
      index += 1
    } else {
      while index < inner.upperBound, bytes[index].continuesName { index += 1 }
    }
    // A name is never empty for a tag: an empty one means an output. A stray sign becomes the name and is unknown.
    if index == inner.lowerBound { index = inner.isEmpty ? index : inner.upperBound }
    let name = inner.lowerBound..<index
    return Tag(
      name: name.isEmpty ? " " : bytes.text(name), range: range, nameRange: name.isEmpty ? range : name,
      arguments: bytes.trimmed(index..<inner.upperBound), trimsBefore: trims.0, trimsAfter: trims.1)
  }

  private mutating func fail(_ message: String, _ hint: String, _ start: Int) {
    problems.append(Problem(.error, message, hint: hint, at: source.place(start..<start + 2)))
    position = end
  }

  /// Skips to the end of a comment or doc. Comments nest, docs do not.
  private mutating func skipComment(_ tag: Tag) {
    if tag.name == "doc", !tag.arguments.isEmpty {
      problems.append(Problem(.error, "doc takes no arguments", at: source.place(tag.arguments)))
    }
    var depth = 1
    while let open = find("{%", from: position), let close = find("%}", from: open + 2) {
      let (inner, _, after) = inside(open, close)
      let name = Self.tag(in: inner, of: bytes, range: open..<close + 2, trims: (false, false)).name
      position = close + 2
      if name == "raw", tag.name == "comment", let (_, rawEnd, _, _) = endRaw(from: position) {
        position = rawEnd
      }
      if name == tag.name, tag.name == "comment" { depth += 1 }
      if name == tag.name, tag.name == "doc" {
        problems.append(Problem(.error, "doc cannot stand inside doc", at: source.place(inner)))
      }
      if name == "end" + tag.name { depth -= 1 }
      guard depth == 0 else { continue }
      pieces.append(
        .nothing(tag.range.lowerBound..<position, trimsBefore: tag.trimsBefore, trimsAfter: after))
      return
    }
    fail("this \(tag.name) is never closed", "close it with {% end\(tag.name) %}", tag.range.lowerBound)
  }

  private mutating func readRaw(_ tag: Tag) {
    guard let (start, close, before, after) = endRaw(from: position) else {
      return fail("this raw text is never closed", "close it with {% endraw %}", tag.range.lowerBound)
    }
    pieces.append(.nothing(tag.range, trimsBefore: tag.trimsBefore, trimsAfter: tag.trimsAfter))
    if start > position { pieces.append(.text(position..<start)) }
    pieces.append(.nothing(start..<close, trimsBefore: before, trimsAfter: after))
    position = close
  }

  private func endRaw(from start: Int) -> (start: Int, end: Int, before: Bool, after: Bool)? {
    var from = start
    while let open = find("{%", from: from) {
      var index = open + 2
      let before = index < end && bytes[index] == UInt8(ascii: "-")
      if before { index += 1 }
      while index < end, bytes[index].isWhitespace { index += 1 }
      from = open + 2
      guard bytes.has("endraw", at: index) else { continue }
      index += 6
      while index < end, bytes[index].isWhitespace { index += 1 }
      let after = index < end && bytes[index] == UInt8(ascii: "-")
      if after { index += 1 }
      if bytes.has("%}", at: index) { return (open, index + 2, before, after) }
    }
    return nil
  }

  /// A `liquid` tag holds one tag a line; each becomes a tag of its own.
  private mutating func readLines(of tag: Tag) {
    // The whole tag is covered first; its lines are marked inside it.
    pieces.append(.nothing(tag.range, trimsBefore: tag.trimsBefore, trimsAfter: false))
    var depth = 0
    var start = tag.arguments.lowerBound
    while start < tag.arguments.upperBound {
      let stop =
        bytes[start..<tag.arguments.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D }
        ?? tag.arguments.upperBound
      readLine(bytes.trimmed(start..<stop), depth: &depth)
      start = stop + 1
    }
    if depth > 0 { fail("this comment is never closed", "close it with endcomment", tag.range.lowerBound) }
    pieces.append(
      .nothing(tag.range.upperBound..<tag.range.upperBound, trimsBefore: false, trimsAfter: tag.trimsAfter))
  }

  private mutating func readLine(_ line: Range<Int>, depth: inout Int) {
    guard !line.isEmpty else { return }
    let inner = Self.tag(in: line, of: bytes, range: line, trims: (false, false))
    switch inner.name {
    case "comment": depth += 1
    case "endcomment" where depth > 0: depth -= 1
    case "#": break
    case "liquid" where depth == 0: readLine(inner.arguments, depth: &depth)
    default: if depth == 0 { pieces.append(.tag(inner)) }
    }
  }
}

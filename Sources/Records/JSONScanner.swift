/// Why a text is not JSON, and where.
struct JSONFault: Error {
  var range: Range<Int>
  var message: String
  var hint: String?

  init(_ range: Range<Int>, _ message: String, hint: String? = nil) {
    self.range = range
    self.message = message
    self.hint = hint
  }
}

/// Reads the syntax of RFC 8259 into a tape. A byte order mark at the start is passed over, as the RFC allows:
/// office programs write one.
struct JSONScanner {
  /// How deep arrays and objects may stand in each other.
  static let greatestDepth = 128
  /// How large a file may be, in bytes.
  static let greatestSize = 16 * 1024 * 1024

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var nodes: [JSONTape.Node] = []

  static func tape(of bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSONTape {
    guard bytes.count <= greatestSize else {
      throw JSONFault(0..<0, "the file is larger than 16 MiB", hint: "one file holds one person; split it")
    }
    var scanner = JSONScanner(bytes: bytes)
    scanner.nodes.reserveCapacity(bytes.count / 12 + 8)
    try scanner.document()
    return JSONTape(nodes: scanner.nodes)
  }

  private mutating func document() throws(JSONFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw JSONFault(0..<1, "the file is UTF-16", hint: "save it as UTF-8")
    }
    skipSpace()
    guard position < bytes.count else {
      throw JSONFault(0..<0, "the file is empty", hint: "it should begin with {")
    }
    try value(depth: 0)
    skipSpace()
    if position < bytes.count {
      throw fault(
        "there is something after the end of the value",
        hint: "delete it, or look for a bracket closed too early")
    }
  }

  // MARK: values

  private mutating func value(depth: Int) throws(JSONFault) {
    guard position < bytes.count else { throw ended("a value") }
    switch bytes[position] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "-"), 48...57: try number()
    case UInt8(ascii: "t"): try word("true", .isTrue)
    case UInt8(ascii: "f"): try word("false", .isFalse)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw notAValue()
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    let node = try open(.object, depth: depth)
    if !closes(UInt8(ascii: "}")) {
      while true {
        try key()
        try value(depth: depth)
        if try !another(before: UInt8(ascii: "}")) { break }
      }
    }
    close(node)
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    let node = try open(.array, depth: depth)
    if !closes(UInt8(ascii: "]")) {
      while true {
        try value(depth: depth)
        if try !another(before: UInt8(ascii: "]")) { break }
      }
    }
    close(node)
  }

  private mutating func open(_ kind: JSONTape.Kind, depth: Int) throws(JSONFault) -> Int {
    guard depth <= Self.greatestDepth else {
      throw fault(
        "more than \(Self.greatestDepth) brackets stand in each other", hint: "no record is that deep")
    }
    nodes.append(JSONTape.Node(kind: kind, start: Int32(position), end: 0, next: 0))
    position += 1
    skipSpace()
    return nodes.count - 1
  }

  private mutating func close(_ node: Int) {
    nodes[node].end = Int32(position)
    nodes[node].next = Int32(nodes.count)
  }

  private mutating func closes(_ bracket: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == bracket else { return false }
    position += 1
    return true
  }

  private mutating func key() throws(JSONFault) {
    guard position < bytes.count else { throw ended("an object") }
    guard bytes[position] == UInt8(ascii: "\"") else {
      throw fault("a key in double quotes is missing here", hint: "write \"name\": value")
    }
    try string()
    skipSpace()
    guard position < bytes.count else { throw ended("an object") }
    guard bytes[position] == UInt8(ascii: ":") else {
      throw fault("the colon after the key is missing", hint: "write \"name\": value")
    }
    position += 1
    skipSpace()
  }

  /// Whether a comma follows (and another item must), or the bracket closes.
  private mutating func another(before bracket: UInt8) throws(JSONFault) -> Bool {
    var container: String { bracket == UInt8(ascii: "]") ? "a list" : "an object" }
    skipSpace()
    guard position < bytes.count else { throw ended(container) }
    if closes(bracket) { return false }
    guard bytes[position] == UInt8(ascii: ",") else {
      throw fault(
        "a comma is missing before this",
        hint: "items of \(container) are parted by commas")
    }
    let comma = position
    position += 1
    skipSpace()
    if position < bytes.count, bytes[position] == bracket {
      throw JSONFault(
        comma..<comma + 1, "a comma stands before the closing bracket", hint: "delete the comma")
    }
    return true
  }

  // MARK: words and space

  private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) throws(JSONFault) {
    let length = word.utf8CodeUnitCount
    let isHere =
      position + length <= bytes.count
      && (0..<length).allSatisfy { bytes[position + $0] == word.utf8Start[$0] }
    guard isHere else { throw notAValue() }
    append(kind, from: position, to: position + length)
  }

  @inline(__always)
  mutating func append(_ kind: JSONTape.Kind, from start: Int, to end: Int) {
    // No file is so large that a place in it needs more than 32 bits.
    nodes.append(
      JSONTape.Node(
        kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        next: Int32(truncatingIfNeeded: nodes.count + 1)))
    position = end
  }

  @inline(__always)
  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  // MARK: faults

  func fault(_ message: String, hint: String? = nil) -> JSONFault {
    JSONFault(position..<position + 1, message, hint: hint)
  }

  func ended(_ inside: String) -> JSONFault {
    JSONFault(
      bytes.count..<bytes.count, "the file ends in the middle of \(inside)",
      hint: "it was cut off, or a closing bracket is missing; save or copy it again")
  }

  private func notAValue() -> JSONFault {
    switch bytes[position] {
    case UInt8(ascii: "'"): fault("text stands in single quotes", hint: "use double quotes")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): fault("JSON has no comments", hint: "delete the comment")
    case 0x80...:
      fault(
        "a curly quote or other letter stands where a value should",
        hint: "text stands in plain double quotes \"…\"")
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      fault("a number does not begin like this", hint: "write 0.5, not .5 or +0.5")
    default:
      fault(
        "this is not a value",
        hint: "a value is text in double quotes, a number, true, false, a list or an object")
    }
  }
}

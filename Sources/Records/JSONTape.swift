/// The syntax of one JSON text as a flat list: each value is one node, followed by its children.
///
/// A flat list is read far faster than a tree of allocations: the reader of typed values walks it once and makes
/// only the values that the declaration asks for.
struct JSONTape {
  enum Kind: UInt8 { case null, isTrue, isFalse, number, string, array, object }

  struct Node {
    var kind: Kind
    /// Whether a string needs its escapes undone.
    var hasEscapes = false
    /// Whether a string holds anything but printable ASCII.
    var isPlain = true
    /// Where the value stands in the file, in bytes; a string's quotes and an object's braces included.
    var start: Int32
    var end: Int32
    /// The index of the node after this value and all its children.
    var next: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Keys of objects are string nodes, each followed by its value.
  let nodes: [Node]
}

extension UnsafeBufferPointer<UInt8> {
  /// The text of a string node, escapes undone. The scanner has checked that it is well formed.
  func text(of node: JSONTape.Node) -> String {
    let inner = letters(of: node)
    return node.hasEscapes ? inner.unescaped : String(decoding: inner, as: UTF8.self)
  }

  /// The bytes of a string node between its quotes, as written.
  @inline(__always)
  func letters(of node: JSONTape.Node) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[Int(node.start) + 1..<Int(node.end) - 1])
  }

  /// The digits of a number node, as written.
  func digits(of node: JSONTape.Node) -> String {
    String(decoding: self[node.range], as: UTF8.self)
  }

  private var unescaped: String {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      if self[index] == UInt8(ascii: "\\") {
        index += appendEscape(at: index + 1, to: &result)
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends what the escape after a backslash stands for and returns how many bytes it took, backslash included.
  private func appendEscape(at index: Int, to result: inout [UInt8]) -> Int {
    switch self[index] {
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "u"): return appendScalar(at: index + 1, to: &result)
    default: result.append(self[index])
    }
    return 2
  }

  private func appendScalar(at index: Int, to result: inout [UInt8]) -> Int {
    var value = hex(at: index)
    var taken = 6
    if 0xD800...0xDBFF ~= value, index + 10 <= count {
      value = 0x10000 + (value - 0xD800) << 10 + (hex(at: index + 6) - 0xDC00)
      taken = 12
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result += Array(String(Character(scalar)).utf8)
    return taken
  }

  /// The value of four hexadecimal digits, which the scanner has checked.
  func hex(at index: Int) -> UInt32 {
    self[index..<index + 4].reduce(0) { $0 << 4 | UInt32(hexadecimal($1) ?? 0) }
  }
}

/// The value of a hexadecimal digit.
func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: byte - 48
  case 65...70: byte - 55
  case 97...102: byte - 87
  default: nil
  }
}

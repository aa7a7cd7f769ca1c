import Diagnostics

/// One value of a JSON text with its place.
public struct JSONNode: Sendable {
  /// What the value is. Numbers keep their digits: `2.50` stays `2.50`.
  public indirect enum Kind: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// One key of an object with its value; keys may repeat, in the order of the file.
  public struct Member: Sendable {
    /// The key, escapes undone.
    public let key: String
    /// Where the key stands, in bytes, quotes included.
    public let keyRange: Range<Int>
    /// What stands after the colon.
    public let value: JSONNode
  }

  /// What the value is.
  public let kind: Kind
  /// Where the value stands in the file, in bytes.
  public let range: Range<Int>

  /// The value of the first member of that key, when this is an object that has it.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// The syntax of JSON, RFC 8259.
public enum JSON {
  /// Reads one JSON text: UTF-8, at most 128 levels and 16 MiB. Duplicate keys are kept; only the reader of typed
  /// values refuses them.
  public static func parse(_ source: SourceText) throws(Problems) -> JSONNode {
    let tape = try tape(of: source)
    return source.bytes.withUnsafeBufferPointer { bytes in node(0, of: tape, bytes) }
  }

  static func tape(of source: SourceText) throws(Problems) -> JSONTape {
    let result = source.bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONFault) in try JSONScanner.tape(of: bytes) }
    }
    switch result {
    case .success(let tape): return tape
    case .failure(let fault):
      throw Problems(Problem(.error, fault.message, hint: fault.hint, at: source.place(fault.range)))
    }
  }

  private static func node(_ index: Int, of tape: JSONTape, _ bytes: UnsafeBufferPointer<UInt8>) -> JSONNode {
    let node = tape.nodes[index]
    let kind: JSONNode.Kind =
      switch node.kind {
      case .null: .null
      case .isTrue: .bool(true)
      case .isFalse: .bool(false)
      case .number: .number(bytes.digits(of: node))
      case .string: .string(bytes.text(of: node))
      case .array: .array(items(of: index, of: tape, bytes))
      case .object: .object(members(of: index, of: tape, bytes))
      }
    return JSONNode(kind: kind, range: node.range)
  }

  private static func items(
    of index: Int, of tape: JSONTape, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [JSONNode] {
    var items: [JSONNode] = []
    var child = index + 1
    while child < tape.nodes[index].next {
      items.append(node(child, of: tape, bytes))
      child = Int(tape.nodes[child].next)
    }
    return items
  }

  private static func members(
    of index: Int, of tape: JSONTape, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var key = index + 1
    while key < tape.nodes[index].next {
      members.append(
        JSONNode.Member(
          key: bytes.text(of: tape.nodes[key]), keyRange: tape.nodes[key].range,
          value: node(key + 1, of: tape, bytes)))
      key = Int(tape.nodes[key + 1].next)
    }
    return members
  }
}

import Diagnostics
import Records

/// A JSON text that can be changed value by value.
indirect enum JSONTree: Sendable {
  /// A text, a number or a word, as it is written.
  case leaf(String)
  case array([JSONTree])
  case object([(key: String, value: JSONTree)])

  /// Reads a text; nil for what is no JSON.
  init?(_ bytes: [UInt8]) {
    guard let node = try? JSON.parse(SourceText(path: "", bytes: bytes)) else { return nil }
    self.init(node)
  }

  private init(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .leaf("null")
    case .bool(let bool): self = .leaf(bool ? "true" : "false")
    case .number(let written): self = .leaf(written)
    case .string(let text): self = .text(text)
    case .array(let items): self = .array(items.map(JSONTree.init))
    case .object(let members): self = .object(members.map { ($0.key, JSONTree($0.value)) })
    }
  }

  static func text(_ text: String) -> JSONTree { .leaf(JSONText.quoted(text)) }

  /// The text that it is, in quotes and escaped; nil for all else.
  var quoted: String? {
    guard case .leaf(let written) = self, written.hasPrefix("\"") else { return nil }
    return written
  }

  /// As it stands in a file.
  var written: String {
    switch self {
    case .leaf(let written): written
    case .array(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.key) + ":" + $0.value.written }.joined(separator: ",\n") + "}"
    }
  }

  /// How many values it holds, itself among them.
  var count: Int {
    switch self {
    case .leaf: 1
    case .array(let items): items.reduce(1) { $0 + $1.count }
    case .object(let members): members.reduce(1) { $0 + $1.value.count }
    }
  }

  /// The values in it, those that hold others before what they hold.
  var all: [JSONTree] {
    switch self {
    case .leaf: [self]
    case .array(let items): [self] + items.flatMap(\.all)
    case .object(let members): [self] + members.flatMap(\.value.all)
    }
  }

  /// The same with the value of a number in `all` changed.
  func changing(_ index: Int, _ change: (JSONTree) -> JSONTree) -> JSONTree {
    var left = index
    return changing(&left, change)
  }

  private func changing(_ left: inout Int, _ change: (JSONTree) -> JSONTree) -> JSONTree {
    if left == 0 {
      left = -1
      return change(self)
    }
    guard left > 0 else { return self }
    left -= 1
    switch self {
    case .leaf: return self
    case .array(let items): return .array(items.map { $0.changing(&left, change) })
    case .object(let members): return .object(members.map { ($0.key, $0.value.changing(&left, change)) })
    }
  }
}

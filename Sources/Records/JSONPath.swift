import Diagnostics

/// The path of a value in a file, as `visits[2].start`, and the way back from a path to its place.
extension UnsafeBufferPointer<JSONTape.Node> {
  /// The path to a node, or to the value of a key node.
  func path(to target: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> [PathStep] {
    var path: [PathStep] = []
    var parent = 0
    while parent < target, let child = child(of: parent, holding: target) {
      path.append(self[parent].kind == .object ? .key(bytes.text(of: self[child.key])) : .index(child.index))
      parent = child.value
      if target == child.key { break }
    }
    return path
  }

  private func child(of parent: Int, holding target: Int) -> (key: Int, value: Int, index: Int)? {
    let isObject = self[parent].kind == .object
    var key = parent + 1
    var index = 0
    while key < self[parent].next {
      let value = isObject ? key + 1 : key
      let next = Int(self[value].next)
      if target < next { return (key, value, index) }
      key = next
      index += 1
    }
    return nil
  }

  /// The node at a path, or of its nearest parent that stands in the file.
  func node(at steps: [PathStep], _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var node = 0
    for step in steps {
      guard let next = child(of: node, at: step, bytes) else { return node }
      node = next
    }
    return node
  }

  private func child(of parent: Int, at step: PathStep, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var key = parent + 1
    var index = 0
    while key < self[parent].next {
      switch (step, self[parent].kind) {
      case (.key(let name), .object):
        if bytes.holds(name, self[key]) { return key + 1 }
        key = Int(self[key + 1].next)
      case (.index(let wanted), .array):
        if index == wanted { return key }
        key = Int(self[key].next)
        index += 1
      default: return nil
      }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a key has this name. Keys are compared as they stand: only those with escapes are undone first.
  func holds(_ name: String, _ key: JSONTape.Node) -> Bool {
    guard !key.hasEscapes else { return text(of: key) == name }
    let letters = letters(of: key)
    guard letters.count == name.utf8.count else { return false }
    return name.utf8.withContiguousStorageIfAvailable { letters.elementsEqual($0) }
      ?? letters.elementsEqual(name.utf8)
  }
}

/// One step of a path inside a record.
public enum PathStep: Sendable, Hashable {
  /// Into the field of an object.
  case key(String)
  /// Into a list, counted from 0.
  case index(Int)
}

extension PathStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Into the field of that name.
  public init(stringLiteral name: String) { self = .key(name) }
  /// Into the item of that index.
  public init(integerLiteral index: Int) { self = .index(index) }
}

extension [PathStep] {
  /// The path as it is shown: `visits[2].start`.
  public var path: String {
    reduce(into: "") { path, step in
      switch step {
      case .key(let key):
        if !path.isEmpty { path += "." }
        path += key
      case .index(let index):
        path += "["
        path += String(index)
        path += "]"
      }
    }
  }
}

extension JSON {
  /// The places of paths in a file that has been read before; a path that does not stand in the file has the place
  /// of its nearest parent that does. Nil when the file is not JSON.
  public static func places(of paths: [[PathStep]], in source: SourceText) -> [Place]? {
    (try? tape(of: source)).map { ReadSource(source, tape: $0).places(of: paths) }
  }
}

/// A file that has been read, and where each of its values stands: who talks about a value later need not read the
/// file again.
public struct ReadSource: Sendable {
  private let source: SourceText
  private let tape: JSONTape

  init(_ source: SourceText, tape: JSONTape) {
    self.source = source
    self.tape = tape
  }

  /// A text that was read from this file, as it stands in the values: escapes undone, letters composed.
  public func text(_ text: ReadText) -> String {
    source.bytes.withUnsafeBufferPointer { bytes in
      let node = tape.nodes[Int(text.node)]
      return node.isPlain ? bytes.text(of: node) : bytes.text(of: node).composed
    }
  }

  /// Shows the letters of texts that were read from this file one after the other, as they stand in the values. Nearly
  /// all stand in the file just so, and are shown there.
  public func show(_ texts: [ReadText], to look: (ReadText, UnsafeBufferPointer<UInt8>) -> Void) {
    source.bytes.withUnsafeBufferPointer { bytes in
      tape.nodes.withUnsafeBufferPointer { nodes in
        for text in texts {
          let node = nodes[Int(text.node)]
          if node.isPlain {
            look(text, bytes.letters(of: node))
          } else {
            var composed = bytes.text(of: node).composed
            composed.withUTF8 { look(text, $0) }
          }
        }
      }
    }
  }

  /// The path to a text that was read from this file.
  public func path(to text: ReadText) -> [PathStep] {
    source.bytes.withUnsafeBufferPointer { bytes in
      tape.nodes.withUnsafeBufferPointer { $0.path(to: Int(text.node), bytes) }
    }
  }

  /// The places of paths; a path that does not stand in the file has the place of its nearest parent that does.
  public func places(of paths: [[PathStep]]) -> [Place] {
    source.bytes.withUnsafeBufferPointer { bytes in
      tape.nodes.withUnsafeBufferPointer { nodes in
        paths.map { path in
          let found = nodes[nodes.node(at: path, bytes)]
          let isLong = found.kind == .object || found.kind == .array
          return isLong ? source.place(at: Int(found.start)) : source.place(found.range)
        }
      }
    }
  }
}

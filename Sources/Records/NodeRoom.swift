/// The nodes of a tape while it is written. An array would ask at each node whether somebody shares it; a record has
/// thousands of them, so they stand in room of their own until the last one is there.
struct NodeRoom {
  private var nodes: UnsafeMutablePointer<JSONTape.Node>
  private var capacity: Int
  private(set) var count = 0

  /// Room for some nodes, which grows when there are more. Whoever asks for it gives it back or keeps the nodes.
  init(for capacity: Int) {
    self.capacity = capacity
    nodes = .allocate(capacity: capacity)
  }

  subscript(index: Int) -> JSONTape.Node {
    get { nodes[index] }
    nonmutating _modify { yield &nodes[index] }
  }

  @inline(__always)
  mutating func append(_ node: JSONTape.Node) {
    if count == capacity { grow() }
    (nodes + count).initialize(to: node)
    count += 1
  }

  private mutating func grow() {
    let larger = NodeRoom(for: capacity * 2)
    larger.nodes.moveInitialize(from: nodes, count: count)
    giveBack()
    nodes = larger.nodes
    capacity = larger.capacity
  }

  func giveBack() { nodes.deallocate() }

  /// The nodes, which keep the room from here on.
  func kept() -> KeptNodes { KeptNodes(UnsafeBufferPointer(start: nodes, count: count)) }
}

/// All nodes of a tape. They are never written again, so that whoever holds them may read them at any time.
final class KeptNodes: @unchecked Sendable {
  private let nodes: UnsafeBufferPointer<JSONTape.Node>

  fileprivate init(_ nodes: UnsafeBufferPointer<JSONTape.Node>) { self.nodes = nodes }

  deinit { nodes.deallocate() }

  func withUnsafeBufferPointer<Result>(
    _ read: (UnsafeBufferPointer<JSONTape.Node>) -> Result
  ) -> Result {
    withExtendedLifetime(self) { read(nodes) }
  }

  subscript(index: Int) -> JSONTape.Node { withUnsafeBufferPointer { $0[index] } }
}

/// Numbers that look thrown: those that given bytes hold, and when they are used up, or without any, a row that always
/// goes on in the same way.
struct FuzzDice {
  private var bytes: ArraySlice<UInt8>
  private var state: UInt64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
    state = 0x9E37_79B9_7F4A_7C15
  }

  init(seed: UInt32) {
    bytes = []
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// Whether given bytes are left.
  var hasBytes: Bool { !bytes.isEmpty }

  private mutating func next() -> UInt64 {
    if let byte = bytes.popFirst() { return UInt64(byte) | UInt64(bytes.first ?? 0) << 8 }
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  /// A number from 0 to one less than this.
  mutating func number(below count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  /// One of these; there must be some.
  mutating func one<Item>(of items: [Item]) -> Item { items[number(below: items.count)] }

  /// Whether it is the one case in so many.
  mutating func isOne(in count: Int) -> Bool { number(below: count) == 0 }
}

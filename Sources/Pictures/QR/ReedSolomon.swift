/// Reed–Solomon codes over the 256 elements of ISO/IEC 18004: x⁸ + x⁴ + x³ + x² + 1, whose root is 2.
struct ReedSolomon {
  /// The generator polynomial below its leading 1, the highest power first.
  private let generator: [UInt8]

  /// A code with so many codewords of correction.
  init(corrections count: Int) {
    // (x - 1)(x - 2)(x - 4)…, a factor at a time.
    var generator = [UInt8](repeating: 0, count: count)
    generator[count - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<count {
      for index in generator.indices {
        generator[index] = Self.product(generator[index], root)
        if index + 1 < count { generator[index] ^= generator[index + 1] }
      }
      root = Self.product(root, 2)
    }
    self.generator = generator
  }

  /// The corrections of a block: what is left of it, raised by their number, over the generator.
  func corrections(of block: some Sequence<UInt8>) -> [UInt8] {
    var left = [UInt8](repeating: 0, count: generator.count)
    for word in block {
      let factor = word ^ left.removeFirst()
      left.append(0)
      for index in left.indices { left[index] ^= Self.product(generator[index], factor) }
    }
    return left
  }

  /// The product of two elements.
  static func product(_ first: UInt8, _ second: UInt8) -> UInt8 {
    var product = 0
    for bit in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7) * 0x11D
      if second >> bit & 1 == 1 { product ^= Int(first) }
    }
    return UInt8(product)
  }
}

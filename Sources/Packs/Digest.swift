/// SHA-256 (FIPS 180-4), by which a copy remembers what it was made from.
struct Digest: Hashable {
  /// 64 hexadecimal digits in small letters.
  let text: String

  /// The digest of some bytes.
  init(of bytes: [UInt8]) {
    var state = Self.start
    let blocks = Self.padded(bytes)
    for start in stride(from: 0, to: blocks.count, by: 64) {
      Self.mix(blocks[start..<start + 64], into: &state)
    }
    text = state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// A one bit, zeros, and the length in bits, so that whole blocks of 64 bytes come out.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = (119 - bytes.count % 64) % 64
    let length = UInt64(bytes.count) * 8
    return bytes + [0x80] + Array(repeating: 0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
      block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (old, new) = (words[index - 15], words[index - 2])
      let low = old.turned(7) ^ old.turned(18) ^ old >> 3
      let high = new.turned(17) ^ new.turned(19) ^ new >> 10
      words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
    }
    var turn = state
    for index in 0..<64 { Self.round(&turn, words[index] &+ constants[index]) }
    for index in 0..<8 { state[index] &+= turn[index] }
  }

  private static func round(_ turn: inout [UInt32], _ word: UInt32) {
    let (a, e) = (turn[0], turn[4])
    let choice = e & turn[5] ^ ~e & turn[6]
    let most = a & turn[1] ^ a & turn[2] ^ turn[1] & turn[2]
    let first = turn[7] &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ choice &+ word
    let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ most
    turn = [first &+ second, a, turn[1], turn[2], turn[3] &+ first, e, turn[5], turn[6]]
  }

  /// The first 32 bits of the fractions of the square roots of the first 8 primes.
  private static let start: [UInt32] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}

extension UInt32 {
  fileprivate func turned(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}

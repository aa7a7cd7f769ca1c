/// SHA-256 (FIPS 180-4), by which a file is known to be the same as before.
package enum SHA256 {
  /// The digest of some bytes, 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String { hexadecimal(of: bytes[...]) }

  /// The digest of a part of some bytes.
  package static func hexadecimal(of bytes: ArraySlice<UInt8>) -> String {
    var state = State()
    let whole = bytes.count / 64 * 64
    let rest = bytes.dropFirst(whole) + padding(for: bytes.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      bytes.withUnsafeBufferPointer { bytes in
        for start in stride(from: 0, to: whole, by: 64) {
          state.add(UnsafeBufferPointer(rebasing: bytes[start..<start + 64]), using: words)
        }
      }
      rest.withUnsafeBufferPointer { rest in
        for start in stride(from: 0, to: rest.count, by: 64) {
          state.add(UnsafeBufferPointer(rebasing: rest[start..<start + 64]), using: words)
        }
      }
    }
    return state.hexadecimal
  }

  /// A one, zeros, and the length in bits, so that whole blocks come of it (§5.1.1).
  private static func padding(for count: Int) -> [UInt8] {
    let zeros = (119 - count % 64) % 64
    let bits = UInt64(count) * 8
    return [0x80] + [UInt8](repeating: 0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
  }

  /// The eight words that a message is folded into; at first the square roots of the first eight primes (§5.3.3).
  private struct State {
    private var a: UInt32 = 0x6A09_E667
    private var b: UInt32 = 0xBB67_AE85
    private var c: UInt32 = 0x3C6E_F372
    private var d: UInt32 = 0xA54F_F53A
    private var e: UInt32 = 0x510E_527F
    private var f: UInt32 = 0x9B05_688C
    private var g: UInt32 = 0x1F83_D9AB
    private var h: UInt32 = 0x5BE0_CD19

    /// One block (§6.2.2). The words are room to work in.
    mutating func add(_ block: UnsafeBufferPointer<UInt8>, using words: UnsafeMutableBufferPointer<UInt32>) {
      for index in 0..<16 {
        let at = 4 * index
        words[index] =
          UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
          | UInt32(block[at + 3])
      }
      for index in 16..<64 {
        let (x, y) = (words[index - 15], words[index - 2])
        let first = turned(x, 7) ^ turned(x, 18) ^ x >> 3
        let second = turned(y, 17) ^ turned(y, 19) ^ y >> 10
        words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
      }
      let before = self
      for index in 0..<64 {
        let choice = e & f ^ ~e & g
        let majority = a & b ^ a & c ^ b & c
        let turnedE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
        let first = h &+ turnedE &+ choice &+ SHA256.constants[index] &+ words[index]
        let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
      (a, b, c, d) = (a &+ before.a, b &+ before.b, c &+ before.c, d &+ before.d)
      (e, f, g, h) = (e &+ before.e, f &+ before.f, g &+ before.g, h &+ before.h)
    }

    var hexadecimal: String {
      [a, b, c, d, e, f, g, h].map { word in
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
    }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2).
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

private func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

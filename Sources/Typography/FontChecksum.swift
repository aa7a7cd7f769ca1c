import Diagnostics

/// Whether a font file is as its maker left it. FreeType and cairo read fonts too, and believe what they read: a damaged
/// file must not come so far.
public enum FontChecksum {
  /// What is wrong with a file, or nil.
  ///
  /// All 32-bit words of a file, the adjustment in its `head` among them, add up to one fixed number (OpenType 1.9,
  /// `head`, checksumAdjustment).
  public static func problem(with name: String, _ bytes: [UInt8]) -> Problem? {
    do throws(FontFault) {
      _ = try FontFile(bytes).required("head")
      return sum(of: bytes) == magic ? nil : damaged(name, "its bytes are not those that it was made with")
    } catch { return damaged(name, error.message) }
  }

  private static let magic: UInt32 = 0xB1B0_AFBA

  private static func damaged(_ name: String, _ what: String) -> Problem {
    Problem(
      .error, "the font \(name) is damaged: \(what)", hint: "copy the Fonts folder of the release again")
  }

  private static func sum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      var sum: UInt32 = 0
      let words = bytes.count / 4
      for word in 0..<words {
        sum &+= UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4 * word, as: UInt32.self))
      }
      for place in 4 * words..<bytes.count { sum &+= UInt32(bytes[place]) << UInt32(24 - 8 * (place % 4)) }
      return sum
    }
  }
}

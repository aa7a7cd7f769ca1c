/// What a record's text may not do to a page: move lines, turn letters round, or smuggle in control characters.
enum HostileText {
  /// Whether a text can stand on the page byte for byte.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte < 0x20 || byte == 0x7F { return false }
        // C1 controls, and the block with line separators and signs of direction.
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return false }
        if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 {
          return isHarmless(bytes, from: index)
        }
      }
      return true
    }
  }

  /// The slow look, for texts with typographic signs.
  private static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return false }
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return false }
      guard byte == 0xE2, index + 2 < bytes.count else { continue }
      if bytes[index + 1] == 0x80, (0xA8...0xAE).contains(bytes[index + 2]) { return false }
      if bytes[index + 1] == 0x81, (0xA0...0xAF).contains(bytes[index + 2]), bytes[index + 2] != 0xA0 {
        return false
      }
    }
    return true
  }

  /// The paragraphs of a text: blank lines part them, other white space is a space, signs of direction go.
  static func paragraphs(of text: String) -> [String] {
    var result: [String] = []
    var current = String.UnicodeScalarView()
    var newlines = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x2028, 0x2029:
        newlines += scalar.value == 0x2029 ? 2 : 1
        if newlines >= 2, !current.isEmpty {
          result.append(trimmed(current))
          current = String.UnicodeScalarView()
        }
        if current.last != " ", !current.isEmpty { current.append(" ") }
      case 0x09, 0x0B, 0x0C, 0x0D, 0x20:
        if newlines == 0 || current.last != " " { current.append(" ") }
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2061...0x206F: continue
      default:
        newlines = 0
        current.append(scalar)
      }
    }
    result.append(trimmed(current))
    return result.filter { !$0.isEmpty }
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    var scalars = scalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

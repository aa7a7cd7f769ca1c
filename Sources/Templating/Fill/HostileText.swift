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

  /// The lines of a text. One empty line parts two paragraphs, however many there were; other white space is a space,
  /// and signs of direction go.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var current = String.UnicodeScalarView()
    func end() {
      let line = trimmed(current)
      current = String.UnicodeScalarView()
      if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
    }
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      switch scalar.value {
      case 0x0A where before == "\r": continue
      case 0x0A, 0x0D, 0x2028: end()
      case 0x2029:
        end()
        end()
      case 0x09, 0x0B, 0x0C, 0x20: if !current.isEmpty { current.append(" ") }
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2061...0x206F: continue
      default: current.append(scalar)
      }
    }
    end()
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The same on one line.
  static func oneLine(_ text: String) -> String {
    lines(of: text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    var scalars = scalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

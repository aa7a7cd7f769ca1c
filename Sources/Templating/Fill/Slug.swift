/// The ids of headings.
enum Slug {
  /// "My week" as `my-week`: small letters and digits, joined by hyphens.
  static func slug(_ words: String) -> String {
    let result = words.utf8.allSatisfy { $0 < 0x80 } ? plain(words) : spelled(words)
    return result.isEmpty ? "section" : result
  }

  /// Most headings are plain letters, and are filled once a visit and need.
  private static func plain(_ words: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(words.utf8.count)
    var isOpen = false
    for byte in words.utf8 where byte != UInt8(ascii: "'") {
      guard byte.isLetter || byte.isDigit else {
        isOpen = true
        continue
      }
      if isOpen, !result.isEmpty { result.append(UInt8(ascii: "-")) }
      result.append(byte.isLetter ? byte | 0x20 : byte)
      isOpen = false
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func spelled(_ words: String) -> String {
    var result = ""
    var isOpen = false
    for scalar in words.lowercased().unicodeScalars where scalar != "'" && scalar != "’" {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        isOpen = true
        continue
      }
      if isOpen, !result.isEmpty { result += "-" }
      result.unicodeScalars.append(scalar)
      isOpen = false
    }
    return result
  }
}

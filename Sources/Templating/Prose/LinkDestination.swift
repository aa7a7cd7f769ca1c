/// The target of a link, `(address "title")`.
enum LinkDestination {
  /// Reads a target at an offset; nil when there is none. The offset after it is returned with it.
  static func read(_ bytes: [UInt8], at start: Int) -> (address: String, title: String?, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var index = skipSpace(bytes, start + 1)
    guard let (address, afterAddress) = address(bytes, at: index) else { return nil }
    index = skipSpace(bytes, afterAddress)
    var title: String?
    if index > afterAddress, let (text, afterTitle) = self.title(bytes, at: index) {
      title = text
      index = skipSpace(bytes, afterTitle)
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")") else { return nil }
    return (address, title, index + 1)
  }

  private static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
    return index
  }

  private static func address(_ bytes: [UInt8], at start: Int) -> (String, Int)? {
    if start < bytes.count, bytes[start] == UInt8(ascii: "<") { return pointed(bytes, at: start) }
    var index = start
    var depth = 0
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x7F {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1].isPunctuation {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    guard depth == 0 else { return nil }
    return (unescaped(bytes[start..<index]), index)
  }

  private static func pointed(_ bytes: [UInt8], at start: Int) -> (String, Int)? {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == 0x0A || bytes[index] == UInt8(ascii: "<") { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { return nil }
    return (unescaped(bytes[start + 1..<index]), index + 1)
  }

  private static func title(_ bytes: [UInt8], at start: Int) -> (String, Int)? {
    guard start < bytes.count else { return nil }
    let open = bytes[start]
    guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(open) else { return nil }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    var index = start + 1
    while index < bytes.count, bytes[index] != close {
      if open == UInt8(ascii: "("), bytes[index] == open { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { return nil }
    return (unescaped(bytes[start + 1..<index]), index + 1)
  }

  /// Text with its backslashes and entities resolved.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1].isPunctuation {
        result.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == UInt8(ascii: "&"), let (text, length) = Entity.text(in: bytes, at: index) {
        result += Array(text.utf8)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// An address in pointed brackets, `<https://example.org>` or `<name@example.org>`.
enum Autolink {
  /// The most bytes of an address between angle brackets; browsers take about as many.
  private static let longest = 4000

  static func read(_ bytes: [UInt8], at start: Int) -> (address: String, text: String, length: Int)? {
    // Reading ends at the first sign that no address holds, and at a length that none has: a page of `<` is
    // passed over in one go.
    let rest = bytes[(start + 1)..<min(bytes.count, start + longest)]
    let inside = rest.prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") && $0 < Mask.tagMark
    }
    let close = inside.endIndex
    guard !inside.isEmpty, close < rest.endIndex, bytes[close] == UInt8(ascii: ">") else { return nil }
    let text = String(decoding: inside, as: UTF8.self)
    if isAddress(inside) { return (text, text, close + 1 - start) }
    return isMail(inside) ? ("mailto:" + text, text, close + 1 - start) : nil
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, first.isLetter else {
      return false
    }
    let scheme = bytes[bytes.startIndex..<colon]
    return (2...32).contains(scheme.count)
      && scheme.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
    return parts[0].allSatisfy { $0 != UInt8(ascii: "\\") }
      && parts[1].allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x2E }
  }
}

/// A character written by name or number, `&nbsp;` or `&#160;`.
enum Entity {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "ccedil": "ç", "ntilde": "ñ",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "pound": "£", "euro": "€", "deg": "°", "frac12": "½", "frac14": "¼", "frac34": "¾", "times": "×",
    "middot": "·", "bull": "•", "AElig": "Æ", "Dcaron": "Ď", "shy": "\u{AD}", "sect": "§", "para": "¶",
  ]

  static func text(in bytes: [UInt8], at start: Int) -> (text: String, length: Int)? {
    let limit = min(bytes.count, start + 34)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")), close > start + 1 else {
      return nil
    }
    let name = String(decoding: bytes[start + 1..<close], as: UTF8.self)
    let length = close + 1 - start
    guard name.hasPrefix("#") else { return named[name].map { ($0, length) } }
    let isHex = name.dropFirst().first == "x" || name.dropFirst().first == "X"
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard !digits.isEmpty, digits.count <= (isHex ? 6 : 7), digits.allSatisfy({ $0.isHexDigit }),
      let value = UInt32(digits, radix: isHex ? 16 : 10)
    else { return nil }
    let scalar = value == 0 ? nil : UnicodeScalar(value)
    return (scalar.map { String(Character($0)) } ?? "\u{FFFD}", length)
  }
}

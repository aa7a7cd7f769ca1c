import Foundation

/// Characters that have no place in a printed text.
enum Unprintable {
  /// What to say about the first such character, or nil.
  static func fault(in text: String, isOneLine: Bool) -> (message: String, hint: String)? {
    for scalar in text.unicodeScalars where !isPrintable(scalar, isOneLine: isOneLine) {
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}":
        return ("a line break stands in a text of one line", "write it on one line")
      case "\u{FFFD}":
        return ("a letter was lost when this text was converted (U+FFFD)", "type the text again")
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        return (
          "a character that cannot be printed stands in the text (U+\(padded))",
          "delete it, or type the text again"
        )
      }
    }
    return nil
  }

  /// Direction overrides are refused too: they can make a dose read in another order than it is stored.
  private static func isPrintable(_ scalar: Unicode.Scalar, isOneLine: Bool) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: !isOneLine
    case 0x09: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0x2028, 0x2029: !isOneLine
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFD: false
    default: scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}

extension String {
  /// The text in Unicode's composed form (NFC), so that a letter and its accent are one glyph. Letters below U+0300
  /// are composed already, which spares nearly every text the pass.
  var composed: String {
    unicodeScalars.allSatisfy { $0.value < 0x300 || 0x2010...0x2027 ~= $0.value }
      ? self : precomposedStringWithCanonicalMapping
  }
}

extension TextKind {
  /// Whether the text is made of digits, so that a number in its place has lost its quotes.
  var isDigits: Bool { self == .phone || self == .nhsNumber || self == .snomed }

  /// What is wrong with a text of this kind, or nil.
  func fault(in text: String) -> (message: String, hint: String)? {
    switch self {
    case .line, .prose, .dose: nil
    case .phone:
      text.isPhone ? nil : ("this is not a phone number", "write digits and spaces: \"01632 960120\"")
    case .email: text.isEmail ? nil : ("this is not an email address", "write name@example.org")
    case .postcode: text.isPostcode ? nil : ("this is not a UK postcode", "write it like \"SG99 9ZZ\"")
    case .picture:
      text.isIdentifier ? nil : ("this is not a picture's name", "use small letters, digits and hyphens")
    case .nhsNumber:
      text.filter { $0 != " " }.isDigits(10)
        ? nil : ("the number does not have 10 digits", "write it as \"999 012 3454\"")
    case .snomed:
      text.isDigits(6...18)
        ? nil : ("this is not a SNOMED CT code", "a code has 6 to 18 digits, in double quotes")
    case .language:
      text.isLanguage
        ? nil : ("this is not a language tag", "write \"en\", \"cy\", \"ig\" or the like (BCP 47)")
    case .identifier:
      text.isIdentifier
        ? nil
        : (
          "this is not an id",
          "begin with a letter or digit, then letters, digits, hyphens and dots, at most 64"
        )
    case .colour: text.isColour ? nil : ("this is not a colour", "write it as \"#1D4F91\"")
    }
  }
}

extension String {
  fileprivate func isDigits(_ count: Int) -> Bool { isDigits(count...count) }

  fileprivate func isDigits(_ count: ClosedRange<Int>) -> Bool {
    count.contains(utf8.count) && utf8.allSatisfy { 48...57 ~= $0 }
  }

  /// Short numbers (111, 999, 101) are phone numbers as well.
  fileprivate var isPhone: Bool {
    let allowed = utf8.allSatisfy { 48...57 ~= $0 || " ()-".utf8.contains($0) || $0 == UInt8(ascii: "+") }
    return allowed && (3...15).contains(utf8.count { 48...57 ~= $0 })
      && !utf8.dropFirst().contains(UInt8(ascii: "+"))
  }

  fileprivate var isEmail: Bool {
    let dot = UInt8(ascii: ".")
    guard let at = utf8.firstIndex(of: UInt8(ascii: "@")), at > utf8.startIndex else { return false }
    let domain = utf8[utf8.index(after: at)...]
    return domain.contains(dot) && domain.first != dot && domain.last != dot
      && !domain.contains(UInt8(ascii: "@")) && !utf8.contains(UInt8(ascii: " "))
  }

  /// One or two letters, a digit, perhaps a letter or digit, a space, a digit, two letters.
  fileprivate var isPostcode: Bool {
    let halves = uppercased().split(separator: " ")
    guard halves.count == 2, halves[1].utf8.count == 3, (2...4).contains(halves[0].utf8.count) else {
      return false
    }
    let shape = { (part: Substring) in
      String(part.utf8.map { 48...57 ~= $0 ? "9" : 65...90 ~= $0 ? "A" : "?" }.joined())
    }
    return shape(halves[1]) == "9AA"
      && ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(shape(halves[0]))
  }

  fileprivate var isLanguage: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
    return first.utf8.allSatisfy { 97...122 ~= $0 | 0x20 }
      && parts.dropFirst().allSatisfy {
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isLetterOrDigit)
      }
  }

  /// Ids become names of folders, so nothing that could lead out of one is an id.
  fileprivate var isIdentifier: Bool {
    var before = UInt8(ascii: ".")
    for byte in utf8 {
      let isJoint = byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      guard byte.isLetterOrDigit || (isJoint && before != UInt8(ascii: ".")) else { return false }
      before = byte
    }
    return (1...64).contains(utf8.count)
  }

  fileprivate var isColour: Bool {
    utf8.count == 7 && utf8.first == UInt8(ascii: "#")
      && utf8.dropFirst().allSatisfy { hexadecimal($0) != nil }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { 97...122 ~= self | 0x20 || 48...57 ~= self }
}

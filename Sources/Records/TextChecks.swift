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
        let isUnseen = scalar.properties.generalCategory == .format
        return (
          isUnseen
            ? "a mark that nobody can see stands in the text (U+\(padded))"
            : "a character that cannot be printed stands in the text (U+\(padded))",
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
    case 0x200C...0x200F, 0x202A...0x202E, 0x2061...0x2064, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFD: false
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
  public func fault(in text: String) -> (message: String, hint: String)? {
    var text = text
    return text.withUTF8 { fault(in: $0) }
  }

  func fault(in text: UnsafeBufferPointer<UInt8>) -> (message: String, hint: String)? {
    fits(text) ? nil : words
  }

  private func fits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .line, .name, .prose, .dose, .photograph: true
    case .phone: text.isPhone
    case .email: text.isEmail
    case .web: text.isWeb
    case .postcode: text.isPostcode
    case .picture, .identifier: text.isIdentifier
    case .nhsNumber:
      text.count { $0.isDigit } == 10 && text.allSatisfy { $0.isDigit || $0 == UInt8(ascii: " ") }
    case .snomed: (6...18).contains(text.count) && text.allSatisfy(\.isDigit)
    case .language: text.isLanguage
    case .colour: text.isColour
    }
  }

  private var words: (message: String, hint: String)? {
    switch self {
    case .line, .name, .prose, .dose, .photograph: nil
    case .phone: ("this is not a phone number", "write digits and spaces: \"01632 960120\"")
    case .email: ("this is not an email address", "write name@example.org")
    case .web: ("this is not the address of a website", "write www.example.org, without https://")
    case .postcode: ("this is not a UK postcode", "write it like \"SG99 9ZZ\"")
    case .picture: ("this is not a picture's name", "use small letters, digits and hyphens")
    case .nhsNumber: ("the number does not have 10 digits", "write it as \"999 012 3454\"")
    case .snomed: ("this is not a SNOMED CT code", "a code has 6 to 18 digits, in double quotes")
    case .language: ("this is not a language tag", "write \"en\", \"cy\", \"ig\" or the like (BCP 47)")
    case .identifier:
      (
        "this is not an id",
        "begin with a letter or digit, then letters, digits, hyphens and dots, at most 64"
      )
    case .colour: ("this is not a colour", "write it as \"#1D4F91\"")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Short numbers (111, 999, 101) are phone numbers as well.
  fileprivate var isPhone: Bool {
    let plus = UInt8(ascii: "+")
    let isAllowed = allSatisfy {
      $0.isDigit || $0 == plus || $0 == 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x2D
    }
    return isAllowed && (3...15).contains(count(where: \.isDigit)) && !dropFirst().contains(plus)
  }

  fileprivate var isEmail: Bool {
    let at = UInt8(ascii: "@")
    let dot = UInt8(ascii: ".")
    guard let sign = firstIndex(of: at), sign > 0, !contains(0x20) else { return false }
    let domain = self[(sign + 1)...]
    return domain.contains(dot) && domain.first != dot && domain.last != dot && !domain.contains(at)
  }

  /// A domain, and perhaps a path.
  fileprivate var isWeb: Bool {
    let dot = UInt8(ascii: ".")
    let domain = prefix { $0 != UInt8(ascii: "/") }
    return allSatisfy { $0 > 0x20 && $0 != 0x7F } && domain.contains(dot) && domain.first != dot
      && domain.last != dot
      && !domain.contains(UInt8(ascii: "@")) && !domain.contains(UInt8(ascii: ":"))
  }

  /// One or two letters, a digit, perhaps a letter or digit, a space, a digit, two letters.
  fileprivate var isPostcode: Bool {
    guard (6...8).contains(count), self[count - 4] == 0x20 else { return false }
    let outward = self[..<(count - 4)]
    let area = outward.prefix(while: \.isLetter).count
    let district = outward.dropFirst(area)
    return self[count - 3].isDigit && self[count - 2].isLetter && self[count - 1].isLetter
      && (1...2).contains(area) && (1...2).contains(district.count) && district.first?.isDigit == true
      && district.allSatisfy(\.isLetterOrDigit)
  }

  fileprivate var isLanguage: Bool {
    let parts = split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return first.allSatisfy(\.isLetter)
      && parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit) }
  }

  /// Ids become names of folders, so nothing that could lead out of one is an id.
  fileprivate var isIdentifier: Bool {
    var before = UInt8(ascii: ".")
    for byte in self {
      let isJoint = byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      guard byte.isLetterOrDigit || (isJoint && before != UInt8(ascii: ".")) else { return false }
      before = byte
    }
    return (1...64).contains(count)
  }

  fileprivate var isColour: Bool {
    count == 7 && first == UInt8(ascii: "#") && dropFirst().allSatisfy { hexadecimal($0) != nil }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 48 < 10 }
  fileprivate var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  fileprivate var isLetterOrDigit: Bool { isDigit || isLetter }
}

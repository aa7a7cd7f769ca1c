/// How single characters are set.
@usableFromInline
enum Characters {
  /// The character that a text is set with: line ends and tabs are spaces, since a value never makes structure. Nil for
  /// what leaves no trace.
  static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    default: isDropped(scalar) ? nil : scalar
    }
  }

  /// What leaves no trace on paper: soft hyphen (we never hyphenate), zero width space, word joiner and the
  /// variation selectors that telephones put after signs.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFE0E, 0xFE0F: true
    default: false
    }
  }

  /// The character whose glyph is drawn and which the finished page says.
  ///
  /// A space that may not break is a space to the reader and to a search, and its own glyph would cost a second
  /// embedded font (measured: 2.3 KB for one space); the same holds for the hyphen that may not break.
  @usableFromInline
  static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x202F: " "
    case 0x2010, 0x2011: "-"
    default: scalar
    }
  }

  /// Whether a line may never end at this white space.
  static func isFixedSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x2007
  }

  /// Whether a line may end at this white space.
  static func isBreakingSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar.value <= 32 && (scalar.value == 32 || (9...13).contains(scalar.value))
    }
    // Between Latin's two white spaces, U+0085 and U+00A0, and ogham's there is none (PropList.txt, White_Space).
    if scalar.value < 0x1680 { return scalar.value == 0x85 }
    return scalar.properties.isWhitespace && !isFixedSpace(scalar)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (65...90).contains(scalar.value & ~32) : scalar.properties.isAlphabetic
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }

  /// Whether a character is a mark that stands on the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2FF && scalar.properties.generalCategory == .nonspacingMark && !isDropped(scalar)
      && !shapedScripts.contains { $0.contains(scalar.value) }
  }

  /// Whether a character can be set by putting one glyph after another from left to right, should a face have it.
  ///
  /// Joined, reordered or right-to-left scripts (Arabic, Hebrew, the Indic scripts, Thai …) and marks cannot: those
  /// stand on a letter (see `Clusters`).
  static func isSetBySimpleRow(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0x2FF else { return scalar.value >= 32 && !(0x7F...0x9F).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .control, .format, .surrogate, .privateUse,
      .unassigned,
      .lineSeparator, .paragraphSeparator:
      return false
    default:
      // U+FFFC and U+FFFD stand for something that was lost on the way.
      return scalar.value != 0xFFFC && scalar.value != 0xFFFD
        && !shapedScripts.contains { $0.contains(scalar.value) }
    }
  }

  /// Blocks of the scripts that need shaping or run from right to left (Unicode 15, Blocks.txt).
  private static let shapedScripts: [ClosedRange<UInt32>] = [
    0x0590...0x109F, 0x1100...0x11FF, 0x1700...0x1C7F, 0x1CC0...0x1CFF, 0xA800...0xAB2F, 0xAB80...0xABFF,
    0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x11FFF, 0x1E800...0x1EFFF,
  ]
}

extension Unicode.Scalar {
  /// Whether shaped text has a space for it.
  public var isSetAsSpace: Bool { Characters.kept(self) == " " }
}

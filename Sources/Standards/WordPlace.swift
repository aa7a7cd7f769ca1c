/// Where a word stands in a paragraph, and what its letters show at once.
struct WordPlace {
  /// With the signs about it.
  let whole: Range<Int>
  /// Without brackets, quotation marks and signs about it; empty when it is nothing else.
  let core: Range<Int>
  let traits: WordTraits
}

/// What the letters of a word show at once, so that few words are looked at closely.
struct WordTraits: OptionSet {
  let rawValue: UInt16

  /// One of the figures 0 to 9.
  static let hasDigit = WordTraits(rawValue: 1)
  /// Nothing but the capitals A to Z, two or more.
  static let isCapitals = WordTraits(rawValue: 2)
  /// A point stands before its first figure.
  static let isPointFirst = WordTraits(rawValue: 4)
  /// Something between its letters and figures that is neither, or a letter that is not in the Latin alphabet.
  static let hasSign = WordTraits(rawValue: 8)
  /// A letter or sign outside ASCII.
  static let isForeign = WordTraits(rawValue: 16)
  /// At least ten letters and figures.
  static let isLong = WordTraits(rawValue: 64)
  /// A figure, and nothing but figures.
  static let isNumber = WordTraits(rawValue: 128)
  /// Figures that may say a time of the day: of numbers that are nothing else 12 alone, which stands for noon.
  static let mayBeTime = WordTraits(rawValue: 256)
  /// Two letters or more and no small one; figures and single letters do not count.
  static let isShouted = WordTraits(rawValue: 32)
}

extension WordPlace {
  /// The words of a text, which white space of any kind parts.
  static func all(in scalars: [Unicode.Scalar]) -> [WordPlace] { scalars.withUnsafeBufferPointer(all) }

  private static func all(in scalars: UnsafeBufferPointer<Unicode.Scalar>) -> [WordPlace] {
    var words: [WordPlace] = []
    words.reserveCapacity(scalars.count / 5 + 1)
    var start = 0
    for index in scalars.indices where scalars[index].isSpace {
      if start < index { words.append(WordPlace(start..<index, in: scalars)) }
      start = index + 1
    }
    if start < scalars.count { words.append(WordPlace(start..<scalars.count, in: scalars)) }
    return words
  }

  private init(_ whole: Range<Int>, in scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    var (start, end) = (whole.lowerBound, whole.upperBound)
    while start < end, !scalars[start].isInside { start += 1 }
    while start < end, !scalars[end - 1].isInside { end -= 1 }
    self.whole = whole
    core = start..<end
    traits = Self.traits(of: core, in: whole, scalars)
  }

  private static func traits(
    of core: Range<Int>, in whole: Range<Int>, _ scalars: UnsafeBufferPointer<Unicode.Scalar>
  ) -> WordTraits {
    var traits: WordTraits = core.count > 1 ? [.isCapitals, .isShouted, .isNumber] : .isNumber
    for index in core {
      let scalar = scalars[index]
      if scalar.value >= 97 && scalar.value <= 122 {
        traits.subtract([.isCapitals, .isShouted, .isNumber])
      } else if scalar.value >= 65 && scalar.value <= 90 {
        traits.remove(.isNumber)
      } else {
        traits.look(at: scalar)
      }
    }
    let start = whole.lowerBound
    let isTwelve = core.count == 2 && scalars[core.lowerBound] == "1" && scalars[core.lowerBound + 1] == "2"
    if traits.contains(.hasDigit), isTwelve || !traits.contains(.isNumber) { traits.insert(.mayBeTime) }
    if core.count >= 10 { traits.insert(.isLong) }
    if whole.count > 1, scalars[start] == ".", scalars[start + 1].isDigit { traits.insert(.isPointFirst) }
    return traits
  }
}

extension WordTraits {
  /// What is no letter of the Latin alphabet.
  fileprivate mutating func look(at scalar: Unicode.Scalar) {
    remove(.isCapitals)
    if contains(.isShouted), scalar != "-", scalar != "’", !scalar.isCapital { remove(.isShouted) }
    guard !scalar.isDigit else { return formUnion(.hasDigit) }
    remove(.isNumber)
    insert(.hasSign)
    if scalar.value > 127 { insert(.isForeign) }
  }
}

extension Unicode.Scalar {
  /// Whether a word may begin and end with it.
  fileprivate var isInside: Bool { isLetterOrDigit || isCurrency || self == "%" }
}

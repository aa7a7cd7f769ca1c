/// The words that belong to the number beside them. English ones: a second language has to bring its own here.
enum NumberWords {
  static let months: WordSet = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  static let units: WordSet = [
    "mg", "g", "kg", "mcg", "microgram", "micrograms", "milligram", "milligrams", "gram", "grams", "ml", "mL",
    "millilitre", "millilitres", "l", "L", "litre", "litres", "mm", "cm", "m", "km", "metre", "metres",
    "mile", "miles",
    "foot", "feet", "ft", "inch", "inches", "stone", "st", "lb", "lbs", "oz", "am", "pm", "a.m", "p.m",
    "a.m.", "p.m.",
    "noon", "midday", "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs",
    "day",
    "days", "week", "weeks", "month", "months", "year", "years", "point", "points", "pt", "percent", "°C",
    "°F", "degrees",
    "tablet", "tablets", "capsule", "capsules", "puff", "puffs", "drop", "drops", "unit", "units", "dose",
    "doses",
    "teaspoon", "teaspoons", "spoonful", "spoonfuls", "scoop", "scoops", "patch", "patches", "sachet",
    "sachets",
    "pence", "p", "pounds", "mmol", "mmHg", "kcal", "times",
  ]

  static let beforeNumbers: WordSet = [
    "type", "stage", "grade", "category", "level", "band", "page", "pages", "part", "section", "step", "no.",
    "version", "regulation", "schedule", "flat", "room", "unit", "bay", "ward", "appendix", "chapter",
    "option", "ext", "ext.", "extension", "hour", "hours", "point", "size", "age", "aged", "box",
  ]

  static let ordinals: WordSet = ["st", "nd", "rd", "th"]

  static let titles: WordSet = [
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Rev", "Sir", "Lady", "St",
  ]
}

/// A short word in one piece of memory, so that looking it up costs no string: up to 16 characters of Latin-1.
struct PackedWord: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Nil for a word that is longer or has other characters.
  init?(_ word: some Collection<Unicode.Scalar>, inSmallLetters isSmall: Bool = false) {
    var shift: UInt64 = 0
    for character in word {
      guard shift < 128, character.value < 0x100 else { return nil }
      let isCapital = isSmall && (0x41...0x5A).contains(character.value)
      let byte = UInt64(isCapital ? character.value + 32 : character.value)
      if shift < 64 { low |= byte << shift } else { high |= byte << (shift - 64) }
      shift += 8
    }
  }
}

/// Words to look up.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<PackedWord>

  init(arrayLiteral words: String...) { self.words = Set(words.compactMap { PackedWord($0.unicodeScalars) }) }

  /// Whether a word is one of these; with `inSmallLetters` however it is written.
  func contains(_ word: some Collection<Unicode.Scalar>, inSmallLetters: Bool = false) -> Bool {
    PackedWord(word, inSmallLetters: inSmallLetters).map(words.contains) ?? false
  }
}

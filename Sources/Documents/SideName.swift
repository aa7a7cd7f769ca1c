/// The id of one side of a sheet to write on, for example `7K2Q-9MDV-4RTB`: no personal data, the same for the same input,
/// another on each side. Whoever scans a filled sheet finds by it, in the ledger, whose it is and of which day.
public struct SideName: Sendable, Hashable {
  /// Twelve characters in three groups. The last one is a check character.
  public let text: String

  /// Digits and consonants that nobody takes for one another, without vowels, so that no word comes of them. They are 29, a
  /// prime, so that the check character finds every wrong character and every two neighbours that changed places.
  static let alphabet = Array("123456789BCDFGHJKMNPQRSTVWXYZ")
  private static let group = 4
  private static let length = 12

  /// The name that a number stands for.
  init(number: UInt64) {
    var left = number
    var values: [Int] = []
    for _ in 1..<Self.length {
      values.append(Int(left % UInt64(Self.alphabet.count)))
      left /= UInt64(Self.alphabet.count)
    }
    values.append(Self.check(values))
    let letters = values.map { Self.alphabet[$0] }
    text = stride(from: 0, to: Self.length, by: Self.group).map { String(letters[$0..<$0 + Self.group]) }
      .joined(separator: "-")
  }

  /// Reads a name as somebody types it, with or without its hyphens; nil where a character is wrong.
  public init?(_ written: String) {
    let values = written.uppercased().filter { $0 != "-" && $0 != " " }.map(Self.alphabet.firstIndex)
    guard values.count == Self.length, !values.contains(nil) else { return nil }
    let known = values.compactMap(\.self)
    guard Self.check(known.dropLast()) == known[Self.length - 1] else { return nil }
    let letters = known.map { Self.alphabet[$0] }
    text = stride(from: 0, to: Self.length, by: Self.group).map { String(letters[$0..<$0 + Self.group]) }
      .joined(separator: "-")
  }

  /// The sum of the values, each times its place, over a prime.
  private static func check(_ values: some Sequence<Int>) -> Int {
    values.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } % alphabet.count
  }
}

/// What the ids of a document's sides are made of.
public struct SideNames: Sendable, Hashable {
  private let seed: UInt64

  /// From a digest of all that the document is made from, of which the first sixteen hexadecimal digits count.
  public init?(hexadecimal digest: String) {
    guard let seed = UInt64(digest.prefix(16), radix: 16) else { return nil }
    self.seed = seed
  }

  private init(seed: UInt64) { self.seed = seed }

  /// Those of a piece of the document that is a file of its own, counted from 1: its sheets are counted anew.
  public func ofPiece(_ piece: Int) -> SideNames {
    SideNames(seed: seed &+ UInt64(piece) &* 0xD1B5_4A32_D192_ED03)
  }

  /// The name of a side of a sheet, both counted from 1.
  ///
  /// Two sides of a document never have one number: what is mixed differs, and the mixing can be undone (the last step of
  /// SplitMix64, Steele and others, 2014). A name keeps 53 bits of it.
  public func name(ofSide side: Int, sheet: Int) -> SideName {
    var mixed = seed &+ (UInt64(sheet) << 20 | UInt64(side)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return SideName(number: mixed ^ mixed >> 31)
  }
}

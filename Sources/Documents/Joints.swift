/// Where a value ends and words of ours go on: what was written may end a sentence, or not, and neither way a sign may
/// stand twice or two signs stand that cannot follow each other.
public struct Joint: Sendable, Hashable {
  /// Whether the value's last sign, a full stop, a comma or a semicolon, gives way to ours.
  public var dropsLast = false
  /// How many of our signs give way to the value's: a full stop after a full stop.
  public var dropsFirst: Range<Int>?

  /// Between a value and the words after it. Nil where nothing is to be changed, which is nearly everywhere.
  public static func between(_ value: String, and words: String) -> Joint? {
    guard let first = words.utf8.first, isSign(first), let last = value.utf8.last, !isPlain(last) else {
      return nil
    }
    return Joint(value, words)
  }

  /// ASCII signs that our words go on with, and the first byte of closing quotation marks.
  private static func isSign(_ byte: UInt8) -> Bool { ".,;:)\u{22}'".utf8.contains(byte) || byte == 0xE2 }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private init?(_ value: String, _ words: String) {
    let quotes = words.prefix { "”’\u{22}'".contains($0) }
    let rest = words[quotes.endIndex...]
    guard let sign = rest.first, let last = value.last else { return nil }
    if sign == ".", !rest.dropFirst().starts(with: ".") {
      let isList = ",;".contains(last) && quotes.isEmpty
      guard isList || value.endsSentence else { return nil }
      let place = quotes.utf8.count
      self.init(dropsLast: isList, dropsFirst: isList ? nil : place..<place + 1)
      return
    }
    guard quotes.isEmpty, ",;:)".contains(sign), ",;".contains(last) || value.endsWithStop else { return nil }
    self.init(dropsLast: true)
  }

  private init(dropsLast: Bool = false, dropsFirst: Range<Int>? = nil) {
    (self.dropsLast, self.dropsFirst) = (dropsLast, dropsFirst)
  }

  /// A value and the words after it.
  public static func joined(_ value: String, _ words: String) -> String {
    guard let joint = between(value, and: words) else { return value + words }
    return (joint.dropsLast ? String(value.dropLast()) : value) + joint.rest(of: words)
  }

  /// Our words without what gives way.
  public func rest(of words: String) -> String {
    guard let dropsFirst else { return words }
    var bytes = Array(words.utf8)
    bytes.removeSubrange(dropsFirst)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether a sign ends the sentence, inside quotation marks or brackets or not.
  var endsSentence: Bool {
    let end = reversed().drop { "”’\u{22}')".contains($0) }.first
    return end.map { ".!?…:".contains($0) } ?? false
  }

  /// Whether the last sign is a full stop that ends a sentence: not that of "a.m." or "Dr.", nor an ellipsis.
  var endsWithStop: Bool {
    guard last == "." else { return false }
    let word = dropLast().reversed().prefix { !$0.isWhitespace }
    return !word.isEmpty && !word.contains(".") && !word.isAbbreviation
  }

  /// An item of a list, at which the sentence does not end.
  var withoutStop: String { endsWithStop ? String(dropLast()) : self }
}

extension Collection<Character> {
  /// Whether a word is one letter, or a few that nobody could say: "Dr", "St", "Ltd".
  fileprivate var isAbbreviation: Bool {
    count == 1 || count < 4 && allSatisfy { !"aeiouy".contains($0.lowercased()) && $0.isLetter }
  }
}

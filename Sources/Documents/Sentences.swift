/// How texts are joined to sentences.
public enum SentenceWord: String, WordKey {
  /// Between the items of a list, but for the last two.
  case between = "list.between"
  /// Between the last two.
  case and = "list.and"
  /// The words that begin with a small letter inside a sentence, parted by spaces. Any other may be a name.
  case ordinary = "sentence.ordinary-words"
}

extension Words {
  /// "a", "a and b", "a, b and c".
  public func list(_ items: [String]) -> String { list(items, joiner: self(SentenceWord.and)) }

  /// The same with words of the caller's own between the last two: "a, b or c".
  public func list(_ items: [String], joiner: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let others = items.dropLast().map(\.withoutStop)
    return others.joined(separator: self(SentenceWord.between)) + " " + joiner + " " + last
  }

  /// Our own words as they stand inside a sentence: the first letter is small where the first word is an ordinary one.
  /// A name ("British Sign Language"), an abbreviation ("NHS") and a word that nobody listed stay as they are.
  ///
  /// Never for somebody's own words: only who wrote them knows whether "Grace" is a name.
  public func insideSentence(_ text: String) -> String {
    let first = text.prefix { $0.isLetter || $0 == "-" }
    let small = first.prefix(1).lowercased() + first.dropFirst()
    let rest = text[first.endIndex...]
    guard small != first, ordinary.contains(small[...]), rest.first.map(Self.endsWord) ?? true else {
      return text
    }
    return small + rest
  }

  /// "A&E" is no "a".
  private static func endsWord(_ sign: Character) -> Bool {
    sign.isWhitespace || ",.;:!?)'’".contains(sign)
  }
}

extension String {
  /// Our own words with their first letter large.
  public var capitalisedFirst: String {
    guard let first = utf8.first else { return self }
    if first >= 0x80 { return prefix(1).uppercased() + dropFirst() }
    guard (0x61...0x7A).contains(first) else { return self }
    return String(decoding: [first & 0xDF], as: UTF8.self) + dropFirst()
  }

  /// Our own words as a sentence: the first letter large, and a full stop at the end unless there is a mark already.
  public var sentence: String { capitalisedFirst.ended }

  /// Somebody's words as a sentence: no letter is changed, and a full stop stands at the end unless there is a mark
  /// already.
  public var ended: String {
    guard let last = utf8.last else { return self }
    if (0x61...0x7A).contains(last) { return self + "." }
    if last <= 0x20 {
      return String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)]).ended
    }
    return endsSentence ? self : self + "."
  }
}

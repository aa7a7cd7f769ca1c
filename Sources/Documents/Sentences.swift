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
    return items.dropLast().joined(separator: self(SentenceWord.between)) + " " + joiner + " " + last
  }

  /// A text as it stands inside a sentence: the first letter is small where the first word is an ordinary one. A name
  /// ("Tesco"), an abbreviation ("NHS") and a word that nobody listed stay as they are: a capital too many is no
  /// misprint, a name without one is.
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
  /// The text with its first letter large.
  public var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text as a sentence: the first letter large, and a full stop at the end unless there is a mark already.
  public var sentence: String {
    guard let last else { return self }
    return capitalisedFirst + (".!?…".contains(last) ? "" : ".")
  }
}

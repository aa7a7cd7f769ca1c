import Records

/// KEY-02: no password stands in a text. Whoever reads the paper can say it at the door or on the phone.
///
/// That somebody uses one, or who keeps it, is no password. What is written in quotes, after a colon or as what it "is"
/// refuses the copy.
enum Passwords: TextRule {
  static let id = "KEY-02"

  static let words = EntryCodeWords.passwords

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding] {
    guard !hits.isEmpty, isTold(in: found.text) else { return [] }
    return [
      RuleFinding(
        .refusal, "something like a password stands in this text",
        hint: "delete it; say who knows it instead: \u{201C}her daughter knows the password\u{201D}",
        at: found.path)
    ]
  }

  /// Whether a text tells a password.
  static func isTold(in text: String) -> Bool {
    let tokens = CodeToken.all(in: text)
    return text.hits(search).contains { hit in
      guard let after = tokens.firstIndex(where: { $0.range.lowerBound >= hit.range.upperBound }) else {
        return false
      }
      return isTold(tokens, from: after)
    }
  }

  private static let search = WordSearch(words)

  /// Whether what follows the word is the password itself.
  private static func isTold(_ tokens: [CodeToken], from start: Int) -> Bool {
    let sign = tokens[start].before
    if quotes.contains(sign) { return true }
    if [":", "=", "-", "\u{2013}", "\u{2014}"].contains(tokens[max(0, start - 1)].after) || sign == ":"
      || sign == "="
    {
      return !about.contains(tokens[start].text)
    }
    if tokens[start].digits > 0 { return true }
    let next = tokens[start...].prefix(6)
    guard let verb = next.firstIndex(where: { ["is", "was", "will", "means"].contains($0.text) }) else {
      return false
    }
    guard next[..<verb].allSatisfy({ between.contains($0.text) }), verb + 1 < tokens.count else {
      return false
    }
    return quotes.contains(tokens[verb + 1].before) || tokens[verb].after == ":"
      || !about.contains(tokens[verb + 1].text)
  }

  private static let quotes: Set<Unicode.Scalar> = [
    "\"", "'", "\u{2018}", "\u{201C}", "\u{201E}", "\u{AB}", "\u{2039}",
  ]

  /// What may stand between the word and its verb.
  private static let between: Set<String> = [
    "for", "to", "the", "of", "her", "his", "their", "my", "our", "this", "house", "door", "phone", "wifi",
    "wi", "fi",
    "internet", "computer", "tablet", "laptop", "bank", "account", "family", "gas", "water", "energy",
    "company",
    "callers", "visitors", "carers", "here", "we", "use", "scheme", "email",
  ]

  /// Words that say something about a password, and are none.
  private static let about: Set<String> = [
    "kept", "held", "known", "with", "in", "on", "not", "at", "written", "changed", "stored", "needed",
    "required",
    "agreed", "set", "given", "only", "by", "for", "never", "always", "asked", "used", "the", "same", "to",
    "from",
    "different", "up", "a", "an", "her", "his", "their", "there", "protected", "secure", "checked", "shared",
    "told",
    "who", "see", "ask", "none", "no", "yes", "being", "be", "also", "still", "now", "locked", "private",
    "confidential",
    "saved", "new", "remembered", "said", "someone", "something", "what", "that", "how", "when", "where",
    "office",
    "daughter", "son", "family", "please", "never", "do", "if", "and", "or",
  ]
}

/// What the words around something like a code say of it.
struct CodeContext {
  private let finds: [CodeLike.Find]
  private let tokens: [CodeToken]
  private let hits: [WordSearch.Hit]

  /// A text with plain digits; nil where nothing is like a code, or no word speaks of one.
  init?(_ text: String, recordId: String) {
    let mayHold = CodeLike.mayHold(text)
    guard mayHold || !text.hits(Self.nameSearch).isEmpty else { return nil }
    let found = text.hits(Self.search)
    guard !found.isEmpty else { return nil }
    let like = CodeLike(text, recordId: recordId)
    let tokens = like.tokens
    self.tokens = tokens
    hits = found.filter { !Self.isOtherCode($0, among: tokens) }
    finds = mayHold ? like.finds : []
    guard !finds.isEmpty || Self.holdsLetters(tokens) else { return nil }
  }

  /// True when it is a code, false when it may be one, nil when nothing speaks for it.
  var suspicion: Bool? {
    if finds.contains(where: isSure) || spellsLetters { return true }
    return finds.contains {
      has(.doubtful, near: $0, within: Self.reach) || has(.sure, near: $0, within: Self.farReach)
    }
      ? false : nil
  }

  // MARK: words

  private enum Kind: CaseIterable { case sure, doubtful, acts, containers }

  private static let lists: [(kind: Kind, words: [String])] = [
    (.sure, EntryCodeWords.sure), (.doubtful, EntryCodeWords.doubtful), (.acts, EntryCodeWords.acts),
    (.containers, EntryCodeWords.containers),
  ]
  private static let search = WordSearch(lists.flatMap(\.words))
  private static let kinds = lists.flatMap { list in list.words.map { _ in list.kind } }

  /// The distance within which a word and a code belong together, in bytes: of a word that may be about one, and of one
  /// that surely is.
  private static let reach = 40
  private static let farReach = 160
  /// The same for what a key may be kept in.
  private static let shortReach = 24

  private func has(_ kind: Kind, near find: CodeLike.Find, within reach: Int) -> Bool {
    hits.contains { Self.kinds[$0.word] == kind && find.range.distance(to: $0.range) <= reach }
  }

  private func has(_ kind: Kind) -> Bool { hits.contains { Self.kinds[$0.word] == kind } }

  // MARK: sureness

  private func isSure(_ find: CodeLike.Find) -> Bool {
    has(.sure, near: find, within: Self.farReach) || isCalledCode(find)
      || has(.acts, near: find, within: Self.reach) && (find.isLong || has(.doubtful))
      || find.isLong && has(.containers, near: find, within: Self.shortReach) && isAboutWayIn
      || find.isLong
        && (isNumberOfThing(find) || isSigned(find) && has(.doubtful, near: find, within: Self.reach))
      || isEntered(find) && (has(.doubtful) || has(.containers))
      || has(.containers) && hasKey && has(.doubtful, near: find, within: Self.farReach) && find.isLong
  }

  /// "The code is 4471", but not the tax code.
  private func isCalledCode(_ find: CodeLike.Find) -> Bool {
    let first = max(0, find.tokens.lowerBound - 5)
    return (first..<find.tokens.lowerBound).contains { index in
      Self.names.contains(tokens[index].text)
        && !(index > 0 && Self.otherCodes.contains(tokens[index - 1].text))
    }
  }

  /// "Press 4471".
  private func isEntered(_ find: CodeLike.Find) -> Bool {
    let first = max(0, find.tokens.lowerBound - 3)
    let before = tokens[first..<find.tokens.lowerBound]
    return before.contains { Self.entering.contains($0.text) }
      || before.last.map { Self.means.contains($0.text) } == true
  }

  /// "Lock: 4471", "the safe's number is 4471".
  private func isNumberOfThing(_ find: CodeLike.Find) -> Bool {
    let before = tokens[..<find.tokens.lowerBound].reversed().prefix { Self.links.contains($0.text) }
    let place = find.tokens.lowerBound - before.count - 1
    guard place >= 0, place == 0 || tokens[place - 1].text != "po" else { return false }
    return Self.things.contains(String(tokens[place].text.prefix { $0.isLetter && $0.isASCII }))
  }

  /// "4471#".
  private func isSigned(_ find: CodeLike.Find) -> Bool {
    ["#", "*"].contains(tokens[find.tokens.upperBound].after)
      || ["#", "*"].contains(tokens[find.tokens.lowerBound].before)
  }

  /// The tax code and its like.
  private static func isOtherCode(_ hit: WordSearch.Hit, among tokens: [CodeToken]) -> Bool {
    guard let place = tokens.firstIndex(where: { $0.range == hit.range }), place > 0 else { return false }
    return names.contains(tokens[place].text) && otherCodes.contains(tokens[place - 1].text)
  }

  private var hasKey: Bool { tokens.contains { $0.text == "key" || $0.text == "keys" } }

  private var isAboutWayIn: Bool { hasKey || tokens.contains { Self.wayIn.contains($0.text) } }

  private static let nameSearch = WordSearch(names.sorted())
  private static let names: Set<String> = ["code", "codes", "digits", "combination", "combo", "passcode"]
  private static let otherCodes: Set<String> = [
    "area", "dialling", "post", "dress", "tax", "zip", "bar", "colour", "qr", "snomed", "read", "fault",
    "error", "country",
    "product", "discount", "highway", "task", "sort", "cost", "payroll", "diagnosis", "picture", "status",
  ]
  private static let entering: Set<String> = [
    "punch", "type", "tap", "press", "enter", "dial", "input", "push", "use", "try", "using", "turn", "set",
    "key",
  ]
  private static let means: Set<String> = ["with", "using", "via"]
  private static let links: Set<String> = [
    "number", "no", "is", "set", "to", "at", "are", "numbers", "combination",
  ]
  private static let things: Set<String> = [
    "safe", "lock", "box", "tin", "pot", "padlock", "lockbox", "keypad",
  ]
  private static let wayIn: Set<String> = [
    "door", "doors", "gate", "outside", "wall", "porch", "bins", "bin", "meter", "entrance", "spare", "opens",
    "open",
    "unlock", "unlocks", "step", "letterbox", "garage", "shed",
  ]

  // MARK: letters

  /// "The code is CXYZ": letters in capitals, said to be the code.
  private var spellsLetters: Bool {
    tokens.indices.contains { index in
      guard isSpelling(tokens[index]), index >= 2,
        Self.saying.contains(tokens[index - 1].text) || tokens[index - 1].after == ":"
      else { return false }
      return tokens[max(0, index - 4)..<index].indices.contains { place in
        Self.names.contains(tokens[place].text)
          && !(place > 0 && Self.otherCodes.contains(tokens[place - 1].text))
      }
    }
  }

  private static func holdsLetters(_ tokens: [CodeToken]) -> Bool {
    tokens.contains { names.contains($0.text) }
  }

  private func isSpelling(_ token: CodeToken) -> Bool {
    token.isCapital && token.digits == 0 && (3...8).contains(token.text.utf8.count)
      && !Self.shouted.contains(token.text)
  }

  private static let saying: Set<String> = ["is", "are"]
  /// What is written in capitals to be heard.
  private static let shouted: Set<String> = [
    "not", "never", "only", "with", "held", "kept", "secret", "private", "safe", "office", "always", "the",
    "known",
    "ask", "call", "ring", "phone", "see", "changed", "dnacpr", "nhs", "gp",
  ]
}

extension Range<Int> {
  /// How far apart two stretches are; 0 where they meet.
  func distance(to other: Range<Int>) -> Int {
    Swift.max(0, lowerBound - other.upperBound, other.lowerBound - upperBound)
  }
}

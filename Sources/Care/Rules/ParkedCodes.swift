import Records

/// KEY-01 over two texts: a key safe in one item of a list and its digits in the next, or a system called "Key safe" and
/// its number. Beside a text that is about the way in, one that says nothing but a number is a code; so are the two
/// halves of one.
struct ParkedCodes {
  private var last: Met?
  private(set) var findings: [RuleFinding] = []

  private struct Met {
    let found: FoundText
    let isAbout: Bool
    var text: String { found.text.withPlainDigits }
  }

  /// Whether a text is about codes: by its words, or as the way to the note on how to come in.
  static func isAbout(_ letters: UnsafeBufferPointer<UInt8>, hasWords: Bool) -> Bool {
    hasWords || letters.first == UInt8(ascii: "p") && isAccess(letters)
  }

  /// Whether a text could be a code of which another is about, which few are.
  static func mayBeBare(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.count <= longestBare && letters.contains { 48...57 ~= $0 || $0 >= 0x80 }
  }

  /// How long a text may be that says nothing but a code, in bytes.
  private static let longestBare = 40

  /// Whether a text is the way to the note on how to come in, as a list of changes names it.
  private static func isAccess(_ letters: some Sequence<UInt8>) -> Bool {
    letters.starts(with: "person.access".utf8) || letters.starts(with: "person/access".utf8)
  }

  /// Looks at a text beside the one before it.
  mutating func meet(_ found: FoundText, isAbout: Bool, of record: Object) {
    let met = Met(found: found, isAbout: isAbout)
    defer { last = met }
    guard let last, last.isAbout || isAbout, last.found.isBeside(found) else { return }
    if last.isAbout, isBare(met, of: record) || areHalves(last, met) {
      findings.append(EntryCodes.finding(isSure: true, at: found.path))
    } else if isAbout, isBare(last, of: record) {
      findings.append(EntryCodes.finding(isSure: true, at: last.found.path))
    }
  }

  /// A text that does not matter parts what stands before it from what follows.
  mutating func pass(_ text: ReadText) {
    if let last, last.found.owner != text.owner { self.last = nil }
  }

  /// Whether a text says a code and, besides words such as "number", nothing else.
  private func isBare(_ met: Met, of record: Object) -> Bool {
    let text = met.text
    guard text.utf8.count <= Self.longestBare else { return false }
    let like = CodeLike(text, recordId: record.text("recordId") ?? "")
    guard let find = like.finds.first(where: { $0.isLong || like.tokens.count == 1 }) else { return false }
    return like.tokens.indices.allSatisfy {
      find.tokens.contains($0) || Self.fillers.contains(like.tokens[$0].text)
    }
  }

  /// "Key safe 44" and "71".
  private func areHalves(_ one: Met, _ other: Met) -> Bool {
    let ends = CodeToken.all(in: one.text).last
    let tokens = CodeToken.all(in: other.text)
    guard let ends, let begins = tokens.first, ends.isNumber, begins.isNumber, tokens.count <= 3 else {
      return false
    }
    return (3...8).contains(ends.digits + begins.digits)
      && tokens.dropFirst().allSatisfy { Self.fillers.contains($0.text) }
  }

  private static let fillers: Set<String> = [
    "number", "no", "the", "is", "it", "its", "code", "then", "press", "enter", "turn", "and", "hash", "star",
    "use",
    "type", "dial", "opens", "digits", "to", "with", "now", "still",
  ]
}

extension FoundText {
  /// Whether two texts stand in one object, or as items of one list.
  fileprivate func isBeside(_ other: FoundText) -> Bool {
    if owner == other.owner { return true }
    return path.map(\.withoutIndex) == other.path.map(\.withoutIndex)
  }
}

extension PathStep {
  fileprivate var withoutIndex: PathStep { if case .index = self { .index(0) } else { self } }
}

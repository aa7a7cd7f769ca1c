/// Words that people type when there is nothing to type. None of them may reach paper: each hides one of several
/// meanings, and "none" for "not asked" can hurt somebody.
enum Placeholder {
  static func reason(for text: String) -> Absence.Reason? { reasons[text] }

  /// The words as they are mostly typed: small, capital, and with a capital first.
  static var spellings: [String] {
    Set(reasons.keys.flatMap { [$0, $0.uppercased(), $0.capitalisedFirst] }).sorted()
  }

  private static let reasons: [String: Absence.Reason] = {
    let words: [Absence.Reason: [String]] = [
      .notAsked: [
        "", "tbc", "tba", "tbd", "t.b.c.", "to be confirmed", "to be advised", "not asked", "notasked",
        "not-asked", "-", "--",
        "---", ".", "..", "...", "?", "??", "x", "xx", "xxx", "todo", "null", "undefined", "blank", "pending",
      ],
      .notApplicable: [
        "n/a", "na", "n.a.", "n.a", "n\\/a", "not applicable", "not-applicable", "does not apply",
      ],
      .unknown: ["unknown", "not known", "don't know", "dont know", "unsure", "u/k"],
      .declined: ["declined", "refused", "withheld", "prefer not to say", "asked-declined"],
      .noneKnown: [
        "none", "nil", "nil known", "nilknown", "none known", "nothing", "none.", "nka", "nkda",
        "no known allergies",
      ],
    ]
    return Dictionary(
      words.flatMap { reason, words in words.map { ($0, reason) } }, uniquingKeysWith: { first, _ in first })
  }()

  /// Whether the first letter, the last one and the length allow it; nearly all texts are waved through here. Texts
  /// with spaces around them, escapes or letters beyond ASCII are looked at in full.
  static func mayBe(_ text: UnsafeBufferPointer<UInt8>, isPlain: Bool) -> Bool {
    guard isPlain, let first = text.first, let last = text.last else { return true }
    guard first > 0x20, last > 0x20 else { return true }
    guard text.count < 32 else { return false }
    let (lengths, ends) = shapes[Int(first | 0x20)]
    return lengths & (1 << UInt32(text.count)) != 0 && ends & (1 << UInt32(last & 0x1F)) != 0
  }

  /// For each first letter the lengths of the words that begin with it and the letters that they end with, a bit each.
  /// Capital and small letters share a bit.
  private static let shapes: [(lengths: UInt32, ends: UInt32)] = {
    var shapes = [(lengths: UInt32, ends: UInt32)](repeating: (0, 0), count: 256)
    for word in reasons.keys {
      guard let first = word.utf8.first, let last = word.utf8.last else { continue }
      shapes[Int(first | 0x20)].lengths |= 1 << UInt32(word.utf8.count)
      shapes[Int(first | 0x20)].ends |= 1 << UInt32(last & 0x1F)
    }
    return shapes
  }()

  /// Whether the word can be no part of anybody's name: it holds signs, or is one that offices write for a gap.
  static func isNoName(_ text: String) -> Bool {
    !text.allSatisfy(\.isLetter) || text.isEmpty || neverNames.contains(text)
  }

  private static let neverNames: Set<String> = [
    "tbc", "tba", "tbd", "unknown", "unsure", "undefined", "notasked", "declined", "refused", "withheld",
    "pending",
  ]
}

extension RecordReader {
  func mayBePlaceholder(_ node: JSONTape.Node) -> Bool {
    Placeholder.mayBe(bytes.letters(of: node), isPlain: node.isPlain)
  }

  /// What to say when a text or null only stands for something absent, or nil when it is a real value.
  func placeholderHint(at index: Int, isName: Bool = false) -> (message: String, hint: String)? {
    let node = nodes[index]
    if node.kind == .null {
      return ("null does not say why there is nothing", position(of: index).hint(for: .notAsked))
    }
    guard node.kind == .string, mayBePlaceholder(node) else { return nil }
    let trimmed = bytes.text(of: node).trimmed
    guard trimmed.utf8.count < 32 else { return nil }
    let text = trimmed.lowercased()
    guard let reason = Placeholder.reason(for: text), !isName || Placeholder.isNoName(text) else {
      return nil
    }
    let message =
      text.isEmpty
      ? "the text is empty, which does not say why" : "this stands for something absent, and does not say why"
    return (message, position(of: index).hint(for: reason))
  }
}

extension String {
  /// The text without spaces, line breaks and marks that show nothing by themselves, such as a soft hyphen, around it.
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
    let scalars = unicodeScalars.drop(while: isSpace)
    let end = scalars.lastIndex { !isSpace($0) }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
extension String {
  /// Whether the text only stands for something absent, "N/A" or "none" or "tbc", and does not say why. Whoever makes
  /// records from other files asks before taking a text: the reader refuses such words.
  public var standsForNothing: Bool { Placeholder.reason(for: trimmed.lowercased()) != nil }

  /// Whether such a text can be no part of a person's name either: "tbc" and "n/a", and not "None" or "Null".
  public var standsForNoName: Bool { standsForNothing && Placeholder.isNoName(trimmed.lowercased()) }
}

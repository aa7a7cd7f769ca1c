import Records

/// What a copy for somebody must not say: the values that are withheld from them, and the words by which a withheld
/// thing would be known (`SHA-04`). It is held against the finished file.
public struct WithheldWords: Sendable {
  /// Each in small letters, its words parted by single spaces.
  private let phrases: [String]

  /// Of a copy that withholds nothing.
  public static let none = WithheldWords(phrases: [])

  private init(phrases: [String]) { self.phrases = phrases }

  /// What is withheld from an audience of a record.
  public init(in record: CareRecord, from audience: Audience) {
    let view = SharedView(for: audience, in: record.object)
    let seen = Set(view.narrowed(record.object).phrases)
    let values = record.object.phrases.filter { !seen.contains($0) && $0.split(separator: " ").count >= 3 }
    let terms = LeakTerm.hidden(from: view, in: record.object)
    phrases = Set(values + terms).sorted()
  }

  /// Whether there is nothing that must not be said.
  public var isEmpty: Bool { phrases.isEmpty }

  /// How many of the words a text says that another, which tells nothing of the person, does not.
  public func count(in text: String, besides other: String) -> Int {
    let (text, other) = (" " + text.phrase + " ", " " + other.phrase + " ")
    return phrases.count { text.contains(" \($0) ") && !other.contains(" \($0) ") }
  }
}

extension CareRecord {
  /// The record of which nothing but what tells one copy from another is seen.
  public var seenByNobody: CareRecord {
    let view = SharedView()
    return copy(view.narrowed(object), without: view.hiddenParts(of: object))
  }

  /// What a reader is called who is close to the person; nil for all others.
  public func name(of audience: Audience) -> String? {
    guard case .contact(let id) = audience else { return nil }
    return object.objects("contacts").first { $0.text("id") == id }?.text("name")
  }
}

extension Object {
  /// Every text below the object, as a phrase.
  fileprivate var phrases: [String] { slots.flatMap(\.phrases) }
}

extension Value {
  fileprivate var phrases: [String] {
    switch self {
    case .text(let text): [text.phrase]
    case .list(let items): items.flatMap(\.phrases)
    case .object(let object): object.phrases
    case .map(let map): map.keys.compactMap { map[$0] }.flatMap(\.phrases)
    case .missing, .absent, .bool, .number, .date, .time, .week, .code: []
    }
  }
}

extension String {
  /// In small letters, words of letters and figures parted by single spaces.
  fileprivate var phrase: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

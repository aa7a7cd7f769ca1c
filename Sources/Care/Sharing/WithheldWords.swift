import Records

/// What a copy for somebody must not say: the values that are withheld from them, and the words by which a withheld
/// thing would be known (`SHA-04`). It is held against the finished file.
public struct WithheldWords: Sendable {
  /// The values, each in small letters, its words parted by single spaces.
  private let values: Set<String>
  /// The words by which a withheld thing would be known, in the same way.
  private let terms: Set<String>

  /// Of a copy that withholds nothing.
  public static let none = WithheldWords(values: [], terms: [])

  private init(values: Set<String>, terms: Set<String>) { (self.values, self.terms) = (values, terms) }

  /// What is withheld from an audience of a record.
  public init(in record: CareRecord, from audience: Audience) {
    let view = SharedView(for: audience, in: record.object)
    let seen = Set(view.narrowed(record.object).phrases)
    let values = record.object.phrases.filter { !seen.contains($0) && $0.split(separator: " ").count >= 3 }
    terms = Set(LeakTerm.hidden(from: view, in: record.object))
    self.values = Set(values).subtracting(terms)
  }

  /// Whether there is nothing that must not be said.
  public var isEmpty: Bool { values.isEmpty && terms.isEmpty }

  /// How many of the words a text says that another, which tells nothing of the person, does not.
  ///
  /// - Parameter codes: The text without any that somebody wrote. A value that it says is said by days, times or codes
  ///   that the reader sees; a word by which a thing is known tells of it even then.
  public func count(in text: String, besides other: String, saidByCodes codes: String = "") -> Int {
    let (text, other, codes) = (text.padded, other.padded, codes.padded)
    func isTold(_ phrase: String) -> Bool { text.contains(" \(phrase) ") && !other.contains(" \(phrase) ") }
    return terms.count(where: isTold) + values.count { isTold($0) && !codes.contains(" \($0) ") }
  }
}

extension CareRecord {
  /// The record of which nothing but what tells one copy from another is seen.
  public var seenByNobody: CareRecord {
    let view = SharedView()
    return copy(view.narrowed(object), without: view.hiddenParts(of: object))
  }

  /// The record with a dot in the place of each text that somebody wrote: what a document says of it is said by codes,
  /// days and times, and by the document's own words. "Monday to Friday" is no secret of whoever sees these days.
  public var withoutTexts: CareRecord { copy(object.withoutTexts, without: withheld) }

  /// What a reader is called who is close to the person; nil for all others.
  public func name(of audience: Audience) -> String? {
    guard case .contact(let id) = audience else { return nil }
    return object.objects("contacts").first { $0.text("id") == id }?.text("name")
  }
}

extension Object {
  /// The object with a dot in the place of each text, but for those by which things are found.
  fileprivate var withoutTexts: Object {
    Object(type, slots: zip(type.fields, slots).map { field, value in value.withoutTexts(in: field.type) })
  }

  /// Every text below the object, as a phrase.
  fileprivate var phrases: [String] { slots.flatMap(\.phrases) }
}

extension Value {
  fileprivate func withoutTexts(in type: ValueType) -> Value {
    switch (self, type) {
    case (.text, .text(.identifier)), (.text, .text(.snomed)), (.text, .text(.picture)),
      (.text, .text(.photograph)), (.text, .text(.language)):
      self
    case (.text, _): .text("·")
    case (.list(let items), .list(let item)): .list(items.map { $0.withoutTexts(in: item) })
    case (.object(let object), _): .object(object.withoutTexts)
    case (.map, _): .missing
    default: self
    }
  }

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
  fileprivate var padded: String { " " + phrase + " " }

  /// In small letters, words of letters and figures parted by single spaces.
  fileprivate var phrase: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

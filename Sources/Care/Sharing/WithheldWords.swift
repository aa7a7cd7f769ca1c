import Records

/// What a copy for somebody must not say: the values that are withheld from them, and the words by which a withheld
/// thing would be known (`SHA-04`). It is held against the finished file.
public struct WithheldWords: Sendable {
  /// The values.
  private let values: Set<ToldPhrase>
  /// The words by which a withheld thing would be known.
  private let terms: Set<ToldPhrase>

  /// Of a copy that withholds nothing.
  public static let none = WithheldWords(values: [], terms: [])

  private init(values: Set<ToldPhrase>, terms: Set<ToldPhrase>) {
    (self.values, self.terms) = (values, terms)
  }

  /// What is withheld from an audience of a record.
  public init(in record: CareRecord, from audience: Audience) {
    let view = SharedView(for: audience, in: record.object)
    let seen = Set(view.narrowed(record.object).phrases)
    let values = record.object.phrases.filter { $0.words.count >= 3 && !seen.contains($0) }
    terms = Set(LeakTerm.hidden(from: view, in: record.object).map(ToldPhrase.init))
    self.values = Set(values).subtracting(terms)
  }

  /// Whether there is nothing that must not be said.
  public var isEmpty: Bool { values.isEmpty && terms.isEmpty }

  /// How many there are.
  public var count: Int { values.count + terms.count }

  /// Those of them that a text says.
  public func said(in text: String) -> WithheldWords {
    let text = SaidWords(text)
    return WithheldWords(values: values.filter(text.say), terms: terms.filter(text.say))
  }

  /// Those of them that another text, which tells nothing of the person, does not say.
  ///
  /// - Parameter codes: The text without any that somebody wrote. A value that it says is said by days, times or codes
  ///   that the reader sees; a word by which a thing is known tells of it even then.
  public func unsaid(in other: String, orByCodesIn codes: String = "") -> WithheldWords {
    let (other, codes) = (SaidWords(other), SaidWords(codes))
    return WithheldWords(
      values: values.filter { !other.say($0) && !codes.say($0) }, terms: terms.filter { !other.say($0) })
  }
}

/// Words of letters and figures, in small letters, without the signs between them.
private struct ToldPhrase: Hashable {
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    text.eachWord { words.append($0) }
    self.words = words
  }
}

/// The words of a text in their order, and where each of them stands.
private struct SaidWords {
  private var numbers: [String: Int] = [:]
  private var words: [Int] = []
  private var places: [[Int]] = []

  init(_ text: String) {
    text.eachWord { word in
      let number = numbers[word] ?? places.count
      if number == places.count {
        numbers[word] = number
        places.append([])
      }
      places[number].append(words.count)
      words.append(number)
    }
  }

  /// Whether the words of a phrase stand in the text one after the other. Most phrases have a word that it never says.
  func say(_ phrase: ToldPhrase) -> Bool {
    let wanted = phrase.words.compactMap { numbers[$0] }
    guard let first = wanted.first, wanted.count == phrase.words.count else { return false }
    return places[first].contains { words[$0...].starts(with: wanted) }
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
  fileprivate var phrases: [ToldPhrase] { slots.flatMap(\.phrases) }
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

  fileprivate var phrases: [ToldPhrase] {
    switch self {
    case .text(let text): [ToldPhrase(text)]
    case .list(let items): items.flatMap(\.phrases)
    case .object(let object): object.phrases
    case .map(let map): map.keys.compactMap { map[$0] }.flatMap(\.phrases)
    case .missing, .absent, .bool, .number, .date, .time, .week, .code: []
    }
  }
}

extension String {
  /// Calls for each word of letters and figures, in small letters.
  fileprivate func eachWord(_ found: (String) -> Void) {
    var word: [UInt8] = []
    var isPlain = true
    func end() {
      defer {
        word.removeAll(keepingCapacity: true)
        isPlain = true
      }
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      guard !isPlain else { return found(text) }
      for part in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        found(String(part))
      }
    }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case 0x80...:
        word.append(byte)
        isPlain = false
      default: end()
      }
    }
    end()
  }
}

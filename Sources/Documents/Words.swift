/// The texts for people of one language, each under a key that says what it means.
///
/// Nothing that is printed or heard in a language stands in the code: a stage declares its keys, a file of words holds a
/// text for each, and no stage looks at what the text says.
public struct Words: Sendable {
  /// The BCP 47 tag of the language.
  public let language: String
  private let phrases: [String: Phrase]
  /// The words that a text may begin with in small letters as well.
  let ordinary: Set<Substring>

  /// The texts by the paths of their keys.
  public init(_ language: String, _ phrases: [String: Phrase]) {
    self.language = language
    self.phrases = phrases
    ordinary = Set((phrases[SentenceWord.ordinary.rawValue]?.filled() ?? "").split(separator: " "))
  }

  /// The text of a key with its slots filled. The reader of the file refuses one that lacks a key, so the path itself
  /// can only stand on a page whose words were made by hand.
  public func callAsFunction(_ key: some WordKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
    text(at: key.rawValue, values)
  }

  /// The path of a month's name, 1 for January.
  public static func month(_ number: Int) -> String { "month.\((number + 11) % 12 + 1)" }

  /// The names of the months, January first.
  public var months: [String] { (1...12).map { text(at: Self.month($0)) } }

  /// Whether there is a text at a path that not every language has.
  public func holds(_ path: String) -> Bool { phrases[path] != nil }

  /// The text at a path that is worked out: of a code, of an order for a need.
  public func text(at path: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrases[path]?.filled(with: values) ?? path
  }
}

/// The keys that one stage declares. A raw value is the path in the file: `page.of`.
public protocol WordKey: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// What the text may hold in `{{ }}`.
  var slots: [WordSlot] { get }
}

extension WordKey {
  /// Most texts stand as they are.
  public var slots: [WordSlot] { [] }

  /// What a file of words must have for these keys.
  public static var entries: [WordEntry] { allCases.map { WordEntry($0.rawValue, slots: $0.slots) } }
}

/// One place in a text that is filled when it is printed.
public struct WordSlot: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name in `{{ }}`.
  public let name: String
  /// Whether it is a whole number, on which a plural may depend.
  public let isNumber: Bool

  /// A slot for text.
  public init(stringLiteral name: String) {
    self.name = name
    isNumber = false
  }

  private init(number name: String) {
    self.name = name
    isNumber = true
  }

  /// A slot for a whole number.
  public static func number(_ name: String) -> WordSlot { WordSlot(number: name) }
}

/// What a file of words may have under one key, and nearly always must.
public struct WordEntry: Sendable {
  /// The key.
  public let path: String
  /// What its text may hold in `{{ }}`.
  public let slots: [WordSlot]
  /// Whether a file of words lacks something without it.
  public let isNeeded: Bool

  /// Made of its parts.
  public init(_ path: String, slots: [WordSlot] = [], isNeeded: Bool = true) {
    self.path = path
    self.slots = slots
    self.isNeeded = isNeeded
  }
}

/// A text with slots, made ready when its file was read.
public struct Phrase: Sendable {
  /// A piece of a text.
  public enum Part: Sendable, Hashable {
    case text(String)
    /// What is given under a name; nothing where it is not given.
    case slot(String)
  }

  /// How the slots are given.
  public typealias Values = KeyValuePairs<String, String>

  private enum Source {
    case fixed(String)
    case parts([Part])
    case made(@Sendable (Values) -> String)
  }

  private let form: Source

  /// A text without slots.
  public init(_ text: String) { form = .fixed(text) }

  /// A text made of its parts.
  public init(_ parts: [Part]) {
    let texts = parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
    form = texts.count == parts.count ? .fixed(texts.joined()) : .parts(parts)
  }

  /// A text that somebody else works out, for example from Liquid with a plural.
  public init(_ made: @escaping @Sendable (Values) -> String) { form = .made(made) }

  /// The text with its slots filled.
  public func filled(with values: Values = [:]) -> String {
    switch form {
    case .fixed(let text): text
    case .parts(let parts): parts.text(in: values)
    case .made(let make): make(values)
    }
  }
}

extension [Phrase.Part] {
  /// The parts side by side. No sign stands twice where a value ends and our words go on.
  fileprivate func text(in values: Phrase.Values) -> String {
    var result = ""
    for (index, part) in enumerated() {
      let text = part.text(in: values)
      if index > 0, case .text = part { result = Joint.joined(result, text) } else { result += text }
    }
    return result
  }
}

extension Phrase.Part {
  fileprivate func text(in values: Phrase.Values) -> String {
    switch self {
    case .text(let text): text
    case .slot(let name): values.first { $0.key == name }?.value ?? ""
    }
  }
}

import Records

/// Liquid's filters for text.
enum TextFilters {
  static let all: [Filter] = [
    mapped("upcase", recases: true) { $0.uppercased() },
    mapped("downcase", recases: true) { $0.lowercased() },
    mapped("capitalize", recases: true) { capitalized($0) },
    mapped("strip") { trimmed($0, start: true, end: true) },
    mapped("lstrip") { trimmed($0, start: true, end: false) },
    mapped("rstrip") { trimmed($0, start: false, end: true) },
    mapped("squish") { words(of: $0).joined(separator: " ") },
    mapped("strip_newlines") { withoutNewlines($0) },
    Filter("append", 1...1, (.words, .text)) { value, arguments, context in
      joined(context.words(value), context.words(arguments[0]))
    },
    Filter("prepend", 1...1, (.words, .text)) { value, arguments, context in
      joined(context.words(arguments[0]), context.words(value))
    },
    Filter("replace", 1...2, (.words, .text)) { value, arguments, context in
      .text(replaced(value, arguments, context))
    },
    Filter("replace_first", 1...2, (.words, .text)) { value, arguments, context in
      let text = context.words(value)
      guard let found = find(context.words(arguments[0]), in: text) else { return .text(text) }
      return .text(replaced(found, in: text, with: context.words(arguments[1])))
    },
    Filter("replace_last", 2...2, (.words, .text)) { value, arguments, context in
      let text = context.words(value)
      guard let found = findLast(context.words(arguments[0]), in: text) else { return .text(text) }
      return .text(replaced(found, in: text, with: context.words(arguments[1])))
    },
    Filter("remove", 1...1, (.words, .text)) { value, arguments, context in
      .text(replaced(value, arguments, context))
    },
    Filter("remove_first", 1...1, (.words, .text)) { value, arguments, context in
      let text = context.words(value)
      return .text(find(context.words(arguments[0]), in: text).map { text.replacing($0, with: "") } ?? text)
    },
    Filter("remove_last", 1...1, (.words, .text)) { value, arguments, context in
      let text = context.words(value)
      return .text(
        findLast(context.words(arguments[0]), in: text).map { text.replacing($0, with: "") } ?? text)
    },
    Filter("truncate", 0...2, (.words, .text)) { value, arguments, context in
      guard !value.isNothing else { return .missing }
      let letters = context.words(value).unicodeScalars
      let length = arguments.wholeNumber(0, or: 50)
      let ending = arguments.has(1) ? context.words(arguments[1]) : "..."
      guard letters.count > length else { return .text(String(letters)) }
      let rest = length.subtractingReportingOverflow(ending.unicodeScalars.count)
      return .text(String(letters.prefix(rest.overflow ? 0 : max(0, rest.partialValue))) + ending)
    },
    Filter("truncatewords", 0...2, (.words, .text)) { value, arguments, context in
      guard !value.isNothing else { return .missing }
      let text = context.words(value)
      let count = max(1, arguments.wholeNumber(0, or: 15))
      let ending = arguments.has(1) ? context.words(arguments[1]) : "..."
      let words = words(of: text)
      guard words.count > count else { return .text(text) }
      return .text(words.prefix(count).joined(separator: " ") + ending)
    },
    Filter("split", 1...1, (.words, .listOfText)) { value, arguments, context in
      .list(split(context.words(value), by: context.words(arguments[0])).map { .text($0) })
    },
    Filter("default", 0...1, (.any, .anything)) { value, arguments, _ in
      let allowsFalse = arguments.named("allow_false").map(Liquid.isTrue) ?? false
      if allowsFalse, case .bool(false) = value { return value }
      return Liquid.isEmpty(value) || !Liquid.isTrue(value) ? arguments[0] : value
    },
  ]

  private static func mapped(
    _ name: String, recases: Bool = false, _ body: @escaping @Sendable (String) -> String
  ) -> Filter {
    Filter(name, 0...0, (.words, .text), recases: recases) { value, _, context in
      .text(body(context.words(value)))
    }
  }

  /// The first letter large and the others small; a letter is a Unicode scalar, as in Liquid.
  private static func capitalized(_ text: String) -> String {
    let letters = text.unicodeScalars
    return (letters.first?.properties.titlecaseMapping ?? "") + String(letters.dropFirst()).lowercased()
  }

  /// The words of a text, which white space parts. A no-break space parts none.
  private static func words(of text: String) -> [String] {
    text.utf8.split(whereSeparator: \.isWhitespace).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func replaced(_ found: Range<String.Index>, in text: String, with other: String) -> String {
    text.utf8.count + other.utf8.count > FillLimits.longestText ? text : text.replacing(found, with: other)
  }

  private static func joined(_ one: String, _ other: String) -> Value {
    one.utf8.count + other.utf8.count > FillLimits.longestText ? .text(one) : .text(one + other)
  }

  static func trimmed(_ text: String, start: Bool, end: Bool) -> String {
    var bytes = text.utf8[...]
    if start { bytes = bytes.drop(while: \.isWhitespace) }
    while end, let last = bytes.last, last.isWhitespace || last == 0 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without its line ends: a line feed, and a carriage return before one.
  private static func withoutNewlines(_ text: String) -> String {
    let letters = Array(text.utf8)
    let kept = letters.indices.filter { index in
      letters[index] != 0x0A && !(letters[index] == 0x0D && letters.has("\n", at: index + 1))
    }
    return String(decoding: kept.map { letters[$0] }, as: UTF8.self)
  }

  private static func replaced(_ value: Value, _ arguments: Arguments, _ context: FilterContext) -> String {
    let text = context.words(value)
    let part = context.words(arguments[0])
    let other = context.words(arguments[1])
    let places = text.utf8.count / max(1, part.utf8.count) + 1
    let (more, overflow) = places.multipliedReportingOverflow(by: other.utf8.count)
    // What it could become at most is far more than what it mostly becomes.
    if overflow || more > 16 * FillLimits.longestText { return text }
    guard !part.isEmpty else { return other + text.unicodeScalars.map { String($0) + other }.joined() }
    return split(text, by: part, keepingEmpty: true).joined(separator: other)
  }

  /// The first place of one text in another, byte for byte.
  static func find(_ part: String, in text: String) -> Range<String.Index>? {
    let found = bytesRanges(of: part, in: text, limit: 1).first
    return found.map { range(of: $0, in: text) }
  }

  private static func findLast(_ part: String, in text: String) -> Range<String.Index>? {
    guard !part.isEmpty else { return text.endIndex..<text.endIndex }
    let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
    guard bytes.count >= wanted.count else { return nil }
    let start = stride(from: bytes.count - wanted.count, through: 0, by: -1).first {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
    return start.map { range(of: $0..<$0 + wanted.count, in: text) }
  }

  private static func range(of bytes: Range<Int>, in text: String) -> Range<String.Index> {
    text.utf8.index(
      text.startIndex, offsetBy: bytes.lowerBound)..<text.utf8.index(
        text.startIndex, offsetBy: bytes.upperBound)
  }

  private static func bytesRanges(of part: String, in text: String, limit: Int = .max) -> [Range<Int>] {
    let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
    guard !wanted.isEmpty else { return [0..<0] }
    var result: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= bytes.count, result.count < limit {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        result.append(index..<index + wanted.count)
        index += wanted.count
      } else {
        index += 1
      }
    }
    return result
  }

  /// Liquid's split: by nothing into characters, by a space into words; empty parts at the end are dropped.
  static func split(_ text: String, by part: String, keepingEmpty: Bool = false) -> [String] {
    if part.isEmpty { return text.unicodeScalars.map { String($0) } }
    if part == " ", !keepingEmpty { return words(of: text) }
    let bytes = Array(text.utf8)
    var result: [String] = []
    var start = 0
    for range in bytesRanges(of: part, in: text) {
      result.append(bytes.text(start..<range.lowerBound))
      start = range.upperBound
    }
    result.append(bytes.text(start..<bytes.count))
    while !keepingEmpty, result.last?.isEmpty ?? false { result.removeLast() }
    return result
  }
}

extension String {
  fileprivate func replacing(_ range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

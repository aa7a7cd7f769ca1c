import Diagnostics
import Documents
import Records

/// Reads `words/<language>.json`, held against the keys that the stages declare.
public struct WordsReader: Sendable {
  /// Letters of a text that no font has, as problems at its place.
  public typealias LetterCheck = @Sendable (String, Place) -> [Problem]

  static let schemaName = "words/1"

  let known: [String: WordEntry]
  let letters: LetterCheck
  private let entries: [WordEntry]

  /// A reader for files with these keys. A key that several stages declare is one.
  public init(_ entries: [WordEntry], letters: @escaping LetterCheck = { _, _ in [] }) {
    known = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    self.entries = entries.filter { seen.insert($0.path).inserted }
    self.letters = letters
  }

  /// The words of a language: those of the first file, with what the others put in place of single ones. Nothing may
  /// be missing from all of them together.
  public func words(_ language: String, _ sources: [SourceText]) throws(Problems) -> Words {
    let files = sources.map { WordsFile($0, self) }
    var problems = Problems(files.flatMap(\.problems.all))
    guard !problems.areFatal else { throw problems }
    let phrases = files.reduce(into: [:]) { $0.merge($1.phrases) { _, new in new } }
    let missing = entries.filter { $0.isNeeded && phrases[$0.path] == nil }
    if let last = files.last { for entry in missing { problems.append(last.lacking(entry)) } }
    guard !problems.areFatal else { throw problems }
    return Words(language, phrases.merging(worked(files, Words(language, phrases))) { _, made in made })
  }

  /// Texts that more than slots stand in. What they count reads as in the other words of the language.
  private func worked(_ files: [WordsFile], _ words: Words) -> [String: Phrase] {
    let worked = files.reduce(into: [String: CheckedText]()) { worked, file in
      for path in file.phrases.keys { worked[path] = file.worked[path] }
    }
    let wording = ValueWording(words)
    return worked.mapValues { text in Phrase { values in text.filled(with: values.named, in: wording) } }
  }
}

/// One file of words.
struct WordsFile {
  let source: SourceText
  private let reader: WordsReader
  private(set) var phrases: [String: Phrase] = [:]
  /// Texts with more than slots in them.
  private(set) var worked: [String: CheckedText] = [:]
  private(set) var problems = Problems()
  /// Where a key that is not there would stand.
  private var end = 0..<1

  init(_ source: SourceText, _ reader: WordsReader) {
    self.source = source
    self.reader = reader
    do throws(Problems) { read(try JSON.parse(source)) } catch { problems = error }
  }

  // MARK: Reading

  private mutating func read(_ root: JSONNode) {
    guard case .object(let members) = root.kind else {
      return report(
        "a file of words should stand here, in { }", "the file should begin with {", at: root.range)
    }
    reportStrangers(among: members)
    if root["schema"]?.text != WordsReader.schemaName {
      report(
        "this is not marked as a file of words", "write \"schema\": \"\(WordsReader.schemaName)\"",
        at: root["schema"]?.range ?? 0..<1)
    }
    guard let words = root["words"], case .object(let texts) = words.kind else {
      return report("there are no words", "write \"words\": { }", at: root["words"]?.range ?? 0..<1)
    }
    end = words.range.upperBound - 1..<words.range.upperBound
    for text in texts { read(text) }
  }

  private mutating func reportStrangers(among members: [JSONNode.Member]) {
    let known = ["schema", "words", "copiedFrom"]
    for member in members where !known.contains(member.key) {
      let near = nearest(to: member.key, among: known).map { "did you mean '\($0)'? " } ?? ""
      report(
        "a file of words has no '\(member.key)'", near + "it has: " + known.joined(separator: ", "),
        at: member.keyRange)
    }
  }

  private mutating func read(_ member: JSONNode.Member) {
    guard let entry = reader.known[member.key] else { return reportUnknown(member) }
    guard phrases[member.key] == nil else {
      return report(
        "'\(member.key)' stands here twice", "keep one of them; which one is meant cannot be guessed",
        at: member.keyRange)
    }
    guard let text = member.value.text else {
      return report("text should stand here", "write it in double quotes", at: member.value.range)
    }
    for problem in reader.letters(text, source.place(member.value.range)) { problems.append(problem) }
    phrases[member.key] = phrase(text, of: entry, at: member.value.range)
  }

  /// A text made ready: its parts where it only has slots, else by the engine that fills templates.
  private mutating func phrase(_ text: String, of entry: WordEntry, at range: Range<Int>) -> Phrase {
    guard text.contains("{%") || text.contains("|") else { return parts(of: text, entry, at: range) }
    let type = ObjectType.slots(
      entry.slots.filter { !$0.isNumber }.map(\.name), numbers: entry.slots.filter(\.isNumber).map(\.name))
    do throws(Problems) {
      worked[entry.path] = try CheckedText.check(SourceText(path: source.path, text: text), against: type)
    } catch {
      for problem in error.all { problems.append(moved(problem, into: text, at: range)) }
    }
    return Phrase(text)
  }

  /// A problem of a text with its place in the file.
  private func moved(_ problem: Problem, into text: String, at range: Range<Int>) -> Problem {
    var problem = problem
    let isPlain = range.count == text.utf8.count + 2
    let start = range.lowerBound + 1 + (problem.place?.offset ?? 0)
    let width = problem.place?.shown.caretWidth ?? 1
    problem.place = source.place(isPlain ? start..<start + width : range)
    return problem
  }

  /// The parts of a text; each slot must be one that its key has.
  private mutating func parts(of text: String, _ entry: WordEntry, at range: Range<Int>) -> Phrase {
    var parts: [Phrase.Part] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      parts.append(.text(String(rest[..<open.lowerBound])))
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        report("a {{ is never closed", "close it with }}", at: range)
        break
      }
      let name = rest[open.upperBound..<close.lowerBound].split(separator: " ").joined(separator: " ")
      if !entry.slots.contains(where: { $0.name == name }) {
        reportSlot(name, of: entry, at: place(of: name, after: open.lowerBound, in: text, range))
      }
      parts.append(.slot(name))
      rest = rest[close.upperBound...]
    }
    parts.append(.text(String(rest)))
    return Phrase(parts.filter { $0 != .text("") })
  }

  /// The bytes of a slot's name in the file; those of the whole text where escapes stand before it.
  private func place(
    of name: String, after open: String.Index, in text: String, _ range: Range<Int>
  ) -> Range<Int> {
    guard range.count == text.utf8.count + 2, !name.isEmpty,
      let found = text[open...].firstRange(of: name)
    else { return range }
    let start = range.lowerBound + 1 + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return start..<start + name.utf8.count
  }

  // MARK: Problems

  private mutating func report(_ message: String, _ hint: String, at range: Range<Int>) {
    problems.append(Problem(.error, message, hint: hint, at: source.place(range)))
  }

  private mutating func reportUnknown(_ member: JSONNode.Member) {
    let near = nearest(to: member.key, among: reader.known.keys).map { "did you mean '\($0)'? " } ?? ""
    report(
      "there is no key '\(member.key)'", near + "homepack schema words lists all keys", at: member.keyRange)
  }

  private mutating func reportSlot(_ name: String, of entry: WordEntry, at range: Range<Int>) {
    let names = entry.slots.map(\.name)
    let near = nearest(to: name, among: names).map { "did you mean '\($0)'? " } ?? ""
    report(
      "'\(entry.path)' has no slot '\(name)'",
      near + (names.isEmpty ? "it has none" : "it has: " + names.joined(separator: ", ")), at: range)
  }

  func lacking(_ entry: WordEntry) -> Problem {
    Problem(
      .error, "there are no words for '\(entry.path)'", hint: "add \"\(entry.path)\"", at: source.place(end))
  }
}

extension Phrase.Values {
  fileprivate var named: [String: String] {
    Dictionary(map { ($0, $1) }, uniquingKeysWith: { one, _ in one })
  }
}

extension JSONNode {
  fileprivate var text: String? { if case .string(let text) = kind { text } else { nil } }
}

extension WordsReader {
  /// JSON Schema (2020-12) of the file. An agency's own file may have a few of the keys.
  public var schema: JSONText {
    let words = entries.map { entry -> (key: String, value: JSONText) in
      let slots = entry.slots.map { "{{ \($0.name) }}" }.joined(separator: ", ")
      let text = JSONText.string("string")
      return (
        entry.path, .object((slots.isEmpty ? [] : [("description", .string(slots))]) + [("type", text)])
      )
    }
    return .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string("Words")),
      ("description", .string("The texts for people of one language, by what they mean.")),
      ("type", .string("object")),
      (
        "properties",
        .object([
          ("schema", .object([("const", .string(Self.schemaName))])),
          ("copiedFrom", .object([("type", .string("string"))])),
          (
            "words",
            .object([
              ("type", .string("object")), ("properties", .object(words)),
              ("additionalProperties", .bool(false)),
            ])
          ),
        ])
      ),
      ("required", .list([.string("schema"), .string("words")])), ("additionalProperties", .bool(false)),
    ])
  }
}

import Diagnostics
import Documents
import Records

/// Templates/manual/how-to-write-a-record.md, made from the declaration that the reader uses.
public struct RecordManual {
  /// What is printed for a code stands in the built-in words.
  private let english: Words
  /// Tasks and needs, which no field lists by itself.
  private let known: KnownCodes
  private var lines: [String] = []
  private var waiting: [(type: ObjectType, path: String)] = []
  private var seen: [ObjectIdentifier: String] = [:]
  private var headings: [String: Int] = [:]

  private init(_ english: Words, _ known: KnownCodes) { (self.english, self.known) = (english, known) }

  /// The whole page, with the built-in words of a house for the codes.
  public static func text(home: Home) throws(Problems) -> String {
    let folder = home.templates + "/words"
    guard let english = try Resources.readWords([folder])["en-GB"] else {
      throw Problems(
        Problem(.error, "There are no words of en-GB in \(folder)", hint: "Bring the built-in file back."))
    }
    return text(english, try KnownCodes(home))
  }

  private static func text(_ english: Words, _ known: KnownCodes) -> String {
    var manual = RecordManual(english, known)
    manual.lines = introduction.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    manual.lines += examples.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    manual.chapter("The record, field by field", FileKind.all[0])
    manual.chapter("The provider, field by field", FileKind.all[1])
    manual.chapter("A nation, field by field", FileKind.all[2])
    manual.codes()
    manual.columns()
    return manual.lines.joined(separator: "\n") + "\n"
  }

  // MARK: objects

  private mutating func chapter(_ title: String, _ kind: FileKind) {
    guard let type = kind.type else { return }
    lines += [
      "## \(title)", "",
      "`\(kind.place)`: \(type.summary) `homepack schema \(kind.name)` prints the same for editors.",
      "",
    ]
    table(type, below: "")
    while !waiting.isEmpty {
      let (type, path) = waiting.removeFirst()
      lines += ["### \(heading(of: type))", "", "At `\(path)`. \(type.summary)", ""]
      if let note = type.shorthandNote { lines += [note, ""] }
      table(type, below: path)
    }
  }

  private mutating func table(_ type: ObjectType, below path: String) {
    lines += ["| Key | Needed | What it is | What to write |", "|---|---|---|---|"]
    let fields = type.fields.filter { $0.presence == .required || $0.presence == .optional }
    for field in fields {
      let place = path.isEmpty ? field.name : "\(path).\(field.name)"
      let needed = field.presence == .required ? (field.type.isAnswer ? "to ask" : "yes") : ""
      lines.append(
        "| `\(field.name)` | \(needed) | \(field.summary) | \(words(for: field.type, at: place)) |")
    }
    lines.append("")
    for field in fields {
      for (name, list) in field.type.codeLists(field.name) { lines += self.list(of: list, for: name) }
    }
  }

  private func list(of list: CodeList, for name: String) -> [String] {
    let words = list.codes.indices.map { index in
      let code = list.codes[index]
      let printed = list.path(at: index).map { english.text(at: $0) } ?? code
      return code == printed ? "`\(code)`" : "`\(code)` (\(printed))"
    }
    return ["`\(name)` is one of: " + words.joined(separator: ", ") + ".", ""]
  }

  /// Two objects may share their name; a number tells them apart.
  private mutating func heading(of type: ObjectType) -> String { seen[ObjectIdentifier(type)] ?? type.name }

  private mutating func reference(to type: ObjectType, at path: String) -> String {
    if seen[ObjectIdentifier(type)] == nil {
      headings[type.name, default: 0] += 1
      let count = headings[type.name, default: 1]
      seen[ObjectIdentifier(type)] = count == 1 ? type.name : "\(type.name) \(count)"
      waiting.append((type, path))
    }
    let heading = heading(of: type)
    return "[\(heading)](#\(heading.lowercased().replacing(" ", with: "-")))"
  }

  // MARK: types

  private mutating func words(for type: ValueType, at path: String) -> String {
    switch type {
    case .text(let kind): kind.manualWords
    case .number(let kind): kind.manualWords
    case .bool: "`true` or `false`"
    case .date: "a date, `\"2026-11-16\"`"
    case .time: "a time, `\"08:00\"`"
    case .week: "a week, `\"2026-W48\"`"
    case .code: "one of the words below"
    case .list(let item): "a list `[ ]`, each: " + words(for: item, at: path + "[]")
    case .object(let object): reference(to: object, at: path)
    case .fact(let fact): answer(fact, at: path)
    case .custom: "names of your own with text, a number, `true`, `false` or an answer"
    case .any: "anything"
    }
  }

  private mutating func answer(_ fact: ObjectType, at path: String) -> String {
    guard let principal = fact.principal else { return "" }
    let field = fact.fields[principal]
    if field.name == "items", case .list(let item) = field.type {
      return "a list with a reason `{ \"items\": [ ] }`, each: " + words(for: item, at: path + ".items[]")
    }
    let also = fact.fields.filter { !["value", "on", "by"].contains($0.name) }.map {
      "`\($0.name)`: \($0.summary)"
    }
    return "an answer `{ \"value\": … }`: " + words(for: field.type, at: path + ".value")
      + (also.isEmpty ? "" : "; beside it " + also.joined(separator: "; "))
  }

  // MARK: codes

  /// The lists that no field names by itself: tasks, and the published needs for information.
  private mutating func codes() {
    lines += [
      "## Tasks", "",
      "`task` of a visit or an action is one of these, or one of the office's own. `homepack codes tasks` prints the same.",
      "", "| Code | On a diary sheet | In the plan |", "|---|---|---|",
    ]
    lines += (known["tasks"]?.codes ?? []).map { "| `\($0.code)` | \($0.more) | \($0.words) |" }
    lines += [
      "", "## Needs for information and communication", "",
      "The published needs of the Accessible Information Standard. A need is told by its `code`, or by its words alone in `display`:",
      "what is done about it goes by the code. `homepack codes needs` prints the same.", "",
      "A size of letters, written as `minPoints` or told by its code, decides the layout and size of the person's papers.",
      Self.easyReadNeeds,
      "All other needs leave the form of the papers as it is, and are said in the needs flag.", "",
      "| `code` | `display` | `category` |", "|---|---|---|",
    ]
    lines += (known["needs"]?.codes ?? []).map { "| `\($0.code)` | \($0.words) | \($0.more) |" }
    lines.append("")
  }

  /// The needs that `layouts/easy-read.json` names; a test holds one to the other.
  static let easyReadNeeds =
    "`796161000000101`, `1082551000000105`, `936641000000108` and `719754002` mean easy read, and so does the choice `easy-read`."

  // MARK: spreadsheets

  private mutating func columns() {
    lines += Self.spreadsheets.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines += ["### Columns of people", "", "| Field | Names that are known |", "|---|---|"]
    lines += KnownColumns.people.map { "| `\($0.field)` | \($0.names.joined(separator: ", ")) |" }
    lines += ["", "### Columns of visits", "", "| Field | Names that are known |", "|---|---|"]
    lines.append("| `recordId` | \(KnownColumns.people[0].names.joined(separator: ", ")) |")
    lines += KnownColumns.visits.map { "| `\($0.field)` | \($0.names.joined(separator: ", ")) |" }
  }
}

extension ValueType {
  fileprivate var isAnswer: Bool { if case .fact = self { true } else { false } }

  /// The lists of words that a value of this type may come from, with the keys they are for; objects left out.
  fileprivate func codeLists(_ name: String) -> [(name: String, list: CodeList)] {
    switch self {
    case .code(let list): [(name, list)]
    case .list(let item): item.codeLists(name)
    case .fact(let fact):
      fact.fields.filter { $0.name != "items" }.flatMap { $0.type.codeLists("\(name).\($0.name)") }
    default: []
    }
  }
}

extension ObjectType {
  /// Whether one text may stand for the whole object.
  fileprivate var shorthandNote: String? {
    guard let principal else { return nil }
    let others = fields.indices.contains {
      $0 != principal && fields[$0].presence == .required && !fields[$0].type.isAnswer
    }
    guard !others, fields[principal].presence == .required else { return nil }
    return "Instead of the object its `\(fields[principal].name)` alone may stand here."
  }
}

extension TextKind {
  fileprivate var manualWords: String {
    switch self {
    case .line: "text on one line"
    case .name: "a name, whatever it is"
    case .prose: "text"
    case .phone: "a phone number, `\"01632 960120\"`"
    case .email: "an email address"
    case .web: "a website's address, `\"www.example.org\"`"
    case .postcode: "a postcode, `\"SG99 9ZZ\"`"
    case .picture: "a picture's name, `\"bath\"`: `homepack pictures` prints them all"
    case .photograph: "the name of a file, `\"winnie.jpg\"`"
    case .nhsNumber: "ten digits, `\"999 012 3454\"`"
    case .snomed: "a SNOMED CT code in quotes"
    case .language: "a language tag, `\"en\"`, `\"cy\"`"
    case .identifier: "an id: letters, digits, hyphens"
    case .colour: "a colour, `\"#1D4F91\"`"
    case .dose: "text, word for word from the label"
    }
  }
}

extension NumberKind {
  fileprivate var manualWords: String {
    let unit = unit == .none ? "" : " \(unit.rawValue)"
    return "a \(isWhole ? "whole " : "")number, \(bounds.lowerBound) to \(bounds.upperBound)\(unit)"
  }
}

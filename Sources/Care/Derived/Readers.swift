import Documents
import Records

/// Who may see what, in words for the person.
enum Readers {
  static func sharing(_ sharing: Object, of record: Object, in words: Words) -> Object {
    let grants = sharing.objects("grants")
    let own =
      grants.contains { $0.text("audience") == "person" }
      ? [] : [Row(sees: words(SectionWord.everything), seesAll: true, audience: "person").object(in: words)]
    let rows = own + grants.map { row(of: $0, in: record, words).object(in: words) }
    return sharing.setting(["readers": .list(rows.map(Value.object))])
  }

  /// Where a reader's name inside a sentence stands: "your care workers".
  static func insidePath(_ audience: String) -> String { "readers.inside.\(audience)" }

  private static func row(of grant: Object, in record: Object, _ words: Words) -> Row {
    let sections = grant["sections"].texts
    let isAll = sections.contains("*")
    let except = withheld(by: grant, of: record).map { Sections.words(for: $0, in: record, words) }
    let basis = grant.text("basis")
    var sees =
      isAll
      ? words(SectionWord.everything)
      : words.list(sections.map { Sections.words(for: $0, in: record, words) })
    if !except.isEmpty {
      sees = words(CareWord.seesButNot, ["sees": sees, "except": words.list(except)])
    }
    if let basis { sees = words(CareWord.seesFor, ["sees": sees, "basis": basis]) }
    var row = Row(sees: sees, seesAll: isAll && except.isEmpty, audience: grant.text("audience") ?? "")
    row.isBare = basis == nil
    if Codes.audience.index(of: row.audience) == nil {
      row.contact = record.objects("contacts").first { $0.text("id") == row.audience }
    }
    return row
  }

  /// What a grant keeps back: what it names, and of all that care workers alone may read, where something of that kind
  /// is written.
  private static func withheld(by grant: Object, of record: Object) -> [String] {
    let (named, own) = (grant["except"].texts, "aboutMe.private")
    let reads =
      ["person", "care-worker"].contains(grant.text("audience")) || grant["sections"].texts.contains(own)
    let isWritten = record.object("aboutMe")?.object("private") != nil
    return reads || named.contains(own) || !isWritten ? named : named + [own]
  }

  /// What one reader may see.
  private struct Row {
    var sees: String
    /// Whether nothing is kept back.
    var seesAll: Bool
    var audience: String
    /// Whether no reason is given beside it.
    var isBare = true
    var contact: Object?

    func object(in words: Words) -> Object {
      let isKnown = Codes.audience.index(of: audience) != nil
      return Object(
        CareTypes.reader,
        [
          "who": .text(isKnown ? words.text(of: audience, in: Codes.audience) : who(in: words)),
          "whoInside": .text(isKnown ? words.text(at: Readers.insidePath(audience)) : who(in: words)),
          "sees": .text(sees.ended), "seesEverything": .bool(seesAll), "hasReason": .bool(!isBare),
          "easyRead": .text(isKnown ? words.easyRead(of: audience, in: Codes.audience) : easyRead(in: words)),
          "audience": Codes.reader.value(isKnown ? audience : "contact"),
        ])
    }

    private func name(in words: Words) -> String {
      contact?.text("name") ?? words(CareWord.nobodyKnown)
    }

    private func who(in words: Words) -> String {
      guard let relationship = contact?.relationshipInside(in: words) else { return name(in: words) }
      return words(CareWord.contact, ["name": name(in: words), "relationship": relationship])
    }

    private func easyRead(in words: Words) -> String {
      words(seesAll ? CareWord.easyAll : .easySome, ["name": name(in: words)])
    }
  }
}

/// The parts of a record that sharing can name: a root key, `<list>.<id or domain>`, a field by its path
/// (`person.funding`), `visits.times` or `outcomes`, and `*` for all.
enum Sections {
  /// Whether a section can be granted, or left out of what is granted. A single field is granted only of an object that
  /// means nothing false without the others.
  static func isKnown(_ section: String, in record: Object, isGrant: Bool = false) -> Bool {
    if section == "*" || section == "outcomes" || section == "visits.times" { return true }
    let dot = section.utf8.firstIndex(of: UInt8(ascii: "."))
    let key = dot.map { String(section[..<$0]) } ?? section
    guard let field = record.type.field(named: key), !always.contains(key) else { return false }
    guard let dot else { return true }
    let part = String(section[section.utf8.index(after: dot)...])
    if case .object(let type) = field.type {
      return !uncut.contains(key) && type.canLack(part) && (!isGrant || key == "person" || type.isLoose)
    }
    return record.objects(key).contains { $0.isNamed(part) }
  }

  /// Every copy carries the plan's version and who may see what, or neither.
  private static let uncut = ["plan", "sharing"]

  /// Keys that every copy carries or that are no part of what is printed.
  private static let always = ["schema", "recordId", "jurisdiction", "custom"]

  /// Every section that a record has, for suggestions.
  static func all(in record: Object) -> [String] {
    let keys = record.type.fields.map(\.name).filter { !always.contains($0) }
    let parts = keys.flatMap { key in record.objects(key).flatMap(\.names).map { "\(key).\($0)" } }
    return ["*", "outcomes", "visits.times"] + keys + keys.flatMap { fields(of: $0, in: record) } + parts
  }

  private static func fields(of key: String, in record: Object) -> [String] {
    guard case .object(let type)? = record.type.field(named: key)?.type, !uncut.contains(key) else {
      return []
    }
    return type.fields.filter { type.canLack($0.name) }.map { "\(key).\($0.name)" }
  }

  /// What a section is called inside a sentence.
  static func words(for section: String, in record: Object, _ words: Words) -> String {
    if let word = SectionWord(section: section) { return words(word) }
    let parts = section.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return section }
    let found = record.objects(parts[0]).first { $0.isNamed(parts[1]) }
    if let text = found?.sectionWords(in: words) { return text }
    return SectionWord(section: parts[0]).map { words(CareWord.partOf, ["section": words($0)]) } ?? section
  }
}

extension ObjectType {
  /// Whether a copy may lack what a path leads to: what must stand in a record is printed without asking whether it is
  /// there, and nothing false may stand in its place.
  fileprivate func canLack(_ path: String) -> Bool {
    let name = path.prefix { $0 != "." }
    guard let field = field(named: String(name)) else { return false }
    let rest = path.dropFirst(name.count + 1)
    if rest.isEmpty { return field.canLack && !SharedView.names.contains(field.name) }
    guard case .object(let inner) = field.type else { return false }
    return inner.canLack(String(rest))
  }

  /// Whether any field may be left out.
  fileprivate var isLoose: Bool { fields.allSatisfy(\.canLack) }
}

extension Field {
  /// Whether a record that is read, or what is worked out of it, may be without the field; an answer can be masked.
  fileprivate var canLack: Bool {
    if case .fact = type { return true }
    return presence != .required
  }
}

extension Object {
  /// What `<list>.<name>` may call an item: its id, its domain.
  var names: [String] {
    [text("id") ?? word("id"), word("domain"), word("kind")].compactMap { $0 }
  }

  func isNamed(_ name: String) -> Bool {
    let id = self["id"]
    return id.text ?? id.word == name || word("domain") == name || word("kind") == name
  }

  fileprivate func sectionWords(in words: Words) -> String? {
    if let domain = word("domain") { return words.text(at: SectionWord.path(domain: domain)) }
    if let event = word("id") { return words.text(at: SectionWord.path(event: event)) }
    return text("title") ?? text("name")
  }
}

import Records

/// Who may see what, in words for the person.
enum Readers {
  static func sharing(_ sharing: Object, of record: Object) -> Object {
    let grants = sharing.objects("grants")
    let own =
      grants.contains { $0.text("audience") == "person" }
      ? [] : [row("You", "everything", "You can see everything.", as: "person")]
    let rows = own + grants.map { reader($0, in: record) }
    return sharing.setting(["readers": .list(rows.map(Value.object))])
  }

  private static func reader(_ grant: Object, in record: Object) -> Object {
    let audience = grant.text("audience") ?? ""
    let sections = grant["sections"].texts
    let isAll = sections.contains("*")
    let except = grant["except"].texts.map { Sections.words(for: $0, in: record) }
    var sees = isAll ? "everything" : sections.map { Sections.words(for: $0, in: record) }.inWords
    if !except.isEmpty { sees += ", but not " + except.inWords }
    if let basis = grant.text("basis") { sees += ", for " + basis.lowercasedFirst }
    if let index = Codes.audience.index(of: audience) {
      let entry = Codes.audience.entries[index]
      return row(entry.words, sees, entry.easyRead ?? entry.words, as: audience)
    }
    let contact = record.objects("contacts").first { $0.text("id") == audience }
    let name = contact?.text("name") ?? "Somebody else"
    let who = contact?.text("relationship").map { "\(name), your \($0)" } ?? name
    return row(
      who, sees, "\(name) can see \(isAll && except.isEmpty ? "everything" : "some of it").",
      as: "contact")
  }

  private static func row(_ who: String, _ sees: String, _ easyRead: String, as audience: String) -> Object {
    Object(
      CareTypes.reader,
      [
        "who": .text(who), "sees": .text(sees.sentence), "easyRead": .text(easyRead),
        "audience": Codes.reader.value(audience),
      ])
  }
}

/// The parts of a record that sharing can name: a root key, `<list>.<id or domain>`, `aboutMe.<field>`,
/// `visits.times` or `outcomes`, and `*` for all.
enum Sections {
  static func isKnown(_ section: String, in record: Object) -> Bool {
    if section == "*" || section == "outcomes" || section == "visits.times" { return true }
    let dot = section.utf8.firstIndex(of: UInt8(ascii: "."))
    let key = dot.map { String(section[..<$0]) } ?? section
    guard record.type.index(of: key) != nil, !always.contains(key) else { return false }
    guard let dot else { return true }
    let part = String(section[section.utf8.index(after: dot)...])
    if key == "aboutMe" { return CareTypes.aboutMe.index(of: part) != nil }
    return record.objects(key).contains { $0.isNamed(part) }
  }

  /// Keys that every copy carries or that are no part of what is printed.
  private static let always = ["schema", "recordId", "jurisdiction", "custom"]

  /// Every section that a record has, for suggestions.
  static func all(in record: Object) -> [String] {
    let keys = record.type.fields.map(\.name).filter { !always.contains($0) }
    let parts = keys.flatMap { key in record.objects(key).flatMap(\.names).map { "\(key).\($0)" } }
    return ["*", "outcomes", "visits.times"] + keys + CareTypes.aboutMe.fields.map { "aboutMe.\($0.name)" }
      + parts
  }

  static func words(for section: String, in record: Object) -> String {
    if let words = names[section] { return words }
    let parts = section.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return section }
    let found = record.objects(parts[0]).first { $0.isNamed(parts[1]) }
    guard let words = found?.sectionWords else { return names[parts[0]] ?? section }
    return words
  }

  private static let names = [
    "*": "everything", "plan": "the plan’s dates", "person": "who you are",
    "contacts": "your family", "professionals": "your doctor",
    "accessibleInformation": "how you need information",
    "informationChoices": "your choices about information",
    "sharing": "who may see what", "aboutMe": "about you", "health": "your health",
    "decisions": "your decisions", "strengths": "what you do well", "needs": "your needs",
    "visits": "your visits", "visits.times": "when we visit", "outcomes": "what you want",
    "medicines": "your medicines", "risks": "how we keep you safe",
    "movingAndHandling": "help with moving", "nutrition": "eating and drinking",
    "contingency": "what happens if something goes wrong", "sheets": "the diary sheets",
    "aboutMe.private": "what only care workers may read",
  ]
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

  fileprivate var sectionWords: String? {
    if let domain = self["domain"].code { return domain.entry.words.lowercasedFirst }
    if let event = self["id"].code?.entry {
      return "what happens " + (event.easyRead ?? event.words).lowercasedFirst
    }
    return (text("title") ?? text("name"))?.lowercasedFirst
  }
}

import Diagnostics
import Records

/// SHA-01: every section that is granted or left out is known. An ignored exception would leak.
enum SharedSections: Rule {
  static let id = "SHA-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let grants = record.object("sharing")?.objects("grants") ?? []
    return grants.enumerated().flatMap { index, grant in
      ["sections", "except"].flatMap { field in
        unknown(grant[field].texts, in: record, at: ["sharing", "grants", .index(index), .key(field)])
      }
    }
  }

  private static func unknown(_ sections: [String], in record: Object, at path: [PathStep]) -> [RuleFinding] {
    sections.enumerated().filter { !Sections.isKnown($0.element, in: record) }.map { index, section in
      let near = nearest(to: section.utf8.count > 100 ? "" : section, among: Sections.all(in: record))
      return RuleFinding(
        .error, "this is no section of the record",
        hint: (near.map { "did you mean '\($0)'? " } ?? "")
          + "a section is a key of the record, a list with an id or domain (needs.continence), aboutMe and a field, visits.times or outcomes",
        at: path + [.index(index)])
    }
  }
}

/// SHA-02: an audience is one of the five, or a contact of the person.
enum SharedAudiences: Rule {
  static let id = "SHA-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let contacts = record.objects("contacts").compactMap { $0.text("id") }
    let known = Codes.audience.entries.map(\.code) + contacts
    let grants = record.object("sharing")?.objects("grants") ?? []
    return grants.enumerated().compactMap { index, grant in
      guard let audience = grant.text("audience"), !known.contains(audience) else { return nil }
      let near = nearest(to: audience, among: known)
      return RuleFinding(
        .error, "this audience is not known",
        hint: near.map { "did you mean '\($0)'?" } ?? "known are: " + known.joined(separator: ", "),
        at: ["sharing", "grants", .index(index), "audience"])
    }
  }
}

/// SHA-03: when somebody else decided who may see what, the record says why the person did not.
enum SharingDecider: Rule {
  static let id = "SHA-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let decider = record.object("sharing")?.word("decidedBy"), decider != "person" else { return [] }
    let assessed = record.object("decisions")?.object("capacity")?.objects("assessedFor") ?? []
    guard assessed.isEmpty else { return [] }
    return [
      RuleFinding(
        .warning, "somebody else decided who may see what, and no note on capacity says why",
        hint: "add the assessment under decisions.capacity.assessedFor", at: ["sharing", "decidedBy"])
    ]
  }
}

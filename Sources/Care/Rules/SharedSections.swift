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

import Diagnostics
import Records

/// SHA-01: every section that is granted or left out is known. An ignored exception would leak.
enum SharedSections: Rule {
  static let id = "SHA-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let grants = record.object("sharing")?.objects("grants") ?? []
    var findings: [RuleFinding] = []
    for (index, grant) in grants.enumerated() {
      for field in ["sections", "except"] {
        for (item, section) in grant[field].texts.enumerated()
        where !Sections.isKnown(section, in: record, isGrant: field == "sections") {
          let path: [PathStep] = ["sharing", "grants", .index(index), .key(field), .index(item)]
          findings.append(unknown(section, in: record, at: path))
        }
      }
    }
    return findings
  }

  private static func unknown(_ section: String, in record: Object, at path: [PathStep]) -> RuleFinding {
    let near = nearest(to: section.utf8.count > 100 ? "" : section, among: Sections.all(in: record))
    return RuleFinding(
      .error, "this is no section of the record",
      hint: (near.map { "did you mean '\($0)'? " } ?? "")
        + "a section is a key of the record, a list with an id or domain (needs.continence), a field that may be left out (person.funding), visits.times or outcomes",
      at: path)
  }
}

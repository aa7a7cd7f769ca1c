import Diagnostics
import Records

/// SHA-02: an audience is one of the five, or a contact of the person.
enum SharedAudiences: Rule {
  static let id = "SHA-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let contacts = record.objects("contacts").compactMap { $0.text("id") }
    let words = Codes.audience.codes
    let grants = record.object("sharing")?.objects("grants") ?? []
    return grants.enumerated().compactMap { index, grant in
      guard let audience = grant.text("audience"), !(words + contacts).contains(audience) else { return nil }
      let near = nearest(to: audience, among: words + contacts)
      return RuleFinding(
        .error, "this audience is not known",
        hint: near.map { "did you mean \(record.shown(Audience($0)))?" }
          ?? "known are the ids of contacts and: " + words.joined(separator: ", "),
        at: ["sharing", "grants", .index(index), "audience"])
    }
  }
}

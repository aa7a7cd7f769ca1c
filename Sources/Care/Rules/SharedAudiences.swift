import Diagnostics
import Records

/// SHA-02: an audience is one of the five, or a contact of the person.
enum SharedAudiences: Rule {
  static let id = "SHA-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let contacts = record.objects("contacts").compactMap { $0.text("id") }
    let known = Codes.audience.codes + contacts
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

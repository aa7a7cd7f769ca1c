import Diagnostics
import Records

extension Provider {
  /// What the nation leaves to the provider, and what the provider need not say any more.
  func nationFindings(_ nations: Nations) -> [RuleFinding] {
    let nation = nations.nation(of: self)
    return named(nations) + records(nation) + urgent(nation)
  }

  /// PRV-08: the contacts of regulators and ombudsmen come from the nation's file, by who pays for the care.
  private func named(_ nations: Nations) -> [RuleFinding] {
    let bodies = object.object("complaints")?.objects("escalation") ?? []
    return bodies.enumerated().compactMap { index, body in
      guard nations.name(aBodyIn: body.text("body") ?? "") else { return nil }
      return RuleFinding(
        .warning, "this body comes from the nation's file, and this line is not printed",
        hint: "take it away; to change a contact, write it into your own Templates/nations/<nation>.json",
        at: ["complaints", "escalation", .index(index)], rule: "PRV-08")
    }
  }

  /// PRV-09: how long records are kept is said, and is no shorter than the law has it.
  private func records(_ nation: Nation?) -> [RuleFinding] {
    guard let nation, let law = nation.entry("records") else { return [] }
    guard let own = object.object("recordsKept") else {
      guard law["years"].isMissing else { return [] }
      return [
        RuleFinding(
          .warning,
          "no law of \(nation.name) says how long records are kept, and provider.json does not either",
          hint:
            "add \"recordsKept\": { \"years\": …, \"from\": \"care-ended\" }; until then the guide says to ask",
          at: [], rule: "PRV-09")
      ]
    }
    guard let least = law["years"].whole, let years = own["years"].whole, years < least else { return [] }
    return [
      RuleFinding(
        .error, "records are kept for \(years) years, and \(nation.name) has \(least)",
        hint: "write \(least) or more", at: ["recordsKept", "years"], rule: "PRV-09")
    ]
  }

  /// PRV-10: where a nation has no general number for what is urgent, the provider says whom to ring.
  private func urgent(_ nation: Nation?) -> [RuleFinding] {
    guard let nation, let entry = nation.entry("urgentCare"), entry["number"].isMissing,
      object["urgentCare"].isMissing
    else { return [] }
    return [
      RuleFinding(
        .warning, "\(nation.name) has no general number for urgent care, and provider.json names none",
        hint: "add \"urgentCare\": { \"body\": \"…\", \"phone\": \"…\" }, the doctors who come out of hours",
        at: [], rule: "PRV-10")
    ]
  }
}

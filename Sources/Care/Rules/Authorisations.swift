import Records

/// LAW-01: an authorisation does not end before it begins; LAW-02: one that has ended is not relied on; LAW-03: the
/// Deprivation of Liberty Safeguards hold in hospitals and care homes alone (Mental Capacity Act 2005, schedule A1): at
/// home it is for the Court of Protection.
enum Authorisations: Rule {
  static let id = "LAW-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let all = record.object("decisions")?.objects("authorisations") ?? []
    return all.enumerated().flatMap { index, authorisation in
      let path: [PathStep] = ["decisions", "authorisations", .index(index)]
      return authorisation.backwards(at: path) + authorisation.ended(by: context.asOf, at: path)
        + authorisation.misplaced(at: path)
    }
  }
}

extension Object {
  fileprivate func backwards(at path: [PathStep]) -> [RuleFinding] {
    guard let from = date("from"), let until = date("until"), until < from else { return [] }
    return [
      RuleFinding(
        .error, "this ends before it begins", hint: "look at \"from\" and \"until\" on the paper",
        at: path + ["until"])
    ]
  }

  fileprivate func ended(by today: CalendarDate, at path: [PathStep]) -> [RuleFinding] {
    guard let until = date("until"), until < today else { return [] }
    return [
      RuleFinding(
        .warning, "this authorisation ended on \(until.iso)",
        hint: "ask whether there is a new one; without one nobody may limit what it allowed",
        at: path + ["until"], rule: "LAW-02")
    ]
  }

  fileprivate func misplaced(at path: [PathStep]) -> [RuleFinding] {
    guard let type = word("type"), type.hasPrefix("dols-") else { return [] }
    return [
      RuleFinding(
        .warning, "these safeguards hold in a hospital or a care home, not in the person's own home",
        hint: "at home it is an order of the Court of Protection: ask the council",
        at: path + ["type"], rule: "LAW-03")
    ]
  }
}

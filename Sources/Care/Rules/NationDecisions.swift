import Records

/// NAT-04: a decision for somebody who cannot decide is one that the law of the nation knows: best interests and the Court
/// of Protection are of the Mental Capacity Act 2005, which does not hold in Scotland; a certificate under section 47 is of
/// the Adults with Incapacity (Scotland) Act 2000.
enum NationDecisions: Rule {
  static let id = "NAT-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let nation = context.nations[record.word("jurisdiction") ?? ""],
      let principle = nation.entry("deciding")?.word("principle")
    else { return [] }
    let law = Law(nation: nation.name, isOfBenefit: principle == "benefit")
    return record.medicines.compactMap { found in
      law.unknown(
        found.medicine.object("covert")?.word("decision"), at: found.path + ["covert", "decision"],
        hint: "ask the prescriber which decision it is, and look at the paper")
    }
      + (record.object("decisions")?.objects("authorisations") ?? []).enumerated().compactMap {
        index, paper in
        law.unknown(
          paper.word("type"), at: ["decisions", "authorisations", .index(index), "type"],
          hint: "look at the paper; what the list lacks is \"other\", with \"typeInWords\"")
      }
  }

  /// What decisions a nation's law has.
  private struct Law {
    let nation: String
    /// Whether others decide by the person's benefit, and not by best interests.
    let isOfBenefit: Bool

    private static let ofBestInterests: Set<String> = [
      "best-interests", "court-of-protection", "dols-standard", "dols-urgent", "liberty-protection",
    ]
    private static let ofBenefit: Set<String> = ["adults-with-incapacity"]

    func unknown(_ decision: String?, at path: @autoclosure () -> [PathStep], hint: String) -> RuleFinding? {
      guard let decision, (isOfBenefit ? Self.ofBestInterests : Self.ofBenefit).contains(decision) else {
        return nil
      }
      return RuleFinding(
        .warning, "the law of \(nation) has no decision '\(decision)'", hint: hint, at: path())
    }
  }
}

import Records

/// AIS-04: a need that paper cannot meet is named, never dropped.
enum UnmetNeeds: Rule {
  static let id = "AIS-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let own: [PathStep] = ["accessibleInformation", "needs"]
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    var findings = self.findings(ReadingNeed(needs: needs, chosen: [], path: own, among: context.layouts))
    for (index, contact) in record.objects("contacts").enumerated() {
      let path: [PathStep] = ["contacts", .index(index), "accessibleInformation"]
      let needs = contact.objects("accessibleInformation")
      guard !needs.isEmpty else { continue }
      findings += self.findings(
        ReadingNeed(
          needs: needs, chosen: [], path: path, of: contact.text("id"), among: context.layouts))
    }
    return findings
  }

  private static func findings(_ need: ReadingNeed) -> [RuleFinding] {
    need.unmet.map { unmet in
      RuleFinding(
        // The page for a screen, or the tagged PDF, meets it once somebody sends it.
        unmet.isForScreen ? .note : .warning,
        "the printed pack does not meet a need: \(unmet.name)", hint: unmet.hint, at: unmet.path)
    }
  }
}

import Records

/// AIS-01: needs were asked about; AIS-02: they are looked at again in time.
enum InformationNeeds: Rule {
  static let id = "AIS-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let information = record.object("accessibleInformation"), !information["identified"].isMissing
    else {
      return [
        RuleFinding(
          .warning, "nobody has asked about needs for information and communication",
          hint: "ask, and write the needs under \"accessibleInformation\"", at: ["accessibleInformation"])
      ]
    }
    guard let due = information.date("reviewDue"), due < context.asOf else { return [] }
    return [
      RuleFinding(
        .warning, "the review of the needs for information was due on \(due.iso)",
        hint: "ask whether the needs are the same",
        at: ["accessibleInformation", "reviewDue"], rule: "AIS-02")
    ]
  }
}

/// AIS-04: a need that paper cannot meet is named, never dropped.
enum UnmetNeeds: Rule {
  static let id = "AIS-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let own: [PathStep] = ["accessibleInformation", "needs"]
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    var findings = self.findings(ReadingNeed(needs: needs, chosen: [], path: own), at: own)
    for (index, contact) in record.objects("contacts").enumerated() {
      let path: [PathStep] = ["contacts", .index(index), "accessibleInformation"]
      let needs = contact.objects("accessibleInformation")
      guard !needs.isEmpty else { continue }
      findings += self.findings(ReadingNeed(needs: needs, chosen: [], path: path), at: path)
    }
    return findings
  }

  private static func findings(_ need: ReadingNeed, at path: [PathStep]) -> [RuleFinding] {
    need.unmet.map { unmet in
      let index = unmet.path.split(separator: "[").last?.dropLast()
      return RuleFinding(
        asFile.contains(unmet.code ?? "") ? .note : .warning,
        "the printed pack does not meet a need: \(unmet.name)", hint: unmet.hint,
        at: path + [.index(index.flatMap { Int($0) } ?? 0)])
    }
  }
}

extension UnmetNeeds {
  /// Email and download: the tagged PDF meets them once somebody sends it.
  fileprivate static let asFile: Set<String> = ["936581000000101", "945751000000106"]
}

/// AIS-05: needs that contradict each other (standards 1.19): braille together with lip reading.
enum ContradictoryNeeds: Rule {
  static let id = "AIS-05"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    let codes = needs.map { $0.text("code") ?? "" }
    guard let lips = codes.firstIndex(of: "441092009"), codes.contains(where: braille.contains) else {
      return []
    }
    return [
      RuleFinding(
        .warning, "a need for braille stands beside lip reading",
        hint: "ask again: one of them is probably wrong",
        at: ["accessibleInformation", "needs", .index(lips)])
    ]
  }

  private static let braille: Set<String> = ["936661000000109", "936681000000100", "936621000000101"]
}

/// AIS-06: a code that is not of the standard's lists is kept as text, with a warning.
enum UnknownNeeds: Rule {
  static let id = "AIS-06"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    return needs.enumerated().compactMap { index, need in
      guard let code = need.text("code"), !InformationCodes.all.contains(code),
        CheckDigits.isValidSnomed(code)
      else {
        return nil
      }
      return RuleFinding(
        .warning, "the code \(code) is not in the standard's lists",
        hint: "the words are printed; check the code",
        at: ["accessibleInformation", "needs", .index(index), "code"])
    }
  }
}

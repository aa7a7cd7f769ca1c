import Diagnostics
import Records

/// NAT-01: a nation's text is whole, or nothing is printed: another nation's laws and bodies would be false.
enum NationWritten: Rule {
  static let id = "NAT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let word = record.word("jurisdiction") else { return [] }
    let file = "Templates/nations/\(word).json"
    guard let nation = context.nations[word] else {
      return [refusal("there is no text for this nation", "write \(file)")]
    }
    guard !nation.missing.isEmpty else { return [] }
    return [
      refusal(
        "the text for \(nation.name) is not complete: \(file) lacks "
          + nation.missing.joined(separator: ", "),
        "write what is missing into your own \(file)")
    ]
  }

  private static func refusal(_ message: String, _ what: String) -> RuleFinding {
    RuleFinding(
      .refusal, message,
      hint: what
        + ", each entry with its source and the day you checked it; homepack schema nation shows the form",
      at: ["jurisdiction"])
  }
}

/// NAT-02: the provider is registered with the regulator of the nation in which the person lives.
enum NationOfProvider: Rule {
  static let id = "NAT-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let body = context.provider.object.object("regulator")?.word("body")
    guard let nation = context.nations[record.word("jurisdiction") ?? ""], let wanted = nation.regulator,
      let body, wanted != body
    else { return [] }
    return [
      RuleFinding(
        .refusal,
        "the regulator in provider.json is \(body), and care in \(nation.name) is registered with \(wanted)",
        hint:
          "correct the jurisdiction; or keep the people of \(nation.name) in an agency folder of their own, "
          + "whose provider.json has that registration",
        at: ["jurisdiction"])
    ]
  }
}

/// NAT-03: a power to decide is one that the law of the nation knows.
enum NationAuthorities: Rule {
  static let id = "NAT-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let nation = context.nations[record.word("jurisdiction") ?? ""],
      let known = nation.entry("deciding")?["authorities"].words, !known.isEmpty
    else { return [] }
    return record.objects("contacts").enumerated().flatMap { index, contact in
      contact.objects("authority").enumerated().compactMap { number, authority -> RuleFinding? in
        guard let type = authority.word("type"), type != "other", !known.contains(type) else { return nil }
        return RuleFinding(
          .warning, "the law of \(nation.name) has no power '\(type)'",
          hint: "look at the paper; there are: " + known.joined(separator: ", "),
          at: ["contacts", .index(index), "authority", .index(number), "type"])
      }
    }
  }
}

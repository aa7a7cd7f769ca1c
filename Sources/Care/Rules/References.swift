import Records

/// REF-01: an id that is named stands in the record, and whoever is to be called has a number.
enum References: Rule {
  static let id = "REF-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    contingencyCalls(in: record, context.provider) + choices(in: record) + officer(in: record)
  }

  private static func contingencyCalls(in record: Object, _ provider: Provider) -> [RuleFinding] {
    let calls = Calls(record: record, provider: provider)
    return record.objects("contingency").enumerated().flatMap { index, event in
      event["whoToContact"].texts.enumerated().compactMap { item, reference in
        guard calls.phone(of: reference) == nil else { return nil }
        return RuleFinding(
          .error, "this leads to no phone number",
          hint: "name provider.office, or the id of a contact or professional with a phone",
          at: ["contingency", .index(index), "whoToContact", .index(item)])
      }
    }
  }

  private static func choices(in record: Object) -> [RuleFinding] {
    guard let choices = record.object("informationChoices") else { return [] }
    let known = record.objects("contacts").compactMap { $0.text("id") } + ["person"]
    var findings: [RuleFinding] = []
    func look(for id: String, at path: @autoclosure () -> [PathStep]) {
      guard !known.contains(id) else { return }
      findings.append(
        RuleFinding(
          .error, "no contact has this id", hint: "write \"person\" or the id of a contact",
          at: ["informationChoices"] + path()))
    }
    for (index, id) in choices["explainedTo"].texts.enumerated() {
      look(for: id, at: ["explainedTo", .index(index)])
    }
    for list in ["chosen", "declined"] {
      for (index, choice) in choices.objects(list).enumerated() {
        look(for: choice.text("for") ?? "", at: [.key(list), .index(index), "for"])
      }
    }
    return findings
  }

  private static func officer(in record: Object) -> [RuleFinding] {
    guard let officer = record.object("person")?.object("funding")?.text("officer"),
      !record.objects("professionals").contains(where: { $0.text("id") == officer })
    else { return [] }
    return [
      RuleFinding(
        .error, "no professional has this id", hint: "add the officer under professionals",
        at: ["person", "funding", "officer"])
    ]
  }
}

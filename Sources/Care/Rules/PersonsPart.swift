import Records

/// FUN-02: where the public arranges care, it is written down whom the person pays their own part: the guide must not
/// promise that we ask for nothing.
enum PersonsPart: Rule {
  static let id = "FUN-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let funding = record.object("person")?.object("funding"), funding.word("source") == "council",
      funding["contributionTo"].isMissing
    else { return [] }
    return [
      RuleFinding(
        .note, "nobody has written down whom the person pays their own part of the cost",
        hint:
          "add \"contributionTo\": \"council\", \"provider\" or \"nobody\"; until then the guide says to ask",
        at: ["person", "funding"])
    ]
  }
}

import Records

/// BOD-01: what was not found on the body is not recorded beside it. A nurse who reads both believes the wrong one.
enum NoneFound: Rule {
  static let id = "BOD-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let health = record.object("health"), let none = health.object("noneFound") else { return [] }
    return none["of"].words.enumerated().compactMap { place, word in
      guard let field = recorded(word, in: health) else { return nil }
      return RuleFinding(
        .error, "\"noneFound\" says that there is none, but \"\(field)\" is written down",
        hint: "take out the one that is no longer so", at: ["health", "noneFound", "of", .index(place)])
    }
  }

  /// The field beside which the word cannot stand; nil where it can.
  private static func recorded(_ word: String, in health: Object) -> String? {
    switch word {
    case "wounds": health["wounds"].list.isEmpty ? nil : "wounds"
    case "sore-skin": health["wounds"].objects.contains(where: isSoreSkin) ? "wounds" : nil
    case "catheter": health["catheter"].isMissing ? nil : "catheter"
    case "blood-sugar-tests": isTested(health) ? "bloodSugar" : nil
    default: nil
    }
  }

  private static func isSoreSkin(_ wound: Object) -> Bool {
    ["pressure-ulcer", "moisture-damage"].contains(wound.word("kind"))
  }

  private static func isTested(_ health: Object) -> Bool {
    guard let sugar = health.object("bloodSugar") else { return false }
    return !sugar["testedBy"].isMissing || !sugar["when"].isMissing
  }
}

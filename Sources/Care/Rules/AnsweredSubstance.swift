import Records

/// ALL-01: an answer is no substance. "No known allergies" as something to avoid would print as an allergy.
enum AnsweredSubstance: Rule {
  static let id = "ALL-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let health = record.object("health") else { return [] }
    return lists.flatMap { list, field in
      health[list].known.objects.enumerated().compactMap { index, item in
        guard item.string(field).isAnswer else { return nil }
        return RuleFinding(
          .error, "this is an answer, not something that the person has",
          hint:
            "leave the item out; where nothing is left, write { \"emptyReason\": \"nilknown\", \"askedOn\": \"2026-11-12\" }; \"no known drug allergies\" says nothing of food",
          at: ["health", .key(list), "items", .index(index), .key(field)])
      }
    }
  }

  private static let lists = [
    ("allergies", "substance"), ("foodAllergies", "substance"), ("conditions", "text"),
    ("vaccinations", "name"),
  ]
}

extension String {
  /// Whether a text answers a question instead of naming something.
  fileprivate var isAnswer: Bool {
    let words = inWords
    guard let first = words.first else { return true }
    if words.count == 1 { return single.contains(first) }
    return openings.contains { words.starts(with: $0) }
  }
}

private let single: Set<String> = [
  "no", "yes", "none", "nil", "nothing", "nka", "nkda", "nkfa", "unknown", "true", "false", "y", "n", "na",
  "any", "0",
]

private let openings = [
  ["no", "known"], ["no", "allergies"], ["no", "allergy"], ["none"], ["nil", "known"], ["nil", "recorded"],
  ["n", "a"], ["nkda"], ["nka"],
  ["not", "known"],
  ["not", "asked"], ["not", "applicable"], ["no", "food"], ["no", "intolerances"], ["no", "adverse"],
  ["not", "allergic"], ["no", "drug"], ["no", "medical"],
  ["nothing", "known"],
]

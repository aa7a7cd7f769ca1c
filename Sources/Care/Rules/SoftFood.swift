import Records

/// NUT-02: "soft" alone says nothing about what is safe to swallow, and people died of it: services were told to use
/// IDDSI's levels instead (patient safety alert NHS/PSA/RE/2018/004, 27 June 2018).
enum SoftFood: TextRule {
  static let id = "NUT-02"

  static let words = ["soft"]

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding] {
    let text = Array(found.text.lowercased().utf8)
    let isEating = isOfEating(found.path)
    let isVague = hits.contains { hit in
      let next = String(decoding: text.dropFirst(hit.range.upperBound), as: UTF8.self).inWords
      return isEating ? !isPrecise(next) : isFood(next)
    }
    guard isVague else { return [] }
    return [
      RuleFinding(
        .error, "\"soft\" does not say what the person can swallow",
        hint: "write the IDDSI level under \"textureIddsi\", as it was set, and take the word out",
        at: found.path)
    ]
  }

  private static func isOfEating(_ path: [PathStep]) -> Bool {
    path.starts(with: ["nutrition", "diet"]) || path.starts(with: ["nutrition", "easyRead"])
  }

  /// Whether the word is part of a level's own name, or says what something is and not how it is made.
  private static func isPrecise(_ next: [String]) -> Bool {
    let isLevel = next.first == "bite" || (next.first == "and" && next.dropFirst().first == "bite")
    return isLevel || next.first.map(things.contains) ?? false
  }

  private static func isFood(_ next: [String]) -> Bool { next.first.map(foods.contains) ?? false }

  private static let things: Set<String> = [
    "drink", "drinks", "fruit", "fruits", "cheese", "boiled", "scoop", "mints",
  ]
  private static let foods: Set<String> = [
    "diet", "diets", "food", "foods", "meal", "meals", "texture", "textures", "consistency", "option",
    "options",
    "menu",
  ]
}

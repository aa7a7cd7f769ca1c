import Records

/// NUT-01: levels of food and drink are those of IDDSI, and exceptions say who set them and when; NUT-03: level 7 easy to
/// chew is not for people at risk of choking (iddsi.org, framework 2.0); NUT-05: whoever has one of the two changed has
/// the other written down too.
enum TextureLevels: Rule {
  static let id = "NUT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let texture = record.object("nutrition")?.object("textureIddsi") else { return [] }
    let path: [PathStep] = ["nutrition", "textureIddsi"]
    let exceptions = texture.objects("exceptions").enumerated().flatMap { index, exception in
      mixed(exception, at: path + ["exceptions", .index(index)])
    }
    return mixed(texture, at: path) + exceptions + unset(texture, at: path)
      + choking(texture, in: record, at: path) + half(texture, at: path)
  }

  private static func half(_ texture: Object, at path: [PathStep]) -> [RuleFinding] {
    let isFoodChanged = texture["easyToChew"].isTrue || (texture["food"].whole ?? 7) < 7
    let isDrinkChanged = (texture["drink"].whole ?? 0) > 0
    let lacks = [
      (
        isFoodChanged && texture["drink"].isMissing, "food has another level, and none is written for drinks",
        "drink"
      ),
      (
        isDrinkChanged && texture["food"].isMissing, "drinks are thickened, and no level is written for food",
        "food"
      ),
    ]
    return lacks.filter(\.0).map { _, message, field in
      RuleFinding(
        .warning, message,
        hint:
          "ask the speech and language therapist, and write \"\(field)\": \(field == "food" ? 7 : 0) if nothing changes",
        at: path, rule: "NUT-05")
    }
  }

  private static func mixed(_ level: Object, at path: [PathStep]) -> [RuleFinding] {
    guard level["easyToChew"].isTrue, level["food"].whole != 7 else { return [] }
    return [
      RuleFinding(
        .error, "only level 7 can be easy to chew", hint: "write \"food\": 7, or take \"easyToChew\" out",
        at: path + ["easyToChew"])
    ]
  }

  private static func unset(_ texture: Object, at path: [PathStep]) -> [RuleFinding] {
    guard !texture["exceptions"].list.isEmpty, texture["setBy"].isMissing || texture["setOn"].isMissing
    else { return [] }
    return [
      RuleFinding(
        .error, "nobody is named who set more than one level",
        hint:
          "write \"setBy\", the speech and language therapist, and \"setOn\"; without them give one level",
        at: path + ["exceptions"])
    ]
  }

  private static func choking(_ texture: Object, in record: Object, at path: [PathStep]) -> [RuleFinding] {
    let isThickened = (texture["drink"].whole ?? 0) > 0
    let isKnown = record.objects("contingency").contains { $0.word("id") == "choking" }
    guard texture["easyToChew"].isTrue, isThickened || isKnown else { return [] }
    return [
      RuleFinding(
        .warning, "level 7 easy to chew is not for people at risk of choking",
        hint: "ask the speech and language therapist which level is meant", at: path + ["easyToChew"],
        rule: "NUT-03")
    ]
  }
}

import Diagnostics
import Documents
import Records

extension CareRecord {
  /// What an easy read plan would say and nobody has written easy words for. The page says that there is more in the
  /// long plan, since long words never stand in for easy ones; the office is told here.
  public func easyReadGaps(in words: Words) -> [Problem] {
    let about = object.object("aboutMe")
    let own = Self.aboutMe.compactMap { name in gap(about?.object(name), at: ["aboutMe", .key(name)]) }
    let lists = gaps(in: object, list: "strengths", at: []) + risks + events
    let outcomes = object.objects("needs").enumerated().flatMap { index, need in
      gaps(in: need, list: "outcomes", at: ["needs", .index(index)])
    }
    let conditions = object.object("health").map { self.conditions(in: $0) } ?? []
    let food = object.object("nutrition").flatMap { gap($0, at: ["nutrition"]) }
    let decided =
      object.object("decisions").map { gaps(in: $0, list: "bestInterests", at: ["decisions"]) } ?? []
    let people = strangers(in: words) + otherHelpers
    let all = own + lists + conditions + outcomes + [food].compactMap { $0 } + decided + people
    return all.numbered("EAS-01").problems(at: places, person: id)
  }

  /// Contacts whose relationship is no plain word: the page says only that they help.
  private func strangers(in words: Words) -> [RuleFinding] {
    object.objects("contacts").enumerated().compactMap { index, contact in
      guard contact.text("relationship") != nil, contact.plainRelation(in: words) == nil,
        contact["easyRead"].texts.isEmpty
      else { return nil }
      return RuleFinding(
        .warning, "this is no plain word for who somebody is, so the page says only that they help",
        hint: "write one word, for example \"sister\" or \"friend\", or say it in \"easyRead\"",
        at: ["contacts", .index(index), "relationship"])
    }
  }

  /// Professionals of no listed kind: the page says only that they help.
  private var otherHelpers: [RuleFinding] {
    object.objects("professionals").enumerated().compactMap { index, professional in
      guard professional.word("role") == "other", professional["easyRead"].texts.isEmpty else { return nil }
      return RuleFinding(
        .warning, "nobody has written easy words for what they do, so the page says only that they help",
        hint: "write it in \"easyRead\": [\"Cuts my hair.\"]", at: ["professionals", .index(index)])
    }
  }

  private static let aboutMe = [
    "mostImportant", "importantPeople", "communication", "wellness", "pleaseDo", "pleaseDoNot",
    "howAndWhenToSupport", "alsoWorthKnowing",
  ]

  private func conditions(in health: Object) -> [RuleFinding] {
    health["conditions"].known.objects.enumerated().compactMap { index, condition in
      gap(condition, at: ["health", "conditions", "items", .index(index)])
    }
  }

  /// What could happen may have the easy words of a risk.
  private var risks: [RuleFinding] {
    object.objects("risks").enumerated().compactMap { index, risk in
      risk.hasEasyWords(for: "whatCouldHappen") ? nil : gap(risk, at: ["risks", .index(index)])
    }
  }

  /// An event has easy words of its own, or its two halves have; of what has none the page knows the kind alone.
  private var events: [RuleFinding] {
    object.objects("contingency").enumerated().compactMap { index, event in
      if event.hasEasyWords(for: "whatShouldHappen") { return nil }
      let path = ["contingency", .index(index)] as [PathStep]
      guard event.hasEasyWords(for: "trigger") else { return gap(event, at: path) }
      return gap(event.object("whatShouldHappen") ?? event, at: path + ["whatShouldHappen"])
    }
  }

  private func gaps(in owner: Object, list: String, at path: [PathStep]) -> [RuleFinding] {
    owner.objects(list).enumerated().compactMap { index, item in
      gap(item, at: path + [.key(list), .index(index)])
    }
  }

  private func gap(_ item: Object?, at path: [PathStep]) -> RuleFinding? {
    guard let item, item["easyRead"].texts.isEmpty else { return nil }
    return RuleFinding(
      .warning,
      "nobody has written easy words for this, so the page says that there is more in the long plan",
      hint: "write short sentences with the person, in \"easyRead\"", at: path)
  }
}

extension Object {
  /// Whether it has easy words itself, or one of its texts has.
  fileprivate func hasEasyWords(for text: String) -> Bool {
    !self["easyRead"].texts.isEmpty || object(text)?["easyRead"].texts.isEmpty == false
  }
}

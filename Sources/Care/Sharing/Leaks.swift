import Diagnostics
import Records

/// SHA-04: a thing that is withheld from an audience is not named in a text that the audience may see.
///
/// The search is for words: names of people, medicines, allergies and conditions, and tasks of a withheld part of
/// life. It cannot know what is meant; the office must read as well.
enum Leaks: Rule {
  static let id = "SHA-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let grants = (record.object("sharing")?.objects("grants") ?? []).filter(\.isPartial)
    guard !grants.isEmpty else { return [] }
    let terms = terms(of: record)
    let mentions = mentions(of: terms, in: record)
    return grants.flatMap { grant -> [RuleFinding] in
      let audience = grant.text("audience") ?? ""
      let seen = SharedView(
        granted: grant["sections"].texts, withheld: grant["except"].texts, audience: Audience(audience),
        keepsPlaces: true
      ).narrowed(record)
      let tasks = tasks(of: seen, without: grant["except"].texts).map {
        finding(.warning, for: audience, at: $0)
      }
      return named(mentions, terms, in: seen).map { finding($0.severity, for: audience, at: $0.path) } + tasks
    }
  }

  private static func finding(_ severity: Severity, for audience: String, at path: [PathStep]) -> RuleFinding
  {
    RuleFinding(
      severity, "something that is withheld from '\(audience)' is named here, which '\(audience)' may see",
      hint: "reword it, withhold this part too, or ask the person", at: path)
  }

  // MARK: words

  /// A word that somebody could recognise, in small letters, and where the record holds the thing itself.
  struct Term {
    let word: String
    let origin: [PathStep]
  }

  /// A text that names one of the terms.
  private struct Mention {
    let term: Int
    let path: [PathStep]
  }

  /// People, medicines, allergies, conditions.
  private static func terms(of record: Object) -> [Term] {
    let contacts = terms(record.objects("contacts"), "name", at: ["contacts"])
    let given = contacts.map { Term(word: String($0.word.prefix { $0 != " " }), origin: $0.origin) }
    let health = record.object("health")
    let allergies = ["allergies", "foodAllergies"].flatMap { list in
      terms(health?[list].known.objects ?? [], "substance", at: ["health", .key(list), "items"])
    }
    let conditions = terms(
      health?["conditions"].known.objects ?? [], "text", at: ["health", "conditions", "items"])
    let heads = conditions.map { Term(word: String($0.word.prefix { $0 != "," }), origin: $0.origin) }
    let others =
      terms(record.objects("professionals"), "name", at: ["professionals"])
      + terms(record.object("medicines")?.objects("items") ?? [], "name", at: ["medicines", "items"])
    return (contacts + given + allergies + heads + others).filter { $0.word.utf8.count >= 4 }
  }

  private static func terms(_ items: [Object], _ field: String, at path: [PathStep]) -> [Term] {
    items.enumerated().compactMap { index, item in
      item.text(field).map { Term(word: $0.lowercased(), origin: path + [.index(index), .key(field)]) }
    }
  }

  private static func mentions(of terms: [Term], in record: Object) -> [Mention] {
    let search = WordSearch(terms.map(\.word))
    var mentions: [Mention] = []
    TextWalk.each(of: record) { found in
      guard found.kind.isFree, found.path.first != "plan" else { return }
      mentions += found.text.hits(search).map { Mention(term: $0.word, path: found.path) }
    }
    return mentions
  }

  /// The mentions that an audience can read of things that it cannot see: each path once. The name of somebody close
  /// is only noted: families know each other, and the person chose to write it.
  private static func named(
    _ mentions: [Mention], _ terms: [Term], in seen: Object
  ) -> [(path: [PathStep], severity: Severity)] {
    var visible: Set<String> = []
    for term in terms where seen.holdsText(at: term.origin) { visible.insert(term.word) }
    let leaking = mentions.filter { !visible.contains(terms[$0.term].word) && seen.holdsText(at: $0.path) }
    var worst: [[PathStep]: Severity] = [:]
    for mention in leaking {
      let severity: Severity =
        ["contacts", "professionals"].contains(terms[mention.term].origin.first) ? .note : .warning
      worst[mention.path] = max(worst[mention.path] ?? .note, severity)
    }
    return worst.map { (path: $0.key, severity: $0.value) }.sorted { $0.path.path < $1.path.path }
  }

  // MARK: tasks

  /// The tasks that tell of a part of life by themselves.
  private static let prefixes = [
    "continence": "TO-", "medicines": "ME-", "skin": "SK-", "personal-care": "PC-",
  ]

  private static func tasks(of seen: Object, without withheld: [String]) -> [[PathStep]] {
    let codes = withheld.compactMap { $0.dropPrefix("needs.") }.compactMap { prefixes[$0] }
    guard !codes.isEmpty else { return [] }
    return seen.objects("visits").enumerated().flatMap { v, visit in
      visit.objects("tasks").enumerated().compactMap { t, task -> [PathStep]? in
        guard let code = task.text("task"), codes.contains(where: code.hasPrefix) else { return nil }
        return ["visits", .index(v), "tasks", .index(t)]
      }
    }
  }
}

extension Object {
  /// Whether a text still stands at a path. Facts and lists with reasons stand for their items.
  fileprivate func holdsText(at path: [PathStep]) -> Bool {
    var value = Value.object(self)
    for step in path {
      switch step {
      case .key(let name): value = value.object?[name] ?? .missing
      case .index(let index): value = index < value.list.count ? value.list[index] : .missing
      }
    }
    return value.text != nil
  }

  /// Whether a grant withholds anything.
  fileprivate var isPartial: Bool { !self["sections"].texts.contains("*") || !self["except"].list.isEmpty }
}

import Records

/// SHA-04: a thing that is withheld from an audience is not named in a text that the audience may see.
///
/// The search is for words: names of people, medicines, allergies and conditions, and tasks of a withheld part of
/// life. It cannot know what is meant; the office must read as well.
enum Leaks: Rule {
  static let id = "SHA-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let grants = record.object("sharing")?.objects("grants") ?? []
    return grants.filter(\.isPartial).flatMap { grant -> [RuleFinding] in
      let view = SharedView(
        granted: grant["sections"].texts, withheld: grant["except"].texts,
        audience: Audience(grant.text("audience") ?? ""))
      return findings(in: record, seen: view.narrowed(record), by: grant)
    }
  }

  private static func findings(in record: Object, seen: Object, by grant: Object) -> [RuleFinding] {
    let audience = grant.text("audience") ?? ""
    var paths = texts(of: seen, naming: terms(of: record).subtracting(terms(of: seen)))
    paths += tasks(of: seen, without: grant["except"].texts)
    return paths.map { path in
      RuleFinding(
        .warning, "something that is withheld from '\(audience)' is named here, which '\(audience)' may see",
        hint: "reword it, withhold this part too, or ask the person", at: path)
    }
  }

  // MARK: words

  /// What somebody could recognise, in small letters: people, medicines, allergies, conditions.
  private static func terms(of record: Object) -> Set<String> {
    let health = record.object("health")
    let people = (record.objects("contacts") + record.objects("professionals")).compactMap { $0.text("name") }
    let medicines = (record.object("medicines")?.objects("items") ?? []).compactMap { $0.text("name") }
    let allergies = ["allergies", "foodAllergies"].flatMap { list in
      (health?[list].known.objects ?? []).compactMap { $0.text("substance") }
    }
    let conditions = (health?["conditions"].known.objects ?? []).compactMap { $0.text("text") }
    let heads = conditions.compactMap { $0.split(separator: ",").first }.map(String.init)
    let given = record.objects("contacts").compactMap { $0.text("name")?.split(separator: " ").first }.map(
      String.init)
    return Set(
      (people + given + medicines + allergies + heads).map { $0.lowercased() }.filter { $0.utf8.count >= 4 })
  }

  private static func texts(of seen: Object, naming terms: Set<String>) -> [[PathStep]] {
    guard !terms.isEmpty else { return [] }
    let search = WordSearch(terms.sorted())
    var paths: [[PathStep]] = []
    TextWalk.each(of: seen) { found in
      guard found.kind.isFree, found.path.first != "plan", !found.text.hits(search).isEmpty else { return }
      paths.append(found.path)
    }
    return paths
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
  /// Whether a grant withholds anything.
  fileprivate var isPartial: Bool { !self["sections"].texts.contains("*") || !self["except"].list.isEmpty }
}

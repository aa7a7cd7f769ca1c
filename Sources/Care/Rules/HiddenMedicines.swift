import Records

/// MED-15: no decision that is printed in the home names a medicine of which no paper there may say that it is hidden.
///
/// All that belongs to the decision has its place in `covert`, which stays at the office. The search is for the
/// medicine's name, and for a few words that tell of any such medicine; the office must read as well.
enum HiddenMedicines: Rule {
  static let id = "MED-15"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let hidden = record.medicines.filter { $0.medicine.object("covert")?["printInHome"].bool == false }
    guard !hidden.isEmpty, let decisions = record.object("decisions") else { return [] }
    let names = hidden.compactMap { $0.medicine.text("name")?.lowercased().firstWord }
    let search = WordSearch(names + telling)
    return texts(of: decisions).compactMap { path, text in
      let hits = text.hits(search)
      guard !hits.isEmpty else { return nil }
      let isNamed = hits.contains { $0.word < names.count }
      return RuleFinding(
        isNamed ? .error : .warning,
        isNamed
          ? "this names a medicine that no paper in the home may tell of, and is printed there"
          : "this may tell of a medicine that no paper in the home may tell of, and is printed there",
        hint: "write it under the medicine's \"covert\", which stays at the office, and leave it out here",
        at: ["decisions"] + path)
    }
  }

  /// What a decision calls it.
  private static let telling = ["covert", "covertly", "hidden", "disguised"]

  /// What is printed of decisions, in words.
  private static func texts(of decisions: Object) -> [(path: [PathStep], text: String)] {
    let capacity = decisions.object("capacity")
    return of(capacity, ["statement"], at: ["capacity"])
      + ofList(capacity, "assessedFor", ["decision", "outcome"], at: ["capacity"])
      + ofList(decisions, "bestInterests", ["decision", "outcome", "personsView"], at: [])
      + ofList(decisions, "consents", ["to"], at: [])
      + ofList(decisions, "authorisations", ["allows"], at: [])
  }

  private static func ofList(
    _ owner: Object?, _ list: String, _ fields: [String], at path: [PathStep]
  ) -> [(path: [PathStep], text: String)] {
    (owner?.objects(list) ?? []).enumerated().flatMap { index, item in
      of(item, fields, at: path + [.key(list), .index(index)])
        + item["easyRead"].texts.map { (path + [.key(list), .index(index), "easyRead"], $0) }
    }
  }

  private static func of(
    _ owner: Object?, _ fields: [String], at path: [PathStep]
  ) -> [(path: [PathStep], text: String)] {
    fields.compactMap { name in owner?.text(name).map { (path + [.key(name)], $0) } }
  }
}

extension String {
  /// A medicine is called by the first word of its name: "Memantine hydrochloride".
  fileprivate var firstWord: String {
    let word = prefix { $0 != " " }
    return word.count > 3 ? String(word) : self
  }
}

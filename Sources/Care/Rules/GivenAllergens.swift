import Records

/// MED-12: nothing that the allergies name, or a member of a group that they name, is among the medicines.
enum GivenAllergens: Rule {
  static let id = "MED-12"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let health = record.object("health") else { return [] }
    let known = ["allergies", "foodAllergies"].flatMap { Array(health[$0].known.objects) }.map { allergy in
      (words: context.medicineGroups.names(for: allergy.string("substance")), isMild: allergy.isIntolerance)
    }
    guard !known.isEmpty else { return [] }
    return record.medicines.compactMap { found in
      let medicine = found.medicine
      guard medicine.date("stop").map({ $0 >= context.asOf }) ?? true else { return nil }
      let name = medicine.string("name").inWords
      let hits = known.filter { $0.words.contains { name.hold($0) } }
      guard !hits.isEmpty else { return nil }
      return finding(isMild: hits.allSatisfy(\.isMild), at: found.path + ["name"])
    }
  }

  private static func finding(isMild: Bool, at path: [PathStep]) -> RuleFinding {
    isMild
      ? RuleFinding(
        .warning, "this medicine is, or belongs to, what the person does not tolerate",
        hint: "ask the prescriber or the pharmacist before it is given", at: path)
      : RuleFinding(
        .error, "this medicine is, or belongs to, what the person is allergic to",
        hint:
          "ask the prescriber or the pharmacist before it is given; then correct the medicines or the allergies",
        at: path)
  }
}

extension Object {
  fileprivate var isIntolerance: Bool { word("type") == "intolerance" }
}

extension [String] {
  /// Whether words stand in a text one after the other.
  func hold(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return indices.contains { self[$0] == first && self[$0...].starts(with: words) }
  }
}

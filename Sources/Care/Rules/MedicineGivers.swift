import Records

/// MED-13: who gives a medicine is somebody. MED-14: a medicine that is given unknown to the person is told to the
/// office, where it is printed and where it is not.
enum MedicineGivers: Rule {
  static let id = "MED-13"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.medicines.flatMap { found in
      nobody(found.medicine, at: found.path) + covert(found.medicine, at: found.path)
    }
  }

  private static func nobody(_ medicine: Object, at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    guard let giver = medicine.object("givenBy"), giver.word("who") == "other", giver["name"].isMissing
    else { return [] }
    return [
      RuleFinding(
        .error, "who gives this medicine is not said", hint: "add \"name\": \"the day centre\"",
        at: path() + ["givenBy", "name"])
    ]
  }

  private static func covert(_ medicine: Object, at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    guard let prints = medicine.object("covert")?["printInHome"].bool else { return [] }
    return [
      RuleFinding(
        .note,
        prints
          ? "the plan in the home says that this is given without the person's knowledge"
          : "no list of medicines in the home says that this is given without the person's knowledge",
        hint: prints
          ? "make sure that those who decided agreed to that: the person may read it"
          : "tell each care worker how it is given, keep the decision at the office, and write of it nowhere else here",
        at: path() + ["covert", "printInHome"], rule: "MED-14")
    ]
  }
}

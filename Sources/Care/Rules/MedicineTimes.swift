import Records

/// MED-01: a medicine has one way of saying when it is given: times, with each drink or meal, or when it is needed.
enum MedicineTimes: Rule {
  static let id = "MED-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.medicines.compactMap { found in
      let medicine = found.medicine
      let ways = [!medicine["times"].list.isEmpty, !medicine["with"].isMissing, medicine.isWhenNeeded]
      let count = ways.count { $0 }
      guard count != 1 else { return nil }
      return RuleFinding(
        .error,
        count == 0
          ? "the medicine has neither times nor limits"
          : "the medicine is given at times or with each drink, and also when needed",
        hint:
          "write \"times\", or \"with\", or \"prn\" with reason, minHoursBetween and maxIn24Hours, or \"rescue\", and one of them only",
        at: found.path)
    }
  }
}

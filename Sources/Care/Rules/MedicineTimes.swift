import Records

/// MED-01: a medicine has times or limits for when it is needed, and not both.
enum MedicineTimes: Rule {
  static let id = "MED-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.medicines.compactMap { path, medicine in
      let hasTimes = !medicine["times"].list.isEmpty
      let isWhenNeeded = !medicine["prn"].isMissing
      guard hasTimes == isWhenNeeded else { return nil }
      return RuleFinding(
        .error,
        hasTimes
          ? "the medicine has times and is also given when needed"
          : "the medicine has neither times nor limits",
        hint: "write \"times\", or \"prn\" with reason, minHoursBetween and maxIn24Hours, and not both",
        at: path)
    }
  }
}

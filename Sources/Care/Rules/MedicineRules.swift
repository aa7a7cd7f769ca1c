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

/// MED-02: a dose and a limit carry their unit; a bare number can be read as anything.
enum DoseUnits: Rule {
  static let id = "MED-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.medicines.flatMap { path, medicine in bare(in: medicine, at: path) }
  }

  private static func bare(in medicine: Object, at path: [PathStep]) -> [RuleFinding] {
    let doses: [(String?, [PathStep])] = [
      (medicine.text("strength"), ["strength"]), (medicine.text("dose"), ["dose"]),
      (medicine.object("prn")?.text("maxIn24Hours"), ["prn", "maxIn24Hours"]),
    ]
    return doses.compactMap { text, step in
      guard let text, text.utf8.allSatisfy({ 48...57 ~= $0 || " .,/-".utf8.contains($0) }) else { return nil }
      return RuleFinding(
        .error, "the dose has no unit",
        hint: "write it word for word from the label: \"one tablet\", \"5 ml\"",
        at: path + step)
    }
  }
}

/// MED-03: a list of medicines that care workers give was copied by one person and checked by another.
enum SecondCheck: Rule {
  static let id = "MED-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let medicines = record.object("medicines"), !medicines.objects("items").isEmpty,
      ["administer", "specialised-technique"].contains(medicines.word("supportLevel"))
    else { return [] }
    let copied = medicines.object("transcription")
    let checker = copied?.text("checkedBy")?.lowercased()
    if let checker, copied?.date("checkedOn") != nil, checker != copied?.text("by")?.lowercased() {
      return []
    }
    return [
      RuleFinding(
        .warning, "the list of medicines was not checked by a second person",
        hint:
          "the medicines record is printed with an empty grid until \"checkedBy\" and \"checkedOn\" are there, by another person",
        at: ["medicines", "transcription"])
    ]
  }
}

/// MED-04: a copied list older than one cycle is checked again.
enum OldTranscription: Rule {
  static let id = "MED-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let medicines = record.object("medicines"), let copied = medicines.object("transcription"),
      let on = copied.date("checkedOn") ?? copied.date("on")
    else { return [] }
    let mar = record.objects("sheets").first { $0.word("kind") == "mar" }
    let cycle = mar?["cycleDays"].whole ?? 28
    guard on.adding(days: cycle) < context.asOf else { return [] }
    return [
      RuleFinding(
        .warning, "the list of medicines was last checked more than \(cycle) days ago",
        hint: "check it against the labels",
        at: ["medicines", "transcription"])
    ]
  }
}

extension Object {
  /// Each medicine with its path.
  var medicines: [(path: [PathStep], medicine: Object)] {
    (object("medicines")?.objects("items") ?? []).enumerated().map {
      (["medicines", "items", .index($0)], $1)
    }
  }
}

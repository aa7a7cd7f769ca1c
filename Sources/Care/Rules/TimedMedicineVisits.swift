import Records

/// VIS-08: a visit at which a medicine is due that must be on time must not be missed: the guide promises it.
enum TimedMedicineVisits: Rule {
  static let id = "VIS-08"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let times = record.medicines.filter { $0.medicine["timeCritical"].isTrue }
      .flatMap { $0.medicine["times"].list.compactMap { $0.time?.minutes } }
    return record.objects("visits").enumerated().compactMap { index, visit in
      let end = visit.startMinute + (visit["durationMinutes"].whole ?? 0)
      guard visit.word("priority") != "must-not-miss",
        times.contains(where: { visit.startMinute..<end ~= $0 })
      else { return nil }
      return RuleFinding(
        .warning, "a medicine is due at this visit that must be on time, and the visit may be missed",
        hint: "make its priority \"must-not-miss\", or give the medicine at another visit",
        at: ["visits", .index(index), "priority"])
    }
  }
}

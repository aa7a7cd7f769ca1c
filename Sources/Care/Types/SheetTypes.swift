import Records

/// Sheets to write on.
extension CareTypes {
  static let sheet = ObjectType(
    "Sheet",
    "A kind of blank sheet that is printed. A record of seizures, of blood sugar or of a catheter comes without an order, one copy, where `contingency` has a seizure, or `health` has `bloodSugar` or a `catheter`; an order of 0 copies says none.",
    principal: "kind",
    fields: [
      Field("kind", .code(Codes.sheet), .required, "which sheet"),
      Field(
        "weeks", .number(NumberKind(.none, 0...26)), .optional, "for how many weeks, each day with its date"),
      Field("startWeek", .week, .optional, "the first week"),
      Field(
        "copies", .number(NumberKind(.none, 0...100)), .optional, "how many copies, without a date"),
      Field("cycleStart", .date, .optional, "the first day of a medicines cycle"),
      Field("cycleDays", .number(NumberKind(.days, 1...62)), .optional, "the days of a medicines cycle"),
      Field(
        "undated", .bool, .optional,
        "whether the days are left blank: a set for when the electronic system is down"),
      Field("filePerWeek", .bool, .optional, "whether each week is a file of its own"),
      Field(
        "workerSize", .number(NumberKind(.points, 12...18)), .optional,
        "the size of letters that a care worker who fills in a chart needs; 12 where it is left out"),
      Field(
        "isOrdered", .bool, .derived,
        "whether it is ordered, or the record calls for it; any other is made only by its name"
      ).made(
        of: "kind", "weeks", "copies", "health.catheter", "health.bloodSugar", "contingency.id"),
      Field("sets", .list(.object(sheetSet)), .derived, "the weeks, the cycle or the copies, one by one")
        .made(
          of: "weeks", "startWeek", "copies", "cycleStart", "cycleDays", "undated", "visits.days",
          "visits.everyWeeks", "visits.from", "visits.until"),
    ])

  static let sheetSet = ObjectType(
    "Sheet set", "A week, a cycle or a copy of a sheet.",
    fields: [
      Field("number", .number(NumberKind(.none, 1...100)), .derived, "which of the order's weeks or copies"),
      Field("count", .number(NumberKind(.none, 1...100)), .derived, "how many weeks or copies are ordered"),
      Field("from", .date, .derivedOptional, "the first day; a copy without a date has none"),
      Field("to", .date, .derivedOptional, "the last day"),
      Field("returnBy", .date, .derivedOptional, "when the filled sheets go back to the office"),
      Field("days", .list(.object(sheetDay)), .derived, "its days; none for a copy without a date"),
      Field(
        "doses", .list(.object(sheetDose)), .derived,
        "of a medicines cycle: what is given at its times, a row for each"
      ).made(of: "medicines.items.times"),
    ])

  static let sheetDose = ObjectType(
    "Sheet dose", "A row of a medicines record: one medicine at one time of the day.",
    fields: [
      Field("medicine", .object(medicine), .derived, "the medicine").made(of: "medicines.items"),
      Field("time", .time, .derivedOptional, "the time; none for one that has no time of the clock")
        .made(of: "medicines.items.times"),
      Field("isFirst", .bool, .derived, "whether it is the first row of the medicine")
        .made(of: "medicines.items.times"),
      Field("daysOff", .list(.date), .derived, "the days of the cycle on which it is not given")
        .made(of: "medicines.items.days", "medicines.items.start", "medicines.items.stop"),
    ])

  static let sheetDay = ObjectType(
    "Sheet day", "One day of a sheet.",
    fields: [
      Field("date", .date, .derived, "the day"),
      Field(
        "visits", .list(.object(visit)), .derived, "its visits in order, each with that day's tasks only"
      ).made(of: "visits"),
    ])
}

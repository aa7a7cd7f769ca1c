import Records

/// The pack for a day without systems, and the sheet to try it.
extension OfficeTypes {
  /// The parts of the day by which visits are driven, where a record knows no rounds: the list follows the clock.
  static let round = CodeList(
    unprinted: "a part of the day", ["morning", "midday", "tea", "evening"])

  private static let homeNumber = ValueType.number(NumberKind(.none, 1...10_000_000))

  private static let stop = ObjectType(
    "Stop", "A home that is visited in the week.",
    fields: [
      Field("number", homeNumber, .derived, "its place among the homes"),
      Field("home", .object(CareTypes.root), .derived, "the record as its care workers see it"),
      Field("round", .text(.line), .derivedOptional, "the provider's round; none where there are no rounds"),
      Field("area", .text(.line), .derivedOptional, "the first half of the postcode"),
      Field("first", .time, .derivedOptional, "when its first visit of a day begins"),
      Field("needsTwo", .bool, .derived, "whether a visit takes two care workers or more"),
      Field("mustNotMiss", .bool, .derived, "whether a visit must not be missed"),
      Field("isDraft", .bool, .derived, "whether nobody has approved the plan"),
    ])

  private static let stopVisit = ObjectType(
    "Visit of the week", "A visit with the days of the week on which it falls, a box to tick for each.",
    fields: [
      Field(
        "home", homeNumber, .derived,
        "the number of the home, under which it is told what must be known at the door"),
      Field("person", .text(.identifier), .derived, "the record id"),
      Field("name", .text(.line), .derived, "the name"),
      Field("area", .text(.line), .derivedOptional, "the first half of the postcode"),
      Field("start", .time, .derived, "when it begins"),
      Field("end", .time, .derived, "when it ends"),
      Field("careWorkers", .number(NumberKind(.none, 1...4)), .derived, "how many care workers"),
      Field("priority", .code(Codes.priority), .derived, "what happens when workers are short"),
      Field("kind", .code(Codes.visitKind), .derivedOptional, "a night or live-in care"),
      Field("isDraft", .bool, .derived, "whether nobody has approved the plan"),
      Field("daysOff", .list(.date), .derived, "the days of the week on which it does not fall"),
    ])

  private static let stopRound = ObjectType(
    "Round", "The visits of one part of the day, of one of the provider's rounds where there are some.",
    fields: [
      Field("name", .text(.line), .derivedOptional, "the provider's round; none where there are no rounds"),
      Field("part", .code(round), .derived, "which part of the day"),
      Field("visits", .list(.object(stopVisit)), .derived, "must-not-miss first, then by time and area"),
    ])

  private static let leftOut = ObjectType(
    "Left out", "A record that is not in the pack.", principal: "person",
    fields: [
      Field("person", .text(.identifier), .derived, "the record id"),
      Field(
        "name", .text(.line), .derivedOptional,
        "what the person is called, where visits may be missed: as the record was printed last if it cannot be read"
      ),
      Field("why", .code(leftOutFor), .derived, "why"),
    ])

  private static let day = ObjectType(
    "Day", "A day of the week.", principal: "date", fields: [Field("date", .date, .derived, "the day")])

  /// The pack for a day without systems.
  public static let contingency = ObjectType(
    "Contingency pack", "All that an office and its vans need for a week without systems.",
    fields: [
      Field("from", .date, .derived, "the first day"),
      Field("until", .date, .derived, "the last day"),
      Field("days", .list(.object(day)), .derived, "the days"),
      Field(
        "rounds", .list(.object(stopRound)), .derived,
        "the visits by round and part of the day; none that is empty"),
      Field(
        "homes", .list(.object(stop)), .derived, "the homes, by round and in the order of their first visit"),
      Field("leftOut", .list(.object(leftOut)), .derived, "records that are not in it"),
      Field("visits", .number(NumberKind(.none, 0...10_000_000)), .derived, "visits of the week"),
      Field(
        "mustNotMiss", .number(NumberKind(.none, 0...10_000_000)), .derived,
        "those of them that must not be missed"),
    ])

  /// The sheet to try the pack once a quarter.
  public static let drill = ObjectType(
    "Drill sheet", "What to do to try the pack, and what went wrong.",
    fields: [
      Field("homes", .number(NumberKind(.none, 0...10_000_000)), .derived, "homes in the pack"),
      Field("visits", .number(NumberKind(.none, 0...10_000_000)), .derived, "visits of its week"),
    ])
}

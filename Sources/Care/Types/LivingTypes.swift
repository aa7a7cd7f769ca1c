import Records

/// A home that is shared, and who the person wants to come.
extension CareTypes {
  static let supportedLiving = ObjectType(
    "Supported living", "A home of the person's own, with housemates, shared hours or staff.",
    fields: [
      Field("housemates", .text(.prose), .optional, "who shares the home"),
      Field("staffOnSite", .code(Codes.staffOnSite), .optional, "when staff are in the house"),
      Field("staffOnSiteInWords", .text(.line), .optional, "when staff are there, in words: \"7am to 10pm\""),
      Field("staffPhone", .text(.phone), .optional, "the staff's number"),
      Field(
        "sharedHoursPerWeek", .number(NumberKind(.hours, 0...336, isWhole: false)), .optional,
        "funded hours a week that are shared with housemates, and are no visits"),
      Field("sleepInNights", .number(NumberKind(.none, 0...7)), .optional, "nights a week with a sleep-in"),
      Field("wakingNights", .number(NumberKind(.none, 0...7)), .optional, "nights a week with staff awake"),
      Field("note", .text(.prose), .optional, "what else to know"),
    ])

  static let careWorkersWanted = ObjectType(
    "Care workers wanted", "Who the person wants to be helped by (NICE NG21: choice and the same faces).",
    fields: [
      Field("gender", .code(Codes.wantedGender), .optional, "a woman, a man, or no preference"),
      Field("genderFor", .text(.line), .optional, "for what, if not for all: \"washing and dressing\""),
      Field("languages", .list(.text(.language)), .optional, "which languages they speak"),
      Field(
        "regularTeam", .list(.text(.line)), .optional,
        "who comes as a rule, by the names that `careWorkers` of `provider.json` has, where they have a photograph"
      ),
      Field("note", .text(.prose), .optional, "what else matters"),
      Field("team", .list(.object(teamMember)), .derived, "the same, each with the photograph").made(
        of: "regularTeam", "provider.careWorkers.photo.file"),
    ])
}

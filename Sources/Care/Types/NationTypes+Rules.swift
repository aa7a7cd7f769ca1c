import Records

/// What nations differ in besides bodies and complaints.
extension CareTypes {
  static let staffChecks = entry(
    "Staff checks", "Who checks the past of care workers.",
    [Field("body", .text(.line), .required, "who checks, as it stands after \"checked by\"")])

  static let emergency = entry(
    "Emergency", "The number in an emergency.",
    [Field("number", .text(.phone), .required, "the number")])

  static let urgentCare = entry(
    "Urgent care", "The number when it is urgent and no emergency.",
    [
      Field(
        "number", .text(.phone), .optional, "left out where there is no general one: the provider says whom")
    ]
  )

  static let urgent = ObjectType(
    "Urgent number", "Whom to ring when it is urgent and no emergency.", principal: "number",
    fields: [
      Field("body", .text(.line), .derivedOptional, "who answers; none for a general number"),
      Field("number", .text(.phone), .derived, "the number"),
    ])

  private static let years = [
    Field("years", .number(NumberKind(.none, 1...100)), .optional, "how many years; none where no law says"),
    Field("from", .code(Codes.keptFrom), .optional, "from when they count"),
  ]

  static let recordsKept = entry("Nation records", "How long the law has records kept.", years)

  static let kept = ObjectType(
    "Kept", "How long records are kept.",
    fields: [
      Field("years", .number(NumberKind(.none, 1...100)), .derived, "how many years"),
      Field("from", .code(Codes.keptFrom), .derived, "from when they count"),
    ])

  static let nationLanguage = entry(
    "Nation language", "The duty about language.",
    [Field("duty", .code(Codes.languageDuty), .required, "none, or to offer Welsh unasked")])

  static let nationCharging = entry(
    "Charging", "The person's own part where the public pays.",
    [Field("rule", .code(Codes.charging), .required, "worked out, or personal care is free")])

  static let nationData = entry(
    "Nation data protection", "Who answers for the law on personal data.",
    [
      Field("name", .text(.line), .required, "the name, as it stands inside a sentence"),
      Field("newName", .text(.line), .optional, "the name that it is to have"),
      Field("newNameFrom", .date, .optional, "from when; left out while the day is not known"),
      Field("phone", .text(.phone), .required, "the published number"),
      Field("web", .text(.web), .required, "the website, without https"),
      Field(
        "acknowledgeWithinDays", .number(NumberKind(.days, 1...90)), .required,
        "days within which the provider must say that it has a complaint about data"),
      Field("called", .text(.line), .derived, "the name on the day of printing").made(of: "name", "newName"),
      Field("toBeCalled", .text(.line), .derivedOptional, "the new name while the old one still holds")
        .made(of: "newName"),
    ])

  static let power = entry(
    "Power", "Somebody who may see records by law.",
    [
      Field("who", .code(Codes.power), .required, "who"),
      Field("name", .text(.line), .optional, "which of them, where there are several"),
      Field(
        "for", .list(.code(Codes.funding)), .optional, "whose records, by who pays; left out: everybody's"),
      Field("law", .text(.line), .required, "the law, with its sections"),
    ])

  static let deciding = entry(
    "Deciding", "How others decide for somebody who cannot.",
    [
      Field("principle", .code(Codes.principle), .required, "best interests, or benefit"),
      Field("law", .text(.line), .required, "the law"),
      Field("appointed", .code(Codes.appointed), .required, "who a court appoints"),
      Field("authorities", .list(.code(Codes.authority)), .required, "the powers that its law knows"),
    ])
}

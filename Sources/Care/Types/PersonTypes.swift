import Records

/// The plan's own facts, and the person (PRSB person demographics).
extension CareTypes {
  static let plan = ObjectType(
    "Plan", "The plan's version, dates and approval (PRSB personalised care and support plan).",
    fields: [
      Field("version", .number(NumberKind(.none, 1...100_000)), .required, "rises with every change"),
      Field("replaces", .number(NumberKind(.none, 0...100_000)), .optional, "the version before"),
      Field("status", .code(Codes.planStatus), .required, "draft, active, suspended or ended"),
      Field("effectiveFrom", .date, .required, "from when it holds"),
      Field("reviewDue", .date, .required, "when it is looked at again"),
      Field("author", .object(signatory), .optional, "who wrote it; needed before the plan is active"),
      Field("approvedBy", .object(signatory), .optional, "who approved it; needed before the plan is active"),
      Field(
        "agreedWith", .object(agreement), .optional,
        "who agreed to it, and how; needed before the plan is active"),
      Field("reviewReason", .text(.prose), .optional, "why it was changed"),
      Field("changes", .list(.object(change)), .optional, "what changed since the version before"),
    ])

  /// Whoever reads paper made of another system's data is told how old they are.
  static let extract = ObjectType(
    "Extract", "Where and when the record was taken out of another system.", principal: "from",
    fields: [
      Field("from", .text(.line), .required, "the name of the system"),
      Field("on", .date, .required, "the day"),
      Field("at", .time, .optional, "the time"),
    ])

  private static let signatory = ObjectType(
    "Signatory", "Who answers for the plan.", principal: "name",
    fields: [
      Field("name", .text(.line), .required, "the name"),
      Field("role", .text(.line), .optional, "the role"),
      Field("on", .date, .optional, "the day"),
    ])

  private static let agreement = ObjectType(
    "Agreement", "Who agreed to the plan.",
    fields: [
      Field("party", .code(Codes.party), .required, "the person, a legal representative, or best interests"),
      Field("name", .text(.line), .optional, "the name"),
      Field("on", .date, .optional, "the day"),
      Field("how", .code(Codes.agreed), .optional, "signed, said yes, thumbprint, recorded"),
      Field("readAloud", .bool, .optional, "whether it was read aloud"),
      Field("signedCopy", .text(.line), .optional, "where the signed copy is kept: \"at our office\""),
    ])

  private static let change = ObjectType(
    "Change", "One thing that changed.",
    fields: [
      Field(
        "path", .text(.line), .required,
        "which part, by its keys and ids: `visits/lunch`, `medicines`; the plan prints the name of what it leads to"
      ),
      Field("what", .text(.line), .optional, "what of it, where that is not all: \"start time\""),
      Field("was", .text(.prose), .optional, "what it said"),
      Field("now", .text(.prose), .required, "what it says now"),
      Field("why", .text(.prose), .optional, "the reason"),
    ])

  static let person = ObjectType(
    "Person", "Who the record is about (PRSB person demographics).", principal: "preferredName",
    fields: names + facts + [
      Field(
        "address", .object(address), .optional,
        "where the person lives: needed, but left out when it is protected"),
      Field("phones", .list(.object(personPhone)), .optional, "the person's own phones"),
      Field("email", .text(.email), .optional, "the person's own email address"),
      Field("livesWith", answer(.text(.prose)), .required, "who else lives there"),
      Field("pets", answer(.text(.prose)), .required, "animals in the home"),
      Field(
        "supportedLiving", .object(supportedLiving), .optional, "a home with housemates, shared hours, staff"),
      Field(
        "careWorkersWanted", .object(careWorkersWanted), .optional, "who the person wants to be helped by"),
      Field("access", .object(access), .required, "how a care worker comes in; never a code"),
      Field("funding", .object(funding), .optional, "who pays, and for how many hours"),
      Field("deceased", .bool, .optional, "true when the person has died; nothing is printed then"),
      Field("restricted", .bool, .optional, "true when the address is protected"),
      Field(
        "folderTitle", .text(.line), .optional,
        "what the person wants their folder to be called; left out, it has their name"),
      photograph,
      Field("fullName", .text(.line), .derived, "title, given names and family name")
        .made(of: "title", "given", "family"),
      Field("shortName", .text(.line), .derived, "preferred name and family name, neither of them twice")
        .made(of: "preferredName", "family"),
      Field(
        "initial", .text(.line), .derived, "the letter that stands for the person on a form", isOurs: true
      ).made(of: "preferredName"),
      Field("isTestRecord", .bool, .derived, "whether the NHS number is of the test range (999)")
        .made(of: "nhsNumber"),
    ])

  private static let names = [
    Field("title", .text(.line), .optional, "Mrs, Mr, Dr"),
    Field("given", .list(.text(.name)), .required, "given names, in order"),
    Field("family", .text(.name), .required, "the family name"),
    Field("preferredName", .text(.name), .required, "what to call the person"),
    Field("sayIt", .text(.line), .optional, "how the name is said"),
    Field("pronouns", answer(.text(.line)), .required, "the person's own; never worked out"),
    Field("birthDate", .date, .required, "the date of birth"),
    Field("sex", .code(Codes.sex), .optional, "as recorded"),
  ]

  private static let facts = [
    Field(
      "nhsNumber",
      answer(
        .text(.nhsNumber),
        also: [
          Field("status", .code(Codes.numberStatus), .optional, "verified, traced, unverified")
        ]), .required, "NHS, CHI or H&C number by nation"),
    Field("localIds", .list(.object(localId)), .optional, "numbers in other systems"),
    Field("religionOrBelief", answer(.text(.prose)), .required, "faith and what follows from it"),
    Field("ethnicity", answer(.text(.line)), .required, "in the person's words"),
    Field("firstLanguage", answer(.text(.language)), .required, "the language spoken best"),
    Field("otherLanguages", .list(.text(.language)), .optional, "other languages"),
    Field("signing", .list(.code(Codes.signing)), .optional, "signs that the person uses: Makaton, BSL"),
    Field("signingInWords", .text(.line), .optional, "signs that the list lacks: \"her own signs\""),
    Field("interpreterNeeded", answer(.bool), .required, "whether an interpreter is needed"),
  ]

  private static let localId = ObjectType(
    "Local id", "A number in another system.", principal: "value",
    fields: [
      Field("system", .text(.line), .required, "whose number"),
      Field("value", .text(.line), .required, "the number"),
    ])

  private static let address = ObjectType(
    "Address", "Where somebody lives.",
    fields: [
      Field("lines", .list(.text(.line)), .required, "the lines above the postcode"),
      Field("postcode", .text(.postcode), .required, "the postcode"),
      Field("type", .code(Codes.address), .optional, "home, temporary"),
    ])

  private static let personPhone = ObjectType(
    "Phone", "A phone of the person.", principal: "number",
    fields: [
      Field("use", .code(Codes.personPhone), .required, "home, mobile or text only"),
      Field("number", .text(.phone), .required, "the number"),
      Field("note", .text(.prose), .optional, "how to reach the person on it"),
    ])

  private static let access = ObjectType(
    "Access", "How a care worker comes in. There is no field for a code: codes are never printed.",
    fields: [
      Field("method", .code(Codes.access), .required, "who opens, or how"),
      Field("methodInWords", .text(.line), .optional, "how, in words: \"The warden opens\""),
      Field("codeHeldBy", .code(Codes.codeHolder), .optional, "who holds the code"),
      Field("codeHeldByInWords", .text(.line), .optional, "who holds the code, in words: \"The warden\""),
      Field("entryNote", .text(.prose), .optional, "what to do at the door"),
      Field("parking", .text(.prose), .optional, "where to park"),
    ])

  private static let funding = ObjectType(
    "Funding", "Who pays.",
    fields: [
      Field("source", .code(Codes.funding), .required, "council, NHS, self, direct payment, mixed"),
      Field("sourceInWords", .text(.line), .optional, "who pays, in words: \"A charity\""),
      Field(
        "hoursPerWeek", .number(NumberKind(.hours, 0...336, isWhole: false)), .optional,
        "funded hours a week, of visits or of care workers: a visit by two may count once or twice"),
      Field("officer", .text(.identifier), .optional, "the id of a professional"),
      Field(
        "contributionTo", .code(Codes.contribution), .optional,
        "who is paid the person's own part, where the council or the trust arranges the care"),
    ])
}

import Records

/// Medicines and what is copied of them.
extension CareTypes {
  static let medicines = ObjectType(
    "Medicines", "Help with medicines (NICE NG67).",
    fields: [
      Field("supportLevel", .code(Codes.support), .required, "how much help"),
      Field("agreedOn", .date, .optional, "when it was agreed"),
      Field("ordering", .text(.prose), .optional, "who orders"),
      Field("collection", .text(.prose), .optional, "who collects"),
      Field("storage", .text(.prose), .optional, "where they are kept"),
      Field("packaging", .code(Codes.packaging), .optional, "original packs or compliance aid"),
      Field("recordInHome", .code(Codes.medicinesRecord), .optional, "what is written in the home"),
      Field(
        "recordKept", .text(.prose), .optional,
        "where that record lies: \"front pocket of this folder\""),
      Field(
        "items", .list(.object(medicine)), .optional,
        "the medicines, one by one; what has ended is not printed, what is to come prints with its first day"),
      Field("transcription", .object(transcription), .optional, "who copied the list, and who checked it"),
      Field("regular", .list(.object(medicine)), .derived, "what is given at its times or with each drink")
        .made(of: "items"),
      Field(
        "byTime", .list(.object(medicineRound)), .derived, "the same by the time of day, the earliest first"
      ).made(of: "items.times"),
      Field(
        "untimed", .list(.object(medicine)), .derived, "those of them that have no time of the clock"
      ).made(of: "items"),
      Field("whenNeeded", .list(.object(medicine)), .derived, "what is given only when it is needed")
        .made(of: "items"),
      Field("rescue", .list(.object(medicine)), .derived, "rescue medicines, each with its protocol")
        .made(of: "items"),
      Field("coming", .list(.object(medicine)), .derived, "what is not given yet").made(of: "items"),
      Field("covert", .list(.object(medicine)), .derived, "what is given without the person's knowledge")
        .made(of: "items"),
    ])

  static let medicineRound = ObjectType(
    "Medicine round", "What is given at one time of the day.",
    fields: [
      Field("at", .time, .derived, "the time").made(of: "medicines.items.times"),
      Field("items", .list(.object(medicine)), .derived, "the medicines, as the record lists them")
        .made(of: "medicines.items"),
    ])

  static let medicine = ObjectType(
    "Medicine", "One medicine, word for word from the label.", principal: "name",
    fields: [
      Field("name", .text(.line), .required, "the name"),
      Field("strength", .text(.dose), .optional, "the strength"),
      Field("form", .text(.line), .optional, "tablet, cream, drops"),
      Field("route", .text(.line), .required, "oral, skin, both eyes"),
      Field("dose", .text(.dose), .required, "the dose, word for word"),
      Field("times", .list(.time), .optional, "when it is given; not together with `with`, prn or rescue"),
      Field(
        "days", .list(.code(Codes.day)), .optional,
        "on which days of the week it is given at these times; every day when left out"),
      Field("with", .code(Codes.medicineWith), .optional, "with what each dose is given, in place of times"),
      Field("prn", .object(whenNeeded), .optional, "when it is given only if needed"),
      Field("rescue", .object(rescue), .optional, "the protocol of a rescue medicine"),
      Field(
        "givenBy", .object(giver), .optional, "who gives this one, where that differs from `supportLevel`"),
      Field("instructions", .text(.prose), .optional, "with food, before bed"),
      Field("timeCritical", .bool, .optional, "whether the time must be kept"),
      Field("site", .list(.text(.line)), .optional, "where on the body"),
      Field("bodyMap", .bool, .optional, "whether a body map goes with it"),
      Field("openedOnRequired", .bool, .optional, "whether the opening date is written on it"),
      Field("warnings", .list(.code(Codes.medicineWarning)), .optional, "what to watch for"),
      Field("start", .date, .optional, "the first day; until then it stands apart from what is given"),
      Field("stop", .date, .optional, "the last day; after it the medicine is not printed"),
      Field("reviewBy", .date, .optional, "the day by which it is reviewed"),
      Field(
        "covert", .object(covert), .optional,
        "the decision to give it without the person's knowledge; there is no such medicine without one"),
      Field("code", .text(.snomed), .optional, "the dm+d code"),
      Field("isComing", .bool, .derived, "whether its first day is still to come").made(of: "start"),
    ])

  private static let giver = ObjectType(
    "Giver", "Who gives one medicine (NICE NG67).", principal: "who",
    fields: [
      Field("who", .code(Codes.medicineGiver), .required, "who gives it"),
      Field("name", .text(.line), .optional, "their name; needed for other, \"the day centre\""),
    ])

  private static let rescue = ObjectType(
    "Rescue protocol",
    "When a rescue medicine is given, and when to ring 999, from the prescriber's own plan.",
    fields: [
      Field("when", .text(.prose), .required, "when to give it"),
      Field("again", .text(.prose), .required, "when it may be given again, or that it may not"),
      Field("ring999If", .text(.prose), .required, "when to ring 999"),
      Field("afterwards", .text(.prose), .optional, "what to do when it was given"),
      Field("trained", .text(.prose), .optional, "who may give it"),
      Field("from", .text(.line), .optional, "whose protocol it is, and of which day"),
    ])

  private static let covert = ObjectType(
    "Covert medicine",
    "The decision behind a medicine that the person does not know of (NICE NG67; MCA 2005).",
    fields: [
      Field("decision", .code(Codes.covertDecision), .required, "what kind of decision it is"),
      Field("decidedOn", .date, .required, "the day of the decision"),
      Field("decidedBy", .text(.prose), .required, "who took part: prescriber, pharmacist, family, advocate"),
      Field("capacityAssessedOn", .date, .optional, "when it was found that the person cannot decide this"),
      Field("how", .text(.prose), .required, "how it is given, as the pharmacist advised"),
      Field("reviewDue", .date, .required, "when the decision is looked at again"),
      Field(
        "printInHome", .bool, .required,
        "whether papers in the home may say it: the person may read them"),
    ])

  private static let whenNeeded = ObjectType(
    "When needed", "The limits of a medicine that is given only when it is needed.",
    fields: [
      Field("reason", .text(.prose), .required, "what it is for"),
      Field(
        "minHoursBetween", .number(NumberKind(.hours, 1...168)), .required, "hours between two doses at least"
      ),
      Field("maxIn24Hours", .text(.dose), .required, "the most in 24 hours, with its unit"),
      Field("howTheyTellYou", .text(.prose), .optional, "how the person shows that it is needed"),
    ])

  private static let transcription = ObjectType(
    "Transcription", "Who copied the medicines, and who checked the copy.",
    fields: [
      Field("from", .text(.line), .required, "what it was copied from"),
      Field("by", .text(.line), .required, "who copied"),
      Field("on", .date, .required, "the day"),
      Field("checkedBy", .text(.line), .optional, "a second person"),
      Field("checkedOn", .date, .optional, "the day"),
      Field("isCheckedTwice", .bool, .derived, "whether a second person checked the list, on a day")
        .made(of: "checkedBy", "checkedOn"),
    ])
}

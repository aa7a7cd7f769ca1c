import Records

/// About me, health, decisions, medicines, eating and drinking.
extension CareTypes {
  static let aboutMe = ObjectType(
    "About me", "The person in their own words (PRSB About Me 2.01).",
    fields: [
      Field("mostImportant", .object(words), .optional, "what matters most (1515861000000103)"),
      Field("importantPeople", .object(words), .optional, "people who matter (1515871000000105)"),
      Field("communication", .object(words), .optional, "how to communicate (1515881000000107)"),
      Field("wellness", .object(words), .optional, "good and bad days (1515891000000109)"),
      Field("pleaseDo", .object(words), .optional, "please do (1515901000000105)"),
      Field("pleaseDoNot", .object(words), .optional, "please do not (1515901000000105)"),
      Field("howAndWhenToSupport", .object(words), .optional, "how and when to help (1515911000000107)"),
      Field("alsoWorthKnowing", .object(words), .optional, "anything else (1515921000000101)"),
      Field("private", answer(.object(words)), .required, "for care workers only"),
      Field("supportedToWriteBy", .text(.line), .optional, "who helped to write it"),
      Field("lastUpdated", .date, .optional, "when it was last changed"),
    ])

  static let health = ObjectType(
    "Health", "Conditions, allergies, vaccinations. An empty list says why it is empty.",
    fields: [
      Field("conditions", listing(condition), .required, "conditions"),
      Field("allergies", listing(allergy), .required, "allergies and intolerances"),
      Field("foodAllergies", listing(allergy), .required, "allergies to food"),
      Field("vaccinations", listing(vaccination), .required, "vaccinations"),
    ])

  private static let condition = ObjectType(
    "Condition", "A condition and what it means in daily life.", principal: "text",
    fields: [
      Field("text", .text(.prose), .required, "the condition in words"),
      Field("code", .text(.snomed), .optional, "the SNOMED CT code"),
      Field("since", .text(.line), .optional, "since when"),
      Field("effect", .text(.prose), .optional, "what it means in daily life"),
    ] + easyRead)

  private static let allergy = ObjectType(
    "Allergy", "Something the person must not have.", principal: "substance",
    fields: [
      Field("substance", .text(.line), .required, "what must be avoided"),
      Field("code", .text(.snomed), .optional, "the SNOMED CT code"),
      Field("type", .code(Codes.allergy), .optional, "allergy or intolerance"),
      Field("reaction", .text(.prose), .optional, "what happens"),
      Field("severity", .code(Codes.severity), .optional, "mild, moderate or severe"),
      Field("verified", .text(.line), .optional, "who confirmed it, and when"),
    ] + easyRead)

  private static let vaccination = ObjectType(
    "Vaccination", "A vaccination.", principal: "name",
    fields: [
      Field("name", .text(.line), .required, "against what"),
      Field("on", .date, .optional, "when it was given"),
      Field("due", .date, .optional, "when the next is due"),
      Field("code", .text(.snomed), .optional, "the SNOMED CT code"),
    ])

  static let decisions = ObjectType(
    "Decisions", "Capacity, attorneys, and where forms are kept (PRSB legal information).",
    fields: [
      Field("capacity", .object(capacity), .optional, "deciding for oneself"),
      Field("lpaLocation", answer(.text(.prose)), .required, "where the power of attorney is kept"),
      Field("advanceDecision", answer(.text(.prose)), .required, "an advance decision to refuse treatment"),
      Field("resuscitation", .object(resuscitation), .optional, "where the form is; never what it says"),
    ])

  private static let capacity = ObjectType(
    "Capacity", "Deciding for oneself.", principal: "statement",
    fields: [
      Field("statement", .text(.prose), .required, "how the person decides"),
      Field("assessedFor", .list(.object(assessment)), .optional, "decisions that were assessed"),
    ])

  private static let assessment = ObjectType(
    "Assessment", "One decision that was assessed.", principal: "decision",
    fields: [
      Field("decision", .text(.prose), .required, "which decision"),
      Field("on", .date, .optional, "the day"),
      Field("by", .text(.line), .optional, "who assessed"),
      Field("outcome", .text(.prose), .optional, "the outcome"),
    ])

  private static let resuscitation = ObjectType(
    "Resuscitation form", "Where a form is. What it says is never printed: a copy may be out of date.",
    principal: "form",
    fields: [
      Field("form", .code(Codes.resuscitation), .required, "respect, dnacpr, none-known or not-asked"),
      Field("formDate", .date, .optional, "the date on the form"),
      Field("location", .text(.prose), .optional, "where it is kept"),
      Field("heldBy", .text(.line), .optional, "who keeps it"),
      Field("reviewedOn", .date, .optional, "when the office last looked"),
      Field("printContent", .bool, .optional, "always false"),
    ])

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
      Field("items", .list(.object(medicine)), .optional, "the medicines, one by one"),
      Field("transcription", .object(transcription), .optional, "who copied the list, and who checked it"),
    ])

  private static let medicine = ObjectType(
    "Medicine", "One medicine, word for word from the label.", principal: "name",
    fields: [
      Field("name", .text(.line), .required, "the name"),
      Field("strength", .text(.dose), .optional, "the strength"),
      Field("form", .text(.line), .optional, "tablet, cream, drops"),
      Field("route", .text(.line), .required, "oral, skin, both eyes"),
      Field("dose", .text(.dose), .required, "the dose, word for word"),
      Field("times", .list(.time), .optional, "when it is given; not together with prn"),
      Field("prn", .object(whenNeeded), .optional, "when it is given only if needed"),
      Field("instructions", .text(.prose), .optional, "with food, before bed"),
      Field("timeCritical", .bool, .optional, "whether the time must be kept"),
      Field("site", .list(.text(.line)), .optional, "where on the body"),
      Field("bodyMap", .bool, .optional, "whether a body map goes with it"),
      Field("openedOnRequired", .bool, .optional, "whether the opening date is written on it"),
      Field("warnings", .list(.code(Codes.medicineWarning)), .optional, "what to watch for"),
      Field("start", .date, .optional, "the first day"),
      Field("stop", .date, .optional, "the last day"),
      Field("reviewBy", .date, .optional, "when it is reviewed"),
      Field("code", .text(.snomed), .optional, "the dm+d code"),
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

  static let nutrition = ObjectType(
    "Nutrition", "Eating and drinking.",
    fields: [
      Field("diet", .list(.text(.line)), .optional, "kinds of diet"),
      Field("textureIddsi", .object(texture), .optional, "how thick food and drink are"),
      Field("likes", .list(.text(.prose)), .optional, "what the person likes"),
      Field("dislikes", .list(.text(.prose)), .optional, "what the person does not like"),
      Field("easyRead", .list(.text(.prose)), .optional, "short sentences about food, said by the person"),
      Field("allergensSeeHealth", .bool, .optional, "whether food allergies stand under health"),
      Field("fluidTargetMl", .number(NumberKind(.millilitres, 100...6000)), .optional, "the drinks of a day"),
      Field("screening", .object(screening), .optional, "the last screening"),
    ])

  private static let texture = ObjectType(
    "Texture", "IDDSI levels.",
    fields: [
      Field("food", .number(NumberKind(.none, 3...7)), .optional, "3 to 7"),
      Field("drink", .number(NumberKind(.none, 0...4)), .optional, "0 to 4"),
      Field("foodWords", .text(.line), .derivedOptional, "the food level in words").made(of: "food"),
      Field("drinkWords", .text(.line), .derivedOptional, "the drink level in words").made(of: "drink"),
    ])

  private static let screening = ObjectType(
    "Screening", "A screening for malnutrition.",
    fields: [
      Field("tool", .text(.line), .required, "which tool"),
      Field("score", .number(NumberKind(.none, 0...100)), .required, "the score"),
      Field("on", .date, .optional, "the day"),
    ])
}

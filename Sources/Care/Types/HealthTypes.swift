import Records

/// About me, health, decisions.
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
      Field(
        "onTheCover", .object(words), .optional,
        "what the person wants whoever passes to read on the cover: no illness, nothing that tells who is at home"
      ),
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
    ] + measured)

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
      Field("advanceDecisionLocation", .text(.prose), .optional, "where the advance decision is kept"),
      Field("resuscitation", .object(resuscitation), .optional, "where the form is; never what it says"),
    ] + decided)

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
      Field("form", .code(Codes.resuscitation), .required, "respect, dnacpr, other, none-known or not-asked"),
      Field("formInWords", .text(.line), .optional, "the form in words: \"Treatment escalation plan\""),
      Field("formDate", .date, .optional, "the date on the form"),
      Field("location", .text(.prose), .optional, "where it is kept"),
      Field("heldBy", .text(.line), .optional, "who keeps it, by name"),
      Field("reviewedOn", .date, .optional, "when the office last looked"),
      Field("printContent", .bool, .optional, "always false"),
    ])
}

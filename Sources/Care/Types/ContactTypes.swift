import Records

/// People around the person, their needs, choices and what they may see.
extension CareTypes {
  static let contact = ObjectType(
    "Contact", "Somebody close to the person (PRSB personal contacts, MODS proxy).", principal: "name",
    fields: [
      Field("id", .text(.identifier), .required, "an id inside the record"),
      Field("name", .text(.name), .required, "the name"),
      Field("relationship", .text(.line), .required, "daughter, neighbour"),
      Field("phones", .list(.text(.phone)), .optional, "phone numbers"),
    ] + reach + [
      Field("roles", .list(.code(Codes.contactRole)), .optional, "what the contact does"),
      Field("rolesInWords", .text(.line), .optional, "a role that the list lacks: \"drives her to church\""),
      Field(
        "rank", .number(NumberKind(.none, 1...99)), .optional, "who is called first: 1 before 2, each once"),
      Field("authority", .list(.object(authority)), .optional, "legal authority, as seen"),
      Field("accessibleInformation", .list(.object(informationNeed)), .optional, "the contact's own needs"),
      Field("easyRead", .list(.text(.prose)), .optional, "who it is, in short sentences said by the person"),
      photograph,
      Field("standing", .text(.line), .derived, "the relationship and the roles in words")
        .made(of: "relationship", "roles", "rolesInWords", "authority.type", "authority.typeInWords"),
      Field(
        "easyRelation", .text(.line), .derivedOptional,
        "the relationship in one plain word, where the file of words lists it", isOurs: true
      ).made(of: "relationship"),
      Field("isAdvocate", .bool, .derived, "whether the contact speaks up for the person")
        .made(of: "relationship", "roles"),
      Field("canDecide", .text(.line), .derivedOptional, "what the contact can decide by law", isOurs: true)
        .made(of: "authority"),
      Field("decidesHealth", .bool, .derived, "whether the contact can decide about health by law")
        .made(of: "authority"),
      Field("decidesMoney", .bool, .derived, "whether the contact can decide about money or benefits by law")
        .made(of: "authority"),
    ])

  private static let authority = ObjectType(
    "Authority", "The power to decide for somebody.",
    fields: [
      Field("type", .code(Codes.authority), .required, "which power"),
      Field(
        "typeInWords", .text(.line), .optional,
        "a power that the list lacks; it is printed, and gives no right here"),
      Field("registered", .bool, .optional, "whether it is registered; an appointee is registered nowhere"),
      Field("seenOn", .date, .optional, "when the office saw the paper"),
    ])

  static let professional = ObjectType(
    "Professional", "Somebody who supports the person by profession.", principal: "name",
    fields: [
      Field("id", .text(.identifier), .required, "an id inside the record"),
      Field("role", .code(Codes.professional), .required, "the profession"),
      Field("roleInWords", .text(.line), .optional, "the profession in words: \"Epilepsy nurse specialist\""),
      Field("name", .text(.line), .required, "the name"),
      Field("phone", .text(.phone), .optional, "the number"),
    ] + reach + [
      Field(
        "attends", .text(.line), .optional,
        "when the person goes there, where they do: \"Tuesday and Thursday, 10am to 3pm\""),
      Field("odsCode", .text(.identifier), .optional, "the organisation's ODS code"),
      Field(
        "easyRead", .list(.text(.prose)), .optional, "what they do, in short sentences said by the person"),
    ])

  /// How somebody is reached besides the first numbers (FHIR ContactPoint, PRSB contact details).
  private static let reach = [
    Field("email", .text(.email), .optional, "the email address"),
    Field("hours", .text(.line), .optional, "when they can be reached: \"Monday to Friday, 9am to 5pm\""),
    Field("note", .text(.prose), .optional, "what else to know before calling: \"works nights\""),
    Field("address", .object(postalAddress), .optional, "where they live or work"),
    Field("otherPhones", .list(.object(otherPhone)), .optional, "more numbers, each with its note"),
  ]

  static let otherPhone = ObjectType(
    "Other phone", "One more number.", principal: "number",
    fields: [
      Field("number", .text(.phone), .required, "the number"),
      Field("note", .text(.prose), .optional, "whose it is, or when it is answered"),
    ])

  static let informationNeed = ObjectType(
    "Information need", "One need of the Accessible Information Standard.", principal: "display",
    fields: [
      Field("category", .code(Codes.needCategory), .optional, "which of the standard's four lists"),
      Field("code", .text(.snomed), .optional, "the SNOMED CT code"),
      Field("display", .text(.line), .required, "the need in words, as published"),
      Field(
        "minPoints", .number(NumberKind(.points, 16...48)), .optional, "the smallest type that can be read"),
      Field("when", .text(.prose), .optional, "when it applies"),
      Field("note", .text(.prose), .optional, "what else to know"),
    ])

  static let accessibleInformation = ObjectType(
    "Accessible information", "Needs for information and communication (DAPB1605).",
    fields: [
      Field("identified", .object(identified), .optional, "when the person was asked"),
      Field("needs", .list(.object(informationNeed)), .optional, "the needs, one by one"),
      Field("paper", .object(paper), .optional, "the paper that suits the person"),
      Field("alsoWants", .list(.text(.line)), .optional, "other wishes"),
      Field("consentToShareNeeds", answer(.bool), .required, "whether the needs may be shared"),
      Field("onNationalFlag", answer(.bool), .required, "whether the national flag says so too"),
      Field("lastReviewed", .date, .optional, "when it was last looked at"),
      Field("reviewDue", .date, .optional, "when it is looked at again"),
    ])

  private static let identified = ObjectType(
    "Identified", "When the needs were asked about.",
    fields: [
      Field("on", .date, .required, "the day"),
      Field("by", .text(.line), .optional, "who asked"),
      Field("method", .text(.line), .optional, "how"),
    ])

  private static let paper = ObjectType(
    "Paper", "The paper that suits the person.",
    fields: [
      Field("colour", .code(Codes.paperColour), .optional, "white, cream or pale yellow"),
      Field("size", .code(Codes.paperSize), .optional, "A4 or A3"),
      Field("binding", .code(Codes.binding), .optional, "how the pages are held"),
      Field("singleSided", .bool, .optional, "whether the backs stay empty"),
    ])

  static let informationChoices = ObjectType(
    "Information choices", "Which ways of information were offered and chosen (the council's guidance).",
    fields: [
      Field("optionsExplained", .list(.code(Codes.option)), .optional, "which options were explained"),
      Field("explainedTo", .list(.text(.identifier)), .optional, "person, or ids of contacts"),
      Field("on", .date, .optional, "the day"),
      Field("by", .text(.line), .optional, "who explained"),
      Field("how", .text(.prose), .optional, "how it was explained"),
      Field("chosen", .list(.object(choice)), .optional, "what was chosen, and for whom"),
      Field("declined", .list(.object(choice)), .optional, "what was declined"),
      Field("toldNoCharge", .bool, .optional, "whether they were told that it is free"),
      Field("noPaperInHome", noPaper, .required, "whether the person chose to have no paper at home"),
      Field("diaryStaysInHome", .bool, .optional, "whether the diary stays in the home"),
      Field("evidence", .text(.line), .optional, "where the signed form is"),
      Field(
        "wantsToWriteInRecord", answer(.bool), .required, "whether the person wants to write in the record"),
      Field("reviewDue", .date, .optional, "when it is asked again"),
      Field("options", .list(.object(option)), .derived, "every option with what was chosen")
        .made(of: "chosen", "declined"),
    ])

  private static let noPaper = answer(
    .bool, also: [Field("evidence", .text(.line), .optional, "where the signed choice is")])

  private static let choice = ObjectType(
    "Choice", "One option chosen or declined.",
    fields: [
      Field("option", .code(Codes.option), .required, "which option"),
      Field("for", .text(.identifier), .required, "person, or the id of a contact"),
      Field("inTheirWords", .text(.prose), .optional, "what they said"),
    ])

  static let sharing = ObjectType(
    "Sharing", "Who may see what (FHIR Consent).",
    fields: [
      Field("decidedBy", .code(Codes.decider), .required, "who decided"),
      Field("on", .date, .required, "the day"),
      Field("decider", .text(.line), .optional, "the name and standing of who decided, if not the person"),
      Field(
        "asked", .text(.prose), .optional, "how the person was asked, and what they wanted, if others decided"
      ),
      Field("supportedBy", .text(.line), .optional, "who helped to decide"),
      Field("default", .code(Codes.sharingDefault), .optional, "what holds for everybody else: withhold"),
      Field("grants", .list(.object(grant)), .optional, "who may see what"),
      Field("readers", .list(.object(reader)), .derivedOptional, "the grants in words").made(of: "grants"),
    ])

  private static let grant = ObjectType(
    "Grant", "What one audience may see.",
    fields: [
      Field(
        "audience", .text(.identifier), .required,
        "care-worker, visiting-professional, emergency, council, person, or the id of a contact"),
      Field("sections", .list(.text(.line)), .required, "the parts; * for all"),
      Field("except", .list(.text(.line)), .optional, "parts that are left out"),
      Field("basis", .text(.prose), .optional, "why, where it is not the person's wish"),
    ])
}

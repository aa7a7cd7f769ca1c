import Records

/// `provider.json`, in the words of CQC's statement of purpose and MODS' care organisation.
extension CareTypes {
  static let providerFields: [Field] =
    [
      Field("schema", .code(Codes.providerSchema), .optional, "the kind of file: \"provider/1\""),
      Field("name", .text(.line), .required, "the name that people know"),
      Field("legalName", .text(.line), .optional, "the registered name"),
      Field("regulator", .object(regulator), .required, "who inspects the service"),
      Field("address", .object(postalAddress), .required, "the office"),
      Field("phones", .list(.object(providerPhone)), .required, "office, out of hours, text only"),
      Field("email", .text(.email), .optional, "the office's email"),
      Field("registeredManager", .text(.line), .required, "the registered manager's name"),
      Field("nominatedIndividual", .text(.line), .optional, "the nominated individual's name"),
      Field("aisLead", .text(.line), .optional, "who leads on accessible information"),
    ] + duties + [
      Field("aims", .text(.prose), .optional, "what the service is for, as its statement of purpose says"),
      Field(
        "peopleHelped", .text(.prose), .optional,
        "whom it helps, after \"We help\": \"adults at home in Hartshire\""),
      Field("notOffered", .list(.text(.prose)), .optional, "what the service does not do"),
      Field(
        "lateCancelling", .text(.prose), .optional,
        "what somebody pays who cancels a visit late, as the agreement says"),
      Field("gifts", .text(.prose), .optional, "the rule on gifts"),
      Field(
        "extractDays", .number(NumberKind(.days, 1...92)), .optional,
        "after how many days a record that was taken out of another system counts as old; 7 if left out"),
      Field(
        "contingencyDays", .number(NumberKind(.days, 1...92)), .optional,
        "after how many days the pack for a day without systems counts as old; 7 if left out"),
      Field(
        "insurance", .text(.line), .optional,
        "what it is insured for: \"harm to you and damage in your home\""),
      Field("insuranceExpires", .date, .optional, "when the liability insurance ends"),
      Field(
        "recordsKept", .object(providerRecords), .optional, "how long records are kept, if longer than by law"
      ),
      Field(
        "urgentCare", .object(providerUrgent), .optional, "whom to ring where a nation has no general number"),
      Field("advocates", .list(.object(advocate)), .optional, "advocates of the area"),
      Field(
        "marCodes", .custom, .optional,
        "the codes of the medicines record and their meanings: `{ \"R\": \"Refused by the person\" }`"),
      Field(
        "marKey", .list(.object(medicineCode)), .derived, "the same as a list, in the order of the file"
      ).made(of: "marCodes"),
      Field("logo", .text(.picture), .optional, "a picture's name"),
      Field("colours", .object(colours), .optional, "the provider's own colour"),
      Field("braille", .object(braille), .optional, "the page of the office's braille embosser"),
      Field("careWorkers", .list(.object(careWorker)), .optional, "who comes to people's homes"),
      Field("printRoom", .object(printRoom), .optional, "the list of the print room"),
      Field("custom", .custom, .optional, "fields of the office's own"),
    ]

  /// What the page of the print room shows; no document for a home is made from it.
  public static let printRoom = ObjectType(
    "Print room", "The list of the print room.",
    fields: [
      Field(
        "names", .bool, .optional,
        "whether it and reports show names; where it is left out they show initials"),
      Field(
        "rounds", .list(.object(round)), .optional, "the rounds, in the order in which the van is loaded"),
    ])

  private static let round = ObjectType(
    "Round", "The homes of one round.", principal: "name",
    fields: [
      Field("name", .text(.line), .required, "what the office calls it"),
      Field("people", .list(.text(.identifier)), .required, "the record ids of its people"),
    ])

  static let medicineCode = ObjectType(
    "Medicine code", "A letter of the medicines record and what it means.", principal: "code",
    fields: [
      Field("code", .text(.line), .derived, "the letter"),
      Field("meaning", .text(.line), .derived, "what it means"),
    ])

  private static let duties = [
    Field("complaints", .object(complaints), .required, "how to complain"),
    Field("safeguarding", .list(.object(safeguarding)), .required, "who to tell about harm"),
    Field("dataProtection", .object(dataProtection), .required, "who answers for personal data"),
    Field(
      "accessCharge", .object(accessCharge), .optional,
      "what information costs the person and family: nothing"),
    Field("visitFlexMinutes", .number(NumberKind(.minutes, 0...240)), .required, "how far a visit may move"),
    Field(
      "lateCallAfterMinutes", .number(NumberKind(.minutes, 1...240)), .required,
      "after how many minutes we ring"),
  ]

  private static let regulator = ObjectType(
    "Regulator", "Who inspects the service.",
    fields: [
      Field("body", .code(Codes.regulator), .required, "CQC, CIW, Care Inspectorate or RQIA"),
      Field("providerId", .text(.line), .required, "the provider's number, for CQC 1- and digits"),
      Field("locationId", .text(.line), .optional, "the location's number"),
      Field("rating", .text(.line), .optional, "the last rating, in the regulator's own words: \"Good\""),
      Field("ratedOn", .date, .optional, "when it was rated"),
      Field(
        "ratingCode", .code(Codes.rating), .derivedOptional,
        "the rating as one of a list, where the file of words knows it"
      ).made(of: "rating"),
    ])

  /// An address to write to or to go to.
  static let postalAddress = ObjectType(
    "Postal address", "Where an office or somebody else is.",
    fields: [
      Field("lines", .list(.text(.line)), .required, "the lines above the postcode"),
      Field("postcode", .text(.postcode), .required, "the postcode"),
    ])

  private static let providerPhone = ObjectType(
    "Phone", "A phone of the provider.", principal: "number",
    fields: [
      Field("use", .code(Codes.providerPhone), .required, "what it is for"),
      Field("number", .text(.phone), .required, "the number"),
      Field("hours", .text(.line), .optional, "when it is answered"),
      Field("answeredBy", .code(Codes.answering), .optional, "a person, or messages that are answered later"),
    ])

  private static let complaints = ObjectType(
    "Complaints", "How to complain.",
    fields: [
      Field("contact", .text(.line), .required, "who takes a complaint"),
      Field("phone", .text(.phone), .optional, "that person's number"),
      Field(
        "acknowledgeWithinDays", .number(NumberKind(.days, 0...60)), .required,
        "working days to a first answer"),
      Field("replyWithinDays", .number(NumberKind(.days, 1...120)), .required, "working days to the reply"),
      Field(
        "escalation", .list(.object(body)), .optional,
        "who else to go to in the area; regulators and ombudsmen come from the nation's file"),
    ])

  private static let body = ObjectType(
    "Body", "Somebody to complain to.",
    fields: [
      Field("body", .text(.line), .required, "its name"),
      Field("phone", .text(.phone), .optional, "its number"),
      Field("web", .text(.web), .optional, "its website, without https"),
      Field("for", .list(.code(Codes.funding)), .optional, "for whom, by who pays; left out: for everybody"),
    ])

  private static let providerRecords = ObjectType(
    "Records kept", "How long records are kept.",
    fields: [
      Field("years", .number(NumberKind(.none, 1...100)), .required, "how many years"),
      Field("from", .code(Codes.keptFrom), .required, "from when they count"),
    ])

  private static let providerUrgent = ObjectType(
    "Urgent care", "Whom to ring when it is urgent and no emergency.",
    fields: [
      Field("body", .text(.line), .required, "who answers"),
      Field("phone", .text(.phone), .required, "the number"),
    ])

  private static let advocate = ObjectType(
    "Advocate", "An advocate of the area.", principal: "name",
    fields: [
      Field("name", .text(.line), .required, "who it is"),
      Field("phone", .text(.phone), .optional, "the number"),
      Field("web", .text(.web), .optional, "the website, without https"),
      Field("helpsWith", .list(.code(Codes.advocacyFor)), .required, "care, complaints or both"),
      Field("for", .list(.code(Codes.funding)), .optional, "for whom, by who pays; left out: for everybody"),
    ])

  private static let safeguarding = ObjectType(
    "Safeguarding contact", "Who to tell about harm.",
    fields: [
      Field("body", .text(.line), .required, "who it is"),
      Field("phone", .text(.phone), .required, "the number"),
      Field("when", .text(.line), .optional, "when it is answered"),
    ])

  private static let dataProtection = ObjectType(
    "Data protection", "Who answers for personal data.",
    fields: [
      Field("contact", .text(.line), .required, "who it is"),
      Field("phone", .text(.phone), .optional, "the number"),
      Field("requestReplyWithin", .text(.line), .required, "how soon a request is answered"),
    ])

  private static let accessCharge = ObjectType(
    "Access charge", "What information costs.",
    fields: [
      Field(
        "amountPence", .number(NumberKind(.pence, 0...100_000)), .required,
        "the charge in pence; it should be 0"),
      Field("covers", .list(.code(Codes.covered)), .optional, "what the charge covers"),
    ])

  private static let colours = ObjectType(
    "Colours", "The provider's own colours.",
    fields: [Field("accent", .text(.colour), .required, "headings and rules, #RRGGBB")])

  private static let braille = ObjectType(
    "Braille", "How much a page of braille holds.",
    fields: [
      Field("cells", .number(NumberKind(.none, 20...100)), .required, "cells a line, where not 38"),
      Field("lines", .number(NumberKind(.none, 10...60)), .required, "lines a page, where not 25"),
    ])
}

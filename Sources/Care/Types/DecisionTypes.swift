import Records

/// Decisions that were made for the person or by them: best interests, consents, what a court allowed.
extension CareTypes {
  static let decided = [
    Field(
      "bestInterests", .list(.object(bestInterests)), .optional,
      "decisions made in the person's best interests"),
    Field("consents", .list(.object(consent)), .optional, "what the person said yes or no to"),
    Field(
      "authorisations", .list(.object(authorisation)), .optional,
      "orders of a court, and permissions to limit liberty"),
    Field("imca", .object(imca), .optional, "an independent mental capacity advocate"),
    Field("advanceStatement", .object(advanceStatement), .optional, "what the person wants in times to come"),
  ]

  private static let bestInterests = ObjectType(
    "Best interests decision",
    "A decision for somebody who could not make it (Mental Capacity Act 2005, s. 4).",
    principal: "decision",
    fields: [
      Field("decision", .text(.prose), .required, "what it is about"),
      Field("outcome", .text(.prose), .required, "what was decided, and why"),
      Field("by", .text(.line), .required, "who decided"),
      Field("on", .date, .required, "the day"),
      Field("consulted", .list(.text(.line)), .optional, "who was asked: family, professionals, an advocate"),
      Field("personsView", .text(.prose), .optional, "what the person wants or showed"),
      Field("reviewDue", .date, .optional, "when it is looked at again"),
    ] + easyRead)

  private static let consent = ObjectType(
    "Consent", "What was said yes or no to (FHIR Consent).", principal: "to",
    fields: [
      Field("to", .text(.prose), .required, "what it is about: \"photographs of my skin\""),
      Field("answer", .code(Codes.consent), .required, "given, refused or withdrawn"),
      Field("by", .text(.line), .optional, "who said so: the person, or who may by law"),
      Field("on", .date, .optional, "the day"),
      Field("how", .text(.line), .optional, "how it was said or shown"),
    ])

  private static let authorisation = ObjectType(
    "Authorisation",
    "A court's order or a permission to limit somebody's liberty (Mental Capacity Act 2005, ss. 4A, 16 and schedule A1).",
    principal: "type",
    fields: [
      Field("type", .code(Codes.authorisation), .required, "which kind"),
      Field("typeInWords", .text(.line), .optional, "the kind in words"),
      Field("allows", .text(.prose), .optional, "what it allows, or decides"),
      Field("reference", .text(.line), .optional, "its number"),
      Field("by", .text(.line), .optional, "which court or council gave it"),
      Field("from", .date, .optional, "the first day"),
      Field("until", .date, .optional, "the last day"),
      Field("conditions", .list(.text(.prose)), .optional, "its conditions"),
      Field("representative", .text(.line), .optional, "who stands up for the person"),
      Field("location", .text(.prose), .optional, "where the paper is kept"),
      Field("seenOn", .date, .optional, "when the office saw the paper"),
    ])

  private static let imca = ObjectType(
    "Capacity advocate",
    "An independent mental capacity advocate, IMCA (Mental Capacity Act 2005, ss. 35 to 41).",
    principal: "name",
    fields: [
      Field("name", .text(.line), .required, "the name"),
      Field("phone", .text(.phone), .optional, "the number"),
      Field("about", .text(.prose), .optional, "which decision"),
      Field("on", .date, .optional, "when the advocate was asked for"),
    ])

  private static let advanceStatement = ObjectType(
    "Advance statement", "What the person wants in times to come; it does not refuse treatment (NICE NG108).",
    fields: [
      Field("says", .text(.prose), .optional, "what the person wants"),
      Field("on", .date, .optional, "the day"),
      Field("location", .text(.prose), .optional, "where it is kept"),
    ])
}

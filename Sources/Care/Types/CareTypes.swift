import Records

/// The declaration of everything that an office writes about its provider and the people it supports.
///
/// One declaration serves the reader, the template checker and the schema. Fields and words follow the care domain:
/// PRSB's headings, FHIR's reasons for absence, the Accessible Information Standard's categories.
public enum CareTypes {
  /// `people/<record id>.json`.
  public static let record = ObjectType("Record", "One person's care record.", fields: recordFields)

  /// `provider.json`.
  public static let provider = ObjectType(
    "Provider", "Who gives the care: phones, complaints, the choices offered.", fields: providerFields)

  /// What templates see: the record's fields, the provider, the copy, and what is worked out from them.
  public static let root = ObjectType(
    "Pack", "All that a template can print.", fields: rootFields)

  private static let recordFields =
    [
      Field("schema", .code(Codes.recordSchema), .required, "the kind of file: \"care-record/1\""),
      Field("recordId", .text(.identifier), .required, "the record's id, as in its file's name"),
      Field("jurisdiction", .code(Codes.jurisdiction), .required, "the nation whose rules hold"),
      Field("extract", .object(extract), .optional, "where the record was taken from, and when"),
      Field("plan", .object(plan), .required, "the plan's version, dates and approval"),
      Field("person", .object(person), .required, "who the record is about"),
    ] + sections(information: .optional, health: .optional)

  private static func sections(information: Field.Presence, health presence: Field.Presence) -> [Field] {
    [
      Field("contacts", .list(.object(contact)), .optional, "family, friends and others"),
      Field("professionals", .list(.object(professional)), .optional, "surgery, pharmacy, nurses and others"),
      Field(
        "accessibleInformation", .object(accessibleInformation), .optional,
        "needs for information and communication"),
      Field(
        "informationChoices", .object(informationChoices), information,
        "which ways of information were offered and chosen"),
      Field("sharing", .object(sharing), .optional, "who may see what, as the person decided"),
      Field("aboutMe", .object(aboutMe), .optional, "what the person says about themselves"),
      Field("health", .object(health), presence, "conditions, allergies, vaccinations"),
      Field("decisions", .object(decisions), .optional, "capacity, attorneys, where forms are kept"),
      Field("strengths", .list(.object(words)), .optional, "what the person does well"),
      Field("needs", .list(.object(need)), .optional, "needs with outcomes and actions"),
      Field("visits", .list(.object(visit)), .optional, "the planned visits of a week"),
      Field("medicines", .object(medicines), .optional, "help with medicines"),
      Field("risks", .list(.object(risk)), .optional, "risks and what is done about them"),
      Field("movingAndHandling", .object(movingAndHandling), .optional, "help with moving, equipment"),
      Field("nutrition", .object(nutrition), .optional, "eating and drinking"),
      Field("contingency", .list(.object(contingency)), .optional, "what happens if something goes wrong"),
      Field("sheets", .list(.object(sheet)), .optional, "which blank sheets are printed"),
      Field("custom", .custom, .optional, "fields of the office's own"),
    ]
  }

  /// A template sees health and choices even when nothing of them was written: what was not asked must print as
  /// not asked, never as nothing.
  private static let rootFields =
    [
      Field("recordId", .text(.identifier), .required, "the record's id"),
      Field("jurisdiction", .code(Codes.jurisdiction), .required, "the nation whose rules hold"),
      Field("plan", .object(plan), .required, "the plan's version, dates and approval"),
      Field("person", .object(person), .required, "who the pack is for"),
    ] + sections(information: .required, health: .required) + [
      Field("provider", .object(provider), .required, "who gives the care"),
      Field("nation", .object(nation), .required, "what differs by nation: laws, bodies, limits"),
      Field("copy", .object(copy), .required, "which copy this is"),
      Field("flag", .list(.object(flag)), .derived, "what to do about each accessible information need")
        .made(of: "accessibleInformation.needs", "person.phones"),
      Field(
        "emergencyCalls", .list(.object(emergencyCall)), .derived,
        "who is rung in an emergency, in that order"
      ).made(
        of: "contacts.name", "contacts.relationship", "contacts.roles", "contacts.authority.type",
        "contacts.rank", "contacts.phones"),
      Field("week", .object(week), .derived, "how much care a week brings")
        .made(
          of: "visits.days", "visits.everyWeeks", "visits.durationMinutes", "visits.kind", "visits.from",
          "visits.until"),
    ]

  // MARK: texts

  /// `T`: a text with, where there is one, its easy read form and picture. A plain string is the text alone.
  static let words = ObjectType(
    "Text", "A text, with an easy read form and a picture if there are any.", principal: "text",
    fields: [Field("text", .text(.prose), .required, "the text")] + easyRead)

  static let easyRead = [
    Field("easyRead", .list(.text(.prose)), .optional, "short sentences, one idea each"),
    Field("picture", .text(.picture), .optional, "the name of a picture in the catalogue"),
  ]

  /// `A<T>`: an answer that may be absent for a reason.
  static func answer(_ type: ValueType, also fields: [Field] = []) -> ValueType {
    guard !fields.isEmpty else { return .fact(.fact(of: type)) }
    let fact = ObjectType.fact(of: type)
    return .fact(ObjectType("Fact", principal: "value", fields: fact.fields + fields))
  }

  static func listing(_ item: ObjectType) -> ValueType { .fact(.listing(of: item)) }
}

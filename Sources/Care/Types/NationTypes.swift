import Records

/// `Templates/nations/<jurisdiction>.json`: what differs by nation, each entry with its source and the day on which
/// somebody last looked there.
extension CareTypes {
  /// A nation whose entries are all there, as templates see it, with what follows for the person.
  static let nation = ObjectType("Nation", summary, fields: nationHead + nationEntries + nationDerived)

  /// The file: an agency's own may hold only the entries that it changes.
  public static let nationFile = ObjectType(
    "Nation", summary,
    fields: nationHead + nationEntries.map { Field($0.name, $0.type, .optional, $0.summary) })

  private static let summary = "What differs by nation: laws, bodies, limits. Each entry has its source."

  static let nationHead = [
    Field("schema", .code(Codes.nationSchema), .optional, "the kind of file: \"nation/1\""),
    Field("copiedFrom", .text(.line), .optional, "the built-in file that it was copied from"),
  ]

  /// The entries, of which none may be missing.
  static let nationEntries = [
    Field("name", .text(.line), .required, "the nation's name"),
    Field("regulator", .object(nationRegulator), .required, "who inspects care at home"),
    Field(
      "healthNumber", .object(nationNumber), .required, "what the number of a person in health is called"),
    Field("authority", .object(authorityBody), .required, "who arranges social care"),
    Field("complaints", .list(.object(complaintRoute)), .required, "where a complaint goes, by who pays"),
    Field("helpToComplain", .list(.object(complaintHelp)), .required, "who helps to complain, by who pays"),
    Field("advocacy", .object(nationAdvocacy), .required, "the right to an advocate"),
    Field("staffChecks", .object(staffChecks), .required, "who checks the past of care workers"),
    Field("emergency", .object(emergency), .required, "the number in an emergency"),
    Field("urgentCare", .object(urgentCare), .required, "the number when it is urgent and no emergency"),
    Field("records", .object(recordsKept), .required, "how long the law has records kept"),
    Field("language", .object(nationLanguage), .required, "the duty about language"),
    Field("charging", .object(nationCharging), .required, "the person's own part where the public pays"),
    Field("dataProtection", .object(nationData), .required, "who answers for the law on personal data"),
    Field("powers", .list(.object(power)), .required, "who may see records by law"),
    Field("deciding", .object(deciding), .required, "how others decide for somebody who cannot"),
  ]

  /// What of it holds for one person, with what the provider says.
  private static let nationDerived = [
    Field("routes", .list(.object(complaintRoute)), .derived, "where the person's complaint goes")
      .made(of: "person.funding.source"),
    Field(
      "others", .list(.object(complaintBody)), .derived, "who else the person can ask, the nearest first"
    )
    .made(of: "provider.complaints.escalation", "person.funding.source"),
    Field("helpers", .list(.object(helper)), .derived, "who helps the person to complain")
      .made(of: "provider.advocates", "person.funding.source"),
    Field("advocates", .list(.object(helper)), .derived, "advocates of the area, for care")
      .made(of: "provider.advocates", "person.funding.source"),
    Field("looking", .list(.object(power)), .derived, "who may see the person's records by law")
      .made(of: "person.funding.source"),
    Field("kept", .object(kept), .derivedOptional, "how long records are kept")
      .made(of: "provider.recordsKept"),
    Field("urgent", .object(urgent), .derivedOptional, "whom to ring when it is urgent")
      .made(of: "provider.urgentCare"),
  ]

  /// An entry: its facts, and where they are from.
  static func entry(_ name: String, _ summary: String, _ fields: [Field]) -> ObjectType {
    ObjectType(name, summary, fields: fields + sourced)
  }

  static let sourced = [
    Field("source", .text(.line), .required, "where it is written: the law, the body's own page"),
    Field("checkedOn", .date, .required, "the day on which somebody last looked there"),
  ]

  // MARK: bodies

  private static let bodyContact = [
    Field("name", .text(.line), .required, "the name"),
    Field("otherNames", .list(.text(.line)), .optional, "other names that offices use for it"),
    Field("phone", .text(.phone), .optional, "the published number"),
    Field("web", .text(.web), .optional, "the website, without https"),
    Field("address", .text(.line), .optional, "where letters go"),
  ]

  private static let nationRegulator = entry(
    "Nation regulator", "Who inspects care at home.",
    [Field("code", .code(Codes.regulator), .required, "as in provider.json, regulator.body")] + bodyContact
      + [
        Field("settlesComplaints", .bool, .required, "whether it looks into a single complaint")
      ])

  private static let nationNumber = entry(
    "Nation number", "What the number of a person in health is called.",
    [Field("name", .text(.line), .required, "NHS number, CHI number, Health and Care Number")])

  private static let authorityBody = entry(
    "Authority", "Who arranges social care.",
    [Field("body", .code(Codes.authorityBody), .required, "a council or a trust")])

  // MARK: complaints

  static let complaintRoute = entry(
    "Complaint route", "Where a complaint goes when the provider's answer is not enough.",
    [
      Field("for", .list(.code(Codes.funding)), .required, "for whom, by who pays for the care"),
      Field("first", .list(.code(Codes.complaintStart)), .required, "who must have had the chance to answer"),
      Field("kind", .code(Codes.complaintBody), .required, "an ombudsman or the regulator"),
    ] + bodyContact + [
      Field("withinMonths", .number(NumberKind(.none, 1...60)), .optional, "the limit in months"),
      Field("from", .code(Codes.limitFrom), .optional, "from when it counts"),
      Field("takesLate", .bool, .optional, "whether it can take a later one for a good reason"),
    ])

  static let complaintBody = ObjectType(
    "Complaint body", "Somebody to complain to.", principal: "name",
    fields: [
      Field("name", .text(.line), .derived, "the name"),
      Field("kind", .code(Codes.complaintBody), .derived, "of the area, an ombudsman or the regulator"),
      Field("settles", .bool, .derived, "whether it looks into a single complaint"),
      Field("phone", .text(.phone), .derivedOptional, "the number"),
      Field("web", .text(.web), .derivedOptional, "the website"),
      Field("address", .text(.line), .derivedOptional, "where letters go"),
    ])

  private static let complaintHelp = entry(
    "Help to complain", "Who helps to complain, for nothing.",
    [Field("for", .list(.code(Codes.funding)), .required, "for whom, by who pays for the care")] + bodyContact
  )

  static let helper = ObjectType(
    "Helper", "Somebody who helps to speak up.", principal: "name",
    fields: [
      Field("name", .text(.line), .derived, "the name"),
      Field("phone", .text(.phone), .derivedOptional, "the number"),
      Field("web", .text(.web), .derivedOptional, "the website"),
    ])

  private static let nationAdvocacy = entry(
    "Nation advocacy", "The right to an advocate when care is assessed, planned and looked at again.",
    [
      Field("duty", .code(Codes.advocacyDuty), .required, "who has the right"),
      Field("law", .text(.line), .required, "the law"),
    ])
}

import Records

/// What is given to a council that asks for a record.
extension OfficeTypes {
  /// Why a record may be given: what its person granted the council, or a duty that the law names. Care Act 2014,
  /// sections 42 (enquiries) and 45 (supply of information).
  public static let basis = CodeList(
    "office-basis", "why a record may be given",
    ["grant", "safeguarding", "court-order", "legal-duty"])

  /// `disclose`: the index of what is given.
  public static let disclosure = ObjectType(
    "Disclosure", "What was given to whoever asked, and when.",
    fields: [
      Field("person", .text(.identifier), .derived, "the record id"),
      Field("name", .text(.line), .derivedOptional, "the person's name, where it may be seen"),
      Field("askedBy", .text(.line), .derived, "who asked"),
      Field("basis", .code(basis), .derived, "why it may be given"),
      Field("receivedOn", .date, .derived, "the day on which the request came"),
      Field("receivedAt", .time, .derived, "the time at which it came"),
      Field("dueOn", .date, .derived, "the day by which it is answered: 24 hours of the clock later"),
      Field("dueAt", .time, .derived, "the time by which it is answered"),
      Field("madeOn", .date, .derived, "the day on which it was made"),
      Field("madeAt", .time, .derived, "the time at which it was made"),
      Field("isLate", .bool, .derived, "whether that was later than due"),
      Field("shows", .list(.text(.line)), .derived, "the parts of the record that it shows", isOurs: true),
      Field(
        "keepsBack", .list(.text(.line)), .derived, "the parts that the person keeps back", isOurs: true),
      Field("isExtract", .bool, .derived, "whether anything of the record is kept back"),
      Field(
        "goesAsWritten", .bool, .derived, "whether its texts may name things of parts that are not given"),
      Field("hasDied", .bool, .derived, "whether the record says that the person has died"),
      Field("files", .list(.object(disclosedFile)), .derived, "the files that go with the index"),
      Field(
        "versions", .list(.text(.line)), .derived,
        "earlier versions of the plan that are held and cannot be printed any more"),
    ])

  /// A row of its list of files.
  public static let disclosedFile = ObjectType(
    "Disclosed file", "A file that goes with the index.", principal: "file",
    fields: [
      Field("file", .text(.line), .derived, "its name"),
      Field("title", .text(.line), .derived, "what it is"),
      Field("version", .number(NumberKind(.none, 0...100_000)), .derivedOptional, "the version of the plan"),
      Field("sides", .number(NumberKind(.none, 0...100_000)), .derived, "how many sides it has"),
      Field("digestStart", .text(.line), .derived, "the first half of its SHA-256"),
      Field("digestEnd", .text(.line), .derived, "the second half"),
    ])
}

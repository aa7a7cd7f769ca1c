import Records

/// Needs, visits, risks, equipment, what happens if, and blank sheets.
extension CareTypes {
  static let need = ObjectType(
    "Need", "A need, the outcomes the person wants, and the actions towards them.", principal: "need",
    fields: [
      Field("id", .text(.identifier), .required, "an id inside the record"),
      Field("domain", .code(Codes.domain), .required, "which part of life"),
      Field("domainInWords", .text(.line), .optional, "the part of life in words: \"Work\""),
      Field("need", .object(words), .required, "the need in words"),
      Field("outcomes", .list(.object(outcome)), .optional, "what the person wants"),
    ])

  private static let outcome = ObjectType(
    "Outcome", "What the person wants (FHIR Goal).", principal: "text",
    fields: [
      Field("id", .text(.identifier), .required, "an id inside the record"),
      Field("text", .text(.prose), .required, "in the person's words"),
    ] + easyRead + [
      Field("status", .code(Codes.outcomeStatus), .required, "how far it has come"),
      Field("actions", .list(.object(action)), .optional, "who does what, when"),
    ])

  private static let action = ObjectType(
    "Action", "Something that is done towards an outcome.", principal: "wording",
    fields: [
      Field("task", .text(.identifier), .required, "a code of the task catalogue").shown(as: "AR-KNOCK"),
      Field("who", .code(Codes.doer), .required, "who does it"),
      Field("whoInWords", .text(.line), .optional, "who does it, in words: \"the day centre\""),
      Field("when", .text(.prose), .optional, "when"),
      Field("detail", .object(words), .optional, "how it is done, in place of the catalogue's words"),
    ] + catalogued)

  /// What the catalogue knows of a task.
  private static let catalogued = [
    Field(
      "wording", .text(.prose), .derived,
      "the catalogue's words, or its label alone where the record says how", isOurs: true
    ).made(of: "task"),
    Field("label", .text(.line), .derived, "the catalogue's short words for a diary sheet", isOurs: true)
      .made(of: "task"),
    Field(
      "easyRead", .text(.prose), .derivedOptional,
      "the record's easy read lines, or the catalogue's sentence where there are none"
    ).made(of: "task"),
    Field(
      "isLongOnly", .bool, .derived, "whether the record says how it is done, but not in easy words"
    ).made(of: "task"),
    Field("picture", .text(.picture), .derivedOptional, "the catalogue's picture").made(of: "task"),
  ]

  static let visit = ObjectType(
    "Visit", "A planned visit (FHIR Timing).", principal: "name",
    fields: [
      Field("id", .text(.identifier), .required, "an id inside the record"),
      Field("name", .text(.line), .required, "what it is called"),
      Field("days", .list(.code(Codes.day)), .required, "the days of the week, each once"),
      Field(
        "everyWeeks", .number(NumberKind(.none, 1...8)), .optional,
        "every how many weeks, counted from the week of `from`, which must be there"),
      Field("start", .time, .required, "when it begins"),
      Field("durationMinutes", .number(NumberKind(.minutes, 5...1440)), .required, "how long it is"),
      Field("careWorkers", .number(NumberKind(.none, 1...4)), .required, "how many care workers come"),
      Field("priority", .code(Codes.priority), .required, "what happens when workers are short"),
      Field(
        "kind", .code(Codes.visitKind), .optional,
        "visit, sleep-in, waking night, live-in; nights are counted as nights, not as hours of visits"),
      Field("tasks", .list(.object(visitTask)), .required, "what is done, in order"),
      Field(
        "myPart", .text(.prose), .optional,
        "what the person does themselves at this visit, in their own words; it is read before the tasks"),
      Field("from", .date, .optional, "the first day; a visit that begins later prints with it"),
      Field("until", .date, .optional, "the last day; a visit that has ended is not printed"),
      Field("shortVisitReason", .text(.prose), .optional, "why a visit of under 30 minutes was agreed"),
      Field("end", .time, .derived, "when it ends").made(of: "start", "durationMinutes"),
      Field("isComing", .bool, .derived, "whether its first day is still to come").made(of: "from"),
    ])

  private static let visitTask = ObjectType(
    "Task", "Something that is done at a visit.", principal: "wording",
    fields: [
      Field("task", .text(.identifier), .required, "a code of the task catalogue").shown(as: "AR-KNOCK"),
      Field("days", .list(.code(Codes.day)), .optional, "on which days; all when left out"),
      Field("note", .object(words), .optional, "how it is done, in place of the catalogue's words"),
    ] + catalogued)

  static let risk = ObjectType(
    "Risk", "A risk and what is done about it (MODS risk).", principal: "title",
    fields: [
      Field("id", .text(.identifier), .required, "an id inside the record"),
      Field("title", .text(.line), .required, "the risk in a few words"),
      Field("level", .code(Codes.level), .required, "low, medium or high"),
      Field("whatCouldHappen", .object(words), .required, "what could happen"),
      Field("whatWeDo", .list(.text(.prose)), .required, "what care workers do"),
      Field("whatPersonDoes", .text(.prose), .optional, "what the person does"),
    ] + easyRead + whenToRing + [
      Field("reviewDue", .date, .required, "when it is looked at again")
    ])

  /// Three levels of call for help: a life in danger; a clinician's advice, today; the office.
  private static let whenToRing = [
    Field("call999If", .object(words), .optional, "when to ring 999: \"a seizure lasts over 5 minutes\""),
    Field(
      "callNurseIf", .text(.prose), .optional, "when to ring 111 or the nurse: \"urine is dark or smells\""),
    Field("callIf", .text(.prose), .optional, "when to ring the office"),
  ]

  static let movingAndHandling = ObjectType(
    "Moving and handling", "Help with moving.", principal: "summary",
    fields: [
      Field("summary", .text(.prose), .required, "how the person moves"),
      Field(
        "careWorkersNeeded", .number(NumberKind(.none, 0...4)), .optional, "how many care workers it takes"),
      Field("transfers", .list(.object(transfer)), .optional, "each move from one place to another"),
      Field("turning", .object(turning), .optional, "how often and how the person is turned"),
      Field("equipment", .list(.object(equipment)), .optional, "the equipment"),
      Field("neverDo", .list(.object(words)), .optional, "what nobody does"),
    ])

  private static let equipment = ObjectType(
    "Equipment", "A piece of equipment.", principal: "type",
    fields: [
      Field("type", .code(Codes.equipment), .required, "what it is"),
      Field("typeInWords", .text(.line), .optional, "what it is, in words: \"Bed lever\""),
      Field("model", .text(.line), .optional, "the model"),
      Field("slingSize", .text(.line), .optional, "the sling's size"),
      Field("loops", .text(.line), .optional, "which loops"),
      Field("loopsByPosition", .list(.object(slingLoop)), .optional, "the colour of the loop at each place"),
      Field("owner", .code(Codes.owner), .optional, "whose it is"),
      Field("ownerInWords", .text(.line), .optional, "whose it is, in words"),
      Field("servicePhone", .text(.phone), .optional, "who mends it"),
      Field("inspectionDue", .date, .optional, "the next inspection (LOLER)"),
    ])

  static let contingency = ObjectType(
    "Contingency", "What happens if something goes wrong (PRSB contingency plan).", principal: "trigger",
    fields: [
      Field("id", .code(Codes.contingency), .required, "which kind of event; several may be of one kind"),
      Field("trigger", .object(words), .required, "how it begins"),
      Field("whatShouldHappen", .object(words), .required, "what to do"),
      Field(
        "whoToContact", .list(.text(.identifier)), .optional,
        "provider.office, or ids of contacts and professionals"),
    ] + whenToRing + easyRead + [
      Field("call", .list(.object(call)), .derived, "names and numbers to call, in order")
        .made(of: "whoToContact")
    ])
}

import Records

/// The reports. People are named by record id and initials, or by their names where the provider says so
/// (`printRoom.names`).
extension OfficeTypes {
  private static let whose = [
    Field("person", .text(.identifier), .derived, "the record id"),
    Field(
      "name", .text(.line), .derived,
      "the first letters of given and family name, or the name where the provider's lists show names"),
  ]

  private static func count(_ name: String, _ summary: String) -> Field {
    Field(name, .number(NumberKind(.none, 0...10_000_000)), .derived, summary)
  }

  private static let notCounted = ObjectType(
    "Not counted", "A record that a report could not count.", principal: "path",
    fields: [
      Field("path", .text(.line), .derived, "the file"),
      Field("why", .code(notCountedFor), .derived, "why"),
    ])

  private static func report(
    _ name: String, _ summary: String, rows: ObjectType, figures: [Field], also: [Field] = []
  ) -> ObjectType {
    ObjectType(
      name, summary,
      fields: [
        Field("rows", .list(.object(rows)), .derived, "its rows, as the CSV has them"),
        Field(
          "figures",
          .object(
            ObjectType(
              name + " figures", "What the rows come to.",
              fields: [count("people", "people whose record was counted")] + figures)), .derived,
          "what the rows come to"),
        Field("notCounted", .list(.object(notCounted)), .derived, "records that were not counted"),
        Field(
          "drafts", .list(.text(.line)), .derived,
          "the files of records that were counted as drafts: nobody approved them"),
      ] + also)
  }

  // MARK: accessible information

  /// `report ais`: the six steps of DAPB1605 version 4, a row a reader.
  public static let ais = report(
    "Accessible information", "The six steps of the Accessible Information Standard, for each reader.",
    rows: ObjectType(
      "Reader", "The person, or a contact with needs of their own.",
      fields: whose + [
        Field("reader", .text(.line), .derived, "`person`, or which of the record's contacts"),
        Field("isPerson", .bool, .derived, "whether it is the person"),
        Field("identifiedOn", .date, .derivedOptional, "step 1: when they were asked"),
        count("needs", "step 2: needs that are recorded"),
        count("coded", "step 2: those of them with a code"),
        Field("flagged", .code(answer), .derived, "step 3: whether the national flag says so"),
        Field("shared", .code(answer), .derived, "step 4: whether the needs may be shared"),
        Field(
          "met", .code(met), .derived, "step 5: how what was made last meets the needs, as AIS-04 judges them"
        ),
        Field("printedOn", .date, .derivedOptional, "step 5: the day of the last print"),
        count("notOnPaper", "step 5: needs that no print meets, such as braille or a signer"),
        Field("reviewedOn", .date, .derivedOptional, "step 6: when they were last looked at"),
        Field("reviewDue", .date, .derivedOptional, "step 6: when they are looked at again"),
        Field("isReviewDue", .bool, .derived, "step 6: whether that day is past, or no review is planned"),
      ]),
    figures: [
      count("identified", "people who were asked"),
      count("withNeeds", "people with needs"),
      count("recorded", "people with needs all of which have a code"),
      count("flagged", "people with needs whom the national flag has"),
      count("shared", "people with needs who let them be shared"),
      count("printed", "people with needs who have paper"),
      count("met", "people with needs whose last print met them"),
      count("textMade", "people with needs for whom a text was made for a transcriber"),
      count("reviewed", "people with needs looked at within a year, and no review past its day"),
      count("contacts", "contacts with needs of their own"),
      count("contactsMet", "contacts whose last copy met their needs"),
      count("notOnPaper", "needs of people and contacts that no print meets"),
    ])

  // MARK: choices

  private static let uptake = ObjectType(
    "Uptake", "What became of one option.", principal: "option",
    fields: [
      Field("option", .code(Codes.option), .derived, "the option"),
      count("explained", "people to whom it was explained"),
      count("chosen", "people who chose it for themselves"),
      count("chosenForOthers", "people who chose it for a contact"),
      count("declined", "people who declined it"),
      count("neither", "people who were asked and said neither"),
    ])

  private static let said = ObjectType(
    "Said", "What somebody said on choosing or declining, in their own words.",
    fields: [
      Field("option", .code(Codes.option), .derived, "the option"),
      Field("answer", .code(choiceMade), .derived, "whether it was chosen"),
      Field("words", .text(.prose), .derived, "their words"),
    ])

  /// `report choices`: the council's questions about options (F9 to F11), a row a reader.
  public static let choices = report(
    "Choices", "Who was asked how they want their information, by whom, when, and what they chose.",
    rows: ObjectType(
      "Choice of a reader", "What was chosen for the person, or for a contact.",
      fields: whose + [
        Field("reader", .text(.line), .derived, "`person`, or which of the record's contacts"),
        Field("relationship", .text(.line), .derivedOptional, "what a contact is to the person"),
        Field("isPerson", .bool, .derived, "whether it is the person"),
        Field(
          "isAsked", .bool, .derived,
          "whether the options were explained to somebody on a day; of a contact, to them"),
        Field("askedOn", .date, .derivedOptional, "when"),
        Field("by", .text(.line), .derivedOptional, "who explained"),
        Field("how", .text(.prose), .derivedOptional, "how it was explained"),
        Field("toPerson", .bool, .derived, "whether to the person"),
        count("toContacts", "to how many contacts"),
        count("explained", "how many of the options"),
        Field("chosen", .list(.code(Codes.option)), .derived, "what they chose, each once"),
        Field("declined", .list(.code(Codes.option)), .derived, "what they declined, each once"),
        Field("said", .list(.object(said)), .derived, "what they said on it"),
        Field(
          "isSilence", .bool, .derived,
          "whether a choice stands that nobody had explained, all are declined, or nothing was chosen"),
        Field("noPaper", .code(answer), .derived, "whether the person chose to have no paper at home"),
        Field("noPaperOn", .date, .derivedOptional, "when"),
        Field("noPaperEvidence", .text(.line), .derivedOptional, "what shows it"),
        Field("toldFree", .code(answer), .derived, "whether they were told that it is free"),
        Field("evidence", .text(.line), .derivedOptional, "what shows it, as it was recorded"),
        Field("layout", .text(.line), .derived, "in which layout their copy is made", isOurs: true),
        count("points", "in which size"),
        Field("met", .code(met), .derived, "how their last copy meets what they need"),
        Field("copyOn", .date, .derivedOptional, "the day of that copy"),
        Field(
          "optionsPage", .code(optionsPage), .derivedOptional,
          "of the person: how the printed page of options stands"),
        Field("optionsPrintedOn", .date, .derivedOptional, "when it was last printed"),
        Field("reviewDue", .date, .derivedOptional, "when they are asked again"),
        Field("isReviewDue", .bool, .derived, "whether that day is past"),
      ]),
    figures: [
      count("options", "options that there are"),
      count("asked", "people who were asked"),
      count("notAsked", "people who were not asked"),
      count("allExplained", "people to whom every option was explained"),
      count("silent", "people with a choice that is silence"),
      count("noPaper", "people who chose to have no paper"),
      count("withEvidence", "people who were asked with evidence of it"),
      count("contacts", "contacts for whom something was chosen"),
      count("pageNever", "people for whom the page of options was never printed"),
      count("pageOld", "people whose page of options says what no longer holds"),
      count("reviewDue", "people who should have been asked again"),
    ], also: [Field("uptake", .list(.object(uptake)), .derived, "what became of each option")])

  // MARK: to ask

  private static let question = ObjectType(
    "Question", "Something that nobody has asked yet, or that was asked and is not known.",
    fields: whose + [
      Field("part", .text(.line), .derived, "which part of the conversation", isOurs: true),
      Field("question", .text(.line), .derived, "what to ask", isOurs: true),
      Field("wasAsked", .bool, .derived, "whether it was asked, and the answer is not known"),
    ])

  private static let conversationPart = ObjectType(
    "Part of a conversation", "Questions that belong together.", principal: "part",
    fields: [
      Field("part", .text(.line), .derived, "its name", isOurs: true),
      Field("questions", .list(.text(.line)), .derived, "what to ask", isOurs: true),
    ])

  private static let conversation = ObjectType(
    "Conversation", "What to ask one person, in the order of a visit.",
    fields: whose + [
      count("count", "how many questions"),
      Field("parts", .list(.object(conversationPart)), .derived, "the parts in order"),
    ])

  /// `report to-ask`: a list for a conversation with each person.
  public static let toAsk = report(
    "To ask", "What nobody has asked yet, or was asked and is not known, by person.", rows: question,
    figures: [
      count("questions", "questions"), count("notAsked", "those that nobody has asked yet"),
      count("notKnown", "those that were asked, and are not known"),
      count("toAsk", "people of whom something is to be asked"),
    ], also: [Field("groups", .list(.object(conversation)), .derived, "the same by person")])

  // MARK: reviews

  /// `report reviews`: what is due, by date.
  public static let reviews = report(
    "Reviews", "What is to be looked at again, by date.",
    rows: ObjectType(
      "Review", "Something with a day by which it is looked at.",
      fields: whose + [
        Field("what", .code(dueKind), .derived, "what"),
        Field("path", .text(.line), .derived, "where it stands in the record"),
        Field("due", .date, .derived, "by when"),
        Field("state", .code(dueState), .derived, "overdue, within 28 days, or later"),
        count("daysLate", "days since; 0 where it is not late"),
      ]),
    figures: [
      count("overdue", "past their day"), count("soon", "within 28 days"), count("later", "later"),
      count("peopleOverdue", "people with something past its day"),
    ])

  // MARK: rounds

  private static let plannedVisit = ObjectType(
    "Planned visit", "A visit on a day.",
    fields: whose + [
      Field("date", .date, .derived, "the day"),
      Field("priority", .code(Codes.priority), .derived, "what happens when workers are short"),
      Field("start", .time, .derived, "when it begins"),
      Field("end", .time, .derived, "when it ends"),
      count("minutes", "how long it is"),
      count("careWorkers", "how many care workers"),
      Field("kind", .code(Codes.visitKind), .derived, "visit, sleep-in, waking night, live-in"),
      Field("visit", .text(.identifier), .derived, "its id in the record"),
      Field("area", .text(.line), .derivedOptional, "the first half of the postcode"),
      Field("round", .text(.line), .derivedOptional, "the round, where the provider has rounds"),
    ])

  private static let workRound = ObjectType(
    "Round of a day", "The visits of a round on a day, or of a day where the provider has no rounds.",
    fields: [
      Field("name", .text(.line), .derivedOptional, "its name; none where the provider has no rounds"),
      Field("rows", .list(.object(plannedVisit)), .derived, "the visits, must-not-miss first"),
    ])

  private static let workDay = ObjectType(
    "Day of visits", "The visits of a day.",
    fields: [
      Field("date", .date, .derived, "the day"),
      count("visits", "how many"),
      count("mustNotMiss", "those that must not be missed"),
      count("byTwo", "those for two care workers or more"),
      count("workerMinutes", "minutes of work, nights and live-in left out"),
      count("mostAtOnce", "the most care workers who are in homes at once, nights and live-in left out"),
      Field("rounds", .list(.object(workRound)), .derived, "the visits by round, in the order of the rounds"),
    ])

  /// `report rounds`: the visits of a week by day and by how many workers they need.
  public static let rounds = report(
    "Rounds", "The visits of a week, must-not-miss first.", rows: plannedVisit,
    figures: [
      count("visits", "visits"), count("mustNotMiss", "those that must not be missed"),
      count("byTwo", "those for two care workers or more"),
      count("workerMinutes", "minutes of work, nights and live-in left out"),
      count("nights", "nights and days of live-in care"),
    ], also: [Field("groups", .list(.object(workDay)), .derived, "the same by day")])

  // MARK: sheets

  private static let paper = ObjectType(
    "Set of sheets", "A set of sheets that was printed together.",
    fields: whose + [
      Field("document", .text(.line), .derived, "the document"),
      Field("title", .text(.line), .derived, "what the document is called", isOurs: true),
      Field("printedOn", .date, .derived, "when"),
      Field("dueBack", .date, .derivedOptional, "when the last of it goes back"),
      count("sides", "how many sides"),
      count("returned", "how many of them came back"),
      Field("state", .code(sheetState), .derived, "where it is"),
      Field("missing", .list(.text(.line)), .derived, "the ids of those that did not"),
    ])

  /// `report sheets`: which ids were printed, are due back, came back.
  public static let sheets = report(
    "Sheets", "Sheets to write on: printed, due back, returned.",
    rows: ObjectType(
      "Side", "One side of a sheet.",
      fields: whose + [
        Field("document", .text(.line), .derived, "the document"),
        count("side", "which of its sides"),
        Field("id", .text(.line), .derived, "its id"),
        Field("printedOn", .date, .derived, "when it was made"),
        Field("dueBack", .date, .derivedOptional, "when the last of its set goes back"),
        Field("returnedOn", .date, .derivedOptional, "when it came back"),
        Field("title", .text(.line), .derived, "what the document is called", isOurs: true),
        Field("state", .code(sheetState), .derived, "where it is"),
      ]),
    figures: [
      count("sides", "sides with an id"), count("homes", "people of whom there are any"),
      count("out", "in use in the home, their last day not over, or without a day"),
      count("due", "full, and not back yet, their day to go back not over"),
      count("late", "not returned on the day on which they were due back"), count("returned", "returned"),
      count("replaced", "printed anew before they came back"),
      count("toCollect", "in homes in which they should not be any more"),
      count("notPrinted", "made, and in no print run yet"),
    ], also: [Field("groups", .list(.object(paper)), .derived, "the same by set")])
}

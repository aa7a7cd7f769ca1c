import Records

/// What templates see and no file holds.
extension CareTypes {
  static let copy = copy(layout: .text(.identifier), claims: .text(.identifier))

  private static func copy(layout: ValueType, claims: ValueType) -> ObjectType {
    ObjectType(
      "Copy", "Which copy this is.",
      fields: [
        Field("for", .text(.line), .required, "who the copy is for"),
        Field("printedOn", .date, .required, "the as-of date of the run"),
        Field("layout", layout, .required, "the name of its layout"),
        Field("claims", claims, .required, "the standard that its layout claims"),
        Field("size", .number(NumberKind(.points, 8...72)), .required, "the size of the text"),
        Field(
          "withholds", .list(.code(parts)), .required,
          "parts of the record of which this copy's reader sees nothing, not even that there is something"),
        Field(
          "planVersion", .number(NumberKind(.none, 0...100_000)), .derived,
          "the version of the plan from which on the paper says what it says: a later one that changes nothing of it leaves it as it is"
        ).made(of: "plan.version"),
        Field(
          "since", .number(NumberKind(.none, 0...100_000)), .derivedOptional,
          "on a paper about a change: the version of the plan that the home has had"
        ).made(of: "plan.replaces"),
        Field(
          "changes", .list(.object(changedPart)), .derived,
          "on a paper about a change: what is different since, part by part"
        ).made(of: "plan.version", "plan.replaces"),
        Field(
          "papers", .list(.object(changedPaper)), .derived,
          "on a paper about a change: what is put in, and what is taken out for it"
        ).made(of: "plan.version", "plan.replaces"),
      ])
  }

  static let changedPart = ObjectType(
    "Changed part", "A part of the record in which something changed.",
    fields: [
      Field("part", .code(parts), .derived, "which part"),
      Field("name", .text(.line), .derived, "what it is called", isOurs: true),
      Field(
        "facts", .list(.object(changedFact)), .derived,
        "what changed; none where the part is shown anew on papers of its own"),
    ])

  static let changedFact = ObjectType(
    "Changed fact", "Something that changed.",
    fields: [
      Field("place", .text(.line), .derived, "what it is: \"Lunch: start time\""),
      Field("was", .text(.prose), .derivedOptional, "what was printed before; missing where nothing was"),
      Field("now", .text(.prose), .derivedOptional, "what holds now; missing where nothing does"),
      Field(
        "why", .text(.prose), .derivedOptional, "the reason that the office gives for it in `plan.changes`"),
      Field(
        "isPlain", .bool, .derived,
        "whether both are days, times, numbers or words of lists, which easy read may say as they are"),
      Field("plainWas", .text(.line), .derivedOptional, "the same as `was`, where it is plain"),
      Field("plainNow", .text(.line), .derivedOptional, "the same as `now`, where it is plain"),
    ])

  static let changedPaper = ObjectType(
    "Changed paper", "A paper that is put in place of another.",
    fields: [
      Field("title", .text(.line), .derived, "its title", isOurs: true),
      Field("for", .text(.line), .derivedOptional, "whose copy it is, where it is not the person's own"),
      Field(
        "since", .number(NumberKind(.none, 0...100_000)), .derivedOptional,
        "the version of the paper that is taken out; missing where there was none"),
      Field(
        "oldSheets", .number(NumberKind(.none, 0...100_000)), .derivedOptional,
        "the sheets that are taken out"),
      Field("sheets", .number(NumberKind(.none, 0...100_000)), .derived, "the sheets that are put in"),
    ])

  /// The parts of a record that may be withheld as a whole.
  static let parts = CodeList(
    unprinted: "a part of the record",
    record.fields.map(\.name).filter {
      !["schema", "recordId", "jurisdiction", "extract", "plan"].contains($0)
    })

  /// What templates see where it is known which layouts there are and what they may claim: a template that asks for
  /// another is told so.
  public static func root(layouts: ReadingLayouts, claims: [String]) -> ObjectType {
    let names = CodeList(unprinted: "the layout", layouts.all.map(\.name))
    let known = CodeList(unprinted: "the standard", claims)
    let copy = Self.copy(layout: .code(names), claims: .code(known))
    return ObjectType(
      root.name, root.summary,
      fields: root.fields.map { field in
        guard field.name == "copy" else { return field }
        return Field(field.name, .object(copy), field.presence, field.summary)
      })
  }

  static let flag = ObjectType(
    "Flag", "What to do about one accessible information need: an order, never the reason for it.",
    principal: "action",
    fields: [
      Field("kind", .code(Codes.flag), .derived, "what it is about: print, contact, read-aloud and so on"),
      Field("label", .text(.line), .derived, "one or two words", isOurs: true),
      Field("action", .text(.prose), .derived, "what to do, after its label"),
      Field("sentence", .text(.prose), .derived, "what to do, where no label stands before it"),
      Field("easyRead", .text(.line), .derived, "the same in easy read, said by the person"),
    ])

  static let week = ObjectType(
    "Week", "How much care a week brings.",
    fields: [
      Field("visitCount", .number(NumberKind(.none, 0...10_000)), .derived, "visits a week, without nights"),
      Field(
        "minutes", .number(NumberKind(.minutes, 0...1_000_000)), .derived, "minutes of those visits a week"),
      Field("sleepIns", .number(NumberKind(.none, 0...10_000)), .derived, "sleep-in nights a week"),
      Field("wakingNights", .number(NumberKind(.none, 0...10_000)), .derived, "waking nights a week"),
      Field("isLiveIn", .bool, .derived, "whether a care worker lives in"),
      Field("isAverage", .bool, .derived, "whether not every week is the same"),
    ])

  static let option = ObjectType(
    "Option", "One way to have information, and what was chosen.", principal: "name",
    fields: [
      Field("code", .code(Codes.option), .derived, "which option"),
      Field("name", .text(.line), .derived, "its name", isOurs: true),
      Field("sentence", .text(.prose), .derived, "what it means", isOurs: true),
      Field("easyRead", .text(.line), .derived, "the same in easy read"),
      Field("picture", .text(.picture), .derived, "its picture"),
      Field("isChosen", .bool, .derived, "whether anybody chose it"),
      Field("chosenFor", .text(.line), .derivedOptional, "for whom, where the person is \"yourself\""),
      Field("chosenForNames", .text(.line), .derivedOptional, "for whom, the person by name"),
      Field("isDeclined", .bool, .derived, "whether anybody said no to it"),
      Field("declinedFor", .text(.line), .derivedOptional, "who else than the person declined it"),
      Field("theirWords", .text(.prose), .derivedOptional, "what was said when it was declined or chosen"),
    ])

  static let call = ObjectType(
    "Call", "Somebody to call.", principal: "name",
    fields: [
      Field("name", .text(.line), .derived, "who"),
      Field("phone", .text(.phone), .derived, "the number"),
    ] + reached)

  /// How somebody is reached besides the number that is rung first.
  private static let reached = [
    Field("hours", .text(.prose), .derivedOptional, "when they can be reached"),
    Field("others", .list(.object(otherPhone)), .derived, "their other numbers, each with its note"),
  ]

  static let emergencyCall = ObjectType(
    "Emergency call", "Somebody who is rung in an emergency.", principal: "name",
    fields: [
      Field("name", .text(.line), .derived, "who"),
      Field("standing", .text(.line), .derived, "the relationship and the roles in words"),
      Field("relationship", .text(.line), .derivedOptional, "the relationship alone"),
      Field("phone", .text(.phone), .derivedOptional, "the number to ring first"),
    ] + reached)

  static let reader = ObjectType(
    "Reader", "Somebody who may see parts of the record.", principal: "who",
    fields: [
      Field("who", .text(.line), .derived, "who"),
      Field("whoInside", .text(.line), .derived, "the same inside a sentence"),
      Field("sees", .text(.prose), .derived, "what they may see"),
      Field("seesEverything", .bool, .derived, "whether that is everything"),
      Field("hasReason", .bool, .derived, "whether a reason stands beside it"),
      Field("easyRead", .text(.line), .derived, "the same in easy read"),
      Field("audience", .code(Codes.reader), .derived, "what kind of reader"),
    ])
}

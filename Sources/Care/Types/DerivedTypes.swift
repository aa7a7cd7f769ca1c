import Records

/// What templates see and no file holds.
extension CareTypes {
  static let copy = ObjectType(
    "Copy", "Which copy this is.",
    fields: [
      Field("for", .text(.line), .required, "who the copy is for"),
      Field("printedOn", .date, .required, "the as-of date of the run"),
      Field("layout", .code(Codes.layout), .required, "standard, large-print or easy-read"),
      Field("size", .number(NumberKind(.points, 12...36)), .required, "the size of the text"),
    ])

  static let flag = ObjectType(
    "Flag", "What to do about one accessible information need: an order, never the reason for it.",
    principal: "action",
    fields: [
      Field("label", .text(.line), .derived, "one or two words"),
      Field("action", .text(.prose), .derived, "what to do"),
      Field("easyRead", .text(.line), .derived, "the same in easy read, said by the person"),
    ])

  static let week = ObjectType(
    "Week", "How much care a week brings.",
    fields: [
      Field("visitCount", .number(NumberKind(.none, 0...10_000)), .derived, "visits a week"),
      Field("minutes", .number(NumberKind(.minutes, 0...1_000_000)), .derived, "minutes of care a week"),
    ])

  static let diary = ObjectType(
    "Diary", "The first week of the diary sheets.",
    fields: [
      Field("starts", .date, .derived, "a Monday"),
      Field("days", .list(.object(diaryDay)), .derived, "seven days"),
    ])

  static let diaryDay = ObjectType(
    "Diary day", "One day of the diary.",
    fields: [
      Field("date", .date, .derived, "the day"),
      Field(
        "visits", .list(.object(visit)), .derived, "its visits in order, each with that day's tasks only"),
    ])

  static let option = ObjectType(
    "Option", "One way to have information, and what was chosen.", principal: "name",
    fields: [
      Field("code", .code(Codes.option), .derived, "which option"),
      Field("name", .text(.line), .derived, "its name"),
      Field("sentence", .text(.prose), .derived, "what it means"),
      Field("easyRead", .text(.line), .derived, "the same in easy read"),
      Field("picture", .text(.picture), .derived, "its picture"),
      Field("isChosen", .bool, .derived, "whether anybody chose it"),
      Field("chosenFor", .text(.line), .derivedOptional, "for whom it was chosen"),
      Field("theirWords", .text(.prose), .derivedOptional, "what was said when it was declined"),
    ])

  static let call = ObjectType(
    "Call", "Somebody to call.", principal: "name",
    fields: [
      Field("name", .text(.line), .derived, "who"),
      Field("phone", .text(.phone), .derived, "the number"),
    ])

  static let reader = ObjectType(
    "Reader", "Somebody who may see parts of the record.", principal: "who",
    fields: [
      Field("who", .text(.line), .derived, "who"),
      Field("sees", .text(.prose), .derived, "what they may see"),
      Field("easyRead", .text(.line), .derived, "the same in easy read"),
      Field("audience", .code(Codes.reader), .derived, "what kind of reader"),
    ])
}

import Records

extension ImportMap {
  /// The declaration of a map file.
  static let type = ObjectType(
    "Map", "Which column of a spreadsheet fills which field.",
    fields: [
      Field("columns", .list(.object(column)), .optional, "columns of the people's file"),
      Field("visitColumns", .list(.object(column)), .optional, "columns of the visits' file"),
      Field("constants", .list(.object(constant)), .optional, "values that hold for every row"),
      Field("dates", .code(dates), .optional, "how dates like 03/04/1938 are written in both files"),
      Field(
        "serials", .code(serialsList), .optional,
        "that numbers in columns of dates and times are Excel's: 13978 for a day, 0.354167 for a time"),
      Field("headerRow", row, .optional, "the row of the people's file that names the columns, from 1"),
      Field("visitHeaderRow", row, .optional, "the row of the visits' file that names the columns, from 1"),
    ])

  private static let row = ValueType.number(NumberKind(.none, 1...1000))

  private static let column = ObjectType(
    "Column", "One column.",
    fields: [
      Field("column", .text(.line), .required, "the name in the spreadsheet"),
      Field(
        "field", .text(.line), .optional,
        "the field of the record; left out, with nothing else said, to leave the column aside"),
      Field("wholeName", .code(names), .optional, "that the column holds whole names, and in which order"),
      Field("split", .code(signs), .optional, "the sign between the items of a cell"),
      Field("values", .list(.object(value)), .optional, "what single cells mean"),
      Field(
        "firstYear", .number(NumberKind(.none, 1850...2100)), .optional,
        "the first of the hundred years that two digits stand for: 1926 makes 35 1935, and 20 2020"),
    ])

  private static let value = ObjectType(
    "Cell", "What a cell means.",
    fields: [
      Field("cell", .any, .required, "the words of the cell; capitals do not count"),
      Field("means", .text(.line), .optional, "what is taken instead, as a cell would say it"),
      Field("absent", .code(reasons), .optional, "that nothing is there, and why; instead of means"),
      Field("on", .date, .optional, "with absent: the day on which it was asked"),
    ])

  private static let constant = ObjectType(
    "Constant", "One value for every row.",
    fields: [
      Field("field", .text(.line), .required, "the field of the record"),
      Field("value", .text(.prose), .required, "the value, as a cell would say it"),
    ])

  private static let dates = CodeList(unprinted: "the order of dates", ["day-month-year"])
  private static let serialsList = CodeList(unprinted: "a calendar", Serials.allCases.map(\.rawValue))
  private static let names = CodeList(unprinted: "the order of names", NameOrder.allCases.map(\.rawValue))
  private static let signs = CodeList(unprinted: "a sign between items", [",", ";", "/", "&", "+", "|"])
  private static let reasons = CodeList(
    unprinted: "a reason for being absent",
    ["nilknown", "not-asked", "asked-declined", "asked-unknown", "not-applicable"])
}

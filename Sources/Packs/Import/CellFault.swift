/// Why a cell cannot be taken, in words for the office; never the cell's own words.
struct CellFault: Error, Sendable, Hashable {
  let message: String
  let hint: String

  static let noDate = CellFault(
    message: "This is not a date that exists", hint: "Write the year first, 1938-03-04, or 4 March 1938.")
  static let unclearDate = CellFault(
    message: "Day and month cannot be told apart in this column",
    hint: "Write the year first, 1938-03-04, or say \"dates\": \"day-month-year\" in a map file.")
  static let mixedDates = CellFault(
    message: "This column writes some dates day first and others month first",
    hint: "Write all dates of the column with the year first, 1938-03-04.")
  static let monthFirst = CellFault(
    message: "This column writes the month before the day",
    hint: "Write all dates of the column with the year first, 1938-03-04.")
  static let twoDigitYear = CellFault(
    message: "This year has two digits, which do not say the century",
    hint:
      "In the spreadsheet give the column the date format yyyy-mm-dd and save it again; or say in a map file which "
      + "hundred years are meant: {\"column\": \"…\", \"firstYear\": 1926}.")
  static let dateNumber = CellFault(
    message: "This is a number, as Excel counts days, and not a date",
    hint: "In the spreadsheet give the column the date format yyyy-mm-dd and save it again; or say "
      + "\"serials\": \"excel-1900\" in a map file.")
  static let timeNumber = CellFault(
    message: "This is a number, as Excel counts parts of a day, and not a time",
    hint: "In the spreadsheet give the column the time format hh:mm and save it again; or say "
      + "\"serials\": \"excel-1900\" in a map file.")
  static let noTime = CellFault(
    message: "This is not a time of day", hint: "Write it as 08:00, 8am or 8:30pm.")
  static let noNumber = CellFault(
    message: "This is not a number", hint: "Write digits only, and a full stop before a fraction.")
  static let noLength = CellFault(
    message: "This is not a length of time", hint: "Write 45, 45 mins, 0:45, 1.5 hrs or 1 hr 30 mins.")
  static let unevenHours = CellFault(
    message: "These minutes make no number of hours that can be written in full",
    hint: "Write the hours with two digits after the point.")
  static let noAnswer = CellFault(message: "This is neither yes nor no", hint: "Write yes or no.")
  static let lostNought = CellFault(
    message: "This phone number has lost its first 0",
    hint: "Format the column as text in the spreadsheet, and type the 0 again.")
  static let noDays = CellFault(
    message: "These are not days of the week",
    hint: "Write Mon Tue Wed, M T W T F, Monday to Friday, or every day.")
  static let chainedDays = CellFault(
    message: "These days run into each other: they may be single days or all between",
    hint: "Write single days with commas, Mon, Wed, Fri, and days in a row as Mon to Fri.")
  static let unclearDay = CellFault(
    message: "One letter here may be either of two days",
    hint: "Write Tue or Thu, Sat or Sun.")
  static let noWholeName = CellFault(
    message: "Which part of this name is the family name cannot be told",
    hint: "Write Family, Given in this cell, with a comma between.")

  static func noWord(of list: String, _ words: [String]) -> CellFault {
    CellFault(
      message: "This is not a word for \(list)",
      hint: "It may say: " + words.joined(separator: ", ")
        + ". Or say in a map file what your own words mean: {\"column\": \"…\", \"values\": [{\"cell\": \"…\", \"means\": \""
        + (words.first ?? "") + "\"}]}.")
  }

  static let several = CellFault(
    message: "This may be one or several",
    hint:
      "Put each on a line of its own in the cell, or a semicolon between; or say in a map file which sign stands "
      + "between them: {\"column\": \"…\", \"split\": \",\"}.")

  static let cannotBeAbsent = CellFault(
    message: "The map says that this is absent for a reason, which this field cannot be",
    hint: "Take \"absent\" out of the map: the cell is left aside then.")
}

/// Why a cell cannot be taken, in words for the office; never the cell's own words.
struct CellFault: Error, Sendable {
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
  static let noTime = CellFault(
    message: "This is not a time of day", hint: "Write it as 08:00, 8am or 8:30pm.")
  static let noNumber = CellFault(
    message: "This is not a number", hint: "Write digits only, and a full stop before a fraction.")
  static let noAnswer = CellFault(message: "This is neither yes nor no", hint: "Write yes or no.")
  static let lostNought = CellFault(
    message: "This phone number has lost its first 0",
    hint: "Format the column as text in the spreadsheet, and type the 0 again.")
  static let noDays = CellFault(
    message: "These are not days of the week", hint: "Write Mon Tue Wed, Monday to Friday, or every day.")

  static func noWord(of list: String, _ words: [String]) -> CellFault {
    CellFault(
      message: "This is not a word for \(list)", hint: "It may say: " + words.joined(separator: ", ") + ".")
  }
}

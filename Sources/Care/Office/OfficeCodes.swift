import Records

/// The closed lists of the office's own papers.
extension OfficeTypes {
  static let answer = CodeList(
    "office-answer", "an answer, or why there is none",
    ["yes", "no", "not-asked", "declined", "not-known", "not-applicable"])

  /// How the last print stands to what its reader needs.
  static let met = CodeList(
    "office-met", "how a need was met in the last print",
    ["met", "text-made", "not-met", "not-printed", "not-asked"])

  static let optionsPage = CodeList(
    "office-options-page", "how the printed page of options stands",
    ["current", "old", "never"])

  static let choiceMade = CodeList(
    "office-choice", "what was said to an option", ["chosen", "declined"])

  static let dueState = CodeList("office-due", "when something is due", ["overdue", "soon", "later"])

  static let dueKind = CodeList(
    "office-due-kind", "what is due",
    [
      "plan", "information-needs", "choices", "risk", "food-and-drink", "weight", "skin", "catheter",
      "dressing", "vaccination", "best-interests", "authorisation", "equipment", "medicine",
    ])

  static let sheetState = CodeList(
    "office-sheet", "where a side of a sheet is",
    ["out", "due", "late", "returned", "replaced", "to-collect", "not-printed"])

  static let notCountedFor = CodeList(
    "office-not-counted", "why a record is not counted", ["errors", "over"])

  static let leftOutFor = CodeList(
    "office-left-out", "why a record is not in the pack",
    ["errors", "over", "not-granted", "no-visits", "draft"])

  /// The lists of which a file of words has every word.
  static let codeLists = [
    answer, met, optionsPage, choiceMade, dueState, dueKind, sheetState, notCountedFor, basis,
    leftOutFor,
  ]
}

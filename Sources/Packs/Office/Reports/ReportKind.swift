import Care
import Records

/// The reports that an office can ask for.
public enum ReportKind: String, Sendable, CaseIterable {
  case ais
  case choices
  case toAsk = "to-ask"
  case reviews
  case rounds
  case sheets

  /// What it says, declared.
  var type: ObjectType {
    switch self {
    case .ais: OfficeTypes.ais
    case .choices: OfficeTypes.choices
    case .toAsk: OfficeTypes.toAsk
    case .reviews: OfficeTypes.reviews
    case .rounds: OfficeTypes.rounds
    case .sheets: OfficeTypes.sheets
    }
  }

  /// The name of its template in `Templates/office`.
  var template: String { "report-" + rawValue }

  /// What a terminal of 80 columns has room for: which list, and which of its fields. CSV and paper have all.
  var onScreen: (list: String, fields: [String]) {
    switch self {
    case .ais:
      (
        "rows",
        ["person name", "reader", "identifiedOn", "needs", "flagged", "shared", "met", "reviewDue"]
      )
    case .choices:
      (
        "rows",
        [
          "person name reader relationship", "askedOn by", "chosen", "declined", "said", "evidence",
          "optionsPage",
        ]
      )
    case .toAsk: ("rows", ["person name", "part", "question"])
    case .reviews: ("rows", ["due", "state", "person name", "what", "daysLate"])
    case .rounds:
      (
        "rows",
        ["date", "round", "priority", "start", "end", "careWorkers", "person name", "kind", "area"]
      )
    case .sheets:
      ("groups", ["person name", "title", "printedOn", "dueBack", "sides", "returned", "state"])
    }
  }
}
